// Reads logs and prose that hold JSON, or that only quote a message which Nylas is known to send.
import { maxExchanges } from '../limits.ts'
import type { Span } from '../model.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import { type JsonSpan, jsonSpans } from './json-spans.ts'
import { isLogLine, statedRequest, statedStatus, statedTime } from './log-facts.ts'
import { isLogObject, readLogObject } from './log-object.ts'
import { isNylasResponse } from './nylas-envelope.ts'
import { accessLines, quotedMessages } from './quoted-message.ts'
import type { ReadInner, Reader } from './reader.ts'
import type { Source } from './source.ts'

export const logLine: Reader = {
  form: 'log-line',

  recognise(source) {
    const { text, content } = source
    const last = text.charAt(content.end - 1)
    const isBody = startsAsBody(source)
    // A body on its own is not inside anything.
    if ((isBody && (last === '}' || last === ']')) || isOtherForm(source)) return 0
    const [span] = jsonSpans(text, content)
    if (!span) return quotedMessages(source).next().done && accessLines(source).next().done ? 0 : 40
    if (isBody) return span.start === content.start && isBodyBeforeProse(source, span) ? 70 : 0
    if (span.quote === "'") return 40
    // A line such as `[worker] failed: {…}` opens like a list.
    return isLogLine(firstLine(source)) ? 75 : source.opensJson(content) ? 65 : 55
  },

  read(source, readInner) {
    const found = readJson(source, readInner)
    if (found.length > 0) return found
    const quoted = [...quotedMessages(source)]
    return quoted.length > 0 ? quoted : [...accessLines(source)]
  },
}

function startsAsBody({ text, content }: Source): boolean {
  return /^(?:\{|\[\s{0,200}[[{"\]])/.test(text.slice(content.start, content.start + 210))
}

function isOtherForm({ text, content }: Source): boolean {
  return text.includes('```') || /^<(?:!doctype|html|\?xml)/i.test(text.slice(content.start, content.start + 20))
}

function firstLine(source: Source): string {
  for (const line of source.lines(source.content)) return source.slice(line).slice(0, 200)
  return ''
}

/** JSON that prose follows. What follows has to be words: brackets, quotes and commas are the damage of one body. */
function isBodyBeforeProse(source: Source, { start, end, closed, quote }: JsonSpan): boolean {
  if (!closed || quote !== '"') return false
  const rest = source.slice(source.trim({ start: end, end: Math.min(source.content.end, end + 200) }))
  return /^[\p{L}\p{N}(<>#*-]/u.test(rest) && /\p{L}{2}/u.test(rest) && source.json({ start, end }).strict
}

interface Candidate {
  readonly span: JsonSpan
  /** From the end of the JSON before it to the end of its last line. */
  readonly around: Span
}

function readJson(source: Source, readInner: ReadInner): Exchange[] {
  const responses: Exchange[] = []
  const others: Exchange[] = []
  for (const candidate of candidates(source)) {
    if (responses.length >= maxExchanges || others.length >= maxObjectsPassedOver) break
    const found = readCandidate(source, candidate, readInner)
    for (const exchange of found.exchanges) (found.isResponse ? responses : others).push(exchange)
  }
  // Other objects in a log are of interest only where no response is in it.
  if (responses.length === 0) return others.slice(0, maxExchanges)
  const [only] = responses
  return responses.length === 1 && only
    ? [{ ...only, ...(only.source === source && { span: source.content }) }]
    : responses
}

/** Objects of a log that are looked at without finding a response. */
const maxObjectsPassedOver = 20_000

function* candidates(source: Source): Generator<Candidate> {
  const { text, content } = source
  const ahead = jsonSpans(text, content)
  let from = content.start
  for (let step = ahead.next(); !step.done;) {
    const span = step.value
    step = ahead.next()
    const limit = step.done ? content.end : step.value.start
    const lineBreak = text.indexOf('\n', span.end)
    const end = step.done ? limit : lineBreak < 0 ? limit : Math.min(lineBreak, limit)
    yield { span, around: { start: from, end } }
    from = end
  }
}

function readCandidate(
  source: Source,
  { span, around }: Candidate,
  readInner: ReadInner,
): { readonly isResponse: boolean; readonly exchanges: readonly Exchange[] } {
  const body = { start: span.start, end: span.end }
  const line = lineOf(source, span, around)
  const request =
    statedRequest(source, { start: line.start, end: body.start }) ?? statedRequest(source, before(around, body))
  const time = statedTime(source.slice({ start: line.start, end: Math.min(body.start, line.start + 100) }))
  const status = statusAround(source, body, line, around)
  if (span.quote === "'") {
    const exchanges = readInner(source.within(body)).map((exchange) => ({
      ...exchange,
      request: exchange.request ?? request,
      status: exchange.status ?? (status && { ...status, span: exchange.span, origin: 'status-text' as const }),
      time: exchange.time ?? time,
    }))
    return { isResponse: exchanges.some((exchange) => exchange.body !== null), exchanges }
  }
  const value = source.json(body).root?.toValue() ?? null
  const logged = isNylasResponse(value) ? null : loggedIn(source, body)
  if (logged) return { isResponse: true, exchanges: [{ ...logged, time: logged.time ?? time }] }
  const exchange: Exchange = {
    ...blankExchange(source, { start: line.start, end: Math.max(around.end, body.end) }),
    body,
    request,
    status: status && { ...status, origin: 'status-text' },
    time,
  }
  return { isResponse: isNylasResponse(value, status?.value ?? null), exchanges: [exchange] }
}

/** The response in the object of a structured log that stands behind a prefix. */
function loggedIn(source: Source, body: Span): Exchange | null {
  const own = source.within(body)
  return isLogObject(own) ? readLogObject(own) : null
}

/** What is said before the JSON on its line counts first, then what stands behind it, then the lines above. */
function statusAround(source: Source, body: Span, line: Span, around: Span) {
  return (
    statedStatus(source, { start: line.start, end: body.start }) ??
    statedStatus(source, { start: body.end, end: Math.max(body.end, around.end) }) ??
    statedStatus(source, before(around, body))
  )
}

/** The nearest words above the JSON. */
function before(around: Span, body: Span): Span {
  return { start: Math.max(around.start, body.start - maxCharsAbove), end: body.start }
}

const maxCharsAbove = 2000

/** From the beginning of the line on which the JSON starts; a JSON that starts its line belongs to the line above. */
function lineOf({ text }: Source, span: JsonSpan, around: Span): Span {
  const lowest = Math.max(around.start, span.start - maxCharsAbove)
  let start = span.start
  let words = false
  while (start > lowest && !(text[start - 1] === '\n' && words)) {
    start--
    if (text.charCodeAt(start) > 0x20) words = true
  }
  return { start, end: span.end }
}
