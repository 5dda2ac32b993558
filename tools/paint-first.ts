// Orders what index.html fetches: what the first view is painted with comes first, the scripts when `public/first-view.js` says.
import type { Plugin, Rollup } from 'vite'
import { closureOf } from './closure.ts'

const stylesheet = /[ \t]*<link rel="stylesheet"[^>]*>\n?/g
const module = /[ \t]*<(?:link rel="modulepreload"[^>]*>|script type="module"[^>]*><\/script>)\n?/g
const headStart = /\/head-start\.ts$/
const link = /\/permalink\/permalink\.ts$/
const firstResult = /\/first-result\.ts$/

/** Files of the build that index.html does not name by itself. */
export interface EarlyFiles {
  /** What opens a link. */
  readonly opener: string
  /** What that imports, now or later. */
  readonly opens: readonly string[]
  /** What the app imports as soon as it runs. */
  readonly results: readonly string[]
}

/** A plugin of Vite for the page of the app; other pages are left as they are. */
export function paintFirst(): Plugin {
  return {
    name: 'paint-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path, bundle }) =>
        path === '/index.html' ? stylesFirst(html, earlyFilesOf(bundle ?? {})) : html,
    },
  }
}

/**
 * Moves the stylesheets before the first script, and puts the scripts between them into two templates, which nothing is fetched from:
 * what opens a link, and the app.
 * @throws where the page has no stylesheet or no script
 */
export function stylesFirst(html: string, { opener, opens, results }: EarlyFiles): string {
  const [styles, modules] = [html.match(stylesheet), html.match(module)]
  const rest = html.replaceAll(stylesheet, '').replaceAll(module, '')
  const first = rest.indexOf('<script')
  if (!styles || !modules || first < 0) throw new Error('index.html lacks what its first view is painted with.')
  const openers = [`    <script type="module" crossorigin src="./${opener}"></script>\n`, ...opens.map(preload)]
  const known = new Set(modules.map((line) => /assets\/[^"]+/.exec(line)?.[0]))
  const app = [...modules, ...results.filter((file) => !known.has(file)).map(preload)]
  // Where they are fetched at once, for a draft, they leave the line to what the first view is painted with.
  const lines = app.map((line) => line.replace(/<(?:script|link)(?= )/, '$& fetchpriority="low"'))
  const place = rest.lastIndexOf('\n', first) + 1
  return [
    rest.slice(0, place),
    ...styles,
    ...inTemplate('link-scripts', openers),
    ...inTemplate('app-scripts', lines),
    rest.slice(place),
  ].join('')
}

function inTemplate(id: string, lines: readonly string[]): string[] {
  return [`    <template id="${id}">\n`, ...lines, '    </template>\n']
}

function preload(file: string): string {
  return `    <link rel="modulepreload" crossorigin href="./${file}">\n`
}

/** @throws where one of the modules is in none of the files */
function earlyFilesOf(bundle: Rollup.OutputBundle): EarlyFiles {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const fileOf = (module: RegExp) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => module.test(id)))
    if (!chunk) throw new Error(`No file of the build holds ${module}.`)
    return chunk.fileName
  }
  const withImports = (...files: readonly string[]) => [
    ...closureOf(files, (file) => chunks.find(({ fileName }) => fileName === file)?.imports ?? []),
  ]
  const [opener, ...opens] = withImports(fileOf(headStart), fileOf(link))
  return { opener: opener ?? '', opens, results: withImports(fileOf(firstResult)) }
}
