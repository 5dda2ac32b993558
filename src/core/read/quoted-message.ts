// Finds what lines without JSON still tell of a Nylas response: a message that Nylas is known to send, or a logged call.
import type { Span } from '../model.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import { statedDuration, statedRequest, statedStatus, statedTime } from './log-facts.ts'
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

/** One exchange for each line that logs a call to Nylas with its status. */
export function* accessLines(source: Source): Generator<Exchange, void, undefined> {
  for (const { start, end } of source.lines(source.content)) {
    if (!isCallToNylas(source.slice({ start, end: Math.min(end, start + maxLineChars) }))) continue
    const below = matchAt(answerBelow, source.text, end)
    const line = { start, end: Math.min(source.content.end, end + below.length) }
    const text = source.slice(line).slice(0, maxLineChars)
    const exchange = lineExchange(source, line, text)
    const { status, request } = exchange
    if (!status || !request) continue
    const because = 'is a logged call to Nylas with its status; no body is in it'
    yield { ...exchange, recognised: { envelope: status.value >= 400 ? 'error' : 'unknown', because } }
  }
}

/** The console of Firefox puts the answer on the line below the call: `[HTTP/2 403 212ms]`. */
const answerBelow = /\r?\n[ \t]{0,20}\[HTTP\/\d(?:\.\d)? {1,3}[1-5]\d\d\b[^\n\r\]]{0,100}\]/y

function isCallToNylas(line: string): boolean {
  return line.includes('.nylas.com/') || line.includes(' /v3/grants/') || line.includes(' /v3/connect/')
}

function lineExchange(source: Source, line: Span, text: string): Exchange {
  const status = statedStatus(source, line) ?? statusOfLine(text, line.start)
  return {
    ...blankExchange(source, line),
    request: statedRequest(source, line),
    status: status && { value: status.value, span: status.span, origin: 'status-text' },
    time: statedTime(text),
    durationMs: statedDuration(text),
  }
}
