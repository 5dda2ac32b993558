// Finds the next backslash or control character: up to there, a string of JSON stands for just what is written.
import { NextPlace } from './next-place.ts'

// Line breaks and tabs, of which indented text is full, are looked for apart.
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const oddChar = /[\0-\x08\v\f\x0e-\x1f\\]/g

export class OddPlaces {
  readonly #text: string
  readonly #seekers: readonly NextPlace[]
  /** Between these two places the text has neither backslashes nor control characters. */
  #from = 0
  #place = -1

  constructor(text: string) {
    this.#text = text
    this.#seekers = [new RegExp(oddChar), '\n', '\r', '\t'].map((wanted) => new NextPlace(text, wanted))
  }

  /**
   * The first backslash or control character at or after `from`; the text's length where there is none. Ask in the order of the
   * text, or the searches take long.
   * @param until a later place than this one need not be known
   */
  after(from: number, until: number): number {
    if (until >= this.#place || from < this.#from) this.#lookAhead(from)
    return this.#place
  }

  #lookAhead(from: number): void {
    let nearest = this.#text.length
    for (const seeker of this.#seekers) {
      const place = seeker.after(from)
      if (place < nearest) nearest = place
    }
    this.#from = from
    this.#place = nearest
  }
}
