// Finds the message of Nylas in a line that a program words by itself: `Nylas API error: Grant not found`.
import type { Found } from './exchange.ts'

// A number there is a status, and braces are an answer: both are read elsewhere.
const introduction = /\bnylas(?: api)? error: (?=[^\s\d{[<"'])/i
const maxMessageChars = 2000

/** What stands behind the words, up to the end of the line; null where a text does not have them. */
export function messageOfNylas(text: string, offset: number): Found<string> | null {
  const found = introduction.exec(text)
  if (!found) return null
  const start = found.index + found[0].length
  const [line = ''] = text.slice(start, start + maxMessageChars).split(/[\r\n]/, 1)
  const value = line.trimEnd()
  return { value, span: { start: offset + start, end: offset + start + value.length } }
}
