// Turns bare words of a text into JSON: the edits that put a stretch between quotes, its own quotes and breaks escaped.
import type { Span } from '../model.ts'
import type { Edit } from './edit-map.ts'

/** Characters as they are written between the quotes of a JSON string. */
export function escaped(characters: string): string {
  return JSON.stringify(characters).slice(1, -1)
}

/** The edits that make a JSON string of a span. */
export function quoteEdits(text: string, { start, end }: Span): Edit[] {
  if (start >= end) return [{ start, end: start, text: '""' }]
  const edits: Edit[] = [{ start, end: start, text: '"' }]
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== doubleQuote && code !== backslash && code >= 0x20) continue
    edits.push({ start: at, end: at + 1, text: escaped(text.charAt(at)) })
  }
  edits.push({ start: end, end, text: '"' })
  return edits
}

/** The same, but a number, `true`, `false` and `null` stay what they are. */
export function scalarEdits(text: string, span: Span): Edit[] {
  const isShort = span.end - span.start <= maxLiteralChars
  return isShort && literal.test(text.slice(span.start, span.end)) ? [] : quoteEdits(text, span)
}

const doubleQuote = 0x22
const backslash = 0x5c
const maxLiteralChars = 20
const literal = /^(?:null|true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/
