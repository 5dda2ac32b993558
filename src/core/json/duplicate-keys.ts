// Finds keys that stand more than once in the same object.
import { decodeString } from './escapes.ts'
import type { ProblemList } from './problem-list.ts'
import { objectKind, type Tape } from './tape.ts'

/** Up to this many keys an object is looked through with a small table; larger ones, and keys with escapes, take a set of strings. */
const maxTabledKeys = 64
const slots = 256

export function reportDuplicateKeys(text: string, tape: Tape, problems: ProblemList): void {
  const table = new KeyTable(text, tape)
  for (let row = 0; row < tape.count; row++) {
    if (tape.kind(row) !== objectKind) continue
    const size = tape.size(row)
    if (size < 2 || (size <= maxTabledKeys && !table.mayRepeat(row))) continue
    for (const child of repeatedKeys(text, tape, row)) {
      const start = tape.keyStart(child)
      const end = tape.keyEnd(child)
      const message = 'This key stands earlier in the same object; the last one counts.'
      problems.add('json/duplicate-key', start, end, message, null, null)
    }
  }
}

/** A hash table of one object's keys that is never emptied: an entry counts only for the object that made it. */
class KeyTable {
  readonly #text: string
  readonly #tape: Tape
  readonly #owners = new Int32Array(slots).fill(-1)
  readonly #children = new Int32Array(slots)

  constructor(text: string, tape: Tape) {
    this.#text = text
    this.#tape = tape
  }

  /** Whether two keys of an object are the same, or one is written unusually. */
  mayRepeat(object: number): boolean {
    const tape = this.#tape
    const after = tape.next(object)
    for (let row = object + 1; row < after; row = tape.next(row)) {
      if (tape.keyFlags(row) !== 0) return true
      let slot = this.#slotOf(row)
      while (this.#owners[slot] === object) {
        if (this.#isSameKey(this.#children[slot] ?? 0, row)) return true
        slot = (slot + 1) % slots
      }
      this.#owners[slot] = object
      this.#children[slot] = row
    }
    return false
  }

  #slotOf(row: number): number {
    const text = this.#text
    const start = this.#tape.keyStart(row) + 1
    const end = this.#tape.keyEnd(row) - 1
    const letters = text.charCodeAt(start) + text.charCodeAt((start + end) >> 1) * 31 + text.charCodeAt(end - 1) * 173
    return (letters + (end - start) * 61) % slots
  }

  #isSameKey(one: number, other: number): boolean {
    const tape = this.#tape
    const start = tape.keyStart(other)
    const length = tape.keyEnd(other) - start
    const from = tape.keyStart(one)
    if (tape.keyEnd(one) - from !== length) return false
    const text = this.#text
    for (let at = 0; at < length; at++) if (text.charCodeAt(from + at) !== text.charCodeAt(start + at)) return false
    return true
  }
}

/** The rows whose key an earlier row of the object has. */
function* repeatedKeys(text: string, tape: Tape, object: number): Generator<number> {
  const seen = new Set<string>()
  const after = tape.next(object)
  for (let row = object + 1; row < after; row = tape.next(row)) {
    // A key that is missing repeats nothing.
    if (tape.keyStart(row) === tape.keyEnd(row)) continue
    const key = decodeString(text, tape.keyStart(row), tape.keyEnd(row), tape.keyFlags(row))
    if (seen.has(key)) yield row
    seen.add(key)
  }
}
