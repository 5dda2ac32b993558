// Finds the members of an object of very many keys: a walk past all of them for each question would take most of the time.
import { decodeString } from './escapes.ts'
import type { Tape } from './tape.ts'

export class KeyIndex {
  /** The last row with each key; null stands for a key that is missing. */
  readonly #rows = new Map<string | null, number>()
  /** The rows whose key an earlier row of the object has, in the order of the text. A key that is missing repeats nothing. */
  readonly repeats: readonly number[]

  /** @param object the row of an object that is closed */
  constructor(text: string, tape: Tape, object: number) {
    const repeats: number[] = []
    const after = tape.next(object)
    for (let row = object + 1; row < after; row = tape.next(row)) {
      const start = tape.keyStart(row)
      const end = tape.keyEnd(row)
      const key = start === end ? null : decodeString(text, start, end, tape.keyFlags(row))
      if (key !== null && this.#rows.has(key)) repeats.push(row)
      this.#rows.set(key, row)
    }
    this.repeats = repeats
  }

  /** The last row with a key; -1 where there is none. A key that is missing counts as an empty one. */
  get(key: string): number {
    const row = this.#rows.get(key) ?? -1
    return key === '' ? Math.max(row, this.#rows.get(null) ?? -1) : row
  }
}
