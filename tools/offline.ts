// Makes the build a web app that installs and works offline: its manifest, its icons, its service worker.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { iconDrawings } from './offline/icons.ts'
import { manifest } from './offline/manifest.ts'
import { drawCards } from './reference-pages/picture/draw-cards.ts'

/** More than Monaco's chunk has; a larger file is one that nobody meant to put on every device. */
const maxPrecachedFileBytes = 4_000_000

const manifestFile = 'manifest.webmanifest'

/**
 * What the app and its reference need; not the pages beside it, their pictures, and what only search engines read or the
 * system fetches when it installs the app.
 */
const precached = ['index.html', 'theme.js', 'first-view.js', 'icon.svg', manifestFile, 'assets/*.{js,css,woff2}']
const notPrecached = ['assets/pages-*.css']

/** Vite's plugins for all of it. The service worker is built after everything else, since it holds the list of the files. */
export function offline(): Plugin[] {
  let root = ''
  let folder = ''
  return [
    {
      name: 'offline',
      apply: (user, { command }) => command === 'build' && !user.build?.ssr,
      configResolved(config) {
        root = config.root
        folder = resolve(root, config.build.outDir)
      },
      transformIndexHtml: () => [
        { tag: 'link', attrs: { rel: 'manifest', href: `./${manifestFile}` }, injectTo: 'head' },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icons/apple-180.png' }, injectTo: 'head' },
      ],
      async generateBundle() {
        this.emitFile({ type: 'asset', fileName: manifestFile, source: JSON.stringify(manifest(), null, 2) })
        const drawings = iconDrawings(await readFile(join(root, 'public/icon.svg'), 'utf8'))
        const pictures = await drawCards(drawings, join(root, 'node_modules/.cache/icons'))
        for (const [fileName, source] of pictures) this.emitFile({ type: 'asset', fileName, source })
      },
    },
    ...VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'sw.ts',
      // The page registers it by itself, under its Trusted Types; and the manifest is written above.
      injectRegister: null,
      manifest: false,
      injectManifest: {
        globPatterns: precached,
        globIgnores: notPrecached,
        maximumFileSizeToCacheInBytes: maxPrecachedFileBytes,
        dontCacheBustURLsMatching: /^assets\//,
        rollupFormat: 'iife',
        minify: true,
        sourcemap: false,
        manifestTransforms: [
          async (entries) => ({
            manifest: await Promise.all(
              entries.map(async (entry) => ({
                ...entry,
                bytes: entry.size,
                integrity: await integrityOf(join(folder, entry.url)),
              })),
            ),
          }),
        ],
      },
    }),
  ]
}

async function integrityOf(file: string): Promise<string> {
  const content = await readFile(file)
  return `sha256-${createHash('sha256').update(content).digest('base64')}`
}
