// Pieces of the text as messages repeat them.
import { isOddSpace } from './chars.ts'

const maxExcerptChars = 40

/** A piece of the text, cut short where it is long. */
export function excerpt(text: string, start: number, end: number): string {
  return end - start <= maxExcerptChars ? text.slice(start, end) : `${text.slice(start, start + maxExcerptChars - 1)}…`
}

/** How the character is called in messages: itself, or its code point where it cannot be seen. */
export function nameOf(text: string, at: number): string {
  const point = text.codePointAt(at) ?? 0
  if (point > 0x20 && point !== 0x7f && !isOddSpace(point)) return String.fromCodePoint(point)
  return `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
}
