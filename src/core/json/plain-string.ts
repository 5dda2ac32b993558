// The quick way through strings that are written as JSON wants them. In a body of many megabytes most characters stand in strings,
// and a loop over the characters of a text takes several times as long as `JSON.parse` does for all.
import { escape, plainChars } from './patterns.ts'
import { escapedFlag } from './tape.ts'

const quote = 0x22
const backslash = 0x5c

const plainRest = new RegExp(plainChars, 'y')

// The rest of a string with escapes, as JSON writes it. No two parts can match the same character, so it is read once. The count
// keeps the stack of regular expressions within bounds; a string with more escapes is read closely.
const escapedRest = new RegExp(`${plainChars}(?:${escape}${plainChars}){0,99999}"`, 'y')

export class PlainStrings {
  /** The end of the string read last, after its quote. */
  end = 0
  /** How it is written: 0 or `escapedFlag`. */
  flags = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /**
   * Reads the string whose double quote stands at `start`.
   * @returns false where the string is not as JSON wants it, or may not be: then it has to be read closely
   */
  read(start: number): boolean {
    return this.readRest(start + 1)
  }

  /** The same where the string is known to hold nothing but plain characters up to `at`. */
  readRest(at: number): boolean {
    const text = this.#text
    plainRest.lastIndex = at
    plainRest.test(text)
    const end = plainRest.lastIndex
    if (text.charCodeAt(end) === quote) {
      this.end = end + 1
      this.flags = 0
      return true
    }
    if (text.charCodeAt(end) !== backslash) return false
    escapedRest.lastIndex = end
    if (!escapedRest.test(text)) return false
    this.end = escapedRest.lastIndex
    this.flags = escapedFlag
    return true
  }
}
