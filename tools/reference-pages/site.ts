// All files of the reference pages, made from the catalogue.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pageFolders } from '../../src/core/catalogue/entry.ts'
import { records } from '../../src/features/reference/records.ts'
import type { PageKind } from './address.ts'
import { documentOf, tagsOf } from './document.ts'
import { entryPage, isEntryRecord } from './entry-page.ts'
import { overviewCard, overviewPage } from './overview-page.ts'
import { type Page, home, pictureName } from './page.ts'
import { entryCard } from './picture/entry-card.ts'
import { type TitleCard, titleCard } from './picture/title-card.ts'
import { robots, sitemap } from './sitemap.ts'
import { stylesheetOf } from './stylesheet.ts'

/**
 * Everything but the pictures, by paths that are relative to the root of the site.
 * @param root the folder of the project
 * @param url the absolute address of the site with a slash at its end; null where it is not known
 */
export async function renderPages(root: string, url: string | null): Promise<ReadonlyMap<string, string>> {
  const [theme, style] = await Promise.all(
    ['src/app/theme.css', 'tools/reference-pages/style.css'].map((path) => readFile(join(root, path), 'utf8')),
  )
  const css = stylesheetOf(theme ?? '', style ?? '')
  const stylesheet = `assets/pages-${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`
  const pages = pagesOf().map(({ page }) => page)
  const files = new Map([
    [stylesheet, css],
    ['robots.txt', robots(url)],
    ...pages.map((page) => [`${page.folder}index.html`, documentOf(page, { url, stylesheet })] as const),
  ])
  const folders = [home, ...pages].map(({ folder }) => folder)
  if (url !== null) files.set('sitemap.xml', sitemap(url, folders))
  return files
}

/** The picture of each page and of the app, as SVG by the path of the PNG file that it is to be drawn to. */
export async function renderCards(root: string): Promise<ReadonlyMap<string, string>> {
  const icon = await readFile(join(root, 'public/icon.svg'), 'utf8')
  return new Map([
    [home.folder + pictureName, titleCard(homeCard, icon)],
    ...pagesOf().map(({ page, card }) => [page.folder + pictureName, card(icon)] as const),
  ])
}

/** Adds to the app's own page what previews of a link to it are made of. */
export function withTags(document: string, url: string | null): string {
  return document.replace('</head>', () => `${tagsOf(home, { url }).html}\n</head>`)
}

const homeCard: TitleCard = {
  literal: '{ "error": … }',
  lines: ['Paste a Nylas response,', 'read what to do'],
  note: 'What happened · Whose move it is · Whether to retry',
}

function pagesOf(): { readonly page: Page; readonly card: (icon: string) => string }[] {
  const entries = records.filter(isEntryRecord)
  const kinds = Object.keys(pageFolders) as PageKind[]
  return kinds.flatMap((kind) => {
    const ofKind = entries.filter(({ item }) => item.kind === kind)
    return [
      { page: overviewPage(kind, ofKind), card: (icon: string) => titleCard(overviewCard(kind, ofKind), icon) },
      ...ofKind.map((record) => ({ page: entryPage(record), card: () => entryCard(record) })),
    ]
  })
}
