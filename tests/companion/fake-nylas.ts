// Stands in for Nylas in tests: answers as the API does, in each way that an SDK has to cope with.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { startServer, type TestServer } from './server.ts'

export const goodKey = 'nyk_v0_FakeFakeFakeFake01'

const message = { id: 'm-1', grant_id: 'g-1', object: 'message', subject: 'Größe “1”', unread: true }

type Answer = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

const answers: Readonly<Record<string, Answer>> = {
  'GET /v3/grants/g-1/messages': (request, response) => {
    const isSecond = request.url?.includes('page_token=') === true
    json(request, response, 200, {
      request_id: 'r-list',
      data: [{ ...message, id: isSecond ? 'm-2' : 'm-1' }],
      ...(isSecond ? {} : { next_cursor: 'c-2' }),
    })
  },
  'GET /v3/grants/g-1/messages/m-1': (request, response) => {
    json(request, response, 200, { request_id: 'r-find', data: message })
  },
  'PUT /v3/grants/g-1/messages/m-1': async (request, response) => {
    const sent = JSON.parse(await bodyOf(request)) as object
    json(request, response, 200, { request_id: 'r-update', data: { ...message, ...sent } })
  },
  'DELETE /v3/grants/g-1/messages/m-1': (request, response) => json(request, response, 200, { request_id: 'r-gone' }),
  'POST /v3/grants/g-1/messages/send': async (request, response) => {
    const sent = await bodyOf(request)
    json(request, response, 200, { request_id: 'r-send', data: { ...message, body: digest(sent) } })
  },
  'GET /v3/grants/gone/messages': (request, response) =>
    json(request, response, 404, {
      request_id: '3305114997-9753c430-2599-4bcc-8f25-9165b071227a',
      error: { type: 'grant.not_found', message: 'No Grant found for this Grant ID' },
    }),
  'GET /v3/grants/busy/messages': (request, response) =>
    json(
      request,
      response,
      429,
      {
        request_id: 'r-busy',
        error: {
          type: 'rate_limit_error',
          message: 'Too many requests',
          provider_error: { error: { code: 'ApplicationThrottled', message: 'MailboxConcurrency' } },
        },
      },
      { 'Retry-After': '7', 'Nylas-Provider-Request-Count': '3' },
    ),
  'GET /v3/grants/provider/messages': (request, response) =>
    json(request, response, 504, {
      request_id: 'r-504',
      error: { type: 'provider_error', message: 'The provider did not answer', provider_error: 'timeout' },
    }),
  'GET /v3/grants/gateway/messages': (_, response) => {
    response.writeHead(502, { 'Content-Type': 'text/html' })
    response.end('<html><head><title>502 Bad Gateway</title></head></html>')
  },
  'GET /v3/grants/slow/messages': async (request, response) => {
    await pause(300)
    json(request, response, 200, { request_id: 'r-slow', data: [] })
  },
  'GET /v3/grants/cut/messages': (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1000 })
    response.write('{"request_id":"r-cut","data":[')
    setTimeout(() => response.destroy(), 20)
  },
  'GET /v3/grants/hang-up/messages': (request) => {
    request.socket.destroy()
  },
  'GET /v3/grants/g-1/attachments/huge/download': async (_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': hugeBytes })
    await pipeline(Readable.from(hugeChunks()), response).catch(() => undefined)
  },
  'GET /v3/events': async (_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    for (const word of ['Dear', 'Ada', ',']) {
      response.write(`data: {"suggestion":"${word}"}\n\n`)
      await pause(20)
    }
    response.end()
  },
  'POST /v3/connect/token': async (request, response) => {
    const { code } = JSON.parse(await bodyOf(request)) as { code: string }
    if (code !== 'good') {
      const error = { error: 'invalid_grant', error_code: 45004, error_description: 'Code expired', request_id: 'r-o' }
      json(request, response, 400, error)
      return
    }
    json(request, response, 200, { access_token: 'fake-access-8Zk2Qw91', grant_id: 'g-1', token_type: 'Bearer' })
  },
}

const chunkBytes = 65_536
/** Of the download, which nobody holds in memory. */
export const hugeBytes = 320 * chunkBytes

function* hugeChunks(): Generator<Buffer> {
  const chunk = Buffer.alloc(chunkBytes, 'Nylas ')
  for (let sent = 0; sent < hugeBytes; sent += chunk.length) yield chunk
}

/** Starts the stand-in. It wants the key {@link goodKey} and compresses for whoever accepts it, as the API does. */
export function startFakeNylas(): Promise<TestServer> {
  return startServer((request, response) => {
    const path = request.url?.split('?', 1)[0] ?? ''
    const answer = answers[`${request.method} ${path}`]
    const isAllowed = request.headers.authorization === `Bearer ${goodKey}` || path === '/v3/connect/token'
    if (!isAllowed) {
      json(request, response, 401, {
        request_id: 'r-401',
        error: { type: 'unauthorized', message: 'Bearer token invalid' },
      })
    } else if (answer) {
      void answer(request, response)
    } else {
      json(request, response, 404, { request_id: 'r-404', error: { type: 'not_found_error', message: path } })
    }
  })
}

function json(
  { headers }: IncomingMessage,
  response: ServerResponse,
  status: number,
  value: unknown,
  more: Readonly<Record<string, string>> = {},
): void {
  const text = Buffer.from(JSON.stringify(value))
  const isPacked = headers['accept-encoding']?.includes('gzip') === true
  const body = isPacked ? gzipSync(text) : text
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'X-Request-Id': 'h-1',
    'x-fastly-id': 'f-1',
    ...(isPacked && { 'Content-Encoding': 'gzip' }),
    'Content-Length': body.length,
    ...more,
  })
  response.end(body)
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('latin1')
}

/** The boundary of a form is another one each time. */
function digest(body: string): string {
  return createHash('sha256')
    .update(body.replace(/-{2,}[\w-]+/g, 'boundary'))
    .digest('hex')
}
