// Delivers a stored notification once more, signed anew, as Nylas would.
import { Agent, request } from 'undici'
import { BodyKeeper } from './body-keeper.ts'
import { maxCapturedBodyBytes } from '../core/limits.ts'
import { endToEnd, valuesOf, without } from './raw-headers.ts'
import type { Recorded, StoredExchange } from './recorded.ts'
import { failureOf } from './upstream.ts'
import { signatureOf } from './webhook.ts'

/** Nylas waits this long for a receiver. */
const receiverMs = 10_000

const writtenAnew = new Set(['host', 'content-length', 'x-nylas-signature', 'user-agent'])

export interface ReplayTarget {
  readonly url: string
  /** Whether it is the companion's own receiver. */
  readonly isOwn: boolean
  readonly secret: string | null
}

/** Sends the notification as it came. Never rejects: what went wrong is in what it returns. */
export async function replay({ request: original }: StoredExchange, { url, secret }: ReplayTarget): Promise<Recorded> {
  const startedAt = Date.now()
  const start = performance.now()
  const bytes = original.body?.bytes ?? new Uint8Array()
  const signed = secret === null ? [] : ['x-nylas-signature', signatureOf(bytes, secret)]
  const headers = ['Host', new URL(url).host, ...without(endToEnd(original.headers), writtenAnew), ...signed]
  const received = new BodyKeeper(maxCapturedBodyBytes)
  const dispatcher = new Agent({ headersTimeout: receiverMs, bodyTimeout: receiverMs })
  let head = null
  let firstByteMs = null
  let failure: Recorded['failure'] = null
  try {
    const answer = await request(url, { method: 'POST', headers, body: bytes, dispatcher, responseHeaders: 'raw' })
    firstByteMs = performance.now() - start
    const raw = answer.headers as unknown as string[]
    head = { status: answer.statusCode, statusText: answer.statusText, headers: endToEnd(raw) }
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) received.add(chunk)
  } catch (error) {
    failure = failureOf(error)
  } finally {
    void dispatcher.close()
  }
  return {
    origin: 'webhook',
    startedAt,
    durationMs: performance.now() - start,
    firstByteMs,
    request: { method: 'POST', url, headers, body: original.body },
    response: head && { ...head, body: received.body() },
    failure,
    signature: valuesOf(headers, 'x-nylas-signature').length > 0 ? 'valid' : 'no-secret',
  }
}
