// Finds the members of an object of very many keys: a walk past all of them for each question would take most of the time. It is a
// hash table of rows, which takes a tenth of the time and memory of a map from strings.
import { decodeString } from './escapes.ts'
import type { Tape } from './tape.ts'

/** Another one each time, so that no text can be written whose keys all fall into one slot. */
const seed = Math.trunc(Math.random() * 2 ** 31)

export class KeyIndex {
  readonly #text: string
  readonly #tape: Tape
  /** The last row with each key, at the slot of the key or the next free one after it; 0 where there is none. */
  readonly #rows: Int32Array
  /** The last row whose key is missing. */
  #missing = -1
  /** The rows whose key an earlier row of the object has, in the order of the text. A key that is missing repeats nothing. */
  readonly repeats: readonly number[]

  /** @param object the row of an object that is closed */
  constructor(text: string, tape: Tape, object: number) {
    this.#text = text
    this.#tape = tape
    this.#rows = new Int32Array(2 ** Math.ceil(Math.log2(tape.size(object) * 2 + 1)))
    const repeats: number[] = []
    const after = tape.next(object)
    for (let row = object + 1; row < after; row = tape.next(row)) {
      if (tape.keyStart(row) === tape.keyEnd(row)) this.#missing = row
      else if (this.#set(row)) repeats.push(row)
    }
    this.repeats = repeats
  }

  /** The last row with a key; -1 where there is none. A key that is missing counts as an empty one. */
  get(key: string): number {
    const rows = this.#rows
    let slot = this.#slotOf(key, 0, key.length)
    for (let row = rows[slot]; row; row = rows[slot]) {
      if (hasKey(this.#text, this.#tape, row, key)) return key === '' ? Math.max(row, this.#missing) : row
      slot = this.#after(slot)
    }
    return key === '' ? this.#missing : -1
  }

  /** Returns whether an earlier row has the same key. */
  #set(row: number): boolean {
    const text = this.#text
    const tape = this.#tape
    const rows = this.#rows
    const [start, end, flags] = [tape.keyStart(row), tape.keyEnd(row), tape.keyFlags(row)]
    const decoded = flags === 0 ? null : decodeString(text, start, end, flags)
    let slot = decoded === null ? this.#slotOf(text, start + 1, end - 1) : this.#slotOf(decoded, 0, decoded.length)
    for (let earlier = rows[slot]; earlier; earlier = rows[slot]) {
      if (haveSameKey(text, tape, earlier, row)) {
        rows[slot] = row
        return true
      }
      slot = this.#after(slot)
    }
    rows[slot] = row
    return false
  }

  #slotOf(text: string, start: number, end: number): number {
    let hash = seed
    for (let at = start; at < end; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
      hash ^= hash >>> 15
    }
    return hash & (this.#rows.length - 1)
  }

  #after(slot: number): number {
    return (slot + 1) & (this.#rows.length - 1)
  }
}

/** Whether a row's key stands for these characters. */
export function hasKey(text: string, tape: Tape, row: number, key: string): boolean {
  const start = tape.keyStart(row)
  const end = tape.keyEnd(row)
  const flags = tape.keyFlags(row)
  if (flags === 0) return end - start - 2 === key.length && text.startsWith(key, start + 1)
  return decodeString(text, start, end, flags) === key
}

/** Whether the keys of two rows stand for the same characters. */
export function haveSameKey(text: string, tape: Tape, one: number, other: number): boolean {
  const start = tape.keyStart(other)
  const end = tape.keyEnd(other)
  const flags = tape.keyFlags(other)
  if (flags !== 0 || tape.keyFlags(one) !== 0) return hasKey(text, tape, one, decodeString(text, start, end, flags))
  const length = end - start
  const from = tape.keyStart(one)
  if (tape.keyEnd(one) - from !== length) return false
  for (let at = 0; at < length; at++) if (text.charCodeAt(from + at) !== text.charCodeAt(start + at)) return false
  return true
}
