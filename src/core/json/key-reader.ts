// Reads keys for plain values: the keys of a list's objects recur, so each is made into a string once rather than every time.
import { decodeString } from './escapes.ts'
import type { EntryKeys } from './entry-keys.ts'
import { type Tape, unknownDigest } from './tape.ts'

const slots = 256

export class KeyReader {
  readonly #text: string
  readonly #tape: Tape
  readonly #recent: (string | undefined)[] = []

  constructor(text: string, tape: Tape) {
    this.#text = text
    this.#tape = tape
  }

  /** The key of a row that has one. */
  key(row: number): string {
    const text = this.#text
    const start = this.#tape.keyStart(row)
    const end = this.#tape.keyEnd(row)
    const flags = this.#tape.keyFlags(row)
    if (flags !== 0) return decodeString(text, start, end, flags)
    const length = end - start - 2
    const slot = (length * 31 + text.charCodeAt(start + 1) * 7 + text.charCodeAt(start + 1 + (length >> 1))) % slots
    const recent = this.#recent[slot]
    if (recent?.length === length && text.startsWith(recent, start + 1)) return recent
    const key = text.slice(start + 1, end - 1)
    this.#recent[slot] = key
    return key
  }

  /** The key of a row that has one; null where it is none of those wanted. */
  keyAmong(row: number, wanted: EntryKeys): string | null {
    const tape = this.#tape
    const digest = tape.keyDigest(row)
    if (digest === unknownDigest) {
      const key = this.key(row)
      return wanted.has(key) ? key : null
    }
    const start = tape.keyStart(row) + 1
    return wanted.at(this.#text, start, tape.keyEnd(row) - 1 - start, digest)
  }
}
