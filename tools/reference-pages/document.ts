// What every page shares: the head with what a link unfurls to, the bar, the foot.
import { cardHeight, cardWidth } from '../../src/core/report/card.ts'
import { metaPolicy } from '../csp.ts'
import { folderOf, rootFrom } from './address.ts'
import { type Html, html } from './html.ts'
import { type Page, type Site, pictureName, siteName } from './page.ts'
import { dataOf } from './structured-data.ts'

/** The whole document. */
export function documentOf(page: Page, site: Site): string {
  const root = rootFrom(page.folder)
  const text = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} – ${siteName}</title>
        <meta name="description" content="${page.description}" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#ffffff" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#17181b" />
        ${tagsOf(page, site)}
        <link rel="icon" href="${root}icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="${root}${site.stylesheet}" />
        <script src="${root}theme.js"></script>
        ${dataOf(page, site)}
      </head>
      <body>
        <header class="bar">
          <a class="home" href="${root}"><img src="${root}icon.svg" alt="" width="24" height="24" />${siteName}</a>
          <nav aria-label="Reference">
            <a href="${root}${folderOf('types')}">Error types</a>
            <a href="${root}${folderOf('statuses')}">Statuses</a>
          </nav>
        </header>
        <main>${page.content}</main>
        <footer>
          <p>
            The inspector reads any response of the Nylas API in your browser; nothing you paste leaves it. Not an
            official Nylas product.
          </p>
        </footer>
      </body>
    </html> `
  return text.html
}

/**
 * What previews of a link are made of. Without the site's address no page claims one, and the picture is linked
 * relatively, which some readers of these tags resolve.
 */
export function tagsOf(page: Omit<Page, 'content'>, { url }: Pick<Site, 'url'>): Html {
  const own = url === null ? null : url + page.folder
  const picture = (own ?? '') + pictureName
  const address = html`<link rel="canonical" href="${own}" /> <meta property="og:url" content="${own}" />`
  return html`${own === null ? null : address}
    <meta property="og:type" content="${page.folder === '' ? 'website' : 'article'}" />
    <meta property="og:site_name" content="${siteName}" />
    <meta property="og:title" content="${page.title}" />
    <meta property="og:description" content="${page.description}" />
    <meta property="og:image" content="${picture}" />
    <meta property="og:image:type" content="image/png" />
    <meta property="og:image:width" content="${cardWidth}" />
    <meta property="og:image:height" content="${cardHeight}" />
    <meta property="og:image:alt" content="${page.title}" />
    <meta name="twitter:card" content="summary_large_image" />
    <meta name="twitter:title" content="${page.title}" />
    <meta name="twitter:description" content="${page.description}" />
    <meta name="twitter:image" content="${picture}" />`
}
