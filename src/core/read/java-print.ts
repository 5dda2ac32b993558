// Turns the prints of the Java SDK's errors into JSON in camel case: the data class `NylasApiError(type=…, message=…)` and, since
// version 2.14.1, `NylasApiError: message (HTTP 400)` with the rest on lines below. Only the prints' own words are touched.
import type { Span } from '../model.ts'
import type { Edit } from './edit-map.ts'
import { readJavaMap } from './java-map.ts'
import { quoteEdits, scalarEdits } from './quoting.ts'

export interface JavaPrint {
  readonly kind: 'data-class' | 'text'
  readonly name: string
  readonly span: Span
  /** What makes JSON of the span. */
  readonly edits: readonly Edit[]
}

const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  NylasApiError: ['type', 'message', 'providerError', 'validationErrors', 'statusCode', 'requestId', 'headers'],
  NylasOAuthError: ['error', 'errorDescription', 'errorUri', 'errorCode', 'requestId', 'statusCode', 'headers'],
}
const numbers = new Set(['statusCode', 'errorCode'])

const printStart = /\b(NylasApiError|NylasOAuthError)(\((?=(?:type|message|error|statusCode|requestId)=)|: )/g
const maxMessageChars = 4000

/** All prints of errors in the text, in order, each read when it is asked for. */
export function* javaPrints(text: string): Generator<JavaPrint, void, undefined> {
  const starts = [...text.matchAll(printStart)]
  for (const [index, start] of starts.entries()) {
    const [mark, name = '', opening] = start
    const limit = starts[index + 1]?.index ?? text.length
    const at = start.index + mark.length
    const print =
      opening === '(' ? readDataClass(text, name, start.index, at, limit) : readText(text, start.index, at, limit)
    if (print) yield { ...print, name }
  }
}

type Read = Omit<JavaPrint, 'name'>

function readDataClass(text: string, name: string, start: number, from: number, limit: number): Read | null {
  // A field stands once: a name that has been read already is part of a value.
  const left = new Set(fieldsOf[name])
  const edits: Edit[] = [{ start, end: from, text: '{' }]
  let at = from
  for (;;) {
    const field = [...left].find((candidate) => text.startsWith(`${candidate}=`, at))
    if (field === undefined) return null
    left.delete(field)
    const equals = at + field.length
    edits.push({ start: at, end: at, text: '"' }, { start: equals, end: equals + 1, text: '":' })
    const from = equals + 1
    const map = '{['.includes(text.charAt(from)) ? readJavaMap(text, from, limit) : null
    const afterMap = map?.end ?? from
    const border = left.size > 0 ? nextField(text, afterMap, limit, left) : -1
    const isLast = border < 0
    const end = isLast ? closingBracket(text, afterMap, limit) : border
    const inner = map?.end === end ? map.edits : valueEdits(text, field, { start: from, end })
    // One by one: a long value has more edits than a call takes arguments.
    for (const edit of inner) edits.push(edit)
    at = end + 2
    if (!isLast) continue
    const after = text[end] === ')' ? end + 1 : end
    edits.push({ start: end, end: after, text: '}' })
    return { kind: 'data-class', span: { start, end: after }, edits }
  }
}

const anyField = /, ([A-Za-z]{4,20})=/g

/** The comma before the next of the fields that have not been read yet; -1 where none follows. */
function nextField(text: string, from: number, limit: number, left: ReadonlySet<string>): number {
  for (const { index, 1: name = '' } of text.slice(from, limit).matchAll(anyField)) {
    if (left.has(name)) return from + index
  }
  return -1
}

function valueEdits(text: string, field: string, span: Span): Edit[] {
  const isWord = numbers.has(field) || text.slice(span.start, Math.min(span.end, span.start + 5)) === 'null'
  return isWord ? scalarEdits(text, span) : quoteEdits(text, span)
}

/** The bracket that closes the print: those that open within the value are closed before it. */
function closingBracket(text: string, from: number, limit: number): number {
  let depth = 0
  for (let at = from; at < limit; at++) {
    const char = text[at]
    if (char === '\n') return at
    if (char === '(') depth++
    else if (char === ')' && depth-- === 0) return at
  }
  return limit
}

const httpMark = / \(HTTP \d{3}\)/

/** `message (HTTP 400)` and the labelled lines below it; null where the message does not end so. */
function readText(text: string, start: number, from: number, limit: number): Read | null {
  const length = text.slice(from, Math.min(limit, from + maxMessageChars)).search(httpMark)
  if (length < 0) return null
  const messageEnd = from + length
  const digits = messageEnd + ' (HTTP '.length
  const edits: Edit[] = [
    { start, end: from, text: '{"message":' },
    ...quoteEdits(text, { start: from, end: messageEnd }),
    { start: messageEnd, end: digits, text: ',"statusCode":' },
  ]
  const seen = new Set<string>()
  let done = digits + 3
  let lineStart = text.indexOf('\n', done) + 1
  while (lineStart > 0 && lineStart < limit) {
    const lineBreak = text.indexOf('\n', lineStart)
    const lineEnd = lineBreak < 0 || lineBreak > limit ? limit : lineBreak
    const section = readSection(text, { start: lineStart, end: lineEnd }, limit, seen)
    if (!section) break
    seen.add(section.name)
    edits.push({ start: done, end: section.from, text: `,"${section.field}":` })
    for (const edit of section.edits) edits.push(edit)
    done = section.end
    lineStart = text.indexOf('\n', Math.max(done - 1, lineStart)) + 1
  }
  edits.push({ start: done, end: done, text: '}' })
  return { kind: 'text', span: { start, end: done }, edits }
}

interface Section {
  /** The label in the text. */
  readonly name: string
  readonly field: string
  readonly from: number
  readonly end: number
  readonly edits: readonly Edit[]
}

const label = /^(Request ID|Provider error|Validation errors):[ \t]*/

function readSection(text: string, line: Span, limit: number, seen: ReadonlySet<string>): Section | null {
  const [opening, name = ''] = label.exec(text.slice(line.start, Math.min(line.end, line.start + 80))) ?? []
  // A label stands once.
  if (opening === undefined || seen.has(name)) return null
  const from = line.start + opening.length
  const value = { start: from, end: endOfWords(text, from, line.end) }
  if (name === 'Validation errors') return readValidationErrors(text, line, limit)
  if (name === 'Request ID') {
    const id = { start: from, end: from + endOfId(text.slice(from, value.end)) }
    return { name, field: 'requestId', from, end: id.end, edits: quoteEdits(text, id) }
  }
  const map = text[from] === '{' ? readJavaMap(text, from, limit) : null
  if (map) return { name, field: 'providerError', from, end: map.end, edits: map.edits }
  return { name, field: 'providerError', from, end: value.end, edits: quoteEdits(text, value) }
}

const validationError = /^[ \t]*- ([^:\n]{1,200}): /

function readValidationErrors(text: string, heading: Span, limit: number): Section | null {
  const edits: Edit[] = []
  let at = heading.end + 1
  let end = heading.end
  for (;;) {
    const [opening, name = ''] = validationError.exec(text.slice(at, at + 300)) ?? []
    if (opening === undefined || at >= limit) break
    const nameStart = at + opening.length - 2 - name.length
    const lineBreak = text.indexOf('\n', at)
    const lineEnd = endOfWords(text, at, lineBreak < 0 ? limit : Math.min(lineBreak, limit))
    const valueStart = Math.min(at + opening.length, lineEnd)
    edits.push(
      { start: end, end: nameStart, text: edits.length > 0 ? ',' : '{' },
      ...quoteEdits(text, { start: nameStart, end: nameStart + name.length }),
      { start: nameStart + name.length, end: valueStart, text: ':' },
    )
    for (const edit of quoteEdits(text, { start: valueStart, end: lineEnd })) edits.push(edit)
    end = lineEnd
    at = lineBreak < 0 ? limit : lineBreak + 1
  }
  if (edits.length === 0) return null
  edits.push({ start: end, end, text: '}' })
  return { name: 'Validation errors', field: 'validationErrors', from: heading.end, end, edits }
}

/** What surrounds the print may close behind the ID, its last line: `Failure(…)`. */
function endOfId(written: string): number {
  const closer = written.search(/[)\]}>,;"'\s]/)
  return closer < 0 ? written.length : closer
}

/** The end of a line's words: without a carriage return and spaces. */
function endOfWords(text: string, from: number, end: number): number {
  while (end > from && ' \t\r'.includes(text.charAt(end - 1))) end--
  return end
}
