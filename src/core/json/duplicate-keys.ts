// Finds keys that stand more than once in the same object.
import { haveSameKey, KeyIndex } from './key-index.ts'
import type { ProblemList } from './problem-list.ts'
import { objectKind, type Tape, unknownDigest } from './tape.ts'

/** Up to this many keys an object is looked through with a small table; larger ones, and keys with escapes, take an index. */
const maxTabledKeys = 64
const slots = 256
/** From this many keys on the index is kept: it finds members sooner than a walk past all of them. */
const minIndexedKeys = 1024

/** Looks at each object when it is closed, while its keys are at hand: a second walk through a large record takes many times longer. */
export class DuplicateKeys {
  readonly #text: string
  readonly #tape: Tape
  readonly #table: KeyTable
  /** Objects in which a key may stand more than once. */
  readonly #suspects: number[] = []

  constructor(text: string, tape: Tape) {
    this.#text = text
    this.#tape = tape
    this.#table = new KeyTable(text, tape)
  }

  /** @param row of an object or list that was closed just now */
  afterClose(row: number): void {
    const tape = this.#tape
    const size = tape.size(row)
    if (size < 2 || tape.kind(row) !== objectKind) return
    if (size > maxTabledKeys || this.#table.mayRepeat(row)) this.#suspects.push(row)
  }

  /** Whether a key may stand more than once in an object that was closed just now, or in one inside it. */
  isSuspect(row: number): boolean {
    const last = this.#suspects.at(-1)
    return last !== undefined && last >= row
  }

  /** Reports in the order in which the objects open. */
  report(problems: ProblemList): void {
    const text = this.#text
    const tape = this.#tape
    for (const row of this.#suspects.sort((a, b) => a - b)) {
      const isLarge = tape.size(row) >= minIndexedKeys
      if (!isLarge && problems.isFull('json/duplicate-key')) continue
      const index = new KeyIndex(text, tape, row)
      if (isLarge) tape.keyIndexes.set(row, index)
      for (const child of index.repeats) {
        const start = tape.keyStart(child)
        const end = tape.keyEnd(child)
        const message = 'This key stands earlier in the same object; the last one counts.'
        problems.add('json/duplicate-key', start, end, message, null, null)
      }
    }
  }
}

/** A hash table of one object's keys that is never emptied: an entry counts only for the object that made it. */
class KeyTable {
  readonly #text: string
  readonly #tape: Tape
  readonly #owners = new Int32Array(slots)
  readonly #children = new Int32Array(slots)
  /** Which object is looked at, counted from 1. */
  #object = 0

  constructor(text: string, tape: Tape) {
    this.#text = text
    this.#tape = tape
  }

  /** Whether two keys of an object are the same, or nothing quick is known of one. */
  mayRepeat(object: number): boolean {
    const tape = this.#tape
    const owner = ++this.#object
    const after = tape.next(object)
    for (let row = object + 1; row < after; row = tape.next(row)) {
      if (tape.keyDigest(row) === unknownDigest) return true
      let slot = this.#slotOf(row)
      while (this.#owners[slot] === owner) {
        const child = this.#children[slot] ?? 0
        if (tape.keyDigest(child) === tape.keyDigest(row) && haveSameKey(this.#text, tape, child, row)) return true
        slot = (slot + 1) % slots
      }
      this.#owners[slot] = owner
      this.#children[slot] = row
    }
    return false
  }

  #slotOf(row: number): number {
    const digest = this.#tape.keyDigest(row)
    return (digest + (digest >> 7) * 31 + (this.#tape.keyEnd(row) - this.#tape.keyStart(row)) * 61) % slots
  }
}
