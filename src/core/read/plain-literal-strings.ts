// The quick way through the strings of a literal that need no more than other quotes, which most do: native searches from quote
// to quote instead of a look at each character.
import { NextPlace } from '../json/next-place.ts'
import { OddPlaces } from '../json/odd-places.ts'
import type { LiteralEdits } from './literal-edits.ts'

const doubleQuote = 0x22
const singleQuote = 0x27

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
