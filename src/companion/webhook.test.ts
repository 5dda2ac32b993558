import { createHmac } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listen } from '../../tests/companion/feed.ts'
import { exchangeBytes, startServer, type TestServer } from '../../tests/companion/server.ts'
import { type Companion, type CompanionOptions, startCompanion } from './companion.ts'

const secret = 'fake-webhook-55aa'
const notification = JSON.stringify({ specversion: '1.0', type: 'message.created', id: 'n-1', data: { object: {} } })

let companion: Companion
let receiver: TestServer
let received: { readonly headers: NodeJS.Dict<string | string[]>; readonly body: Buffer }[] = []

beforeEach(async () => {
  received = []
  receiver = await startServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks) })
      response.writeHead(503).end('busy')
    })
  })
  companion = await start({ webhookSecret: secret })
})
afterEach(async () => {
  await companion.close()
  await receiver.close()
})

function start(options: Partial<CompanionOptions>): Promise<Companion> {
  return startCompanion({ upstream: 'http://127.0.0.1:1', port: 0, ...options })
}

const sign = (body: Uint8Array | string) => createHmac('sha256', secret).update(body).digest('hex')

function deliver(body: Buffer | string, headers: Record<string, string>): Promise<Response> {
  const packed = typeof body === 'string' ? {} : { 'Content-Encoding': 'gzip' }
  const own = { 'Content-Type': 'application/json', ...packed, ...headers }
  return fetch(`${companion.apiUri}/webhook`, {
    method: 'POST',
    body: typeof body === 'string' ? body : Uint8Array.from(body),
    headers: own,
  })
}

test('the challenge comes back as it is: no quotes, in one piece', async () => {
  const { port } = new URL(companion.apiUri)
  const answer = await exchangeBytes(Number(port), [
    `GET /webhook?challenge=bc609b38-c81f%2F%22x%22 HTTP/1.1\r\nHost: abc.trycloudflare.com\r\nConnection: close\r\n\r\n`,
  ])
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
  expect(answer).toContain('Content-Length: 17\r\n')
  expect(answer).not.toContain('Transfer-Encoding')
  expect(answer.endsWith('\r\n\r\nbc609b38-c81f/"x"')).toBe(true)
  expect(companion.store.newestId).toBe(0)
  expect((await fetch(`${companion.apiUri}/webhook`)).status).toBe(400)
  expect((await fetch(`${companion.apiUri}/webhook`, { method: 'PUT' })).status).toBe(405)
})

test.each([
  ['valid', notification, sign(notification)],
  ['valid', gzipSync(notification), sign(gzipSync(notification))],
  ['valid', notification, sign(notification).toUpperCase()],
  ['invalid', gzipSync(notification), sign(notification)],
  ['invalid', `${notification} `, sign(notification)],
  ['invalid', notification, 'x'],
  ['invalid', notification, sign(notification).slice(1)],
  ['missing', notification, ''],
] as const)('a notification is answered with 200, and its signature is %s', async (signature, body, given) => {
  const response = await deliver(body, given === '' ? {} : { 'X-Nylas-Signature': given })
  expect(response.status).toBe(200)
  const page = await listen(companion.apiUri, `token=${companion.token}`)
  expect(page.state.hasWebhookSecret).toBe(true)
  const told = await page.next()
  expect(told).toMatchObject({ id: 1, origin: 'webhook', signature, response: { status: 200 }, failure: null })
  expect(told.request.body?.text?.trim()).toBe(notification)
  expect(JSON.stringify(told)).not.toContain(sign(notification))
  page.close()
})

test('without a secret notifications are shown, and nothing is said of their signatures', async () => {
  const open = await start({})
  await fetch(`${open.apiUri}/webhook`, { method: 'POST', body: notification })
  expect(open.store.get(1)).toMatchObject({ origin: 'webhook', signature: 'no-secret' })
  await open.close()
})

async function replay(on: Companion, id: unknown): Promise<{ status: number; value: unknown }> {
  const response = await fetch(`${on.apiUri}/__companion/replay-webhook?token=${on.token}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id }),
  })
  return { status: response.status, value: await response.json() }
}

test('a notification is delivered once more, signed anew', async () => {
  await deliver(gzipSync(notification), { 'X-Nylas-Signature': 'old' })
  expect(await replay(companion, 1)).toEqual({ status: 200, value: { id: 2 } })
  expect(companion.store.newestId).toBe(2)
  expect(companion.store.get(2)).toMatchObject({ origin: 'webhook', signature: 'valid' })
})

test('a notification is delivered to where the companion was told to', async () => {
  const other = await start({ webhookSecret: secret, webhookTarget: `${receiver.origin}/hooks` })
  await fetch(`${other.apiUri}/webhook`, { method: 'POST', body: notification, headers: { 'X-Custom': 'kept' } })
  expect(await replay(other, 1)).toEqual({ status: 200, value: { id: 2 } })
  expect(received).toHaveLength(1)
  expect(received[0]?.body.toString()).toBe(notification)
  expect(received[0]?.headers).toMatchObject({ 'x-nylas-signature': sign(notification), 'x-custom': 'kept' })
  expect(other.store.get(2)).toMatchObject({
    origin: 'webhook',
    request: { url: `${receiver.origin}/hooks` },
    response: { status: 503 },
  })
  await receiver.close()
  await replay(other, 1)
  expect(other.store.get(3)).toMatchObject({ response: null, failure: 'upstream-refused' })
  await other.close()
})

test('without a secret a notification is delivered with the signature that it came with', async () => {
  const receiving = await startServer((request, response) => response.end(request.headers['x-nylas-signature']))
  const open = await start({ webhookTarget: `${receiving.origin}/hooks` })
  const headers = { 'X-Nylas-Signature': sign(notification) }
  await fetch(`${open.apiUri}/webhook`, { method: 'POST', body: notification, headers })
  await replay(open, 1)
  const replayed = open.store.get(2)
  expect(Buffer.from(replayed?.response?.body?.bytes ?? []).toString()).toBe(sign(notification))
  expect(replayed?.signature).toBe('no-secret')
  await open.close()
  await receiving.close()
})

test('only a kept notification can be replayed', async () => {
  await fetch(`${companion.apiUri}/v3/grants`)
  expect(await replay(companion, 1)).toMatchObject({ status: 400 })
  for (const id of [99, 0, -1, 1.5, 'x', null, '__proto__', undefined])
    expect(await replay(companion, id)).toMatchObject({ status: 404 })
})
