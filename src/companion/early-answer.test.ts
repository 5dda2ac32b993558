import { afterEach, beforeEach, expect, test } from 'vitest'
import { exchangeBytes, startServer, type TestServer } from '../../tests/companion/server.ts'
import { type Companion, startCompanion } from './companion.ts'

let upstream: TestServer
let companion: Companion

beforeEach(async () => {
  upstream = await startServer((request, response) => {
    if (request.url?.startsWith('/v3/reset')) request.socket.destroy()
    else if (request.url?.startsWith('/v3/413')) response.writeHead(413).end('too large')
    else response.end('fine')
  })
  companion = await startCompanion({ upstream: upstream.origin, port: 0 })
})
afterEach(async () => {
  await companion.close()
  await upstream.close()
})

test('a request keeps its body, whether the upstream was there to take it or not', async () => {
  const lonely = await startCompanion({ upstream: 'http://127.0.0.1:1', port: 0 })
  const post = (started: Companion, path: string, body: string) =>
    fetch(`${started.apiUri}${path}`, { method: 'POST', body }).then((response) => response.text())
  await post(lonely, '/v3/x', '{"a":1}')
  await expect.poll(() => lonely.store.newestId).toBe(1)
  expect(Buffer.from(lonely.store.get(1)?.request.body?.bytes ?? []).toString()).toBe('{"a":1}')
  await post(companion, '/v3/413', 'a'.repeat(20_000))
  await expect.poll(() => companion.store.newestId).toBe(1)
  expect(companion.store.get(1)?.request.body?.wireBytes).toBe(20_000)
  await lonely.close()
})

test('a client that leaves in the midst of an upload that was answered ends the exchange', async () => {
  const port = Number(new URL(companion.apiUri).port)
  const head = `POST /v3/413 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 9000\r\n\r\n`
  expect(await exchangeBytes(port, [head, 'part'], 500)).toContain('HTTP/1.1 413')
  await expect.poll(() => companion.store.newestId).toBe(1)
  expect(companion.store.get(1)).toMatchObject({ response: { status: 413 }, failure: null })
})

test.each([
  ['the upstream answers before the upload has ended', '/v3/413', 413, 12_000_000],
  ['the upstream breaks off', '/v3/reset', 502, 12_000_000],
  ['a notification is too large', '/webhook', 413, 12_000_000],
  ['a call of the page is too large', '/__companion/send', 413, 36_000_000],
])('the rest of an upload is read, and the next request answered, where %s', async (_, path, status, uploadBytes) => {
  const port = Number(new URL(companion.apiUri).port)
  const host = `Host: 127.0.0.1:${port}`
  const answers = await exchangeBytes(port, [
    `POST ${path}?token=${companion.token} HTTP/1.1\r\n${host}\r\nContent-Type: application/json\r\nContent-Length: ${uploadBytes}\r\n\r\n`,
    'a'.repeat(uploadBytes),
    `GET /v3/next HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`,
  ])
  expect(answers).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answers).toMatch(/HTTP\/1.1 200 OK[^]*fine/)
})
