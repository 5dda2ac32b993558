import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { goodKey, startFakeNylas } from '../../tests/companion/fake-nylas.ts'
import { listen } from '../../tests/companion/feed.ts'
import { startServer, type TestServer } from '../../tests/companion/server.ts'
import type { CapturedExchange } from '../core/capture/protocol.ts'
import { type Companion, startCompanion } from './companion.ts'

let nylas: TestServer
let companion: Companion

beforeAll(async () => {
  nylas = await startFakeNylas()
})
afterAll(() => nylas.close())
beforeEach(async () => {
  companion = await startCompanion({ upstream: nylas.origin, port: 0 })
  return () => companion.close()
})

async function post(
  body: unknown,
  type = 'application/json',
): Promise<{ status: number; value: Record<string, unknown> }> {
  const response = await fetch(`${companion.apiUri}/__companion/send?token=${companion.token}`, {
    method: 'POST',
    headers: { 'Content-Type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, value: (await response.json()) as Record<string, unknown> }
}

async function told(id: number): Promise<CapturedExchange> {
  const page = await listen(companion.apiUri, `token=${companion.token}&after=${id - 1}`)
  const exchange = await page.next()
  page.close()
  return exchange
}

test('a typed request is sent to the upstream and told as any other', async () => {
  const headers = [['Authorization', `Bearer ${goodKey}`]]
  const request = { method: 'get', url: '/v3/grants/g-1/messages/m-1', headers, body: null, repeatOf: null }
  expect(await post(request)).toEqual({ status: 200, value: { id: 1 } })
  const exchange = await told(1)
  expect(exchange).toMatchObject({ origin: 'sent', request: { method: 'GET' }, response: { status: 200 } })
  expect(exchange.request.url).toBe(`${nylas.origin}/v3/grants/g-1/messages/m-1`)
  expect(exchange.response?.body?.text).toContain('Größe')
  expect(JSON.stringify(exchange)).not.toContain(goodKey.slice(7))
  expect(await post({ ...request, url: exchange.request.url })).toMatchObject({ status: 200 })
})

test('a repeated request takes its secrets from memory: in headers, the address and the body', async () => {
  await fetch(`${companion.apiUri}/v3/connect/token?token=fake-access-8Zk2Qw91`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${goodKey}`, Cookie: 'session=fake-cookie-1' },
    body: '{"client_secret":"fake-client-secret-09","code":"good"}',
  })
  const { request } = await told(1)
  expect(JSON.stringify(request)).not.toMatch(/fake-(?:access|client|cookie)|FakeFake/)
  const { url, method, headers, body } = request
  expect(await post({ method, url, headers, body: body?.text, repeatOf: 1 })).toEqual({ status: 200, value: { id: 2 } })
  const [first, second] = [companion.store.get(1), companion.store.get(2)]
  expect(second?.request.url).toBe(first?.request.url)
  expect(Buffer.from(second?.request.body?.bytes ?? []).toString()).toBe(
    '{"client_secret":"fake-client-secret-09","code":"good"}',
  )
  expect(second?.request.headers).toEqual(expect.arrayContaining([`Bearer ${goodKey}`, 'session=fake-cookie-1']))
  expect(second?.response?.status).toBe(200)
})

test('a repeated request may be changed', async () => {
  await fetch(`${companion.apiUri}/v3/grants/g-1/messages/m-1`, { headers: { Authorization: `Bearer ${goodKey}` } })
  const { request } = await told(1)
  const url = request.url.replace('m-1', 'm-2')
  await post({ method: 'GET', url, headers: [...request.headers, ['X-New', 'a']], body: null, repeatOf: 1 })
  expect(companion.store.get(2)).toMatchObject({ request: { url }, response: { status: 404 } })
  expect(companion.store.get(2)?.request.headers).toContain('X-New')
})

test('a failure is an exchange too', async () => {
  const lonely = await startServer(() => undefined)
  const other = await startCompanion({ upstream: lonely.origin, port: 0 })
  await lonely.close()
  const response = await fetch(`${other.apiUri}/__companion/send?token=${other.token}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ method: 'GET', url: '/v3/grants' }),
  })
  expect(await response.json()).toEqual({ id: 1 })
  expect(other.store.get(1)).toMatchObject({ origin: 'sent', response: null, failure: 'upstream-refused' })
  await other.close()
})

const plain = { method: 'GET', url: '/v3/grants', headers: [], body: null, repeatOf: null }

test.each([
  [{ ...plain, url: 'https://evil.example/v3' }, 400, 'only'],
  [{ ...plain, url: '//evil.example/v3' }, 400, 'only'],
  [{ ...plain, url: '/\\evil.example' }, 200, ''],
  [{ ...plain, url: 'http://127.0.0.1.evil.example/' }, 400, 'only'],
  [{ ...plain, url: 'v3/grants' }, 400, 'only'],
  [{ ...plain, url: '/v3/gra nts' }, 400, 'only'],
  [{ ...plain, url: '/v3/x\r\nHost: evil' }, 400, 'only'],
  [{ ...plain, url: 7 }, 400, 'url'],
  [{ ...plain, method: 'GET /x' }, 400, 'method'],
  [{ ...plain, headers: [['X', 'a\r\nY: b']] }, 400, 'headers'],
  [{ ...plain, headers: [['X: a', 'b']] }, 400, 'headers'],
  [{ ...plain, headers: { X: 'a' } }, 400, 'headers'],
  [{ ...plain, body: {} }, 400, 'body'],
  [{ ...plain, repeatOf: 'x' }, 400, 'repeatOf'],
  [{ ...plain, repeatOf: 99 }, 404, 'not kept'],
  [{ ...plain, headers: [['Authorization', 'Bearer hidden-credentials']] }, 400, 'Type it in'],
  ['[1', 400, 'no JSON'],
  ['null', 400, 'object'],
])('what cannot be sent is refused with a reason: %j', async (request, status, reason) => {
  const answer = await post(request)
  expect(answer.status).toBe(status)
  expect(JSON.stringify(answer.value)).toContain(reason)
})

test('a call must be JSON that says so, and there are three of them', async () => {
  expect(await post(plain, 'text/plain')).toMatchObject({ status: 415 })
  const unknown = await fetch(`${companion.apiUri}/__companion/else?token=${companion.token}`)
  expect(unknown.status).toBe(404)
})
