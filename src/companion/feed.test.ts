import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { listen } from '../../tests/companion/feed.ts'
import { startServer, type TestServer } from '../../tests/companion/server.ts'
import { type Companion, startCompanion } from './companion.ts'
import type { StoredExchange } from './recorded.ts'
import { localTeller, type Teller } from './teller.ts'

let upstream: TestServer
let companion: Companion

beforeAll(async () => {
  upstream = await startServer((request, response) => {
    const body = gzipSync(JSON.stringify({ request_id: request.url, access_token: 'fake-access-8Zk2Qw91', echo: key }))
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'Content-Encoding': 'gzip',
      'Set-Cookie': ['session=fake-cookie-1', 'other=fake-cookie-2'],
    })
    request.resume().on('end', () => response.end(body))
  })
})
afterAll(() => upstream.close())
beforeEach(async () => {
  companion = await startCompanion({ upstream: upstream.origin, port: 0 })
  return () => companion.close()
})

const key = 'kEy-of-nobody-2718'

async function call(path: string, body?: string): Promise<void> {
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' }
  const response = await fetch(companion.apiUri + path, { method: 'POST', headers, ...(body && { body }) })
  await response.text()
}

test('a page is told the state, then what it has missed, then what happens', async () => {
  await call('/v3/1')
  const page = await listen(companion.apiUri, `token=${companion.token}`)
  expect(page.state).toMatchObject({
    upstream: upstream.origin,
    apiUri: companion.apiUri,
    newestId: 1,
    hasWebhookSecret: false,
    showsSecrets: false,
  })
  expect(await page.next()).toMatchObject({ id: 1, origin: 'proxied', request: { url: `${upstream.origin}/v3/1` } })
  await call('/v3/2')
  const told = await page.next()
  expect(told).toMatchObject({ id: 2, failure: null, signature: null, response: { status: 200, statusText: 'OK' } })
  expect(told.durationMs).toBeGreaterThanOrEqual(told.firstByteMs ?? Number.NaN)
  expect(new Date(told.startedAt).toISOString()).toBe(told.startedAt)
  page.close()
})

test('a page that was away goes on after the last one it has', async () => {
  for (const path of ['/v3/1', '/v3/2', '/v3/3']) await call(path)
  const again = await listen(companion.apiUri, `token=${companion.token}&after=1`)
  expect([(await again.next()).id, (await again.next()).id]).toEqual([2, 3])
  again.close()
  const browser = await listen(companion.apiUri, `token=${companion.token}&after=1`, { 'Last-Event-ID': '2' })
  expect((await browser.next()).id).toBe(3)
  browser.close()
  const other = await listen(companion.apiUri, `token=${companion.token}&after=99`)
  expect((await other.next()).id).toBe(1)
  other.close()
})

test('a page is told an exchange that is too much for the teller without its bodies, then those after it', async () => {
  const { text, close } = localTeller(false)
  const isWhole = ({ response }: StoredExchange) => (response?.body?.bytes.length ?? 0) > 0
  const teller: Teller = {
    text: (exchange, form) =>
      exchange.id === 2 && isWhole(exchange) ? Promise.reject(new Error('out of memory')) : text(exchange, form),
    close,
  }
  const own = await startCompanion({ upstream: upstream.origin, port: 0, teller })
  const page = await listen(own.apiUri, `token=${own.token}`)
  for (const path of ['/v3/1', '/v3/2', '/v3/3']) await (await fetch(own.apiUri + path)).text()
  const told = [await page.next(), await page.next(), await page.next()]
  expect(told.map(({ id, response }) => [id, response?.body?.isCut, response?.body?.text === ''])).toEqual([
    [1, false, false],
    [2, true, true],
    [3, false, false],
  ])
  page.close()
  await own.close()
})

test('secrets are hidden in headers, bodies and addresses, and wherever they come back', async () => {
  await call(
    '/v3/connect/revoke?token=fake-access-8Zk2Qw91',
    '{"client_secret":"fake-client-secret-09","grant_type":"x"}',
  )
  const page = await listen(companion.apiUri, `token=${companion.token}`)
  const told = await page.next()
  expect(JSON.stringify(told)).not.toMatch(/fake-(?:access|client|cookie)|kEy-of/)
  expect(told.request.url).toBe(`${upstream.origin}/v3/connect/revoke?token=hidden-token`)
  expect(told.request.headers).toContainEqual(['Authorization', 'Bearer hidden-credentials'])
  expect(told.request.body?.text).toBe('{"client_secret":"hidden-secret","grant_type":"x"}')
  expect(told.response?.body?.text).toContain('"access_token":"hidden-token","echo":"hidden-credentials"')
  expect(told.response?.headers.filter(([name]) => name === 'Set-Cookie')).toHaveLength(2)
  page.close()
})

test('secrets are shown when the companion was started so', async () => {
  const open = await startCompanion({ upstream: upstream.origin, port: 0, showSecrets: true })
  await fetch(`${open.apiUri}/v3/1`, { headers: { Authorization: `Bearer ${key}` } })
  const page = await listen(open.apiUri, `token=${open.token}`)
  expect(page.state.showsSecrets).toBe(true)
  expect((await page.next()).request.headers).toContainEqual(['Authorization', `Bearer ${key}`])
  page.close()
  await open.close()
})

test('a page that does not read holds up neither the companion nor another page', async () => {
  const { port } = new URL(companion.apiUri)
  const stuck = connect(Number(port), '127.0.0.1')
  stuck.write(`GET /__companion/events?token=${companion.token} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
  const page = await listen(companion.apiUri, `token=${companion.token}`)
  const body = JSON.stringify({ text: 'x'.repeat(200_000) })
  for (let id = 1; id <= 20; id++) {
    await call(`/v3/${id}`, body)
    expect((await page.next()).id).toBe(id)
  }
  page.close()
  stuck.destroy()
})

test('the companion stops at once, also while a page listens', async () => {
  const own = await startCompanion({ upstream: upstream.origin, port: 0 })
  const page = await listen(own.apiUri, `token=${own.token}`)
  const start = performance.now()
  await own.close()
  expect(performance.now() - start).toBeLessThan(2000)
  await expect(page.next()).rejects.toThrow('nothing more')
})
