// The quick way through strings that are written as JSON wants them: native searches from quote to quote. In a body of many
// megabytes most characters stand in strings, and a loop over them takes several times as long as `JSON.parse` does for all.
import { OddPlaces } from './odd-places.ts'
import { escapedFlag } from './tape.ts'

const backslash = 0x5c

// The rest of a string with escapes, as JSON writes it. No two parts can match the same character, so it is read once. The count
// keeps the stack of regular expressions within bounds; a string with more escapes is read closely.
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const escapedRest = /[^"\\\0-\x1f]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\0-\x1f]*){0,99999}"/y

export class PlainStrings {
  /** The end of the string read last, after its quote. */
  end = 0
  /** How it is written: 0 or `escapedFlag`. */
  flags = 0
  readonly #text: string
  readonly #odd: OddPlaces

  constructor(text: string) {
    this.#text = text
    this.#odd = new OddPlaces(text)
  }

  /**
   * Reads the string whose double quote stands at `start`. Ask in the order of the text, or the searches take long.
   * @returns false where the string is not as JSON wants it, or may not be: then it has to be read closely
   */
  read(start: number): boolean {
    const text = this.#text
    const close = text.indexOf('"', start + 1)
    if (close < 0) return false
    const odd = this.#odd.after(start, close)
    if (close < odd) {
      this.end = close + 1
      this.flags = 0
      return true
    }
    if (text.charCodeAt(odd) !== backslash) return false
    escapedRest.lastIndex = odd
    if (!escapedRest.test(text)) return false
    this.end = escapedRest.lastIndex
    this.flags = escapedFlag
    return true
  }
}
