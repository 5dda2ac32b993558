// What crawlers read first: sitemap.xml and robots.txt.
import { escaped } from './html.ts'

/** @param folders of all pages, relative to the root */
export function sitemap(url: string, folders: readonly string[]): string {
  const entries = folders.map((folder) => `<url><loc>${escaped(url + folder)}</loc></url>\n`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('')}</urlset>
`
}

/** Everything may be read. A site that does not know its address cannot name its sitemap. */
export function robots(url: string | null): string {
  return `User-agent: *\nAllow: /\n${url === null ? '' : `\nSitemap: ${url}sitemap.xml\n`}`
}
