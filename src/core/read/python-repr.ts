// Reads what Python prints: dicts and objects, and the exceptions of the Python SDK with or without their traceback.
import { sdkPrints } from '../catalogue/sdk-prints.ts'
import { isHttpStatus } from '../http-status.ts'
import type { PrintNote, Span } from '../model.ts'
import { type Exchange, blankExchange, statusFound } from './exchange.ts'
import { python } from './literal-dialects.ts'
import { findLiteral, literalExchange, literalScore } from './literal-exchange.ts'
import { statedTime } from './log-facts.ts'
import { isNylasResponse } from './nylas-envelope.ts'
import type { ReadInner, Reader } from './reader.ts'
import { type Mark, envelopeOfClass, foundText, lastMark, marksIn, repeatedBody, restOfLine } from './sdk-error.ts'
import type { Source } from './source.ts'

// `{'key'`, and lists or tuples of such; `Response(data=`; `{"key": None`.
const look =
  /(?:[[(]\s{0,200})?\{[bu]?['‘’]|\((?:data|request_id|grant_id)=|\{"[^"\n]{1,100}": (?:None|True|False|'|[bu]')/y
const responseName = /(?:[A-Z]\w{0,80})$/

const nylasError: Mark = {
  pattern: /(?<![\w.])nylas\.[\w.]{1,80}\.(Nylas(?:Api|OAuth|SdkTimeout)Error|RateLimitError)(?=:|$|\s)/g,
  words: ['ylas.'],
}
const bareNonJson: Mark = {
  pattern: /(?<!\w)HTTP (\d{3}): Non-JSON response received/g,
  words: ['Non-JS'],
}
const decodeError: Mark = { pattern: /\brequests\.exceptions\.JSONDecodeError(?=:)/g, words: ['JSONDe'] }
const djangoPage: Mark = {
  pattern: /^Exception Type:[ \t]{0,8}(Nylas(?:Api|OAuth|SdkTimeout)Error)\s{1,8}Exception Value(?=:)/gm,
  words: ['Nylas'],
}
/** `repr(error)`, as Celery and `%r` print it; in a line of code the class stands behind `raise`. */
const representation: Mark = {
  pattern:
    /(?<![\w.:$]|\b(?:raise|new|throw) )(?:nylas\.[\w.]{1,80}\.)?(Nylas(?:Api|OAuth|SdkTimeout)Error)\((?:'([^'\\\n]{1,4000})'|"([^"\\\n]{1,4000})")\)/g,
  words: ['Nylas'],
}
const minLongChars = 1_000_000
const oldSdk = /^(\d{3}) [^\n]{0,100}?\. Reason: /
const oldType = 'Nylas Error Type: '

export const pythonRepr: Reader = {
  form: 'python-repr',

  recognise(source) {
    const { text, content } = source
    if (/^(?:["`]|[[{]\s{0,20}")/.test(text.slice(content.start, content.start + 40)) || source.has('```')) {
      return matchesAtStart(source) ? 75 : 0
    }
    if ([nylasError, bareNonJson, djangoPage, representation].some((mark) => lastMark(source, mark))) return 92
    return lastMark(source, decodeError) ? 70 : literalScore(source, look)
  },

  read(source, readInner) {
    return [readError(source, readInner) ?? readLiteral(source)]
  },
}

/** A line of a megabyte that a print begins is that print: to look through it for anything else takes as long as to read it. */
export const longPythonRepr: Reader = {
  form: 'python-repr',

  recognise(source) {
    const { start, end } = source.content
    const isLong = end - start >= minLongChars && matchesAtStart(source)
    return isLong && !source.slice(source.content).includes('\n') ? 95 : 0
  },

  read(source) {
    return [readLiteral(source)]
  },
}

function matchesAtStart(source: Source): boolean {
  return findLiteral(source, source.content.start, look) === source.content.start
}

function readLiteral(source: Source): Exchange {
  const at = findLiteral(source, source.content.start, look)
  if (at < 0) return { ...blankExchange(source), body: source.content }
  const name = responseName.exec(source.text.slice(Math.max(source.content.start, at - 80), at))?.[0] ?? ''
  return literalExchange(source, source.text.charAt(at) === '(' ? at - name.length : at, python)
}

/** pytest's summary cuts off what stood above it: `NylasApiError: Tra...`. */
function lastError(source: Source): RegExpExecArray | null {
  let error: RegExpExecArray | null = null
  for (const found of marksIn(source, nylasError, Infinity)) {
    const said = source.slice(messageOf(source, found))
    const beginning = said.endsWith('...') ? said.slice(0, -3) : null
    if (error && beginning !== null && source.slice(messageOf(source, error)).startsWith(beginning)) continue
    error = found
  }
  return error
}

function messageOf(source: Source, { 0: whole, index }: RegExpExecArray): Span {
  const start = index + whole.length + 1
  const line = restOfLine(source, start)
  // The page of Django has the message on the line below its label.
  return line.start < line.end || whole.startsWith('nylas.') ? line : restOfLine(source, line.end + 1)
}

/** The exception that ended the program is the last that a traceback names. */
function readError(source: Source, readInner: ReadInner): Exchange | null {
  const nonJson = lastMark(source, bareNonJson)
  if (nonJson) return readNonJson(source, nonJson, readInner)
  const error = lastError(source)
  if (error) return wholeInMessage(source, messageOf(source, error), readInner) ?? readNylasError(source, error)
  const page = lastMark(source, djangoPage)
  if (page) return readNylasError(source, page)
  const printed = lastMark(source, representation)
  if (printed) return readRepresentation(source, printed)
  const decode = lastMark(source, decodeError)
  if (!decode) return null
  const message = foundText(source, restOfLine(source, decode.index))
  const isNylas = /\bnylas[/\\]/.test(source.slice(source.content))
  const because = isNylas
    ? 'is the Python SDK’s failure to read an answer that was no JSON'
    : 'is an exception of requests: an answer was no JSON'
  return {
    ...blankExchange(source),
    stated: message ? { message } : {},
    recognised: { envelope: isNylas ? 'error' : 'unknown', because },
    print: sdkPrints.pythonNonJson,
  }
}

function messageAlone(source: Source, name: string, place: Span): Exchange {
  const because = `is a ${name} of the Python SDK, of which only the message was printed`
  const envelope = envelopeOfClass(name)
  const print: PrintNote = name === 'NylasSdkTimeoutError' ? sdkPrints.pythonTimeout : sdkPrints.pythonTraceback
  const message = foundText(source, place)
  return { ...blankExchange(source), stated: message ? { message } : {}, recognised: { envelope, because }, print }
}

/** Whoever raises the error by hand may put all of the body into its message. */
function wholeInMessage(source: Source, place: Span, readInner: ReadInner): Exchange | null {
  if (!/^[{[]/.test(source.slice(place))) return null
  const [inner] = readInner(source.within({ start: place.start, end: source.content.end }))
  const root = inner?.body && inner.source.opensJson(inner.body) ? inner.source.json(inner.body).root : null
  return inner && isNylasResponse(root) ? inner : null
}

function readRepresentation(source: Source, { 0: whole, 1: name = '', 2: single, 3: double, index }: RegExpExecArray) {
  const length = (single ?? double ?? '').length
  const end = index + whole.length - "')".length
  const line = { start: source.text.lastIndexOf('\n', index) + 1, end: index }
  return {
    ...messageAlone(source, name, { start: end - length, end }),
    time: statedTime(source.slice(line)),
  }
}

function readNylasError(source: Source, found: RegExpExecArray): Exchange {
  const { 1: name = '' } = found
  const place = messageOf(source, found)
  const text = source.slice(place)
  const old = oldSdk.exec(text)
  if (!old) return messageAlone(source, name, place)
  const typeAt = text.lastIndexOf(oldType)
  const reasonEnd = typeAt < 0 ? text.length : typeAt
  const message = foundText(source, {
    start: place.start + old[0].length,
    end: place.start + Math.max(old[0].length, text.slice(0, reasonEnd).trimEnd().replace(/\.$/, '').length),
  })
  const type = typeAt < 0 ? null : foundText(source, { start: place.start + typeAt + oldType.length, end: place.end })
  return {
    ...blankExchange(source),
    status: statusAt(place.start, Number(old[1])),
    stated: { ...(message ? { message } : {}), ...(type ? { type } : {}) },
    recognised: { envelope: 'error', because: 'is an error line of the Python SDK 5' },
    print: sdkPrints.pythonOld,
  }
}

/** `HTTP 502: Non-JSON response received (flow_id: …).` and the body on a line of its own. */
function readNonJson(source: Source, { 1: digits = '', index }: RegExpExecArray, readInner: ReadInner): Exchange {
  const line = restOfLine(source, index)
  const flow = /\(flow_id: ([^\s)]{1,100})\)/.exec(source.slice(line))
  const flowAt = flow ? line.start + flow.index + '(flow_id: '.length : -1
  const value = flow?.[1] ?? ''
  const bodyAt = source.text.indexOf('Body: ', line.start)
  const body = source.trim({ start: bodyAt < 0 ? line.end : bodyAt + 'Body: '.length, end: source.content.end })
  return {
    ...(bodyAt < 0 ? blankExchange(source) : repeatedBody(source, body, readInner)),
    status: statusAt(index + 'HTTP '.length, Number(digits)),
    headers: flow ? [{ name: 'x-fastly-id', value, span: { start: flowAt, end: flowAt + value.length } }] : [],
    recognised: { envelope: 'error', because: 'is the Python SDK’s word for an answer that was no JSON' },
    print: sdkPrints.pythonNonJsonBody,
  }
}

function statusAt(start: number, value: number): Exchange['status'] {
  return isHttpStatus(value) ? { ...statusFound(value, start), origin: 'status-text' } : null
}
