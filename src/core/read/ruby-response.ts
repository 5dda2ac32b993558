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
const maxObjectChars = 200_000

export interface RubyResponse extends PrintedParts {
  readonly request: RequestContext | null
}

/** @returns null where no such object stands, or none with a body and a status */
export function rubyResponse({ text, content }: Source): RubyResponse | null {
  if (!text.includes('HTTParty::') && !text.includes('Faraday::')) return null
  const { start } = content
  const object = text.slice(start, Math.min(content.end, start + maxObjectChars))
  const opened = opening.exec(object)
  const body = opened && bodyMark.exec(object)
  if (!body) return null
  const from = start + body.index + body[0].length
  const bodySpan = { start: from, end: scanLiteral(text, from, ruby).end }
  // What the body holds may look like the variables around it.
  const around: readonly Span[] = [
    { start, end: start + body.index },
    { start: bodySpan.end, end: start + object.length },
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
