// Orders what index.html fetches: what the first view is painted with comes first, the scripts take what a slow network has left.
import type { Plugin } from 'vite'

const stylesheet = /[ \t]*<link rel="stylesheet"[^>]*>\n?/g
const modules = /<(?:script type="module"|link rel="modulepreload")/g
const headStart = /[ \t]*<link rel="modulepreload"([^>]*?) href="([^"]*\/head-start-[^"]*)">\n?/

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
 * Moves the stylesheets before the first script, and has module scripts fetched after all else; of these the one that is to run before
 * the others are there comes first.
 * @throws where the page has no stylesheet, no script, no module or no such one
 */
export function stylesFirst(html: string): string {
  const styles = html.match(stylesheet)
  const [link, attributes, address] = headStart.exec(html) ?? []
  const rest = html.replaceAll(stylesheet, '').replace(link ?? '', '')
  const [place, module] = [rest.indexOf('<script'), rest.search(modules)]
  if (!styles || !link || place < 0 || module < 0)
    throw new Error('index.html lacks what its first view is painted with.')
  const lines = [lineOf(rest, place), lineOf(rest, module)] as const
  const early = `    <script type="module" async${attributes} src="${address}"></script>\n`
  const scripts = `${early}${rest.slice(lines[1])}`.replaceAll(modules, '$& fetchpriority="low"')
  return `${rest.slice(0, lines[0])}${styles.join('')}${rest.slice(...lines)}${scripts}`
}

/** Where the line begins in which this place is. */
function lineOf(text: string, place: number): number {
  return text.lastIndexOf('\n', place) + 1
}
