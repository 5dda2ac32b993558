// Finds the JSON objects that stand inside other text: a bracket counts only where it opens an object with quoted keys.
import { backslashesBefore, isCloser, isOpener } from '../json/chars.ts'
import type { Span } from '../model.ts'

export interface JsonSpan extends Span {
  /** The quote around the first key: a single one is Python's or JavaScript's. */
  readonly quote: '"' | "'"
  /** How many backslashes stand before each quote: some where the object is in a string. */
  readonly backslashes: number
  /** Whether the bracket is closed again; if not, the span ends with its line, or with the text where it began to wrap. */
  readonly closed: boolean
}

/** The objects and lists of objects in a span, in order, none inside another; only so many are left open as `maxOpen`. */
export function* jsonSpans(text: string, { start, end }: Span): Generator<JsonSpan> {
  let open = 0
  let at = start
  while (at < end && open < maxOpen) {
    const found = nextOpening(text, at, end)
    if (!found) return
    const { end: last, closed } = closingOf(text, found, end)
    if (!closed) open++
    yield { ...found, end: last, closed }
    at = last
  }
}

const maxOpen = 8

const doubleQuote = 0x22
const singleQuote = 0x27

interface Opening {
  readonly start: number
  readonly quote: '"' | "'"
  readonly backslashes: number
}

const blank = String.raw`(?:\s|\\{1,15}[nrt]){0,200}`
const opening = new RegExp(String.raw`(?:\[${blank})?\{${blank}(\\{0,15})(["'])[^"'\\\n]{0,200}\1\2\s{0,20}:`, 'g')

function nextOpening(text: string, from: number, end: number): Opening | null {
  opening.lastIndex = from
  const match = opening.exec(text)
  if (!match || match.index + match[0].length > end) return null
  return { start: match.index, quote: match[2] === "'" ? "'" : '"', backslashes: match[1]?.length ?? 0 }
}

/** Just after the bracket that closes the one at `start`; where none does, as far as the object may go. */
function closingOf(text: string, { start, backslashes }: Opening, end: number): Pick<JsonSpan, 'end' | 'closed'> {
  let depth = 0
  let quote = 0
  for (let at = start; at < end; at++) {
    if (quote !== 0 && backslashes === 0) {
      // Nothing else ends the string: most of a long text is passed over this way.
      at = text.indexOf(quote === doubleQuote ? '"' : "'", at)
      if (at < 0 || at >= end) break
    }
    const code = text.charCodeAt(at)
    if (code === doubleQuote || code === singleQuote) {
      const written = backslashesBefore(text, at, start)
      // Fewer backslashes end the string that the object stands in.
      if (code === doubleQuote && written < backslashes) return { end: at, closed: false }
      if (quote === code && closes(written, backslashes)) quote = 0
      else if (quote === 0 && written === backslashes && (code === doubleQuote || startsString(text, at))) quote = code
    } else if (quote !== 0) continue
    else if (isOpener(code)) depth++
    else if (isCloser(code) && --depth === 0) return { end: at + 1, closed: true }
  }
  return { end: openEnd(text, start, end), closed: false }
}

/** Whether a quote ends a string: what is written before it beyond what is due stands for an even number of backslashes. */
function closes(written: number, due: number): boolean {
  return Math.floor((written - due) / (due + 1)) % 2 === 0
}

/** An apostrophe opens a string only where a value or key can stand. */
function startsString(text: string, at: number): boolean {
  return '{[,: (b'.includes(text.charAt(at - 1)) || text.charCodeAt(at - 1) < 0x20
}

function openEnd(text: string, start: number, end: number): number {
  const lineBreak = text.indexOf('\n', start)
  if (lineBreak < 0 || lineBreak >= end || /^[\s{[]{0,40}$/.test(text.slice(start, lineBreak))) return end
  return lineBreak
}
