// Finds the members of an object of very many keys: a walk past all of them for each question would take most of the time. It is a
// hash table of rows, which takes a tenth of the time and memory of a map from strings.
import { decodeString } from './escapes.ts'
import { rowBits, type Tape } from './tape.ts'

/** Another one each time, so that no text can be written whose keys all fall into one slot. */
const seed = Math.trunc(Math.random() * 2 ** 31)

/** A stretch of the table has 2 to the power of so many slots, which a processor keeps near. */
const stretchBits = 14
const rowMask = 2 ** rowBits - 1

export class KeyIndex {
  readonly #text: string
  readonly #tape: Tape
  /**
   * The last row with each key, at the slot of the key or the next free one after it, and above it bits of the key's hash: nearly all other
   * keys are told by them without a look at the text. 0 where there is none.
   */
  readonly #slots: Int32Array
  /** The last row whose key is missing. */
  #missing = -1
  /** The rows whose key an earlier row of the object has, in the order of the text. A key that is missing repeats nothing. */
  readonly repeats: readonly number[]

  /** @param object the row of an object that is closed */
  constructor(text: string, tape: Tape, object: number) {
    this.#text = text
    this.#tape = tape
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(tape.size(object) * 2 + 1)))
    const members = inStretches(this.#membersOf(object), this.#slots.length)
    const repeats: number[] = []
    for (let at = 0; at < members.length; at += 2) {
      const row = members[at] ?? 0
      if (this.#set(row, members[at + 1] ?? 0)) repeats.push(row)
    }
    this.repeats = repeats.sort((a, b) => a - b)
  }

  /** The rows of the members that have a key, each with the hash of the key behind it. */
  #membersOf(object: number): Int32Array {
    const tape = this.#tape
    const members = new Int32Array(tape.size(object) * 2)
    const after = tape.next(object)
    let end = 0
    for (let row = object + 1; row < after; row = tape.next(row)) {
      if (tape.keyStart(row) === tape.keyEnd(row)) this.#missing = row
      else {
        members[end++] = row
        members[end++] = this.#hashOfRow(row)
      }
    }
    return members.subarray(0, end)
  }

  #hashOfRow(row: number): number {
    const text = this.#text
    const [start, end, flags] = [this.#tape.keyStart(row), this.#tape.keyEnd(row), this.#tape.keyFlags(row)]
    if (flags === 0) return hashOf(text, start + 1, end - 1)
    const key = decodeString(text, start, end, flags)
    return hashOf(key, 0, key.length)
  }

  /** The last row with a key; -1 where there is none. A key that is missing counts as an empty one. */
  get(key: string): number {
    const slots = this.#slots
    const hash = hashOf(key, 0, key.length)
    for (let slot = this.#slotOf(hash); slots[slot]; slot = this.#after(slot)) {
      const row = this.#rowAt(slot, hash)
      if (row >= 0 && hasKey(this.#text, this.#tape, row, key)) return key === '' ? Math.max(row, this.#missing) : row
    }
    return key === '' ? this.#missing : -1
  }

  /** Returns whether an earlier row has the same key. */
  #set(row: number, hash: number): boolean {
    const text = this.#text
    const tape = this.#tape
    const slots = this.#slots
    let slot = this.#slotOf(hash)
    let isRepeated = false
    while (slots[slot] && !isRepeated) {
      const earlier = this.#rowAt(slot, hash)
      isRepeated = earlier >= 0 && haveSameKey(text, tape, earlier, row)
      if (!isRepeated) slot = this.#after(slot)
    }
    slots[slot] = (hash & ~rowMask) | row
    return isRepeated
  }

  /** The row at a slot; -1 where the hash of its key is another one. */
  #rowAt(slot: number, hash: number): number {
    const found = this.#slots[slot] ?? 0
    return ((found ^ hash) & ~rowMask) === 0 ? found & rowMask : -1
  }

  #slotOf(hash: number): number {
    return hash & (this.#slots.length - 1)
  }

  #after(slot: number): number {
    return (slot + 1) & (this.#slots.length - 1)
  }
}

/**
 * The same members in the order of the slots that they belong to, stretch by stretch; those of a stretch stay in the order of the text.
 * Where the table is larger than what a processor keeps near, most of the time would be spent waiting for one slot after the other.
 */
function inStretches(members: Int32Array, slots: number): Int32Array {
  const stretchAt = (at: number) => ((members[at + 1] ?? 0) & (slots - 1)) >> stretchBits
  if (slots <= 2 ** stretchBits) return members
  /** Where the next member of each stretch goes. */
  const places = new Int32Array((slots >> stretchBits) + 1)
  for (let at = 0; at < members.length; at += 2) places[stretchAt(at) + 1] = (places[stretchAt(at) + 1] ?? 0) + 2
  for (let next = 1; next < places.length; next++) places[next] = (places[next] ?? 0) + (places[next - 1] ?? 0)
  const sorted = new Int32Array(members.length)
  for (let at = 0; at < members.length; at += 2) {
    const place = places[stretchAt(at)] ?? 0
    places[stretchAt(at)] = place + 2
    sorted[place] = members[at] ?? 0
    sorted[place + 1] = members[at + 1] ?? 0
  }
  return sorted
}

function hashOf(text: string, start: number, end: number): number {
  let hash = seed
  for (let at = start; at < end; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash ^= hash >>> 15
  }
  return hash
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
