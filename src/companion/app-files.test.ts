import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type TestServer } from '../../tests/companion/server.ts'
import { type Companion, startCompanion } from './companion.ts'

const buildHeaders = `# A note
/*
  Content-Security-Policy: default-src 'none'; connect-src 'self' https://status.example; frame-ancestors 'self' https:
  Referrer-Policy: no-referrer
/receive.html
  Referrer-Policy: unsafe-url
`

let upstream: TestServer
let companion: Companion
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'companion-'))
  for (const file of ['index.html', 'assets/a.js', 'v3/grants/index.html', 'oauth/x.html', 'errors/a/index.html']) {
    await mkdir(join(folder, file, '..'), { recursive: true })
    await writeFile(join(folder, file), `page ${file}`)
  }
  await writeFile(join(folder, '_headers'), buildHeaders)
  upstream = await startServer((request, response) => response.end(Buffer.from(`api ${request.url}`)))
  companion = await startCompanion({ upstream: upstream.origin, port: 0, appFolder: folder })
})
afterAll(async () => {
  await companion.close()
  await upstream.close()
  await rm(folder, { recursive: true })
})

const html = 'text/html,application/xhtml+xml,*/*;q=0.8'

test.each([
  ['GET', '/', html, 'page index.html'],
  ['GET', '/?embed', html, 'page index.html'],
  ['GET', '/', '*/*', 'api /'],
  ['GET', '/', 'application/json', 'api /'],
  ['POST', '/', html, 'api /'],
  ['GET', '/assets/a.js', '*/*', 'page assets/a.js'],
  ['PUT', '/assets/a.js', '*/*', 'api /assets/a.js'],
  ['GET', '/assets/b.js', '*/*', 'api /assets/b.js'],
  ['GET', '/errors/a/', html, 'page errors/a/index.html'],
  ['GET', '/v3/grants', html, 'api /v3/grants'],
  ['GET', '/v3/grants/', html, 'api /v3/grants/'],
  ['GET', '/v3/grants/index.html', html, 'api /v3/grants/index.html'],
  ['GET', '/oauth/x', html, 'api /oauth/x'],
  ['GET', '/assets/../../etc/passwd', html, 'api /etc/passwd'],
])('%s %s for %s is answered by "%s"', async (method, path, accept, expected) => {
  const response = await fetch(companion.apiUri + path, { method, headers: { accept } })
  expect(await response.text()).toBe(expected)
  expect(response.headers.has('content-security-policy')).toBe(expected.startsWith('page'))
})

test('the page comes with the headers of its build, and no site may frame it', async () => {
  const { headers } = await fetch(companion.apiUri, { headers: { accept: html } })
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; connect-src 'self' https://status.example; frame-ancestors 'self' https:, frame-ancestors 'none'",
  )
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test.each([
  ['no list of headers', null, 'ENOENT'],
  ['no policy in it', buildHeaders.replace('/*', '/other'), 'has no security policy'],
])('a page with %s is not served', async (_, text, words) => {
  const other = await mkdtemp(join(tmpdir(), 'companion-'))
  if (text !== null) await writeFile(join(other, '_headers'), text)
  await expect(startCompanion({ upstream: upstream.origin, port: 0, appFolder: other })).rejects.toThrow(words)
  await rm(other, { recursive: true })
})
