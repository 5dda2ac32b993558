// Finds the members of an object of very many keys: a walk past all of them for each question would take most of the time.
import { decodeString } from './escapes.ts'
import type { Tape } from './tape.ts'

// Which keys meet in one place differs from run to run, so that no text can be made in which all of them do.
const seed = Math.floor(Math.random() * 2 ** 32)

export class KeyIndex {
  readonly #text: string
  readonly #tape: Tape
  /** An open table with room for twice the keys: the last row with each key; 0, which is no member of anything, where there is none. */
  readonly #rows: Int32Array
  readonly #hashes: Int32Array
  /** The last value whose key is missing, so that it counts as empty and yet repeats nothing. */
  #keyless = -1
  /** The rows whose key an earlier row of the object has, in the order of the text. */
  readonly repeats: readonly number[]

  /** @param object the row of an object that is closed */
  constructor(text: string, tape: Tape, object: number) {
    this.#text = text
    this.#tape = tape
    const places = 2 ** Math.ceil(Math.log2(2 * tape.size(object) + 1))
    this.#rows = new Int32Array(places)
    this.#hashes = new Int32Array(places)
    const repeats: number[] = []
    const after = tape.next(object)
    for (let row = object + 1; row < after; row = tape.next(row)) if (this.#isRepeated(row)) repeats.push(row)
    this.repeats = repeats
  }

  /** The last row with a key; -1 where there is none. */
  get(key: string): number {
    const keyless = key === '' ? this.#keyless : -1
    const hash = hashOf(key, 0, key.length)
    for (let place = this.#placeOf(hash); ; place = this.#after(place)) {
      const row = this.#rows[place] ?? 0
      if (row === 0) return keyless
      if (this.#hashes[place] === hash && this.#keyOf(row) === key) return Math.max(row, keyless)
    }
  }

  /** Puts a row in the place of its key, and tells whether another one was there. */
  #isRepeated(row: number): boolean {
    const tape = this.#tape
    const start = tape.keyStart(row)
    const end = tape.keyEnd(row)
    if (start === end) {
      this.#keyless = row
      return false
    }
    const isPlain = tape.keyFlags(row) === 0
    const key = isPlain ? '' : this.#keyOf(row)
    const hash = isPlain ? hashOf(this.#text, start + 1, end - 1) : hashOf(key, 0, key.length)
    for (let place = this.#placeOf(hash); ; place = this.#after(place)) {
      const other = this.#rows[place] ?? 0
      if (other !== 0 && (this.#hashes[place] !== hash || this.#keyOf(other) !== this.#keyOf(row))) continue
      this.#rows[place] = row
      this.#hashes[place] = hash
      return other !== 0
    }
  }

  #keyOf(row: number): string {
    const tape = this.#tape
    return decodeString(this.#text, tape.keyStart(row), tape.keyEnd(row), tape.keyFlags(row))
  }

  #placeOf(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#rows.length - 1)
  }

  #after(place: number): number {
    return (place + 1) & (this.#rows.length - 1)
  }
}

/** 32 bits of a span of a text (FNV-1a, from a seed). */
function hashOf(text: string, start: number, end: number): number {
  let hash = seed
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}
