// The quick way through the strings of a literal that need no more than other quotes, which most do, and through members that hold nothing
// else: native searches instead of a look at each character.
import { NextPlace } from '../json/next-place.ts'
import { OddPlaces } from '../json/odd-places.ts'
import type { LiteralEdits } from './literal-edits.ts'

const doubleQuote = 0x22
const singleQuote = 0x27

const blanks = '[ \\t\\r\\n]*'
const plainString = String.raw`'[^'"\\\0-\x1f]*'`
const scalar = String.raw`${plainString}|-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false|null`
/** Members of an object that are JSON but for the quotes, each with the comma behind it if there is one. */
const plainMembers = new RegExp(`(?:${memberOf(valueOf(3))})+`, 'y')
/** So many characters are searched at once: a search keeps each of its choices in mind, and has some 64 MB for that. */
const maxSearchedChars = 65_536

/** No two choices of it match the same characters at the same place. */
function valueOf(depth: number): string {
  if (depth === 0) return `(?:${scalar})`
  const inner = valueOf(depth - 1)
  const object = String.raw`\{${blanks}(?:${memberOf(inner)})*\}`
  const list = String.raw`\[${blanks}(?:${inner}${blanks}(?:,${blanks}|(?=\])))*\]`
  return `(?:${scalar}|${object}|${list})`
}

function memberOf(value: string): string {
  return String.raw`${plainString}${blanks}:${blanks}${value}${blanks}(?:,${blanks}|(?=\}))`
}

export class PlainLiteralStrings {
  readonly #text: string
  readonly #out: LiteralEdits
  readonly #odd: OddPlaces
  readonly #doubleQuotes: NextPlace

  constructor(text: string, out: LiteralEdits) {
    this.#text = text
    this.#out = out
    this.#odd = new OddPlaces(text)
    this.#doubleQuotes = new NextPlace(text, '"')
  }

  /**
   * Reads the members of an object that stand at `start`, as far as no more than their quotes need to be changed.
   * @returns where the next member stands, or the bracket that closes the object; -1 where there is none such
   */
  readMembers(start: number): number {
    if (this.#text.charCodeAt(start) !== singleQuote) return -1
    plainMembers.lastIndex = 0
    if (!plainMembers.test(this.#text.slice(start, start + maxSearchedChars))) return -1
    const end = start + plainMembers.lastIndex
    this.#out.doubleQuotes(start, end)
    return end
  }

  /**
   * Reads the string at `start`. Ask in the order of the text, or the searches take long.
   * @returns where it ends; -1 where none starts, or where it has to be read closely
   */
  read(start: number): number {
    const text = this.#text
    const quote = text.charCodeAt(start)
    if (quote !== singleQuote && quote !== doubleQuote) return -1
    const close = text.indexOf(quote === singleQuote ? "'" : '"', start + 1)
    if (close < 0 || !surelyCloses(text, close) || this.#odd.after(start, close) < close) return -1
    if (quote === singleQuote) {
      if (this.#doubleQuotes.after(start) < close) return -1
      this.#out.doubleQuotes(start, close + 1)
    }
    return close + 1
  }
}

/** What follows leaves no doubt that the quote closes the string: no apostrophe, no third quote, no part that goes on. */
function surelyCloses(text: string, quoteAt: number): boolean {
  switch (text.charCodeAt(quoteAt + 1)) {
    case 0x2c: // ,
    case 0x3a: // :
    case 0x7d: // }
    case 0x5d: // ]
    case 0x29: // )
      return true
    default:
      return false
  }
}
