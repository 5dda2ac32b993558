// The quick way through the strings of a literal that need no more than other quotes, which most do, and through members that hold nothing
// else: native searches instead of a look at each character.
import { blanks, escape, plainChars } from '../json/patterns.ts'
import type { LiteralEdits } from './literal-edits.ts'
import { matchAt } from './sticky.ts'

const singleQuote = 0x27

// Counted, as a search keeps each of its choices in mind: a string with more escapes is read closely.
const plainString = String.raw`'[^'"\\\0-\x1f]*(?:${escape}[^'"\\\0-\x1f]*){0,9999}'`
const doubleQuoted = `"${plainChars}(?:${escape}${plainChars}){0,9999}"`
/** What follows leaves no doubt that the quote closes the string: no apostrophe, no third quote, no part that goes on. */
const plainStringAlone = new RegExp(String.raw`(?:${plainString}|${doubleQuoted})(?=[,:}\])])`, 'y')
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

  constructor(text: string, out: LiteralEdits) {
    this.#text = text
    this.#out = out
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
   * Reads the string at `start`.
   * @returns where it ends; -1 where none starts, or where it has to be read closely
   */
  read(start: number): number {
    const length = matchAt(plainStringAlone, this.#text, start).length
    if (length === 0) return -1
    if (this.#text.charCodeAt(start) === singleQuote) this.#out.doubleQuotes(start, start + length)
    return start + length
  }
}
