// What a page is, for search engines: JSON-LD. It is data, which the policy for scripts does not touch.
import type { Html } from './html.ts'
import { type Page, type Site, pictureName, siteName } from './page.ts'

/** The script element that holds the data. */
export function dataOf({ folder, title, description }: Page, { url }: Site): Html {
  const own = url === null ? {} : { url: url + folder, image: url + folder + pictureName }
  const site = { '@type': 'WebSite', name: siteName, ...(url === null ? {} : { url }) }
  const data = {
    '@context': 'https://schema.org',
    '@type': 'TechArticle',
    headline: title,
    description,
    inLanguage: 'en',
    isPartOf: site,
    ...own,
  }
  // A tag in a text must not end the element.
  return { html: `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>` }
}
