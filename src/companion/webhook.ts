// The receiver of Nylas's notifications: answers the challenge, checks the signature over the bytes as they came.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SignatureCheck } from '../core/capture/protocol.ts'
import { maxNotificationBytes } from '../core/limits.ts'
import type { ExchangeStore } from './exchange-store.ts'
import { answerError } from './failure-answer.ts'
import { readBody } from './read-body.ts'

export const webhookPath = '/webhook'
export const signatureHeader = 'x-nylas-signature'

/** Hex HMAC-SHA256 over the raw bytes, compressed where they are. */
export function signatureOf(body: Uint8Array, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex')
}

/** What is to be said of the signature that came with a notification. */
function checkSignature(given: string | undefined, body: Uint8Array, secret: string | null): SignatureCheck {
  if (secret === null) return 'no-secret'
  if (given === undefined || given === '') return 'missing'
  const expected = Buffer.from(signatureOf(body, secret))
  const bytes = Buffer.from(given.trim().toLowerCase())
  return bytes.length === expected.length && timingSafeEqual(bytes, expected) ? 'valid' : 'invalid'
}

/** Names the stored notification in the answer to it. */
export const exchangeHeader = 'x-inspector-exchange'

export interface Receiver {
  readonly secret: string | null
  /** What the notification's address is told to be. */
  readonly address: string
  readonly store: ExchangeStore
}

/** Answers a request to `/webhook`, and stores the notification that it brings. */
export async function receiveWebhook(
  request: IncomingMessage,
  response: ServerResponse,
  { secret, address, store }: Receiver,
): Promise<void> {
  const startedAt = Date.now()
  const start = performance.now()
  const { method = '', url = '' } = request
  if (method === 'GET') {
    answerChallenge(response, new URLSearchParams(url.slice(url.indexOf('?') + 1)).get('challenge'))
    return
  }
  if (method !== 'POST') {
    answerError(response, 405, 'wrong-method', `${webhookPath} takes a challenge by GET and a notification by POST.`)
    return
  }
  const body = await readBody(request, maxNotificationBytes)
  if (body === null) {
    answerError(response, 413, 'too-large', `a notification is at most ${maxNotificationBytes} bytes.`)
    return
  }
  const given = request.headers[signatureHeader]
  const durationMs = performance.now() - start
  const { id } = store.add({
    origin: 'webhook',
    startedAt,
    durationMs,
    firstByteMs: durationMs,
    request: {
      method,
      url: address + url.slice(webhookPath.length),
      headers: request.rawHeaders,
      body: body.length === 0 ? null : { bytes: body, wireBytes: body.length },
    },
    response: { status: 200, statusText: 'OK', headers: ['Content-Length', '0'], body: null },
    failure: null,
    signature: checkSignature(typeof given === 'string' ? given : given?.[0], body, secret),
  })
  // Nylas takes anything but 200 for a failure and sends it again; what is wrong with it is for the developer to see.
  response.writeHead(200, { 'Content-Length': 0, [exchangeHeader]: id })
  response.end()
}

/** The raw value within ten seconds, without quotes and in one piece: all else fails the check of Nylas. */
function answerChallenge(response: ServerResponse, challenge: string | null): void {
  if (challenge === null) {
    answerError(response, 400, 'no-challenge', `this is where Nylas delivers notifications; a GET needs ?challenge=….`)
    return
  }
  const body = Buffer.from(challenge)
  response.writeHead(200, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': body.length,
    'X-Content-Type-Options': 'nosniff',
  })
  response.end(body)
}
