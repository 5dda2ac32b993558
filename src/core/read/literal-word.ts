// Reads what stands in a literal without quotes: keys, words, numbers, class names and what inspection prints in brackets.
import { isDigit } from '../json/chars.ts'
import type { LiteralCursor } from './literal-cursor.ts'
import { keysTold, wordTold } from './literal-edits.ts'
import { matchAt } from './sticky.ts'

/** As far as this the end of something like `datetime.datetime(2026, 1, 1)` or `<Object at 0x7f>` is looked for. */
const maxQuotedChars = 300

const elision = /(?:\.\.\.|…)[^\n\r,\]})]*/y
const bareKey = /[^\s,:=>{}[\]()'"]+/y
const symbol = /:[\w?!@$]+/y
const bracketedKey = /\[[^\]\n]{1,200}\]/y
const name = /[A-Za-z_$][\w$.]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?=[\s,}\])]|$)/y
const bigNumber = /-?\d+n(?=[\s,}\])]|$)/y
const folded = /\[(?:[A-Z]\w{0,80}|class |object )(?:[ :(][^\]\n]{0,300})?\]/y
const classPrefix = /(?:\(\d{1,9}\))?(?:[ \t]<[^<>\n]{0,80}>)?(?:[ \t]\[[^[\]\n]{0,80}\])?[ \t]+(?=[{[])/y
/** `%{` and `%Struct{` of Elixir, whose hashes are otherwise written as in Ruby. */
const elixirMap = /%[\w.]{0,200}(?=\{)/y
const reference = /<ref \*\d{1,9}>\s*/y
const keywordArgument = /\(\s{0,200}[A-Za-z_]\w{0,80}=(?!=)/y
const wrappedLiteral = /\(\s{0,200}(?=[{[])/y

/** Puts the key at the cursor's place into quotes. */
export function readKey(cursor: LiteralCursor): void {
  const { text, at, dialect, out } = cursor
  if (skipElision(cursor)) return
  if (dialect.symbols && text.startsWith(':"', at)) {
    out.tell('Read symbols as strings', at, at + 1)
    deleteTo(cursor, at + 1)
    readQuoted(cursor)
    return
  }
  const symbolKey = dialect.symbols ? matchAt(symbol, text, at) : ''
  if (symbolKey !== '') return readSymbol(cursor, symbolKey)
  const key = (dialect.inspectMarks && matchAt(bracketedKey, text, at)) || matchAt(bareKey, text, at)
  if (key !== '') out.tell(keysTold, at, at + key.length)
  quoteTo(cursor, at + key.length)
}

/** Turns the value at the cursor's place into JSON, or opens the container that starts there. */
export function readValue(cursor: LiteralCursor): void {
  const { text, at, dialect, out } = cursor
  const char = text.charAt(at)
  if (skipElision(cursor)) return
  if (dialect.inspectMarks && char === '[') return readBracket(cursor)
  if (char === '<' || (char === '#' && text.charAt(at + 1) === '<')) return readAngle(cursor)
  if (dialect.symbols && char === ':') {
    const word = matchAt(symbol, text, at)
    if (word !== '') return readSymbol(cursor, word)
  }
  const struct = dialect.symbols && char === '%' ? matchAt(elixirMap, text, at) : ''
  if (struct !== '') {
    if (struct.length > 1) out.tell('Left out the class names before brackets', at, at + struct.length)
    return deleteThenOpen(cursor, at + struct.length)
  }
  const mayBeNumber = char === '-' || isDigit(text.charCodeAt(at))
  const plain = mayBeNumber ? matchAt(number, text, at) : ''
  if (plain !== '') {
    cursor.at += plain.length
    return
  }
  const big = mayBeNumber ? matchAt(bigNumber, text, at) : ''
  if (big !== '') {
    out.tell('Read numbers with an n as numbers', at, at + big.length)
    cursor.at = at + big.length - 1
    deleteTo(cursor, at + big.length)
    return
  }
  const word = matchAt(name, text, at)
  if (word !== '' && readName(cursor, word)) return
  quoteBare(cursor)
}

/** A known word, or a name that stands before a bracket. */
function readName(cursor: LiteralCursor, word: string): boolean {
  const { text, at, dialect, out } = cursor
  const end = at + word.length
  const json = dialect.words.get(word)
  if (json !== undefined) {
    out.tell(wordTold(word, json), at, end)
    out.replace(at, end, json)
  }
  if (json !== undefined || word === 'true' || word === 'false' || word === 'null') {
    cursor.at = end
    return true
  }
  if (dialect.inspectMarks) {
    const prefix = matchAt(classPrefix, text, end)
    if (prefix === '') return false
    const open = end + prefix.length
    out.tell('Left out the class names before brackets', at, end)
    if (/^(?:Weak)?Set$/.test(word) && text.charAt(open) === '{') cursor.push('array', '}', open + 1, '[')
    else deleteThenOpen(cursor, open)
    return true
  }
  return dialect.parentheses && text.charAt(end) === '(' && readCall(cursor, end)
}

/** `Response(data=…)` is an object, `OrderedDict({…})` what it wraps, any other call a text. */
function readCall(cursor: LiteralCursor, paren: number): boolean {
  const { text, at, out } = cursor
  if (matchAt(keywordArgument, text, paren) !== '') {
    out.tell('Read the print of an object as an object', at, paren)
    cursor.push('object', ')', paren + 1, '{')
    return true
  }
  if (matchAt(wrappedLiteral, text, paren) !== '') {
    out.tell('Left out the class names before brackets', at, paren)
    cursor.push('parentheses', ')', paren + 1, '')
    return true
  }
  const end = nestedEnd(text, paren, '(', ')')
  if (end < 0) return false
  out.tell('Read objects that JSON does not have as text', at, end)
  quoteTo(cursor, end)
  return true
}

/** `[Object]` lost its content and stays what it was; `[Function: x]` is a text; anything else opens an array. */
function readBracket(cursor: LiteralCursor): void {
  const { text, at, out } = cursor
  const mark = matchAt(folded, text, at)
  const end = at + mark.length
  const open = mark === '' ? -1 : end + matchAt(/[ \t]+(?=[{[])/y, text, end).length
  if (mark === '') cursor.push('array', ']', at + 1, '[')
  else if (open > end) {
    out.tell('Left out the class names before brackets', at, end)
    deleteThenOpen(cursor, open)
  } else if (mark === '[Object]' || mark === '[Array]') {
    out.tell(`Read ${mark} as empty: the print left out what it held`, at, end)
    out.replace(at, end, mark === '[Object]' ? '{}' : '[]')
    cursor.at = end
  } else {
    out.tell('Read objects that JSON does not have as text', at, end)
    quoteTo(cursor, end)
  }
}

/** `<ref *1> {` names the object after it; `<Response [200]>` and `#<Time …>` are objects without a literal. */
function readAngle(cursor: LiteralCursor): void {
  const { text, at, dialect, out } = cursor
  const mark = dialect.inspectMarks ? matchAt(reference, text, at) : ''
  if (mark !== '') {
    deleteTo(cursor, at + mark.length)
    if (cursor.at < text.length) readReferenced(cursor)
    return
  }
  const end = nestedEnd(text, text.indexOf('<', at), '<', '>')
  if (end < 0) return quoteBare(cursor)
  out.tell('Read objects that JSON does not have as text', at, end)
  quoteTo(cursor, end)
}

function readReferenced(cursor: LiteralCursor): void {
  const { text, at } = cursor
  const char = text.charAt(at)
  if (char === '{') cursor.push('object', '}', at + 1, '{')
  else if (char === '[') readBracket(cursor)
  else if (!readName(cursor, matchAt(name, text, at))) quoteBare(cursor)
}

function readSymbol(cursor: LiteralCursor, written: string): void {
  const { at, out } = cursor
  out.tell('Read symbols as strings', at, at + written.length)
  deleteTo(cursor, at + 1)
  quoteTo(cursor, at + written.length)
}

function readQuoted(cursor: LiteralCursor): void {
  const { text, at } = cursor
  const close = text.indexOf('"', at + 1)
  cursor.at = close < 0 ? text.length : close + 1
}

/** A value of one or more words, as far as the next comma, bracket or line end. */
function quoteBare(cursor: LiteralCursor): void {
  const { text, at, dialect, out } = cursor
  const written = matchAt(dialect.bareValue, text, at).trimEnd()
  if (written === '') {
    cursor.at++
    return
  }
  out.tell('Put values into quotes', at, at + written.length)
  quoteTo(cursor, at + written.length)
}

/** `... 3 more items`: the JSON parser knows such words and says what they mean. */
function skipElision(cursor: LiteralCursor): boolean {
  if (!'.…'.includes(cursor.text.charAt(cursor.at))) return false
  const written = matchAt(elision, cursor.text, cursor.at)
  cursor.at += written.length
  return written !== ''
}

function quoteTo(cursor: LiteralCursor, end: number): void {
  if (end === cursor.at) {
    cursor.at++
    return
  }
  cursor.out.quote(cursor.at, end)
  cursor.at = end
}

function deleteTo(cursor: LiteralCursor, end: number): void {
  cursor.out.replace(cursor.at, end, '')
  cursor.at = end
}

function deleteThenOpen(cursor: LiteralCursor, open: number): void {
  const isObject = cursor.text.charAt(open) === '{'
  cursor.push(isObject ? 'object' : 'array', isObject ? '}' : ']', open + 1, isObject ? '{' : '[')
}

/** The place behind the bracket that closes the one at `start`, within bounds; -1 where there is none. */
function nestedEnd(text: string, start: number, open: string, close: string): number {
  const limit = Math.min(start + maxQuotedChars, text.length)
  let depth = 0
  for (let at = start; at < limit; at++) {
    const char = text.charAt(at)
    if (char === open) depth++
    else if (char === close && --depth === 0) return at + 1
  }
  return -1
}
