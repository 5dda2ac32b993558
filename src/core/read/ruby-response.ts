// Finds the parts of a response of HTTParty or Faraday in the way Ruby inspects it: body, status and headers are variables of an object.
import type { RequestContext, Span } from '../model.ts'
import { requestUrl } from './http-request.ts'
import { ruby } from './literal-dialects.ts'
import { scanLiteral } from './literal-scanner.ts'
import { entriesAt, type PrintedParts } from './printed-parts.ts'
import type { Source } from './source.ts'

const opening = /#<(?:HTTParty::Response:0x|(?:struct )?Faraday::(?:Env|Response)\b)/
// An older Faraday keeps the answer under the name that the request had before.
const bodyMark = /(?:\bparsed_response|\bresponse_body|@body|[ \t]body)=\s{0,20}(?=["{])/
const statusMark = /(?:#<Net::HTTP\w{1,60} |[ \t@]status=)([1-5]\d\d)(?=[ ,>\r\n])/
const headersMark = /(?:@headers|\bresponse_headers)=\s{0,20}\{/
const methodMark = /\bmethod=:([a-z]{3,7})\b/
const urlMark = /\burl=\s{0,20}#<URI::HTTPS?(?:(?::0x[\da-f]{1,20})? (?:URL:)?)(https?:[^\s>]{1,2000})>/
/** Inside of a print of Faraday another one only stands for the same. */
const nextOpening = /#<(?:HTTParty|Faraday)::Response:0x[\da-f]{1,20}(?![\da-f]| \.\.\.)/
/** So far the variables of an object are looked for before its body, and behind it. */
const maxAroundChars = 20_000

export interface RubyResponse extends PrintedParts {
  /** The object as far as it is read. */
  readonly span: Span
  readonly request: RequestContext | null
}

/** The responses that a text prints, in order. */
export function* rubyResponses(source: Source): Generator<RubyResponse, void, undefined> {
  let response = rubyResponse(source, source.content.start)
  while (response) {
    yield response
    response = rubyResponse(source, response.span.end)
  }
}

/** @returns null where no such object stands, or the first is one without a body or a status */
function rubyResponse(source: Source, from: number): RubyResponse | null {
  const { text, content } = source
  if (!source.has('TTPart') && !source.has('Farada')) return null
  const at = text.slice(from, content.end).search(opening)
  if (at < 0) return null
  const start = from + at
  const object = text.slice(start, Math.min(content.end, start + maxAroundChars))
  const body = bodyMark.exec(object)
  if (!body) return null
  const bodyStart = start + body.index + body[0].length
  const bodySpan = { start: bodyStart, end: scanLiteral(text, bodyStart, ruby).end }
  const behind = text.slice(bodySpan.end, Math.min(content.end, bodySpan.end + maxAroundChars))
  const next = behind.search(nextOpening)
  // What the body holds may look like the variables around it.
  const around: readonly Span[] = [
    { start, end: start + body.index },
    { start: bodySpan.end, end: bodySpan.end + (next < 0 ? behind.length : next) },
  ]
  const status = groupIn(text, around, statusMark)
  if (!status) return null
  const opensHeaders = matchIn(text, around, headersMark)
  const headers = opensHeaders ? entriesAt(text, opensHeaders.end) : []
  const places = [status, ...headers].map(({ span }) => span)
  const head = {
    start: Math.min(...places.map((place) => place.start)),
    end: Math.max(...places.map((place) => place.end)),
  }
  const url = groupIn(text, around, urlMark)
  const method = groupIn(text, around, methodMark)?.value.toUpperCase() ?? null
  return {
    span: { start, end: Math.max(bodySpan.end, head.end) },
    status: { ...status, value: Number(status.value) },
    headers,
    head,
    body: bodySpan,
    request: url && { method, url: requestUrl(url.value), body: null },
  }
}

function matchIn(text: string, spans: readonly Span[], pattern: RegExp) {
  for (const { start, end } of spans) {
    const found = pattern.exec(text.slice(start, end))
    if (found) return { found, end: start + found.index + found[0].length }
  }
  return null
}

/** The group with which a pattern ends, and where it stands. */
function groupIn(text: string, spans: readonly Span[], pattern: RegExp) {
  const match = matchIn(text, spans, pattern)
  const value = match?.found[1] ?? ''
  if (!match) return null
  const end = match.end - (match.found[0].endsWith('>') ? 1 : 0)
  return { value, span: { start: end - value.length, end } }
}
