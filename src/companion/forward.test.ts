import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Agent, request as httpRequest } from 'node:http'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exchangeBytes, startServer, type TestServer } from '../../tests/companion/server.ts'
import { type Companion, type CompanionOptions, startCompanion } from './companion.ts'
import type { StoredExchange } from './recorded.ts'

let upstream: TestServer
let companion: Companion
let seen: IncomingMessage[] = []
let answer: Parameters<typeof startServer>[0] = (_, response) => response.end('ok')

beforeEach(async () => {
  seen = []
  upstream = await startServer((request, response) => {
    seen.push(request)
    answer(request, response)
  })
  companion = await start({})
})
afterEach(async () => {
  answer = (_, response) => response.end('ok')
  await companion.close()
  await upstream.close()
})

function start(options: Partial<CompanionOptions>): Promise<Companion> {
  return startCompanion({ upstream: upstream.origin, port: 0, ...options })
}

const portOf = (started: Companion) => Number(new URL(started.apiUri).port)

/** The exchange with this id, once it has ended. */
async function stored(id: number): Promise<StoredExchange> {
  await expect.poll(() => companion.store.get(id), { interval: 5 }).toBeDefined()
  return companion.store.get(id) as StoredExchange
}

test('headers go through in their order, spelling and number; only those of the connection are exchanged', async () => {
  const answered = ['X-Twice', 'a', 'x-twice', 'b', 'Set-Cookie', 'a=1', 'Set-Cookie', 'b=2']
  answered.push('X-Latin', 'Gr\u00f6\u00dfe', 'Content-Length', '2')
  answer = (_, response) => {
    response.sendDate = false
    response.writeHead(299, 'Quite Fine', answered.concat('X-Named', 'dropped', 'Connection', 'keep-alive, X-Named'))
    // Node writes a head together with a string as UTF-8, and with bytes as Latin-1.
    response.end(Buffer.from('ok'))
  }
  const port = portOf(companion)
  const text = await exchangeBytes(port, [
    `POST /v3/x?q=%2F&&a=b%20 HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-B: 1\r\nx-a: 2\r\nX-B: 3\r\nAuthorization: Bearer x\r\n`,
    'Connection: close, X-Mine\r\nX-Mine: dropped\r\nTE: trailers\r\nProxy-Authorization: Basic eA==\r\nContent-Length: 3\r\n\r\nabc',
  ])
  expect(text).toBe(
    'HTTP/1.1 299 Quite Fine\r\nX-Twice: a\r\nx-twice: b\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\nX-Latin: Gr\u00f6\u00dfe\r\n' +
      'Content-Length: 2\r\nConnection: close\r\n\r\nok',
  )
  const [request] = seen
  expect(request?.url).toBe('/v3/x?q=%2F&&a=b%20')
  expect(request?.headers.host).toBe(new URL(upstream.origin).host)
  const own = ['host', 'connection', 'content-length']
  const names = request?.rawHeaders.filter((name, at) => at % 2 === 0 && !own.includes(name.toLowerCase()))
  expect(names).toEqual(['X-B', 'x-a', 'X-B', 'Authorization'])
})

test('a header of other letters goes through as its bytes, also where the length of the body is not known', async () => {
  answer = (_, response) => {
    response.writeHead(200, ['X-Name', Buffer.from('Größe').toString('latin1'), 'Connection', 'close'])
    response.write(Buffer.from('ok'))
    response.end()
  }
  const port = portOf(companion)
  const text = await exchangeBytes(port, [`GET /v3/x HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`])
  expect(Buffer.from(text, 'latin1').toString()).toContain('X-Name: Größe\r\n')
})

test('a body goes up and another one down at the pace of the slowest, and neither is held in memory', async () => {
  const size = 100_000_000
  const chunk = Buffer.alloc(1_000_000, 'nylas')
  const whole = createHash('sha256')
  for (let sent = 0; sent < size; sent += chunk.length) whole.update(chunk)
  const expected = whole.digest('hex')
  answer = (request, response) => {
    const hash = createHash('sha256')
    request.on('data', (part: Buffer) => hash.update(part))
    request.on('end', () => {
      response.writeHead(200, { 'X-Hash': hash.digest('hex'), 'Content-Length': size })
      Readable.from(repeated(chunk, size)).pipe(response)
    })
  }
  const before = process.memoryUsage().arrayBuffers
  let peak = 0
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = httpRequest(
      `${companion.apiUri}/v3/up`,
      { method: 'PUT', headers: { 'Content-Length': size } },
      resolve,
    )
    request.on('error', reject)
    Readable.from(repeated(chunk, size)).pipe(request)
  })
  const hash = createHash('sha256')
  for await (const part of response as AsyncIterable<Buffer>) {
    hash.update(part)
    peak = Math.max(peak, process.memoryUsage().arrayBuffers - before)
  }
  expect(response.headers['x-hash']).toBe(expected)
  expect(hash.digest('hex')).toBe(expected)
  // Four ends in one process, each with a buffer of its own; a held body alone would be 100 MB.
  expect(peak).toBeLessThan(60_000_000)
  const { request, response: told } = await stored(1)
  expect([request.body?.wireBytes, told?.body?.wireBytes]).toEqual([size, size])
  expect([request.body?.bytes.length, told?.body?.bytes.length]).toEqual([2_000_000, 2_000_000])
})

function* repeated(chunk: Buffer, size: number): Generator<Buffer> {
  for (let sent = 0; sent < size; sent += chunk.length) yield chunk
}

test('a client that does not read stops the upstream from sending', async () => {
  let sent = 0
  const chunk = Buffer.alloc(1_000_000)
  answer = (_, response) => {
    const more = () => {
      while (sent < 200_000_000 && response.write(chunk)) sent += chunk.length
    }
    response.on('drain', more)
    more()
  }
  const response = await new Promise<IncomingMessage>((resolve) => {
    httpRequest(`${companion.apiUri}/v3/down`, resolve).end()
  })
  response.pause()
  await pause(500)
  const then = sent
  await pause(300)
  expect(sent).toBe(then)
  expect(sent).toBeLessThan(50_000_000)
  response.destroy()
  expect((await stored(1)).failure).toBe('client-aborted')
})

test('events arrive as they are sent, and so does the head before the first of them', async () => {
  const gaps: number[] = []
  answer = (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.flushHeaders()
    setTimeout(() => response.write('data: 1\n\n'), 150)
    setTimeout(() => response.end('data: 2\n\n'), 300)
  }
  const start = performance.now()
  const response = await fetch(`${companion.apiUri}/v3/events`)
  gaps.push(performance.now() - start)
  let text = ''
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
    gaps.push(performance.now() - start)
    text += Buffer.from(part).toString()
  }
  expect(text).toBe('data: 1\n\ndata: 2\n\n')
  expect(gaps).toHaveLength(3)
  expect(gaps[0]).toBeLessThan(150)
  expect(gaps[1]).toBeLessThan(300)
})

test('a client that goes away stops the request to the upstream', async () => {
  const stopped = new Promise<void>((resolve) => {
    answer = (request) => void request.socket.once('close', resolve)
  })
  const gone = new AbortController()
  const call = fetch(`${companion.apiUri}/v3/slow`, { signal: gone.signal })
  await expect.poll(() => seen.length).toBe(1)
  gone.abort()
  await expect(call).rejects.toThrow('abort')
  await stopped
  expect(await stored(1)).toMatchObject({ response: null, failure: 'client-aborted', firstByteMs: null })
})

test.each([
  ['upstream-refused', 'http://127.0.0.1:1', 'ECONNREFUSED'],
  ['upstream-unresolved', 'http://nothing.invalid', 'ENOTFOUND'],
  ['upstream-untrusted', null, 'ERR_SSL'],
])('%s is a 502 that says it is not of Nylas', async (failure, address, code) => {
  const other = await start({ upstream: address ?? upstream.origin.replace('http:', 'https:') })
  const response = await fetch(`${other.apiUri}/v3/grants`)
  expect(response.status).toBe(502)
  expect(response.headers.get('x-inspector-companion')).toBe(failure)
  expect(await response.json()).toEqual({
    error: {
      type: `companion.${failure.replace('-', '_')}`,
      message: expect.stringMatching(new RegExp(`^Capture companion: .*${code}.*not from Nylas`)) as string,
    },
  })
  expect(other.store.get(1)).toMatchObject({ response: null, failure })
  await other.close()
})

test('an upstream that takes too long is a 502 too; one that dies in the middle breaks the connection', async () => {
  const hasty = await start({ timeouts: { headersMs: 500 } })
  answer = () => undefined
  expect((await fetch(`${hasty.apiUri}/v3/x`)).headers.get('x-inspector-companion')).toBe('upstream-timeout')
  await hasty.close()
  answer = (_, response) => {
    response.writeHead(200, { 'Content-Length': 100 })
    response.write('begin')
    setTimeout(() => response.destroy(), 20)
  }
  const response = await fetch(`${companion.apiUri}/v3/x`)
  await expect(response.text()).rejects.toThrow('terminated')
  const { response: told, failure } = await stored(1)
  expect(failure).toBe('upstream-reset')
  expect(Buffer.from(told?.body?.bytes ?? []).toString()).toBe('begin')
})

test('an answer that comes before the upload has ended reaches the client', async () => {
  answer = (_, response) => {
    response.writeHead(413, { Connection: 'close' })
    response.end('too large')
  }
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const request = httpRequest(`${companion.apiUri}/v3/up`, { method: 'POST' }, (response) => {
      resolve(response.statusCode)
      request.destroy()
    })
    request.on('error', reject)
    request.write(Buffer.alloc(100_000))
  })
  expect(status).toBe(413)
})

test('HEAD, 204 and 304 have no body, and keep their headers', async () => {
  answer = (request, response) => {
    const status = Number(request.url?.slice('/v3/'.length))
    response.writeHead(status, { ETag: '"e"', ...(status === 200 && { 'Content-Length': 123 }) })
    response.end()
  }
  const head = await fetch(`${companion.apiUri}/v3/200`, { method: 'HEAD' })
  expect(head.headers.get('content-length')).toBe('123')
  expect((await fetch(`${companion.apiUri}/v3/204`)).status).toBe(204)
  expect((await fetch(`${companion.apiUri}/v3/304`)).headers.get('etag')).toBe('"e"')
})

test('thousands of requests at once all come back, each with its own answer', async () => {
  answer = (request, response) => response.end(request.url)
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const call = (number: number) =>
    new Promise<string>((resolve, reject) => {
      httpRequest(`${companion.apiUri}/v3/${number}`, { agent }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response.on('end', () => resolve(text))
      })
        .on('error', reject)
        .end()
    })
  const numbers = Array.from({ length: 3000 }, (_, at) => at)
  expect(await Promise.all(numbers.map(call))).toEqual(numbers.map((number) => `/v3/${number}`))
  agent.destroy()
  await expect.poll(() => companion.store.newestId).toBe(3000)
  expect(companion.store.oldestId).toBe(2001)
})

test('stopping lets a running request end, and cuts it off when it takes too long', async () => {
  answer = (request, response) => {
    if (request.url === '/v3/slow') setTimeout(() => response.end('done'), 200)
  }
  const slow = fetch(`${companion.apiUri}/v3/slow`).then((response) => response.text())
  await expect.poll(() => seen.length).toBe(1)
  await companion.close()
  expect(await slow).toBe('done')
  await expect(fetch(`${companion.apiUri}/v3/slow`)).rejects.toThrow('fetch failed')
  companion = await start({ timeouts: { closeMs: 100 } })
  const outcome = fetch(`${companion.apiUri}/v3/never`).catch(String)
  await expect.poll(() => seen.length).toBe(2)
  await companion.close()
  expect(await outcome).toContain('fetch failed')
})
