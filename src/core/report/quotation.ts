// The stretch of a text that a report quotes, cut where it is too long for an issue.
import { maxQuotedResponseChars } from '../limits.ts'
import type { InspectedExchange } from '../model.ts'

export interface Quotation {
  readonly text: string
  /** For the colours of a code block. */
  readonly language: 'json' | 'http' | 'text'
  /** Characters left out at the end. */
  readonly leftOut: number
}

/**
 * Quotes an exchange's own stretch of the text that it was read from.
 * @param text the text that was inspected: what is quoted is as free of secrets as this is
 */
export function quotationOf(text: string, { range, headers }: InspectedExchange): Quotation {
  const whole = text.slice(range.start, range.end).trim()
  const cut = whole.slice(0, maxQuotedResponseChars)
  const language = /^[{[]/.test(whole) ? 'json' : headers.length > 0 ? 'http' : 'text'
  return { text: dedented(cut.trimEnd()), language, leftOut: whole.length - cut.length }
}

/** What stands deep in other data is indented from its second line on: takes away what all those lines have in common. */
export function dedented(text: string): string {
  const [first = '', ...others] = text.split('\n')
  const depths = others.flatMap((line) => (line.trim() === '' ? [] : [line.length - line.trimStart().length]))
  const depth = depths.reduce((least, next) => Math.min(least, next), Infinity)
  return [first, ...others.map((line) => line.slice(Math.min(depth, line.length)))].join('\n')
}

/** A line that says what was left out; nothing where nothing was. */
export function cutNote({ leftOut }: Quotation): readonly string[] {
  return leftOut > 0 ? [`(${leftOut} more characters are left out here.)`] : []
}
