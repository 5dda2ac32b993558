// Finds the fields of an error that a text names one by one: `status=404 type=grant.not_found` in a line of a log, a struct of Go, or
// a list, a table or YAML with one to a line. A type that Nylas sends has to be among them.
import { documentedPrefixes, lookUpType } from '../catalogue/look-up.ts'
import { parseHttpStatus } from '../http-status.ts'
import type { Span } from '../model.ts'
import { type Exchange, type Found, blankExchange } from './exchange.ts'
import { lineAround } from './line-around.ts'
import { isTypedPrint } from './literal-exchange.ts'
import { statedDuration, statedTime } from './log-facts.ts'
import type { Source } from './source.ts'
import { matchAt } from './sticky.ts'

type FieldName = 'type' | 'status' | 'requestId' | 'message' | 'provider'
type Fields = ReadonlyMap<FieldName, Found<string>>

/** How programs call the fields, in lower case and without what parts their words. */
const fieldByKey: ReadonlyMap<string, FieldName> = new Map([
  ['type', 'type'],
  ['errortype', 'type'],
  ['errtype', 'type'],
  ['nylastype', 'type'],
  // Rust keeps the word for itself.
  ['kind', 'type'],
  ['status', 'status'],
  ['statuscode', 'status'],
  ['httpstatus', 'status'],
  ['httpstatuscode', 'status'],
  ['httpcode', 'status'],
  ['requestid', 'requestId'],
  ['nylasrequestid', 'requestId'],
  ['rid', 'requestId'],
  ['message', 'message'],
  ['errormessage', 'message'],
  ['msg', 'message'],
  ['providererror', 'provider'],
])

const typeMark =
  /(?<![A-Za-z\d-])(?:nylas[_.]?)?(?:(?:error|err)?[_.]?type_?|kind)(?:\*\*|[`"'])?(?:[ \t]{0,20}[=:|]|\t)(?:\*\*)?[ \t]{0,20}(?:(?:Some|String)\(\s{0,200})?[`"']?([a-z][a-z\d_]{2,40}(?:\.[a-z\d_]{2,60})?)(?![\w/-])/gi
const keyInLine = /(?<![\w.-])([A-Za-z][\w.]{0,40})(?:=|:[ \t]?)(?=\S)/g
/** In the print of a map the keys stand in quotes. */
const keyInTypedLine = /(?<![\w.-])([A-Za-z][\w.]{0,40})"?(?:=|:[ \t]?)(?=\S)/g
const keyOfLine =
  /^[ \t>|*+✗✘×❌•-]{0,20}(?:\*\*|[`"'])?([A-Za-z][\w. ]{0,40})(?:\*\*|[`"'])?(?:[ \t]{0,20}(?:=|:|\|)|\t)(?:\*\*)?[ \t]{0,20}(?=\S)/
/** Rust wraps what may be missing, where it lays a print out on a line of its own. */
const wrapping = /(?:Some|Ok|String|Number)\(\s{0,200}/y
const quoted = /"(?:[^"\\\n]|\\.){0,2000}"|'[^'\n]{0,2000}'|`[^`\n]{0,2000}`|\*\*[^*\n]{0,200}\*\*/y
const word = /[^\s,;)}\]|"'`]{1,200}/y
/** Words end where the next field, a bracket or the line does. */
const words = /[^\n|}]{1,2000}?(?=[,;]? [A-Za-z][\w.]{0,40}=|[,;] [A-Za-z][\w.]{0,40}:| [A-Za-z]\w{0,40}:\S|[|}\n]|$)/y
const maxLineChars = 4000
const maxBlockLines = 12
/** Types without other fields beside them: a text with more of them is about something else. */
const maxTried = 500

/** The errors whose fields a text names, in order. */
export function* statedFields(source: Source): Generator<Exchange, void, undefined> {
  const { text, content } = source
  if (!text.includes('ype') && !text.includes('kind')) return
  typeMark.lastIndex = content.start
  let done = content.start
  for (let tried = 0; tried < maxTried;) {
    // The pattern is shared: another text may have been searched since.
    typeMark.lastIndex = Math.max(done, typeMark.lastIndex)
    const found = typeMark.exec(text)
    if (!found || found.index >= content.end) return
    done = found.index + found[0].length
    if (!isTypeOfNylas(found[1] ?? '')) continue
    const line = lineAt(source, found.index)
    const inLine = fieldsInLine(text, line)
    const block = inLine.size > 1 ? line : blockAround(source, line)
    const fields = inLine.size > 1 ? inLine : fieldsOfBlock(source, block)
    const isAlone = fields.has('type') && line.start <= content.start && line.end >= content.end
    if (!fields.has('type') || (fields.size < 2 && !isAlone)) tried++
    else {
      done = Math.max(done, block.end)
      yield exchangeOf(source, block, fields)
    }
  }
}

function isTypeOfNylas(type: string): boolean {
  return lookUpType(type) !== null || documentedPrefixes.some((prefix) => type.startsWith(`${prefix}.`))
}

function exchangeOf(source: Source, span: Span, fields: Fields): Exchange {
  const line = source.slice(span).slice(0, maxLineChars)
  return {
    ...blankExchange(source, span),
    ...factsOf(fields),
    // As prose, in which codes of a provider are looked for.
    body: source.opensJson(span) ? null : span,
    recognised: { envelope: 'error', because: 'names the fields of an error of Nylas one by one' },
    time: statedTime(line),
    durationMs: statedDuration(line),
  }
}

function factsOf(fields: Fields): Pick<Exchange, 'status' | 'stated'> {
  const [type, status, message, provider, requestId] = (
    ['type', 'status', 'message', 'provider', 'requestId'] as const
  ).map((name) => fields.get(name))
  const value = status ? parseHttpStatus(status.value) : null
  return {
    status: status && value !== null ? { value, span: status.span, origin: 'status-text' } : null,
    stated: {
      ...(type && { type }),
      ...(message && { message }),
      ...(provider && { provider }),
      ...(requestId && { requestId }),
    },
  }
}

const echo =
  /(?<![\w.])\w{1,30}\.(type|status_code|request_id|message)[ \t]{0,8}(?:\r?\n[ \t]{0,8})?(?:#[ \t]?)?=>[ \t]?(?=["'\d])/g

/** What a console of Ruby answered when it was asked for the fields of an error: `e.status_code`, and below it `=> 401`. */
export function echoedFacts(source: Source): Pick<Exchange, 'status' | 'stated'> {
  const { start, end } = source.content
  const text = source.text.slice(start, Math.min(end, start + maxEchoedChars))
  const fields = new Map<FieldName, Found<string>>()
  for (const { 0: whole, 1: key = '', index } of text.matchAll(echo)) {
    add(fields, source.text, key, { start: start + index + whole.length, end })
  }
  return factsOf(fields)
}

/** The fields among the properties that a console shows, however many to a line; null where no type of Nylas is among them. */
export function shownFacts(source: Source, { start, end }: Span): Pick<Exchange, 'status' | 'stated'> | null {
  const fields = fieldsInLine(source.text, { start, end: Math.min(end, start + maxEchoedChars) })
  return fields.has('type') ? factsOf(fields) : null
}

const maxEchoedChars = 20_000

function fieldsInLine(text: string, { start, end }: Span): Fields {
  const fields = new Map<FieldName, Found<string>>()
  // Searched no further than the line goes.
  const line = text.slice(start, end)
  let done = 0
  for (const { 0: opening, 1: key = '', index } of line.matchAll(isTypedPrint(line) ? keyInTypedLine : keyInLine)) {
    if (index < done) continue
    const from = start + index + opening.length
    done = add(fields, text, key, { start: from, end }) - start
  }
  return fields
}

function fieldsOfBlock(source: Source, block: Span): Fields {
  const fields = new Map<FieldName, Found<string>>()
  // Of a comparison, as Jest prints it, what was expected is no answer.
  const isComparison = /^[ \t]{0,20}\+ /m.test(source.slice(block))
  for (const line of source.lines(block)) {
    const [opening, key = ''] = keyOfLine.exec(source.slice(line).slice(0, maxLineChars)) ?? []
    if (opening === undefined || (isComparison && opening.trimStart().startsWith('-'))) continue
    const value = source.trim({ start: line.start + opening.length, end: line.end })
    if (isProvider(key) && /^[{[].*[}\]]$/.test(source.slice(value))) {
      fields.set('provider', { value: source.slice(value), span: value })
    } else add(fields, source.text, key, value)
  }
  return fields
}

function isProvider(key: string): boolean {
  return fieldByKey.get(key.toLowerCase().replaceAll(/[_. ]/g, '')) === 'provider'
}

/** What labelled lines state of an error besides its type, which need not be among them: `Status code: 401`. */
export function labelledFacts(source: Source): Pick<Exchange, 'status' | 'stated'> {
  const { start, end } = source.content
  return factsOf(fieldsOfBlock(source, { start, end: Math.min(end, start + maxEchoedChars) }))
}

/**
 * Whether a text is nothing but labelled lines, of which one holds the provider's error whole: no object is around them.
 * @param first what `statedFields` finds in it first
 */
export function isLabelled(source: Source, first: Exchange): boolean {
  const { provider } = first.stated
  if (!first.stated.requestId || !provider || !/^[{[]/.test(provider.value)) return false
  const { start, end } = source.content
  if (first.span.start > start || first.span.end < end) return false
  return !/[{}]/.test(source.text.slice(start, provider.span.start) + source.text.slice(provider.span.end, end))
}

/** @returns where the value ends; its beginning where the key is none that is known */
function add(fields: Map<FieldName, Found<string>>, text: string, key: string, { start, end }: Span): number {
  const name = fieldByKey.get(key.toLowerCase().replaceAll(/[_. ]/g, ''))
  if (name === undefined) return start
  const wrapper = matchAt(wrapping, text, start)
  const from = start + wrapper.length
  const inQuotes = matchAt(quoted, text, from)
  const written = inQuotes || matchAt(isWorded(name) && wrapper === '' ? words : word, text, from).trimEnd()
  const marks = inQuotes === '' ? 0 : inQuotes.startsWith('**') ? 2 : 1
  const value = written.slice(marks, written.length - marks)
  const span = { start: from + marks, end: from + marks + value.length }
  const isWithin = span.end <= end || wrapper.includes('\n')
  const isKnown = value !== '' && !/^(?:null|none|nil|undefined|<nil>)$/i.test(value) && isWithin
  if (isKnown && !fields.has(name) && fits(name, value)) fields.set(name, { value, span })
  return from + written.length
}

function isWorded(name: FieldName): boolean {
  return name === 'message' || name === 'provider'
}

/** An object of the provider's is not read in a line: it may go on for many. */
function fits(name: FieldName, value: string): boolean {
  if (name === 'type') return isTypeOfNylas(value)
  return name !== 'provider' || !/^(?:[{[]|map\[)/.test(value)
}

function lineAt(source: Source, at: number): Span {
  return lineAround(source, { start: at, end: at }, source.content, maxLineChars)
}

/** The lines around one, up to a blank one or to a few of them. */
function blockAround(source: Source, line: Span): Span {
  let { start, end } = line
  for (let lines = 0; lines < maxBlockLines && start > source.content.start; lines++) {
    const above = lineAt(source, start - 1)
    if (source.slice(above).trim() === '') break
    start = above.start
  }
  for (const below of source.lines({
    start: line.end,
    end: Math.min(source.content.end, line.end + 2 * maxLineChars),
  })) {
    if (below.start > line.end && source.slice(below).trim() === '') break
    end = Math.max(end, below.end)
  }
  return { start, end }
}
