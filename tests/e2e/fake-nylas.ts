// A local server that answers as Nylas does, for the companion to forward to.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface FakeNylas {
  /** As in `http://127.0.0.1:40123`. */
  readonly origin: string
  /** What it was asked, in order, as `METHOD /path` with the body behind it where there was one. */
  readonly asked: readonly string[]
  /** The Authorization of the last request. */
  lastKey(): string | undefined
  close(): Promise<void>
}

export async function startFakeNylas(): Promise<FakeNylas> {
  const asked: string[] = []
  let key: string | undefined
  const server = createServer((request, response) => {
    key = request.headers.authorization
    void record(request).then(() => answer(request, response))
  })
  async function record(request: IncomingMessage): Promise<void> {
    const body = await bodyOf(request)
    asked.push(`${request.method} ${request.url}${body && ` ${body}`}`)
  }
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    lastKey: () => key,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** The path decides: `…/missing` is not found, `…/limited` is refused, `…/broken` breaks off; anything else works. */
function answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const path = url.split('?', 1)[0] ?? ''
  const name = path.split('/').at(-1) ?? ''
  if (name === 'broken') response.destroy()
  else if (name === 'missing') error(response, 404, 'not_found_error', 'Couldn’t find it')
  else if (name === 'limited') error(response, 429, 'rate_limit_error', 'Too many requests', { 'Retry-After': '30' })
  else if (name === 'page') send(response, 200, { request_id: 'r-page', data: [], next_cursor: null })
  else send(response, 200, { request_id: `r-${name}`, data: { id: name, object: 'grant', grant_status: 'valid' } })
}

function error(response: ServerResponse, status: number, type: string, message: string, headers = {}): void {
  send(response, status, { request_id: `r-${status}`, error: { type, message } }, headers)
}

function send(response: ServerResponse, status: number, value: unknown, headers = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Nylas-Provider-Request-Count': '2', ...headers })
  response.end(JSON.stringify(value))
}
