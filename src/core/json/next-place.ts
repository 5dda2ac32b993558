// Finds the next place of a character again and again while reading on, so that a whole pass searches the text only once.

export class NextPlace {
  readonly #text: string
  readonly #find: (from: number) => number
  #from = 0
  #place = -1

  /** @param wanted text, a global pattern that matches one character, or what finds the place; that is below 0 where there is none */
  constructor(text: string, wanted: string | RegExp | ((from: number) => number)) {
    this.#text = text
    if (typeof wanted === 'function') this.#find = wanted
    else if (typeof wanted === 'string') this.#find = (from) => text.indexOf(wanted, from)
    else this.#find = (from) => search(text, wanted, from)
  }

  /** The first place at or after `from`; the text's length where there is none. */
  after(from: number): number {
    if (from > this.#place || from < this.#from) {
      const place = this.#find(from)
      this.#from = from
      this.#place = place < 0 ? this.#text.length : place
    }
    return this.#place
  }
}

function search(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex - 1 : -1
}
