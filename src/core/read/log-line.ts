// Reads logs and prose that hold JSON, or that only quote a message which Nylas is known to send.
import { maxExchanges, maxWholeSearchChars } from '../limits.ts'
import type { RequestContext, Span } from '../model.ts'
import { type Command, commandsIn } from './command-line.ts'
import { type Exchange, blankExchange, leavingOut } from './exchange.ts'
import { headersInError } from './headers-object.ts'
import { type JsonSpan, jsonSpans } from './json-spans.ts'
import { withStatusOutside } from './framed.ts'
import { isTypedPrint } from './literal-exchange.ts'
import { isLogLine, statedDuration, statedRequest, statedTime } from './log-facts.ts'
import { isLogObject, mayBeOfUse, readClientObject, readLogObject } from './log-object.ts'
import { readContext } from './logged-context.ts'
import { isNylasResponse, mayHoldResponse } from './nylas-envelope.ts'
import { accessLines, quotedMessages } from './quoted-message.ts'
import type { ReadInner, Reader } from './reader.ts'
import type { Source } from './source.ts'
import { maxCharsAbove, statusAround, wordsAbove } from './status-around.ts'
import { mentionsNylas } from './wrapped-error.ts'

export const logLine: Reader = {
  form: 'log-line',

  recognise(source) {
    const { text, content } = source
    const last = text.charAt(content.end - 1)
    const isBody = startsAsBody(source)
    if (isOtherForm(source)) return 0
    // A body on its own is not inside anything.
    if (isBody && (last === '}' || last === ']')) return isResponseAboveAnother(source) ? 70 : 0
    const span = firstJson(source)
    if (!span) return quotedMessages(source).next().done && accessLines(source).next().done ? 0 : 40
    // The type of a value of Go stands before its brace.
    const typed = {
      start: Math.max(content.start, span.start - 20),
      end: Math.min(span.end, span.start + maxCharsAbove),
    }
    if (span.quote === '"' && isTypedPrint(source.slice(typed))) return 0
    // An escaped body on its own is in a string, and that is all.
    if (span.backslashes > 0 && span.start <= content.start + 1) return 0
    if (isBody) return span.start === content.start && isBodyBeforeProse(source, span) ? 70 : 0
    if (span.quote === "'") return isLoggedLiteral(source, span) ? 74 : 40
    // A line may open like a list: `[{}] failed: {…}`.
    return isLogLine(firstLine(source)) ? 75 : source.opensJson(content) ? 65 : 55
  },

  read(source, readInner) {
    const commands = [...commandsIn(source, source.content)]
    const found = readJson(source, commands, readInner)
    if (found.length > 0) return found
    const command = commands.at(-1)
    if (command && command.sent.length > 0) return belowCommand(source, command, readInner)
    const quoted = [...quotedMessages(source)]
    return quoted.length > 0 ? quoted : [...accessLines(source)]
  },
}

function firstJson(source: Source): JsonSpan | undefined {
  for (const span of jsonSpans(source.text, source.content)) if (!isDetailOfGoogle(source, span)) return span
  return undefined
}

/** What the Go client of Google appends to the words of an error is no body: the words, with the status in them, are Google's. */
function isDetailOfGoogle({ text }: Source, { start }: JsonSpan): boolean {
  const before = text.slice(Math.max(0, start - maxCharsAbove), start)
  return before.trimEnd().endsWith('\nDetails:') && before.includes('googleapi: Error ')
}

/** Alone, such an object is a print; behind a time or a level it is one of a log's, which may hold more. */
function isLoggedLiteral(source: Source, span: JsonSpan): boolean {
  const before = firstLine(source).slice(0, Math.max(0, span.start - source.content.start))
  return isLogLine(before) && mayHoldResponse(source.slice(span))
}

function startsAsBody({ text, content }: Source): boolean {
  return /^(?:\{|\[\s{0,200}[[{"\]])/.test(text.slice(content.start, content.start + 210))
}

function isOtherForm(source: Source): boolean {
  const { start } = source.content
  return source.has('```') || /^<(?:!doctype|html|\?xml)/i.test(source.text.slice(start, start + 20))
}

function firstLine(source: Source): string {
  for (const line of source.lines(source.content)) return source.slice(line).slice(0, 200)
  return ''
}

/** Two whole responses, as `jq` prints them and as they stand when one is pasted below the other. */
function isResponseAboveAnother(source: Source): boolean {
  if (source.text.length > maxWholeSearchChars) return false
  const [first, second] = jsonSpans(source.text, source.content)
  return isWholeResponse(source, first) && isWholeResponse(source, second)
}

function isWholeResponse(source: Source, span: JsonSpan | undefined): boolean {
  if (!span?.closed || span.quote === "'" || span.backslashes > 0) return false
  const { strict, root } = source.json(span)
  return strict && isNylasResponse(root)
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
  /** Of the command between the JSON before it and this one. */
  readonly request: RequestContext | null
}

/** All the JSON is what a command sends: what stands below it is the answer, if anything does. */
function belowCommand(source: Source, { request, sent }: Command, readInner: ReadInner): readonly Exchange[] {
  const end = Math.max(...sent.map((one) => one.end))
  const lineFeed = source.text.indexOf('\n', end)
  const below = source.trim({ start: lineFeed < 0 ? source.content.end : lineFeed, end: source.content.end })
  if (below.start < below.end)
    return readInner(source.within(below)).map((exchange) => ({ ...exchange, request: exchange.request ?? request }))
  const recognised = { envelope: 'unknown', because: 'is a request without the response to it' } as const
  return [{ ...blankExchange(source), request, recognised }]
}

function readJson(source: Source, commands: readonly Command[], readInner: ReadInner): readonly Exchange[] {
  const responses: Exchange[] = []
  const others: Exchange[] = []
  let passedOver = 0
  let leftOut = 0
  for (const candidate of candidates(source, commands)) {
    if (passedOver >= maxObjectsPassedOver) break
    const found = readCandidate(source, candidate, readInner)
    if (!found.isResponse) passedOver++
    const kept = found.isResponse ? responses : others
    if (kept.length < maxExchanges) kept.push(...found.exchanges)
    else if (found.isResponse) leftOut++
  }
  // Other objects in a log are of interest only where no response is in it.
  if (responses.length === 0) return others
  if (leftOut > 0) return leavingOut(responses, leftOut)
  const [only] = responses
  return responses.length === 1 && only
    ? [{ ...only, ...(only.source === source && { span: source.content }) }]
    : responses
}

/** Objects of a log that are looked at without finding a response. */
const maxObjectsPassedOver = 20_000

/** The JSON of the text without that which commands send. */
function* candidates(source: Source, commands: readonly Command[]): Generator<Candidate> {
  const { start, end } = source.content
  let from = start
  for (const sent of commands.flatMap((command) => command.sent)) {
    yield* candidatesIn(source, { start: from, end: sent.start }, commands)
    from = sent.end
  }
  yield* candidatesIn(source, { start: from, end }, commands)
}

function* candidatesIn(source: Source, piece: Span, commands: readonly Command[]): Generator<Candidate> {
  const { text } = source
  const ahead = jsonSpans(text, piece)
  let from = piece.start
  for (let step = ahead.next(); !step.done;) {
    const span = step.value
    step = ahead.next()
    const limit = step.done ? piece.end : step.value.start
    const lineBreak = text.indexOf('\n', span.end)
    const end = step.done ? limit : lineBreak < 0 ? limit : Math.min(lineBreak, limit)
    if (isDetailOfGoogle(source, span)) continue
    const command = commands.findLast(({ start }) => start < span.start)
    const isBetween = command !== undefined && (command.start >= from || command.sent.some((sent) => sent.end === from))
    yield { span, around: { start: from, end }, request: isBetween ? command.request : null }
    from = end
  }
}

function readCandidate(
  source: Source,
  { span, around, request: ofCommand }: Candidate,
  readInner: ReadInner,
): { readonly isResponse: boolean; readonly exchanges: readonly Exchange[] } {
  const body = withoutList(source, span)
  const line = lineOf(source, span, around)
  const request =
    ofCommand ??
    statedRequest(source, { start: line.start, end: body.start }) ??
    statedRequest(source, wordsAbove(around, body))
  const time = statedTime(source.slice({ start: line.start, end: Math.min(body.start, line.start + 100) }))
  const durationMs =
    statedDuration(source.slice({ start: line.start, end: body.start })) ??
    statedDuration(source.slice({ start: body.end, end: Math.max(body.end, around.end) }))
  const status = statusAround(source, body, line, around)
  if (span.quote === "'" || span.backslashes > 0) {
    const exchanges = readInner(source.within(body)).map((inner) => {
      const exchange = inner.status || !status ? inner : withStatusOutside(inner, source, status)
      return {
        ...exchange,
        request: exchange.request ?? request,
        time: exchange.time ?? time,
        durationMs: exchange.durationMs ?? durationMs,
      }
    })
    return { isResponse: exchanges.some(span.quote === "'" ? hasBody : holdsNylasResponse), exchanges }
  }
  const written = source.slice(body)
  const root = mayBeOfUse(written) ? source.json(body).root : null
  const logged = root === null || isNylasResponse(root) ? null : loggedIn(source, body)
  if (logged) {
    const own = { ...logged, request: logged.request ?? request, time: logged.time ?? time }
    return { isResponse: true, exchanges: [own] }
  }
  const context = mentionsNylas(source.slice(line)) ? readContext(source, root) : null
  if (context) return { isResponse: true, exchanges: [{ ...context, request, time, durationMs }] }
  const exchange: Exchange = {
    ...blankExchange(source, { start: line.start, end: Math.max(around.end, body.end) }),
    body,
    request,
    status: status && { ...status, origin: 'status-text' },
    headers: headersInError(root),
    time,
    durationMs,
  }
  return { isResponse: isNylasResponse(root, status?.value ?? null), exchanges: [exchange] }
}

/** Feign puts the body into brackets of its own: a list of nothing but an error is that error. */
function withoutList(source: Source, { start, end, quote, backslashes }: JsonSpan): Span {
  const whole = { start, end }
  const isList = source.text.charAt(start) === '[' && quote === '"' && backslashes === 0
  const list = isList && mayBeOfUse(source.slice(whole)) ? source.json(whole).root : null
  const only = list?.at(1) ? undefined : list?.at(0)
  return only?.get('error') !== undefined && isNylasResponse(only) ? { start: only.start, end: only.end } : whole
}

function hasBody({ body }: Exchange): boolean {
  return body !== null
}

function holdsNylasResponse({ source, body }: Exchange): boolean {
  const root = body && source.opensJson(body) ? source.json(body).root : null
  return isNylasResponse(root)
}

/** The response in the object of a structured log, or of a client, that stands behind a prefix. */
function loggedIn(source: Source, body: Span): Exchange | null {
  const own = source.within(body)
  return isLogObject(own) ? readLogObject(own) : readClientObject(own, own.json(own.content).root)
}

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
