// Every type and status has a page of its own, which says what the catalogue says and links to pages that exist.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { errorTypes } from '../../src/core/catalogue/error-types/index.ts'
import { statuses } from '../../src/core/catalogue/statuses.ts'
import { drawCards } from './picture/draw-cards.ts'
import { renderCards, renderPages, withTags } from './site.ts'

const root = resolve(import.meta.dirname, '../..')
const url = 'https://example.com/inspector/'
const files = await renderPages(root, null)
const placed = await renderPages(root, url)
const cards = await renderCards(root)

const page = (folder: string, from = files) => from.get(`${folder}index.html`) ?? ''

test('every type and every status has a page and a picture, listed in its overview', () => {
  const folders = [
    ...errorTypes.map(({ type }) => `errors/${type}/`),
    ...statuses.map(({ status }) => `statuses/${status}/`),
  ]
  expect(folders.filter((folder) => !files.has(`${folder}index.html`) || !cards.has(`${folder}picture.png`))).toEqual(
    [],
  )
  expect(folders.filter((folder) => !page(folder.replace(/[^/]+\/$/, '')).includes(`href="../${folder}"`))).toEqual([])
})

test('no two pages share a folder where case does not count', () => {
  const paths = [...files.keys()].map((path) => path.toLowerCase())
  expect(new Set(paths).size).toBe(paths.length)
})

test('every link within the site leads to a page, a file of the app or into the app', () => {
  const known = new Set([...files.keys(), 'index.html', 'icon.svg', 'theme.js'])
  const lost: string[] = []
  for (const [path, content] of files) {
    if (!path.endsWith('.html')) continue
    for (const [, href = ''] of content.matchAll(/(?:href|src)="([^"]*)"/g)) {
      const target = new URL(href, `https://here.test/${path}`)
      if (target.origin !== 'https://here.test') continue
      const file = target.pathname.slice(1).replace(/(^|\/)$/, '$1index.html')
      if (!known.has(file)) lost.push(`${path}: ${href}`)
      if (href.startsWith('/')) lost.push(`${path}: ${href} leaves a sub-path`)
    }
  }
  expect(lost).toEqual([])
})

test('a page says what the catalogue says', () => {
  const text = page('errors/grant.not_found/')
  expect(text).toContain('<title>grant.not_found: This grant does not exist here – Nylas Response Inspector</title>')
  expect(text).toContain('<a href="../../statuses/404/">404 Not Found</a>')
  expect(text).toContain('<q>Grant not found.</q>')
  expect(text).toContain('a <code>grant.deleted</code> webhook')
  expect(text).toContain('href="../../#/reference/types/grant.not_found"')
  expect(text).toContain('href="../../errors/connector.not_found/"')
  expect(page('errors/unauthorized/')).toContain('In the API contract only')
  expect(page('statuses/404/')).toContain('<strong>Not Found</strong>')
})

test('without an address of the site no page claims one', () => {
  expect(page('errors/grant.not_found/')).not.toMatch(/canonical|og:url/)
  expect(page('errors/grant.not_found/')).toContain('<meta property="og:image" content="picture.png" />')
  expect(files.has('sitemap.xml')).toBe(false)
  expect(files.get('robots.txt')).toBe('User-agent: *\nAllow: /\n')
})

test('with an address, pages, pictures and sitemap are absolute', () => {
  const text = page('errors/grant.not_found/', placed)
  expect(text).toContain(`<link rel="canonical" href="${url}errors/grant.not_found/" />`)
  expect(text).toContain(`<meta property="og:image" content="${url}errors/grant.not_found/picture.png" />`)
  const pages = [...placed.keys()].filter((path) => path.endsWith('index.html'))
  const listed = [...(placed.get('sitemap.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc)
  expect(new Set(listed)).toEqual(new Set([url, ...pages.map((path) => url + path.replace('index.html', ''))]))
  expect(placed.get('robots.txt')).toContain(`Sitemap: ${url}sitemap.xml`)
})

test('the data for search engines is JSON, and no text ends its element', () => {
  const pages = [...placed].filter(([path]) => path.endsWith('.html'))
  const data = pages.map(
    ([, content]) => /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(content)?.[1] ?? '',
  )
  expect(data.filter((text) => text.includes('<'))).toEqual([])
  const told = data.map((text) => (JSON.parse(text) as { readonly url?: unknown }).url)
  expect(told).toEqual(pages.map(([path]) => url + path.replace('index.html', '')))
})

test('a picture says what its page says', () => {
  const ofType = cards.get('errors/api.insufficient_scopes/picture.png')
  for (const text of ['api.insufficient_scopes', '403 Forbidden', 'The grant lacks']) expect(ofType).toContain(text)
  const ofStatus = cards.get('statuses/409/picture.png') ?? ''
  for (const text of ['409 Conflict', 'present state']) expect(ofStatus).toContain(text)
  expect(ofStatus).not.toContain('Notetaker')
})

test('pictures are drawn as PNG files of the size that previews ask for, and small', async () => {
  const some = ['', 'errors/', 'errors/v3_migration.account_to_grant_migration_failed/', 'statuses/404/']
  const names = some.map((folder) => `${folder}picture.png`)
  const cache = await mkdtemp(join(tmpdir(), 'pictures-'))
  const pictures = await drawCards(new Map(names.map((name) => [name, cards.get(name) ?? ''])), cache)
  await rm(cache, { recursive: true })
  expect([...pictures.keys()]).toEqual(names)
  const files = [...pictures.values()]
  const heads = files.map((file) => [file.toString('latin1', 1, 4), file.readUInt32BE(16), file.readUInt32BE(20)])
  expect(heads).toEqual(names.map(() => ['PNG', 1200, 630]))
  // A card without its letters has 5 kB.
  expect(Math.min(...files.map((file) => file.length))).toBeGreaterThan(15_000)
  expect(Math.max(...files.map((file) => file.length))).toBeLessThan(60_000)
})

test('the app’s own page is told about as well', () => {
  const document = withTags('<head><title>x</title></head><body></body>', url)
  expect(document).toContain(`<link rel="canonical" href="${url}" />`)
  expect(document).toContain(`<meta property="og:image" content="${url}picture.png" />`)
  expect(document).toMatch(/\n<\/head><body><\/body>$/)
  expect(cards.has('picture.png')).toBe(true)
})
