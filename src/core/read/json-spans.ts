// Finds the JSON objects that stand inside other text: a bracket counts only where it opens an object with quoted keys.
import type { Span } from '../model.ts'

export interface JsonSpan extends Span {
  /** The quote around the first key: a single one is Python's or JavaScript's. */
  readonly quote: '"' | "'"
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
    const close = closingOf(text, found.start, end)
    if (close === null) open++
    const last = close ?? openEnd(text, found.start, end)
    yield { ...found, end: last, closed: close !== null }
    at = last
  }
}

const maxOpen = 8

const opening = /(?:\[\s{0,200})?\{\s{0,200}(["'])[^"'\n]{0,200}\1\s{0,20}:/g

function nextOpening(text: string, from: number, end: number): { start: number; quote: '"' | "'" } | null {
  opening.lastIndex = from
  const match = opening.exec(text)
  if (!match || match.index + match[0].length > end) return null
  return { start: match.index, quote: match[1] === "'" ? "'" : '"' }
}

/** Just after the bracket that closes the one at `start`; null where none does. Brackets in strings do not count. */
function closingOf(text: string, start: number, end: number): number | null {
  let depth = 0
  let quote = ''
  for (let at = start; at < end; at++) {
    const char = text.charAt(at)
    if (quote !== '') {
      if (char === '\\') at++
      else if (char === quote) quote = ''
    } else if (char === '"' || (char === "'" && startsString(text, at))) quote = char
    else if (char === '{' || char === '[') depth++
    else if ((char === '}' || char === ']') && --depth === 0) return at + 1
  }
  return null
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
