// Turns one string of a literal, in whatever quotes, into a JSON string.
import { isBlank, isCurlyDoubleQuote, isCurlySingleQuote, isDigit, isStraightQuote } from '../json/chars.ts'
import { decodeEscape, escapeLength } from '../json/escapes.ts'
import type { Dialect } from './literal-dialects.ts'
import { jointsTold, type LiteralEdits, singleQuotesTold } from './literal-edits.ts'
import { escaped } from './quoting.ts'
import { matchAt } from './sticky.ts'

const backslash = 0x5c
const doubleQuote = 0x22
/** What ends no string, in whatever quotes, and needs no escape: looked through by the engine, as bodies are long. */
// oxlint-disable-next-line no-control-regex -- JSON escapes control characters
const plainRun = /[^\0-\x1f"'`\\\u2018-\u201f]+/y

interface Quotes {
  readonly length: number
  readonly raw: boolean
  closesAt(at: number): boolean
}

/** The opening of a string, or of one of the parts that it is printed in. */
interface Opening {
  readonly quotes: Quotes
  /** Behind the quote. */
  readonly end: number
}

/**
 * Reads the string at `start`.
 * @returns where the string ends; -1 where none starts there
 */
export function readString(text: string, start: number, dialect: Dialect, out: LiteralEdits): number {
  const first = openingAt(text, start, dialect, out)
  if (!first) return -1
  out.replace(start, first.end, '"')
  let { quotes, end: at } = first
  while (at < text.length) {
    const code = text.charCodeAt(at)
    plainRun.lastIndex = at
    if (plainRun.test(text)) at = plainRun.lastIndex
    else if (code === backslash) at = readEscape(text, at, quotes.raw, out)
    else if (quotes.closesAt(at)) {
      const end = at + quotes.length
      const next = nextPart(text, end, dialect, out)
      if (!next) {
        out.replace(at, end, '"')
        return end
      }
      out.tell(jointsTold, at, next.end)
      out.replace(at, next.end, '')
      quotes = next.quotes
      at = next.end
    } else {
      if (code === doubleQuote || code < 0x20) out.escape(at)
      at++
    }
  }
  return at
}

function openingAt(text: string, start: number, dialect: Dialect, out: LiteralEdits): Opening | null {
  const prefix = dialect.stringPrefix ? matchAt(dialect.stringPrefix, text, start) : ''
  const open = start + prefix.length
  const quotes = quotesAt(text, open, dialect, /r/i.test(prefix))
  if (!quotes) return null
  tellQuotes(text, start, open, prefix, out)
  return { quotes, end: open + quotes.length }
}

function tellQuotes(text: string, start: number, open: number, prefix: string, out: LiteralEdits): void {
  const code = text.charCodeAt(open)
  if (/b/i.test(prefix)) out.tell('Read byte strings as text', start, open + 1)
  if (!isStraightQuote(code)) out.tell('Read typographic quotes as straight ones', open, open + 1)
  else if (code !== doubleQuote) out.tell(singleQuotesTold, open, open + 1)
}

function quotesAt(text: string, open: number, dialect: Dialect, raw: boolean): Quotes | null {
  const code = text.charCodeAt(open)
  if (isStraightQuote(code)) {
    const triple = text.charAt(open).repeat(3)
    if (dialect.tripleQuotes && text.startsWith(triple, open)) {
      return { length: 3, raw, closesAt: (at) => text.startsWith(triple, at) }
    }
    // A quote right before a letter is an apostrophe that lost its backslash.
    return { length: 1, raw, closesAt: (at) => text.charCodeAt(at) === code && !isLetter(text.charCodeAt(at + 1)) }
  }
  const isClosing = isCurlySingleQuote(code) ? isSingleQuote : isCurlyDoubleQuote(code) ? isDoubleQuote : null
  // The same sign is an apostrophe too: it closes only where the literal goes on after it.
  return isClosing && { length: 1, raw, closesAt: (at) => isClosing(text.charCodeAt(at)) && goesOnAfter(text, at + 1) }
}

function isSingleQuote(code: number): boolean {
  return isCurlySingleQuote(code) || code === 0x27
}

function isDoubleQuote(code: number): boolean {
  return isCurlyDoubleQuote(code) || code === doubleQuote
}

function isLetter(code: number): boolean {
  const lower = code | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || isDigit(code)
}

function goesOnAfter(text: string, from: number): boolean {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at === text.length || ',:}])='.includes(text.charAt(at))
}

/** Each part has its own quotes: Python takes double ones for the part that holds an apostrophe, and single ones for the others. */
function nextPart(text: string, end: number, dialect: Dialect, out: LiteralEdits): Opening | null {
  const between = dialect.joint ? matchAt(dialect.joint, text, end) : ''
  return between === '' ? null : openingAt(text, end + between.length, dialect, out)
}

function readEscape(text: string, at: number, raw: boolean, out: LiteralEdits): number {
  if (raw) {
    out.escape(at)
    return at + 1
  }
  const same = escapeLength(text, at)
  if (same > 0) return at + same
  const [decoded, length] = decodeEscape(text, at)
  const end = Math.min(at + Math.max(length, 1), text.length)
  out.replace(at, end, escaped(decoded))
  return end
}
