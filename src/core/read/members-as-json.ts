// Turns plain members of a literal into JSON at the speed that many megabytes of them need: by way of bytes, and in strings four of
// them at a time. Which members are plain, `plain-members.ts` says; nothing is checked here.

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

const singleQuote = 0x27
const doubleQuote = 0x22
const backslash = 0x5c
const space = 0x20
const colon = 0x3a
const equalSign = 0x3d

/** A byte four times, to compare it with each byte of a word. */
const singleQuotes = 0x27272727
const doubleQuotes = 0x22222222
const backslashes = 0x5c5c5c5c
const spaces = 0x20202020
const lowBits = 0x7f7f7f7f
const highBits = ~lowBits
const wordBytes = 4

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$'
const isNameStart = tableOf(letters)
const isInName = tableOf(`${letters}0123456789`)
const isBlank = tableOf(' \t\n\r')
/** What stands between two strings that are not the parts of one. */
const isDivider = tableOf(',:=[]{}')

/** What a value without quotes stands for, by its first letter: `True`, `None`, `nil`, `undefined`. */
const wordsByLetter: readonly (readonly [letters: string, json: string])[] = [
  ['tT', 'true'],
  ['fF', 'false'],
  ['nNu', 'null'],
]
const words = new Map(
  wordsByLetter.flatMap(([first, json]) => [...encoder.encode(first)].map((byte) => [byte, encoder.encode(json)])),
)

/** UTF-8 takes up to three bytes for a UTF-16 unit. */
const bytesPerUnit = 3
/** A byte has at most one written beside it, a backslash or a quote. */
const maxGrowth = 2

const loneSurrogate = /[\ud800-\udfff]/u

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const byte of encoder.encode(characters)) table[byte] = 1
  return table
}

/** Turns one run of plain members after the other, each of them at most some 64 KB: a text of 10 MB takes Chromium 200 ms to encode in one piece. */
export class MemberTurner {
  #from = new Uint8Array()
  #to = new Uint8Array()
  #fromWords = new DataView(this.#from.buffer)
  #toWords = new DataView(this.#to.buffer)
  #read = 0
  #write = 0
  /** Behind the string that another part may follow; 0 where none may. */
  #stringEnd = 0

  /**
   * @param hasSingleQuotesAlone whether there is no string in double quotes, no word and no name in the members: they take half the time
   * @returns null where they hold a control character, or half of a surrogate pair, which would not survive the way by bytes
   */
  turn(members: string, hasSingleQuotesAlone: boolean): string | null {
    this.#makeRoom(members.length)
    const { written } = encoder.encodeInto(members, this.#from)
    if (written !== members.length && loneSurrogate.test(members)) return null
    // Words are read beyond the end: nothing of an earlier run may stand there.
    this.#from.fill(space, written, written + wordBytes)
    this.#read = 0
    this.#write = 0
    this.#stringEnd = 0
    if (hasSingleQuotesAlone) this.#turnQuotes(written)
    else while (this.#read < written && this.#write >= 0) this.#turnNext()
    return this.#write < 0 ? null : decoder.decode(this.#to.subarray(0, this.#write))
  }

  #makeRoom(chars: number): void {
    const bytes = chars * bytesPerUnit + wordBytes
    if (bytes <= this.#from.length) return
    this.#from = new Uint8Array(bytes)
    this.#to = new Uint8Array(bytes * maxGrowth)
    this.#fromWords = new DataView(this.#from.buffer)
    this.#toWords = new DataView(this.#to.buffer)
  }

  /** Each quote outside of an escape opens or closes a string then, wherever it stands. */
  #turnQuotes(length: number): void {
    const from = this.#from
    const to = this.#to
    const fromWords = this.#fromWords
    const toWords = this.#toWords
    let read = 0
    let write = 0
    let isOdd = false
    while (read < length) {
      const word = fromWords.getInt32(read, true)
      if (mayHoldControl(word)) isOdd ||= hasControl(word)
      toWords.setInt32(write, word ^ Math.imul(equalBytes(word, singleQuotes) >>> 7, singleQuote ^ doubleQuote), true)
      const plain = bytesBefore(equalBytes(word, doubleQuotes) | equalBytes(word, backslashes))
      read += plain
      write += plain
      if (plain === wordBytes) continue
      const mark = from[read++] ?? 0
      const escaped = mark === backslash ? (from[read++] ?? 0) : mark
      if (escaped !== singleQuote) to[write++] = backslash
      to[write++] = escaped
    }
    this.#write = isOdd ? -1 : write - (read - length)
  }

  #turnNext(): void {
    const code = this.#from[this.#read] ?? 0
    if (code === singleQuote || code === doubleQuote) this.#turnString(code)
    else if (isNameStart[code] === 1) this.#turnName(code)
    else {
      if (isDivider[code] === 1) this.#stringEnd = 0
      this.#to[this.#write++] = code === equalSign ? colon : code
      this.#read += code === equalSign ? 2 : 1
    }
  }

  #turnString(quote: number): void {
    const from = this.#from
    const to = this.#to
    const fromWords = this.#fromWords
    const toWords = this.#toWords
    let read = this.#read + 1
    let write = this.#stringEnd > 0 ? this.#stringEnd - 1 : this.#write
    let isOdd = false
    if (this.#stringEnd === 0) to[write++] = doubleQuote
    for (;;) {
      const word = fromWords.getInt32(read, true)
      if (mayHoldControl(word)) isOdd ||= hasControl(word)
      toWords.setInt32(write, word, true)
      const plain = bytesBefore(
        equalBytes(word, singleQuotes) | equalBytes(word, doubleQuotes) | equalBytes(word, backslashes),
      )
      read += plain
      write += plain
      if (plain === wordBytes) continue
      const mark = from[read++] ?? 0
      if (mark === quote) break
      if (mark === backslash) {
        const next = from[read++] ?? 0
        if (next !== singleQuote) to[write++] = backslash
        to[write++] = next
      } else {
        if (mark === doubleQuote) to[write++] = backslash
        to[write++] = mark
      }
    }
    to[write++] = doubleQuote
    this.#read = read
    this.#write = isOdd ? -1 : write
    this.#stringEnd = write
  }

  #turnName(first: number): void {
    const from = this.#from
    let end = this.#read + 1
    while (isInName[from[end] ?? 0] === 1) end++
    let next = end
    while (isBlank[from[next] ?? 0] === 1) next++
    const isKey = from[next] === colon || from[next] === equalSign
    if (isKey) this.#to[this.#write++] = doubleQuote
    const written = isKey ? from.subarray(this.#read, end) : (words.get(first) ?? [])
    for (const byte of written) this.#to[this.#write++] = byte
    if (isKey) this.#to[this.#write++] = doubleQuote
    this.#read = end
  }
}

/** How many bytes of a word come before the first one that is marked; 4 where none is. Without a branch, as marks stand anywhere. */
function bytesBefore(marks: number): number {
  return marks === 0 ? wordBytes : (31 - Math.clz32(marks & -marks)) >> 3
}

/** The highest bit of each byte that two words have in common: adding 0x7f carries into the top bit of every other one. */
function equalBytes(word: number, others: number): number {
  const differing = word ^ others
  return ~(((differing & lowBits) + lowBits) | differing | lowBits)
}

/** Whether a byte of a word is below that of a space. */
function mayHoldControl(word: number): boolean {
  return ((word - spaces) & ~word & highBits) !== 0
}

/** Whether a byte of a word is a control character and not a blank. */
function hasControl(word: number): boolean {
  for (let shift = 0; shift < 32; shift += 8) {
    const code = (word >>> shift) & 0xff
    if (code < space && isBlank[code] !== 1) return true
  }
  return false
}
