// Finds what lines without JSON still tell of a Nylas response: a message that Nylas is known to send, or a logged call.
import type { RequestContext, Span } from '../model.ts'
import { isToBeTriedAgain } from './attempts.ts'
import { isCallElsewhere } from './call-elsewhere.ts'
import { type Exchange, blankExchange, statusFound } from './exchange.ts'
import { statedDuration, statedRequest, statedStatus, statedTime } from './log-facts.ts'
import { statusWithReason } from './reason-phrases.ts'
import type { Source } from './source.ts'
import { statusOfLine } from './status-text.ts'
import { matchAt } from './sticky.ts'

// Long enough that nothing else says it. In lower case.
const knownMessages: readonly string[] = [
  'microsoft rate-limited on application level',
  'error encountered while sending using gmail api',
  'office365 returned us an email address different',
  '<httperror ',
  'no grant found for this grant id',
]
const maxLineChars = 4000

/** One exchange for each line that quotes a known message. */
export function* quotedMessages(source: Source): Generator<Exchange, void, undefined> {
  for (const line of source.lines(source.content)) {
    const text = source.slice(line).slice(0, maxLineChars)
    const start = messageStart(text.toLowerCase())
    if (start < 0) continue
    const message = { start: line.start + start, end: line.start + text.trimEnd().length }
    yield {
      ...lineExchange(source, line, text),
      stated: { message: { value: source.slice(message), span: message } },
      recognised: { envelope: 'error', because: 'quotes a message that Nylas sends' },
    }
  }
}

function messageStart(line: string): number {
  for (const message of knownMessages) {
    const start = line.indexOf(message)
    if (start < 0) continue
    if (message !== '<httperror ' || /^\d{3} /.test(line.slice(start + message.length))) return start
  }
  return -1
}

/** One exchange for each line that logs a call to Nylas with its status; of a call that was tried again, for its last attempt. */
export function* accessLines(source: Source): Generator<Exchange, void, undefined> {
  const triedAgain = new Set<string>()
  for (const { start, end } of source.lines(source.content)) {
    if (!isCallToNylas(source.slice({ start, end: Math.min(end, start + maxLineChars) }))) continue
    const below = matchAt(answerBelow, source.text, end) || outcomeBelow(source, { start, end })
    const line = { start, end: Math.min(source.content.end, end + below.length) }
    const text = source.slice(line).slice(0, maxLineChars)
    const exchange = lineExchange(source, line, text)
    const { request } = exchange
    const isAnswer = request !== null && triedAgain.has(`${request.method} ${request.url}`)
    // That a call went well is of interest where it did not before.
    const status = exchange.status ?? (isAnswer ? worded(text, start) : null)
    if (!status || !request) continue
    if (isToBeTriedAgain(text) && isAnsweredBelow(source, line.end, request)) {
      triedAgain.add(`${request.method} ${request.url}`)
      continue
    }
    const because = 'is a logged call to Nylas with its status; no body is in it'
    yield { ...exchange, status, recognised: { envelope: status.value >= 400 ? 'error' : 'unknown', because } }
  }
}

const nextLine = /\r?\n[^\n\r]{1,1000}/y

/** The line below the announcement of another attempt, where it tells a status and no call of its own. */
function outcomeBelow(source: Source, line: Span): string {
  if (!isToBeTriedAgain(source.slice(line).slice(0, maxLineChars))) return ''
  const below = matchAt(nextLine, source.text, line.end)
  const span = { start: line.end, end: line.end + below.length }
  const isOutcome = worded(below, line.end) && !statedRequest(source, span) && !isCallElsewhere(below)
  return isOutcome && !isToBeTriedAgain(below) ? below : ''
}

/** How far below the announcement of another attempt its line is looked for. */
const maxCharsToAnswer = 8000

/** Only the next line that holds the address is looked at: it is the call again, or another one. */
function isAnsweredBelow(source: Source, from: number, { method, url }: RequestContext): boolean {
  const below = source.text.slice(from, Math.min(source.content.end, from + maxCharsToAnswer))
  const at = url === null ? -1 : below.indexOf(url)
  if (at < 0) return false
  const lineFeed = below.indexOf('\n', at)
  const line = {
    start: from + below.lastIndexOf('\n', at) + 1,
    end: from + (lineFeed < 0 ? below.length : Math.min(lineFeed, at + maxLineChars)),
  }
  const request = statedRequest(source, line)
  if (request?.method !== method || request.url !== url) return false
  return (statedStatus(source, line) ?? worded(source.slice(line), line.start)) !== null
}

/** A status with its reason phrase, also of an answer that went well. */
function worded(text: string, offset: number): Exchange['status'] {
  const found = statusWithReason(text, 200)
  if (!found) return null
  return { ...statusFound(found.value, offset + found.at), origin: 'status-text' }
}

/** The console of Firefox puts the answer on the line below the call: `[HTTP/2 403 212ms]`. */
const answerBelow = /\r?\n[ \t]{0,20}\[HTTP\/\d(?:\.\d)? {1,3}[1-5]\d\d\b[^\n\r\]]{0,100}\]/y

function isCallToNylas(line: string): boolean {
  return line.includes('.nylas.com/') || line.includes(' /v3/grants/') || line.includes(' /v3/connect/')
}

function lineExchange(source: Source, line: Span, text: string): Exchange {
  const request = statedRequest(source, line)
  // What stands before the call may be the status of another one.
  const at = request?.url ? text.indexOf(request.url) : -1
  const behind = at < 0 ? null : statedStatus(source, { start: line.start + at, end: line.end })
  const status = behind ?? statedStatus(source, line) ?? statusOfLine(text, line.start)
  return {
    ...blankExchange(source, line),
    request,
    status: status && { value: status.value, span: status.span, origin: 'status-text' },
    time: statedTime(text),
    durationMs: statedDuration(text),
  }
}
