// Writes a captured exchange as a text that the inspector reads back: request, response, time and duration.
import { layOut } from '../json/lay-out.ts'
import { maxLaidOutChars } from '../limits.ts'
import { httpMessage } from '../read/http-message.ts'
import { writeBrokeOff, writeRemark } from '../read/remark.ts'
import { Source } from '../read/source.ts'
import { failureWords } from './failure-words.ts'
import { harOf } from './har.ts'
import type { CapturedBody, CapturedExchange, CapturedHeader } from './protocol.ts'

/**
 * The exchange as an HTTP message below a remark, JSON laid out for reading. A notification is written by its headers and body
 * alone, for it is what came in that matters; an exchange without an answer as a sentence that says why. What could be misread,
 * because a body looks like another message, is written as an HTTP archive.
 */
export function exchangeText(exchange: CapturedExchange): string {
  const { request, response, failure, origin } = exchange
  if (origin === 'webhook') return remark(exchange, request.body) + message(request.headers, bodyOf(request.body))
  if (!response) {
    return `${request.method} ${request.url} failed: ${failureWords[failure ?? 'upstream-reset'].long}.`
  }
  const asked = bodyOf(request.body)
  const body = bodyOf(response.body)
  const text = [
    remark(exchange, response.body),
    `${request.method} ${request.url} HTTP/1.1\n${message(request.headers, asked)}\n\n`,
    `HTTP/1.1 ${response.status} ${reason(response.statusText)}`.trimEnd(),
    `\n${message(response.headers, body)}`,
  ].join('')
  return isReadBack(text, exchange, { asked, body }) ? text : harOf([exchange])
}

function remark(
  { startedAt, durationMs, failure, signature, response }: CapturedExchange,
  body: CapturedBody | null,
): string {
  const notes = []
  if (body?.isCut) notes.push(`Only the beginning of the body is here: it has ${body.wireBytes} bytes.`)
  if (body && body.text === null && body.wireBytes > 0)
    notes.push(`The body is no text: it has ${body.wireBytes} bytes.`)
  if (failure && response) notes.push(writeBrokeOff(failureWords[failure].long))
  if (signature) notes.push(`Signature: ${signature}.`)
  return writeRemark(startedAt, durationMs, notes)
}

function message(headers: readonly CapturedHeader[], body: string): string {
  const head = headers.map(([name, value]) => `${name}: ${value}`).join('\n')
  return body === '' ? head : `${head}\n\n${body}`
}

/** The body as it is shown: JSON laid out where it is short enough to be. */
function bodyOf(body: CapturedBody | null): string {
  const text = body?.text?.trim() ?? ''
  if (body?.isCut || text.length > maxLaidOutChars || !/^[{[]/.test(text)) return text
  try {
    JSON.parse(text)
    return layOut(text)
  } catch {
    return text
  }
}

/** A reason of the usual letters; without any other the number says enough. */
function reason(statusText: string): string {
  return /^[A-Za-z' -]{1,60}$/.test(statusText) ? statusText : ''
}

/** Whether the reader finds in the text what was written: one exchange, the same in everything. */
function isReadBack(
  text: string,
  { request, response }: CapturedExchange,
  { asked, body }: { readonly asked: string; readonly body: string },
): boolean {
  const [read, another] = httpMessage.read(new Source(text), () => [])
  if (!read || another || !response) return false
  return (
    read.status?.value === response.status &&
    read.request?.method === request.method &&
    read.request.url === request.url &&
    (read.request.body ?? '') === asked &&
    (read.body ? read.source.slice(read.body) : '') === body &&
    read.headers.length === response.headers.length &&
    read.headers.every(({ name, value }, index) => {
      const header = response.headers[index]
      return header !== undefined && header[0] === name && header[1].trim() === value
    })
  )
}
