// What a log line or a sentence states about an HTTP call: the status, the request, and when it was.
import type { RequestContext, Span } from '../model.ts'
import { atLastAttempt } from './attempts.ts'
import { clientStatus } from './client-status.ts'
import { type Found, statusFound } from './exchange.ts'
import { statusOfName, statusWithReason } from './reason-phrases.ts'
import type { Source } from './source.ts'

const maxSearchedChars = 2000

// Each needs a word that says what the number is; a bare number is none.
const statusMarks: readonly RegExp[] = [
  /\b(?:http[ _-]?)?(?:status|http_code|statuscode|response_code)(?:[ _-]?code)?["']?\s{0,3}(?:[:=]|of|is|was)?\s{0,3}["']?([1-5]\d\d)(?![\w.]*\w)/i,
  /\bHTTP\/\d(?:\.\d)?["']?\s{1,3}([1-5]\d\d)\b/,
  /\bHTTP(?: error)?:?\s{1,2}([1-5]\d\d)\b/i,
  /<HttpError ([1-5]\d\d)\b/,
  /\bHTTPStatus\.[A-Z_]{1,60}: ([1-5]\d\d)(?=>)/,
  /\bnylas(?: api)? ([45]\d\d)(?=:\s{0,3}(?:["'{[(<]|$))/i,
  // Behind the address, with nothing else there than how long it took or what was answered: `GET https://… -> 404 (12ms)`.
  /(?:GET|POST|PUT|PATCH|DELETE|HEAD) ["']?(?:https?:\/\/|\/v3\/)[^\s"']{1,2000}["']?:?\s{1,3}(?:(?:[-=]>|→|-)\s{1,3})?([1-5]\d\d)(?=\s{0,5}$|\s{0,3}[({\n]|:\s)/,
  // An access log of Express: status, perhaps a length, and the time taken.
  /(?<= )([1-5]\d\d) (?:\d{1,12} - )?\d{1,9}\.\d{1,9} ms\b/,
  /\b(?:returned|responded with|replied with|answered with|answered|responds with|returns|failed with|got)(?: an?)?(?: http)?(?: error)?(?: code)?:? ([1-5]\d\d)(?![\w.]*\w)/i,
  /\b(?:error|fehler|erreur|errore|erro)(?: code)?[:=]? ?([45]\d\d)(?![\w.]*\w)/i,
]

/** The status by the name that a language gives it: `StatusCode: NotFound`, `HTTPStatus.NOT_FOUND`. */
const namedStatus =
  /\b(?:[Hh](?:ttp|TTP)[_ ]?)?(?:[Ss]tatus|STATUS)(?:[_ ]?[Cc]ode|_CODE)?(?:\.|["']?\s{0,2}[:=]\s{0,2}["']?(?:\w{1,20}\.)?)([A-Z][A-Za-z_]{1,40})(?![\w-])/g

/**
 * The status that the text of a span states first, by the surest wording; null where it states none. Of several attempts the
 * last one counts.
 */
export function statedStatus(source: Source, span: Span): Found<number> | null {
  const text = source.slice({ start: span.start, end: Math.min(span.end, span.start + maxSearchedChars) })
  return (
    atLastAttempt(text, (from, lowest) => statusInText(text.slice(from), span.start + from, lowest)) ??
    statusInText(text, span.start, 400)
  )
}

function statusInText(text: string, offset: number, lowest: number): Found<number> | null {
  const byClient = clientStatus(text, offset)
  if (byClient) return byClient
  for (const mark of statusMarks) {
    const match = mark.exec(text)
    if (!match?.[1]) continue
    const start = offset + match.index + match[0].lastIndexOf(match[1])
    return statusFound(Number(match[1]), start)
  }
  const worded = statusWithReason(text, lowest)
  return worded ? statusFound(worded.value, offset + worded.at) : statusByName(text, offset)
}

function statusByName(text: string, offset: number): Found<number> | null {
  for (const { 0: whole, 1: name = '', index } of text.matchAll(namedStatus)) {
    const value = statusOfName(name)
    const end = offset + index + whole.length
    if (value !== null) return { value, span: { start: end - name.length, end } }
  }
  return null
}

// Firefox puts the kind of call right before the method: `XHRPOST`.
const requestMark =
  /(?:\b|\bXHR)(GET|POST|PUT|PATCH|DELETE|HEAD)["',:]{0,2}\s{1,3}["']?((?:https?:\/\/|\/v[23]\/)[^\s"'<>`,;)\]]{1,2000})/

/** As the exceptions of Feign put it. */
const bracketedRequest = /\[(GET|POST|PUT|PATCH|DELETE|HEAD)\] to \[(https?:\/\/[^\s\]]{1,2000})\]/

/** Method and URL where the text of a span states both. */
export function statedRequest(source: Source, span: Span): RequestContext | null {
  const text = source.slice({ start: span.start, end: Math.min(span.end, span.start + 2 * maxSearchedChars) })
  const [, method, url] = requestMark.exec(text) ?? bracketedRequest.exec(text) ?? []
  // A colon at the end leads to what was answered.
  return method !== undefined && url !== undefined ? { method, url: url.replace(/:$/, ''), body: null } : null
}

const timeMark =
  /^[\s[("']{0,4}(?:time=|ts=|timestamp=)?["']?(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,](\d{1,9}))?\s?(Z|UTC|[+-]\d\d:?\d\d)?/

/** The time at the beginning of a line, as ISO 8601; without a zone where the line names none. */
export function statedTime(line: string): string | null {
  const [, day, clock, fraction, zone = ''] = timeMark.exec(line.slice(0, 100)) ?? []
  if (day === undefined || clock === undefined) return null
  const time = `${day}T${clock}${fraction === undefined ? '' : `.${fraction}`}`
  const offset = zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')
  return Number.isNaN(Date.parse(`${day}T${clock}Z`)) ? null : time + offset
}

// The unit has to be said: in the name or behind the number.
const durationMarks: readonly RegExp[] = [
  /\b(?:duration_?ms|response_?time(?:_?ms)?|elapsed_?ms|latency_?ms|took_?ms)["']?\s{0,2}[=:]\s{0,2}["']?(\d{1,9}(?:\.\d{1,9})?)(?:ms)?(?![\w.])/i,
  /\b(?:in|took|after|duration[=:]|elapsed[=:]|latency[=:]) ?(\d{1,9}(?:\.\d{1,9})?) ?ms\b/i,
  /(?<![\w.])(\d{1,9}\.\d{1,9}) ms\b/,
]

/** How long a call took as a text states it, in milliseconds. */
export function statedDuration(text: string): number | null {
  const searched = text.slice(0, maxSearchedChars)
  for (const mark of durationMarks) {
    const digits = mark.exec(searched)?.[1]
    if (digits !== undefined) return Number(digits)
  }
  return null
}

const levelMark = /^.{0,80}\b(?:ERROR|WARN|WARNING|INFO|DEBUG|FATAL|TRACE|CRITICAL|error|warn|info|debug)\b/

/** Whether a line begins as logs do: with a time or a level. */
export function isLogLine(line: string): boolean {
  return statedTime(line) !== null || levelMark.test(line.slice(0, 120))
}
