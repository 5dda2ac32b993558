// Adds a page for each error type and each status to the build, so that a link to one can be read, found and previewed without script.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Plugin, type ResolvedConfig, runnerImport } from 'vite'
import { drawCards } from './reference-pages/picture/draw-cards.ts'
import { schemaValidator } from './schema-validator.ts'

/**
 * Takes the setting SITE_URL and returns the absolute address of the site with a slash at its end; null where it is not
 * set. Throws when it is no address of a site.
 */
export function siteUrl(setting: string | undefined): string | null {
  if (!setting) return null
  const url = URL.canParse(setting) ? new URL(setting) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
    throw new Error(`SITE_URL must be an absolute address such as https://example.com/inspector/, not “${setting}”.`)
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

/** Writes the pages beside what the build made. Nothing in dev: there the app's own reference is at hand. */
export function referencePages(): Plugin {
  let config: ResolvedConfig
  let site: ReturnType<typeof render> | undefined
  return {
    name: 'reference-pages',
    apply: (user, { command }) => command === 'build' && !user.build?.ssr,
    configResolved(resolved) {
      config = resolved
    },
    buildStart() {
      site = render(config.root)
      // A failure is told where the result is awaited.
      site.catch(() => {})
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { path }) => (path === '/index.html' && (await site)?.withTags(html)) || html,
    },
    // Written here and not emitted: three hundred files would drown the list of the build's own.
    async writeBundle({ dir }) {
      const files = (await site)?.files ?? []
      let bytes = 0
      for (const [path, content] of files) {
        const file = join(dir ?? config.build.outDir, path)
        await mkdir(dirname(file), { recursive: true })
        await writeFile(file, content)
        bytes += Buffer.byteLength(content)
      }
      config.logger.info(`reference pages: ${files.length} files, ${Math.round(bytes / 1024)} kB`)
    },
  }
}

/** Runs beside the build. The catalogue is imported here and not above, so that a change of it does not restart the dev server. */
async function render(root: string) {
  const url = siteUrl(process.env['SITE_URL'])
  const { module } = await runnerImport<typeof import('./reference-pages/site.ts')>(
    join(root, 'tools/reference-pages/site.ts'),
    { root, configFile: false, logLevel: 'silent', plugins: [schemaValidator()] },
  )
  const pages = await module.renderPages(root, url)
  const pictures = await drawCards(await module.renderCards(root), join(root, 'node_modules/.cache/reference-pictures'))
  return {
    files: [...pages, ...pictures],
    withTags: (html: string) => module.withTags(html, url),
  }
}
