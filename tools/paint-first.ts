// Orders what index.html fetches: what the first view is painted with comes first, the scripts when `public/first-view.js` says.
import type { Plugin } from 'vite'

const stylesheet = /[ \t]*<link rel="stylesheet"[^>]*>\n?/g
const module = /[ \t]*<(?:link rel="modulepreload"[^>]*>|script type="module"[^>]*><\/script>)\n?/g
const headStart = /<link rel="modulepreload"([^>]*?) href="([^"]*\/head-start-[^"]*)">/

/** A plugin of Vite for the page of the app; other pages are left as they are. */
export function paintFirst(): Plugin {
  return {
    name: 'paint-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) => (path === '/index.html' ? stylesFirst(html) : html),
    },
  }
}

/**
 * Moves the stylesheets before the first script, and puts the modules between them into a template, which nothing is fetched from. Of
 * these the one that is to run before the others are there comes first, as a script of its own.
 * @throws where the page has no stylesheet, no script or no such module
 */
export function stylesFirst(html: string): string {
  const [styles, modules] = [html.match(stylesheet), html.match(module) ?? []]
  const early = modules.find((line) => headStart.test(line))
  const rest = html.replaceAll(stylesheet, '').replaceAll(module, '')
  const script = rest.indexOf('<script')
  if (!styles || !early || script < 0) throw new Error('index.html lacks what its first view is painted with.')
  const scripts = [
    early.replace(headStart, '<script type="module"$1 src="$2"></script>'),
    ...modules.filter((line) => line !== early),
  ]
  // Where they are fetched at once, for a link, they leave the line to what the first view is painted with.
  const lines = scripts.join('').replaceAll(/<(?:script|link)(?= )/g, '$& fetchpriority="low"')
  const template = `    <template id="app-scripts">\n${lines}    </template>\n`
  const place = rest.lastIndexOf('\n', script) + 1
  return `${rest.slice(0, place)}${styles.join('')}${template}${rest.slice(place)}`
}
