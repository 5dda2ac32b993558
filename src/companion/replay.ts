// Delivers a stored notification once more, as Nylas would.
import { Agent, request } from 'undici'
import { endToEnd, without } from './raw-headers.ts'
import type { Recorded, StoredExchange } from './recorded.ts'
import { Recorder } from './recorder.ts'
import { failureOf } from './upstream.ts'
import { signatureHeader, signatureOf } from './webhook.ts'

/** Nylas waits this long for a receiver. */
const receiverMs = 10_000

const writtenAnew = ['host', 'content-length', 'user-agent']

export interface ReplayTarget {
  readonly url: string
  /** Whether it is the companion's own receiver. */
  readonly isOwn: boolean
  /** What to sign with; null where it is not known, and the signature that came goes on with the same bytes. */
  readonly secret: string | null
}

/** Sends the notification as it came, signed anew where the secret is known. Never rejects: what went wrong is in what it returns. */
export async function replay({ request: original }: StoredExchange, { url, secret }: ReplayTarget): Promise<Recorded> {
  const recorder = new Recorder()
  const body = original.body?.bytes ?? new Uint8Array()
  const dropped = new Set(secret === null ? writtenAnew : [...writtenAnew, signatureHeader])
  const signed = secret === null ? [] : [signatureHeader, signatureOf(body, secret)]
  const headers = ['Host', new URL(url).host, ...without(endToEnd(original.headers), dropped), ...signed]
  const dispatcher = new Agent({ headersTimeout: receiverMs, bodyTimeout: receiverMs })
  let failure: Recorded['failure'] = null
  try {
    const answer = await request(url, { method: 'POST', headers, body, dispatcher, responseHeaders: 'raw' })
    // `raw` gives the flat list that Node has, which the types do not say.
    const raw = answer.headers as unknown as string[]
    recorder.answer({ status: answer.statusCode, statusText: answer.statusText, headers: endToEnd(raw) })
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) recorder.receive(chunk)
  } catch (error) {
    failure = failureOf(error)
  } finally {
    void dispatcher.close()
  }
  return recorder.end({
    origin: 'webhook',
    request: { method: 'POST', url, headers, body: original.body },
    failure,
    signature: secret === null ? 'no-secret' : 'valid',
  })
}
