// The few keys that are wanted of the entries of a list. Nearly all others are told from them without a look at the text.
import { digestOfKey } from './tape.ts'

/** A power of two; most are free, so that the search for another key ends at the first. */
const slots = 256

/** More than a page shows of a list, and few enough that their rows stay at hand while the rest is read. */
const defaultWholeEntries = 256

export class EntryKeys {
  readonly #all: ReadonlySet<string>
  /** The keys, each at the slot of its digest or the next free one. */
  readonly #slots: (string | undefined)[] = Array.from({ length: slots })
  /** Of so many entries of a list all is recorded. */
  readonly wholeEntries: number

  /** @param wholeEntries of so many entries of a list all is recorded, of later ones what stands under these keys */
  constructor(keys: readonly string[], wholeEntries = defaultWholeEntries) {
    this.wholeEntries = wholeEntries
    this.#all = new Set(keys)
    for (const key of this.#all) {
      let slot = slotOf(key.length, digestOfKey(key))
      while (this.#slots[slot] !== undefined) slot = (slot + 1) % slots
      this.#slots[slot] = key
    }
  }

  has(key: string): boolean {
    return this.#all.has(key)
  }

  /**
   * The key that stands in a text from a place on.
   * @param digest `digestOfKey` of it
   * @returns null where it is none of these keys
   */
  at(text: string, start: number, length: number, digest: number): string | null {
    for (let slot = slotOf(length, digest); ; slot = (slot + 1) % slots) {
      const key = this.#slots[slot]
      if (key === undefined) return null
      if (key.length === length && text.startsWith(key, start)) return key
    }
  }
}

function slotOf(length: number, digest: number): number {
  return (digest + (digest >> 7) * 31 + length * 61) % slots
}
