// Reads what console.log and console.error print of objects and errors: the Node SDK's, or any in the same notation.
import { sdkPrints } from '../catalogue/sdk-prints.ts'
import type { Span } from '../model.ts'
import { type Exchange, blankExchange, readEach } from './exchange.ts'
import { withHeadOutside } from './framed.ts'
import { jsonSpans } from './json-spans.ts'
import { javascript } from './literal-dialects.ts'
import { findLiteral, literalExchange, literalScore } from './literal-exchange.ts'
import { readLogObject } from './log-object.ts'
import { isNylasResponse } from './nylas-envelope.ts'
import type { ReadInner, Reader } from './reader.ts'
import { type Mark, envelopeOfClass, firstMark, foundText, marksIn, repeatedBody, restOfLine } from './sdk-error.ts'
import type { Source } from './source.ts'
import { shownFacts } from './stated-fields.ts'

// `{ key: …` with white space inside, as inspection prints it, or the bracket of a list of such objects.
const look =
  /(?:\[\s{0,200})?\{(?:\s{1,200}(?:[A-Za-z_$][\w$]{0,80}|'[^'\n]{1,100}'|\[[A-Z]\w{0,40}\]):|[A-Za-z_$][\w$]{0,80}:\s{0,5}')/y

// The class name is preceded by neither a module nor a namespace: those are Python's, Java's and Ruby's.
const mark: Mark = {
  pattern:
    /(?<![\w.:$])(?:(Nylas(?:Api|OAuth|SdkTimeout)Error)(?=: |\]? \{)|Error: ((?:Received an error but could|Could) not parse response from the server)(?: with flow ID ([^\s:]{1,100}))?(?=:))/g,
  words: ['Nylas', 'Error:'],
}
const javaMessage = /\(HTTP \d{3}\)/

export const javascriptInspect: Reader = {
  form: 'javascript-inspect',

  recognise(source) {
    if (opensOtherwise(source)) return 0
    const found = errorMark(source)
    return found && !standsInLoggedJson(source, found.index) ? 92 : literalScore(source, look)
  },

  read(source, readInner) {
    const starts = partStarts(source)
    if (starts.length <= 1) return [readPart(source, readInner)]
    const parts = starts.map((start, index) => ({ start, end: starts[index + 1] ?? source.content.end }))
    return readEach(parts, (part) => readPart(source.within(part), readInner))
  },
}

/** Where the prints of several errors begin: each at the line that names its class, the first with all before it. */
function partStarts(source: Source): number[] {
  const starts = [source.content.start]
  let previous = -1
  for (const { index } of marksIn(source, mark, Infinity)) {
    const lineFeed = previous < 0 ? -1 : source.text.slice(previous, index).lastIndexOf('\n')
    if (lineFeed >= 0) starts.push(previous + lineFeed + 1)
    previous = index
  }
  return starts
}

/** JSON, strings and fences hold such prints in wrappings that other readers take off first. */
function opensOtherwise(source: Source): boolean {
  const { start } = source.content
  return /^(?:["`]|[[{]\s{0,20}["[{]\s{0,20}")/.test(source.text.slice(start, start + 60)) || source.has('```')
}

/** The stack of an error is one string of what a logger writes of it as JSON: the reader of logs finds more there. */
function standsInLoggedJson(source: Source, at: number): boolean {
  for (const span of jsonSpans(source.text, source.content)) {
    if (span.start > at) return false
    if (span.end > at)
      return span.quote === '"' && span.backslashes === 0 && readLogObject(source.within(span)) !== null
  }
  return false
}

/** The first mark of an error in the text; null where there is none, or it is one of Java's. */
function errorMark(source: Source): RegExpExecArray | null {
  const found = firstMark(source, mark)
  if (!found) return null
  const line = source.text.slice(found.index, found.index + 2000).split('\n', 1)[0] ?? ''
  return javaMessage.test(line) ? null : found
}

function readPart(source: Source, readInner: ReadInner): Exchange {
  const found = errorMark(source)
  if (!found) {
    const start = findLiteral(source, source.content.start, look)
    if (start < 0) return { ...blankExchange(source), body: source.content }
    return readExpanded(source) ?? withBodyBelow(literalExchange(source, start, javascript), readInner)
  }
  const [whole, name, unreadable, flow] = found
  const message = messageSpan(source, found.index + whole.length + 1)
  if (name === undefined)
    return readUnreadable(source, found.index, { unreadable: unreadable ?? '', flow, message }, readInner)
  return wholeInMessage(source, message, readInner) ?? readError(source, name, message)
}

/** Whoever throws the error by hand may put all of the body into its message. */
function wholeInMessage(source: Source, place: Span, readInner: ReadInner): Exchange | null {
  if (!source.isStrictJson(place)) return null
  const [inner] = readInner(source.within(place))
  return inner?.body && isNylasResponse(inner.source.json(inner.body).root) ? inner : null
}

/** `console.log(response, await response.json())`: a response of fetch keeps no body, and the print of it follows. */
function withBodyBelow(exchange: Exchange, readInner: ReadInner): Exchange {
  const { source, body: head, recognised, status, headers } = exchange
  if (!head || !recognised) return exchange
  const rest = source.trim({ start: head.end, end: source.content.end })
  const [first] = rest.start < rest.end ? readInner(source.within(rest)) : []
  const isResponse = first?.body && first.source.opensJson(first.body) && first.status === null
  if (!isResponse) return exchange
  return { ...withHeadOutside(first, source, { head, status, headers }), request: first.request ?? exchange.request }
}

const collapsed = /\{…\}/

/** A console of a browser: a collapsed object, and beneath it the properties that it was expanded to. */
function readExpanded(source: Source): Exchange | null {
  const { start, end } = source.content
  const line = restOfLine(source, start)
  if (line.end >= end || !collapsed.test(source.slice(line))) return null
  const shown = shownFacts(source, source.content)
  const because = 'is an object as the console of a browser shows it'
  return shown && { ...blankExchange(source), ...shown, recognised: { envelope: 'error', because } }
}

/** The error's message ends where its stack begins, or where its properties follow in one line. */
function messageSpan(source: Source, start: number): Span {
  const { text, content } = source
  const stack = /\n[ \t]{1,40}at |\n\{|\]? \{\s/g
  stack.lastIndex = start - 1
  const end = stack.exec(text)?.index ?? content.end
  return source.trim({ start, end: Math.max(start, Math.min(end, content.end)) })
}

function readError(source: Source, name: string, place: Span): Exchange {
  const message = foundText(source, place)
  const stated = message ? { message } : {}
  if (name === 'NylasSdkTimeoutError') {
    const because = 'is the Node SDK’s time-out: it stopped waiting before a response came'
    return {
      ...blankExchange(source),
      stated,
      recognised: { envelope: 'error', because },
      print: sdkPrints.nodeTimeout,
    }
  }
  const envelope = envelopeOfClass(name)
  const recognised = { envelope, because: `is the print of a ${name} of the Node SDK` }
  const start = findLiteral(source, place.end, look)
  if (start < 0) {
    // Bun puts the properties below the message, one to a line.
    const line = restOfLine(source, place.start)
    // So do those whose braces were not copied with them, below the stack.
    const below = line.end < place.end ? place.end : source.content.end
    const shown = line.end < below ? shownFacts(source, { start: line.end, end: below }) : null
    if (!shown) return { ...blankExchange(source), stated, recognised, print: sdkPrints.nodeMessage }
    const first = foundText(source, line)
    const facts = { ...(first && { message: first }), ...shown.stated }
    return { ...blankExchange(source), status: shown.status, stated: facts, recognised, print: sdkPrints.nodeError }
  }
  return { ...literalExchange(source, start, javascript), status: null, stated, recognised, print: sdkPrints.nodeError }
}

interface Unreadable {
  readonly unreadable: string
  readonly flow: string | undefined
  readonly message: Span
}

/** The SDK repeats a body that was no JSON in the message of a plain Error. */
function readUnreadable(source: Source, at: number, { unreadable, flow, message }: Unreadable, readInner: ReadInner) {
  const exchange = repeatedBody(source, message, readInner)
  const start = source.text.indexOf(unreadable, at)
  const flowAt = flow === undefined ? -1 : source.text.indexOf(flow, start + unreadable.length)
  const header = { name: 'x-fastly-id', value: flow ?? '', span: { start: flowAt, end: flowAt + (flow ?? '').length } }
  return {
    ...exchange,
    headers: flowAt < 0 ? [] : [header],
    recognised: {
      envelope: 'error' as const,
      because: 'is the Node SDK’s word for an answer that it could not read as JSON',
    },
    print: sdkPrints.nodeUnreadable,
  }
}
