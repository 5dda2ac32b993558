// Orders what index.html fetches: what the first view is painted with comes first, the scripts take what a slow network has left.
import type { Plugin } from 'vite'

const stylesheet = /[ \t]*<link rel="stylesheet"[^>]*>\n?/g
const modules = /<(?:script type="module"|link rel="modulepreload")/g

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
 * Moves the stylesheets before the first script, and has module scripts fetched after all else.
 * @throws where the page has no stylesheet, no script or no module
 */
export function stylesFirst(html: string): string {
  const styles = html.match(stylesheet)
  const rest = html.replaceAll(stylesheet, '')
  const place = rest.indexOf('<script')
  if (!styles || place < 0 || rest.search(modules) < 0)
    throw new Error('index.html lacks what its first view is painted with.')
  const line = rest.lastIndexOf('\n', place) + 1
  return `${rest.slice(0, line)}${styles.join('')}${rest.slice(line).replaceAll(modules, '$& fetchpriority="low"')}`
}
