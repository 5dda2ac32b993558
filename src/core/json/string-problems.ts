// Says what is wrong inside a string.
import { isLineEnd } from './chars.ts'
import { badEscapes } from './escapes.ts'
import { nameOf } from './excerpt.ts'
import type { ProblemList } from './problem-list.ts'

const tab = 0x09
const lineFeed = 0x0a
const carriageReturn = 0x0d

/** @param brokeOff whether the text ends inside the string */
export function reportOpenString(
  problems: ProblemList,
  text: string,
  start: number,
  end: number,
  brokeOff: boolean,
): void {
  const message = brokeOff
    ? 'The text breaks off inside this string: its closing quote and all that should follow are missing.'
    : 'This string never ends: the closing quote is missing.'
  problems.add('json/unterminated-string', start, end, message, text.charAt(start))
}

/** Notes the quote at `at`, which stands inside a string without a backslash. */
export function reportInnerQuote(problems: ProblemList, text: string, at: number): void {
  const quote = text.charAt(at)
  const message = 'This quote stands inside the string and needs a backslash before it.'
  problems.add('json/bad-escape', at, at + 1, message, `\\${quote}`, quote)
}

const shortEscapes = new Map([
  [0x08, '\\b'],
  [tab, '\\t'],
  [lineFeed, '\\n'],
  [0x0c, '\\f'],
  [carriageReturn, '\\r'],
])

/** Notes the control character at `at`; of a string's many only the first is worth a word. */
export function reportControl(problems: ProblemList, text: string, at: number): void {
  const code = text.charCodeAt(at)
  const isPair = code === carriageReturn && text.charCodeAt(at + 1) === lineFeed
  const escape = shortEscapes.get(code) ?? `\\u${code.toString(16).padStart(4, '0')}`
  const expected = isPair ? '\\r\\n' : escape
  const found = nameOf(text, at)
  const name = isLineEnd(code) ? 'a line break' : code === tab ? 'a tab' : `the control character ${found}`
  const message = `This string contains ${name}; JSON wants it written as ${expected}.`
  problems.add('json/control-character', at, at + (isPair ? 2 : 1), message, expected, found)
}

/** Notes every escape between two places that JSON does not have. */
export function reportBadEscapes(problems: ProblemList, text: string, from: number, to: number, quote: number): void {
  for (const { start, end } of badEscapes(text, from, to, quote)) {
    const written = text.slice(start, end)
    const message = written.startsWith('\\u')
      ? 'After \\u JSON wants four hexadecimal digits.'
      : 'JSON has no such escape; a backslash itself is written twice.'
    problems.add('json/bad-escape', start, end, message, null, written)
  }
}
