// Reads what is copied from the Headers tab of a browser's network panel: `Request URL: …`, `Status Code: …`, and the headers, each
// name beside its value or, in newer versions of Chrome, on a line above it.
import type { Span } from '../model.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import { requestUrl } from './http-request.ts'
import type { Source } from './source.ts'
import { statusOfLine } from './status-text.ts'

const opening = /^(?:General\s{1,8})?Request URL\b/
const generalLabels = new Set([
  'request url',
  'request method',
  'status code',
  'remote address',
  'referrer policy',
  'version',
])
const heading = /^(General|Response Headers|Request Headers|Query String Parameters|Form Data|Request Payload)\b/i
/** Where no heading parts them, the first of these shows that the headers of the request follow: they hold the API key. */
const requestHeaders = new Set([
  ':authority',
  ':method',
  ':path',
  ':scheme',
  'accept',
  'authorization',
  'cookie',
  'host',
  'origin',
  'referer',
  'user-agent',
])
const inline = /^(:?[A-Za-z][\w.-]{0,80}|(?:Request|Status|Remote|Referrer) [A-Za-z]{3,8}):(?:[ \t]{1,8}(.*))?$/
const alone = /^(?::?[A-Za-z][\w.-]{0,80}|(?:Request|Status|Remote|Referrer) [A-Za-z]{3,8})$/
const maxLines = 400
const maxLineChars = 8000

interface Field {
  readonly name: string
  readonly value: Span
  readonly span: Span
}

/** @returns null where the text is no such copy, or states no status */
export function readDevtoolsHeaders(source: Source): Exchange | null {
  const { start, end } = source.content
  if (!opening.test(source.text.slice(start, start + 40))) return null
  const general = new Map<string, Field>()
  const headers: Exchange['headers'][number][] = []
  let body: Span | null = null
  let isRequest = false
  for (const field of fieldsOf(source)) {
    const name = field.name.toLowerCase()
    if (name === '') body = field.value
    else if (heading.test(name)) isRequest = !/^(?:general|response)/.test(name)
    else if (generalLabels.has(name)) {
      if (!general.has(name)) general.set(name, field)
    } else {
      isRequest ||= requestHeaders.has(name)
      if (!isRequest) headers.push({ name: field.name, value: source.slice(field.value), span: field.span })
    }
  }
  const stated = general.get('status code')
  const status = stated && statusOfLine(source.slice(stated.value), stated.value.start)
  const url = general.get('request url')
  if (!status || !url) return null
  const method = general.get('request method')
  return {
    ...blankExchange(source),
    request: method
      ? { method: source.slice(method.value), url: requestUrl(source.slice(url.value)), body: null }
      : null,
    status: { value: status.value, span: status.span, origin: 'status-text' },
    headers,
    body: body && source.trim({ start: body.start, end }),
  }
}

/** Names with their values in order, and headings with none; a nameless one is where a body begins. */
function* fieldsOf(source: Source): Generator<Field> {
  let pending: Field | null = null
  let lines = 0
  for (const line of source.lines(source.content)) {
    if (++lines > maxLines) return
    const span = source.trim({ start: line.start, end: Math.min(line.end, line.start + maxLineChars) })
    const text = source.slice(span)
    if (text === '') continue
    if (pending) {
      yield { ...pending, value: span, span: { start: pending.span.start, end: span.end } }
      pending = null
      continue
    }
    if (source.opensJson(span) || text.startsWith('<')) {
      yield { name: '', value: span, span }
      return
    }
    if (heading.test(text)) {
      yield { name: text, value: { start: span.end, end: span.end }, span }
      continue
    }
    const [, name = '', value] = inline.exec(text) ?? []
    const from = value === undefined ? span.end : span.end - value.length
    if (name !== '' && value !== undefined) yield { name, value: { start: from, end: span.end }, span }
    else if (name !== '' || alone.test(text)) pending = { name: name || text, value: span, span }
  }
}
