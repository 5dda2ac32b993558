// The quick way through strings that are written as JSON wants them: native searches from quote to quote. In a body of many
// megabytes most characters stand in strings, and a loop over them takes several times as long as `JSON.parse` does for all.
import { NextPlace } from './next-place.ts'
import { escapedFlag } from './tape.ts'

const backslash = 0x5c

// What a string cannot simply be copied with. Line breaks and tabs, of which indented text is full, are looked for apart.
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const oddChar = /[\0-\x08\v\f\x0e-\x1f\\]/g

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
  readonly #seekers: readonly NextPlace[]
  /** Between these two places the text has neither backslashes nor control characters. */
  #cleanFrom = 0
  #cleanTo = 0

  constructor(text: string) {
    this.#text = text
    this.#seekers = [new RegExp(oddChar), '\n', '\r', '\t'].map((wanted) => new NextPlace(text, wanted))
  }

  /**
   * Reads the string whose double quote stands at `start`. Ask in the order of the text, or the searches take long.
   * @returns false where the string is not as JSON wants it, or may not be: then it has to be read closely
   */
  read(start: number): boolean {
    const text = this.#text
    const close = text.indexOf('"', start + 1)
    if (close < 0) return false
    if (close >= this.#cleanTo || start < this.#cleanFrom) this.#lookAhead(start)
    if (close < this.#cleanTo) {
      this.end = close + 1
      this.flags = 0
      return true
    }
    if (text.charCodeAt(this.#cleanTo) !== backslash) return false
    escapedRest.lastIndex = this.#cleanTo
    if (!escapedRest.test(text)) return false
    this.end = escapedRest.lastIndex
    this.flags = escapedFlag
    return true
  }

  #lookAhead(from: number): void {
    let nearest = this.#text.length
    for (const seeker of this.#seekers) {
      const place = seeker.after(from)
      if (place < nearest) nearest = place
    }
    this.#cleanFrom = from
    this.#cleanTo = nearest
  }
}
