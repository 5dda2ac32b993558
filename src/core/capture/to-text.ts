// Writes a captured exchange as a text that the inspector reads back: request, response, time and duration.
import { layOutBody } from '../json/lay-out.ts'
import { httpMessage } from '../read/http-message.ts'
import { withoutNoise } from '../read/noise.ts'
import { writeBrokeOff, writeRemark, writeSignature } from '../read/remark.ts'
import { Source } from '../read/source.ts'
import { failureWords } from './failure-words.ts'
import { harOf } from './har.ts'
import { isTaken } from './outcome.ts'
import type { CapturedBody, CapturedExchange, CapturedHeader } from './protocol.ts'

/**
 * The exchange as an HTTP message below a remark, JSON laid out for reading. A notification is written by its headers and body
 * alone, for it is what came in that matters; an exchange without an answer as a sentence that says why. Where a body looks like
 * another message, so that the text could be misread, it is an HTTP archive instead, and the body of a notification a string.
 */
export function exchangeText(exchange: CapturedExchange): string {
  const { request, response, failure, origin } = exchange
  if (origin === 'webhook') return notificationText(exchange)
  if (!response) {
    return `${request.method} ${request.url} failed: ${failureWords[failure ?? 'upstream-reset'].long}.`
  }
  const asked = bodyOf(request.body)
  const body = bodyOf(response.body)
  const notes = failure ? [writeBrokeOff(failureWords[failure].long)] : []
  const text = [
    remark(exchange, response.body, notes),
    `${request.method} ${request.url} HTTP/1.1\n${message(request.headers, asked)}\n\n`,
    `HTTP/1.1 ${response.status} ${reason(response.statusText)}`.trimEnd(),
    `\n${message(response.headers, body)}`,
  ].join('')
  const { method, url } = request
  const { status, headers } = response
  return isReadBack(text, { request: { method, url, body: asked }, status, headers, body }) ? text : harOf([exchange])
}

function notificationText(exchange: CapturedExchange): string {
  const { headers, body: came } = exchange.request
  const notes = deliveryNotes(exchange)
  const body = bodyOf(came)
  const quoted = JSON.stringify(body)
  const unshown = 'Its headers are left out: one of them could be misread.'
  for (const form of [
    { headers, body, notes },
    { headers, body: quoted, notes },
    { headers: [], body, notes: [...notes, unshown] },
  ]) {
    const text = remark(exchange, came, form.notes) + message(form.headers, form.body)
    if (isReadBack(text, { request: null, status: null, ...form })) return text
  }
  return remark(exchange, came, [...notes, unshown]) + message([], quoted)
}

function deliveryNotes(exchange: CapturedExchange): string[] {
  const { response, failure, signature } = exchange
  const checked = signature ? [writeSignature(signature)] : []
  if (isTaken(exchange)) return checked
  if (failure || !response)
    return [...checked, `It was not delivered: ${failureWords[failure ?? 'upstream-reset'].long}.`]
  const answer = `${response.status} ${reason(response.statusText)}`.trimEnd()
  return [...checked, `It was delivered and not taken: the receiver answered ${answer}.`]
}

function remark(
  { startedAt, durationMs }: CapturedExchange,
  body: CapturedBody | null,
  notes: readonly string[],
): string {
  const cut = body?.isCut ? [`Only the beginning of the body is here: it has ${body.wireBytes} bytes.`] : []
  const isBinary = body && body.text === null && body.wireBytes > 0
  const binary = isBinary ? [`The body is no text: it has ${body.wireBytes} bytes.`] : []
  return writeRemark(startedAt, durationMs, [...cut, ...binary, ...notes])
}

function message(headers: readonly CapturedHeader[], body: string): string {
  const head = headers.map(([name, value]) => `${name}: ${value}`).join('\n')
  return body === '' ? head : `${head}\n\n${body}`
}

/** The body as it is shown; what was cut off stays as it came. */
function bodyOf(body: CapturedBody | null): string {
  const text = body?.text ?? ''
  return body?.isCut ? text.trim() : layOutBody(text)
}

/** A reason of the usual letters; without any other the number says enough. */
function reason(statusText: string): string {
  return /^[A-Za-z' -]{1,60}$/.test(statusText) ? statusText : ''
}

interface Written {
  readonly request: { readonly method: string; readonly url: string; readonly body: string } | null
  readonly status: number | null
  readonly headers: readonly CapturedHeader[]
  readonly body: string
}

/** Whether the reader finds in the text what was written: one exchange, the same in everything. */
function isReadBack(text: string, { request, status, headers, body }: Written): boolean {
  // As a paste is read: what looks like noise to it is left out.
  const [read, another] = httpMessage.read(withoutNoise(new Source(text)), () => [])
  if (!read || another) return false
  return (
    (read.status?.value ?? null) === status &&
    read.request?.method === request?.method &&
    read.request?.url === request?.url &&
    (read.request?.body ?? '') === (request?.body ?? '') &&
    (read.body ? read.source.slice(read.body) : '') === body &&
    read.headers.length === headers.length &&
    read.headers.every(({ name, value }, index) => {
      const header = headers[index]
      return header !== undefined && header[0] === name && header[1].trim() === value
    })
  )
}
