// The few keys that are wanted of the entries of a list. Length and first character rule most others out before a string is made.

export class EntryKeys {
  readonly #keys: ReadonlySet<string>
  /** Bit n is set where a key has n characters, or where the last five bits of its first character are n. */
  #lengths = 0
  #initials = 0

  /** @param keys of 1 to 31 characters each */
  constructor(keys: readonly string[]) {
    this.#keys = new Set(keys)
    for (const key of keys) {
      this.#lengths |= 1 << key.length
      this.#initials |= 1 << (key.charCodeAt(0) & 31)
    }
  }

  has(key: string): boolean {
    return this.#keys.has(key)
  }

  /** Whether a key of so many characters that begins with this one may be among them. */
  mayHave(length: number, initial: number): boolean {
    return length < 32 && ((this.#lengths >> length) & (this.#initials >> (initial & 31)) & 1) === 1
  }
}
