// Attacks: other sites in the browser, rebinding, tunnels, requests that mean two things, clients that never finish.
import type { IncomingMessage } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { exchangeBytes, startServer, type TestServer } from '../../tests/companion/server.ts'
import { type Companion, startCompanion } from './companion.ts'

let upstream: TestServer
let companion: Companion
let port = 0
const seen: IncomingMessage[] = []

beforeAll(async () => {
  upstream = await startServer((request, response) => {
    seen.push(request)
    request.resume().on('end', () => response.end(Buffer.from('from upstream')))
  })
  companion = await startCompanion({ upstream: upstream.origin, port: 0, timeouts: { clientHeadersMs: 400 } })
  port = Number(new URL(companion.apiUri).port)
})
beforeEach(() => {
  seen.length = 0
})
afterAll(async () => {
  await companion.close()
  await upstream.close()
})

/** Sends a request with these lines after the first one, and returns the answer. */
function ask(first: string, headers: readonly string[] = [], body = ''): Promise<string> {
  const host = headers.some((line) => /^host:/i.test(line)) ? [] : [`Host: 127.0.0.1:${port}`]
  return exchangeBytes(port, [[first, ...host, ...headers, 'Connection: close', '', body].join('\r\n')], 2000)
}

const status = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
const events = () => `GET /__companion/events?token=${companion.token} HTTP/1.1`

test('it listens on the loopback address alone', async () => {
  expect(companion.apiUri).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(
    await exchangeBytes(port, [`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`]),
  ).not.toBe('')
})

test.each([
  'evil.example',
  'evil.example:4180',
  '127.0.0.1.evil.example',
  '127.0.0.1',
  '127.0.0.1:1',
  '[::1]:4180',
  'localhost.',
  '',
])('another name in Host is refused, as a rebound one would be: "%s"', async (host) => {
  for (const first of [events(), 'GET /v3/grants HTTP/1.1', 'GET / HTTP/1.1']) {
    expect(status(await ask(first, [`Host: ${host}`]))).toBe(421)
  }
  expect(seen).toEqual([])
})

test('a request without Host is refused, one with two goes out with the one of the upstream', async () => {
  expect(status(await exchangeBytes(port, ['GET /v3/grants HTTP/1.1\r\nConnection: close\r\n\r\n']))).toBe(400)
  const twice = await ask('GET /v3/grants HTTP/1.1', [`Host: 127.0.0.1:${port}`, 'Host: evil.example'])
  expect(twice).toContain('from upstream')
  expect(seen.map(({ rawHeaders }) => rawHeaders.filter((text) => text.toLowerCase() === 'host'))).toEqual([['host']])
  expect(seen[0]?.headers.host).toBe(new URL(upstream.origin).host)
})

test('localhost is this machine too', async () => {
  expect(status(await ask('GET /v3/grants HTTP/1.1', [`Host: localhost:${port}`]))).toBe(200)
})

test.each([
  ['Origin: https://evil.example'],
  ['Origin: null'],
  ['Origin: http://127.0.0.1:1'],
  ['Sec-Fetch-Site: cross-site'],
  ['Sec-Fetch-Site: same-site'],
])('a page of another site gets nothing: %s', async (line) => {
  const calls = [events(), events().replace('GET', 'POST').replace('events', 'send'), 'POST /v3/grants HTTP/1.1']
  for (const first of [...calls, 'GET /v3/grants HTTP/1.1', 'POST /webhook HTTP/1.1']) {
    const answer = await ask(first, [line])
    expect(status(answer)).toBe(403)
    expect(answer.toLowerCase()).not.toContain('access-control-')
  }
  expect(seen).toEqual([])
})

test('the page itself may call', async () => {
  const own = [`Origin: http://127.0.0.1:${port}`, 'Sec-Fetch-Site: same-origin']
  expect(status(await ask(events(), own))).toBe(200)
  expect(status(await ask('GET /v3/grants HTTP/1.1', own))).toBe(200)
})

test.each(['', '?token=', '?token=x', '?token=%00', '?token[]=x', '?Token=x'])(
  'the feed needs the token, not "%s"',
  async (query) => {
    const answer = await ask(`GET /__companion/events${query} HTTP/1.1`)
    expect(status(answer)).toBe(403)
    expect(answer).not.toContain(companion.token)
    expect(status(await ask(`POST /__companion/send${query} HTTP/1.1`))).toBe(403)
    expect(status(await ask(`POST /__companion/replay-webhook${query} HTTP/1.1`))).toBe(403)
  },
)

test('every run has a token of its own', async () => {
  const other = await startCompanion({ upstream: upstream.origin, port: 0 })
  expect(other.token).not.toBe(companion.token)
  expect(other.token).toMatch(/^[\w-]{32}$/)
  expect(new URL(other.url).hash).toContain(other.token)
  expect(new URL(other.url).search).toBe('')
  await other.close()
})

test.each(['X-Forwarded-For: 203.0.113.7', 'Forwarded: for=203.0.113.7', 'CF-Connecting-IP: 203.0.113.7'])(
  'what comes through a tunnel reaches /webhook only: %s',
  async (line) => {
    expect(status(await ask(events(), [line]))).toBe(403)
    expect(status(await ask('GET /v3/grants HTTP/1.1', [line]))).toBe(403)
    const challenge = await ask('GET /webhook?challenge=c-1 HTTP/1.1', ['Host: my-tunnel.example', line])
    expect(challenge).toMatch(/^HTTP\/1\.1 200[\s\S]*\r\n\r\nc-1$/)
  },
)

test('it is no open proxy: an address in place of a path is refused', async () => {
  for (const target of ['http://evil.example/', `http://127.0.0.1:${port}/v3/grants`, 'evil.example:443', '*']) {
    expect(status(await ask(`GET ${target} HTTP/1.1`))).toBe(400)
  }
  expect(await ask('CONNECT evil.example:443 HTTP/1.1')).not.toContain('200')
  expect(seen).toEqual([])
})

test.each([
  '//evil.example/v3',
  '/\\evil.example',
  '/v3/../../etc/passwd',
  '/v3/%2e%2e/%2e%2e/__companion/events',
  '/__companion',
  '/%5f%5fcompanion/events',
  '/v3/../__companion/events',
  '/v3/@evil.example',
  '/v3/x?"<>|{}`',
  '/webhook/',
  '/v3/grants?url=http://evil.example/',
])('a path goes to the upstream as it is: %s', async (path) => {
  expect(await ask(`GET ${path} HTTP/1.1`)).toContain('from upstream')
  expect(seen.map(({ url }) => url)).toEqual([path])
})

const smuggled = 'GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n'

test.each([
  ['length and chunks', ['Content-Length: 6', 'Transfer-Encoding: chunked'], `0\r\n\r\n${smuggled}`],
  ['two lengths', ['Content-Length: 0', `Content-Length: ${smuggled.length}`], smuggled],
  ['a list of lengths', ['Content-Length: 0, 5'], smuggled],
  ['a signed length', ['Content-Length: +5'], 'abcde'],
  ['a length in hex', ['Content-Length: 0x5'], 'abcde'],
  ['a space before the colon', ['Content-Length : 5'], 'abcde'],
  ['a folded header', ['X-A: b', ' Content-Length: 5'], 'abcde'],
  ['chunked, obscured', ['Transfer-Encoding: xchunked'], `0\r\n\r\n${smuggled}`],
  ['chunked twice', ['Transfer-Encoding: chunked, chunked, identity'], `0\r\n\r\n${smuggled}`],
  ['a bad chunk size', ['Transfer-Encoding: chunked'], 'zz\r\nabc\r\n0\r\n\r\n'],
  ['a chunk size that overflows', ['Transfer-Encoding: chunked'], `${'f'.repeat(17)}\r\nabc\r\n0\r\n\r\n`],
  ['a chunk that is longer than it says', ['Transfer-Encoding: chunked'], `1\r\nabc\r\n0\r\n\r\n${smuggled}`],
  ['a bare line feed in a chunk', ['Transfer-Encoding: chunked'], '1\nabc'],
  ['a control character in a header', ['X-A: a\u0000b'], ''],
  ['a bare carriage return', ['X-A: a\rX-B: b'], ''],
])('a request that means two things does not get through: %s', async (_, headers, body) => {
  const answer = await ask('POST /v3/grants HTTP/1.1', headers, body)
  expect(answer.startsWith('HTTP/1.1 200')).toBe(false)
  expect(seen.map(({ url }) => url)).not.toContain('/smuggled')
})

test('a client that never finishes its headers is cut off, and holds nobody up', async () => {
  const start = performance.now()
  const slow = exchangeBytes(port, ['GET /v3/grants HTTP/1.1\r\nHost: 127.0.0.1\r\n', 'X-A: b\r\n'], 5000)
  expect(status(await ask('GET /v3/grants HTTP/1.1'))).toBe(200)
  expect(status(await slow)).toBe(408)
  expect(performance.now() - start).toBeLessThan(4000)
  expect(seen).toHaveLength(1)
})

test('headers beyond the limit are refused', async () => {
  expect(status(await ask('GET /v3/grants HTTP/1.1', [`X-Long: ${'x'.repeat(70_000)}`]))).toBe(431)
})

test('a person who follows a link is led on to Nylas, so that its pages never run beside the token', async () => {
  const navigation = ['Sec-Fetch-Mode: navigate', 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Dest: document']
  const answer = await ask('GET /v3/connect/auth?client_id=c&state=s HTTP/1.1', navigation)
  expect(status(answer)).toBe(307)
  expect(answer).toContain(`Location: ${upstream.origin}/v3/connect/auth?client_id=c&state=s\r\n`)
  expect(seen).toEqual([])
})
