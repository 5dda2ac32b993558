// Reads JSON that stands in a string, escaped once or several times: `"{\"error\": …}"`, with or without the outer quotes.
import { maxUnescapedLevels } from '../limits.ts'
import type { Span } from '../model.ts'
import type { Reader } from './reader.ts'
import type { Source } from './source.ts'
import { unescapeJsonString } from './unescape.ts'

export const escapedJson: Reader = {
  form: 'escaped-json',

  recognise(source) {
    const wrapping = wrappingOf(source)
    if (!wrapping) return 0
    return wrapping.escaped ? 96 : 90
  },

  read(source, readInner) {
    let inner = source
    let levels = 0
    for (let step = 0; step <= maxUnescapedLevels; step++) {
      const wrapping = wrappingOf(inner)
      if (!wrapping || levels === maxUnescapedLevels) break
      inner = wrapping.escaped ? unescapeJsonString(inner, wrapping.string) : inner.within(wrapping.string)
      if (wrapping.escaped) levels++
    }
    // Told once for all levels: an edit that changes nothing, at the start.
    const { start } = inner.content
    const told = levels === 0 ? inner : inner.derive([{ start, end: start, text: '' }], repair(levels))
    return readInner(told.within(told.content))
  },
}

function repair(levels: number): string {
  return `Unescaped ${levels} ${levels === 1 ? 'level' : 'levels'}`
}

interface Wrapping {
  /** The string; without its quotes where nothing in it is escaped. */
  readonly string: Span
  readonly escaped: boolean
}

const lookAheadChars = 200
// A letter before the quote is Python's mark of bytes.
const wrapped = /^([bu]?(?=["']))?(["'`]?)(?:\\+["'])*\s*[{[](?:\s|\\+[nrt]|[{[])*(\\*)["']/

/** Looks at the first characters only: a bracket, and whether the first quote after it has backslashes before it. */
function wrappingOf(source: Source): Wrapping | null {
  const { text, content } = source
  const found = wrapped.exec(text.slice(content.start, Math.min(content.end, content.start + lookAheadChars)))
  if (!found) return null
  const [, prefix = '', quote, backslashes] = found
  const string = { start: content.start + prefix.length, end: content.end }
  if (!quote) return backslashes ? { string, escaped: true } : null
  if (backslashes) return { string: { start: string.start, end: stringEnd(text, string, quote) }, escaped: true }
  return unescapedString(text, string, quote)
}

/** JSON between quotes with its own quotes as they are: `'{"a": 1}'`, as Python and JavaScript print a string. */
function unescapedString(text: string, content: Span, quote: string): Wrapping {
  const last = text.lastIndexOf(quote, content.end - 1)
  const isClosed = last > content.start && content.end - last <= maxCharsAfter
  const end = isClosed ? last : content.end
  // Printed as a literal, a backslash of the JSON is doubled; between a shell's quotes it is not.
  const inner = text.slice(content.start + 1, end)
  const isLiteral = quote !== '"' && (inner.includes('\\\\') || inner.includes(`\\${quote}`))
  return isLiteral
    ? { string: { start: content.start, end: isClosed ? end + 1 : end }, escaped: true }
    : { string: { start: content.start + 1, end }, escaped: false }
}

/** A semicolon, comma or bracket may follow the closing quote. */
const maxCharsAfter = 3

function stringEnd(text: string, { start, end }: Span, quote: string): number {
  for (let at = start + 1; at < end; at++) {
    const char = text.charAt(at)
    if (char === '\\') at++
    else if (char === quote) return at + 1
  }
  return end
}
