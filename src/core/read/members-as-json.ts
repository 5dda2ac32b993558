// Turns plain members of a literal into JSON at the speed that many megabytes of them need: by way of bytes, and in strings four of
// them at a time. Which members are plain, `plain-members.ts` says; nothing is checked here.

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

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

/** So many characters are turned at once: a text of 10 MB takes Chromium 200 ms to encode in one piece, and 10 in such pieces. */
export const maxMembersChars = 65_536
/** UTF-8 takes up to three bytes for a UTF-16 unit. */
const maxBytes = maxMembersChars * 3

/** Of the words that the bytes are read and written in. */
const wordBytes = 4

const room = makeRoom()

/** Used for one run of members after the other. A byte has at most one written beside it, a backslash or a quote. */
function makeRoom() {
  const from = new Uint8Array(maxBytes + wordBytes)
  const to = new Uint8Array(2 * maxBytes + wordBytes)
  return { from, to, fromWords: new DataView(from.buffer), toWords: new DataView(to.buffer) }
}

/** Sooner found than those that stand alone, of which there are hardly ever any. */
const surrogate = /[\ud800-\udfff]/
const loneSurrogate = /[\ud800-\udfff]/u

// oxlint-disable-next-line no-control-regex -- JSON escapes control characters
const oddControl = /[\0-\x08\x0b\x0c\x0e-\x1f]/

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const byte of encoder.encode(characters)) table[byte] = 1
  return table
}

/**
 * @param members of objects, with what stands between them, at most `maxMembersChars`
 * @param hasSingleQuotesAlone whether there is no string in double quotes, no word and no name in them: they take half the time
 * @returns null where they hold a control character that is no line break and no tab, or half of a surrogate pair, which would not
 * survive the way by bytes
 */
export function membersAsJson(members: string, hasSingleQuotesAlone: boolean): string | null {
  const { from, to } = room
  const { written } = encoder.encodeInto(members, from)
  if (written !== members.length && surrogate.test(members) && loneSurrogate.test(members)) return null
  // Words are read beyond the end: nothing of other members may stand there.
  from.fill(0x20, written, written + wordBytes)
  const { length, hasControls } = hasSingleQuotesAlone ? turnQuotes(written) : new Turner().turn(written)
  return hasControls && oddControl.test(members) ? null : decoder.decode(to.subarray(0, length))
}

interface Turned {
  /** In bytes. */
  readonly length: number
  /** Whether there was a control character, as line breaks are. */
  readonly hasControls: boolean
}

// Below, what is looked up for each byte stands in constants of the function, and numbers as they are: in a bundle those of the module
// are variables, and a text takes twice the time.

/**
 * Each quote outside of an escape opens or closes a string then, wherever it stands.
 * @param length in bytes, as what is returned is
 */
function turnQuotes(length: number): Turned {
  const { from, to, fromWords, toWords } = room
  let read = 0
  let write = 0
  let controls = 0
  while (read < length) {
    const word = fromWords.getInt32(read, true)
    controls |= controlsOf(word)
    toWords.setInt32(write, word ^ (zeroBytes(word ^ 0x27272727) * (0x27 ^ 0x22)), true)
    const marks = marksOf(word ^ 0x22222222) | marksOf(word ^ 0x5c5c5c5c)
    if (marks === 0) {
      read += 4
      write += 4
      continue
    }
    const plain = bytesBefore(marks)
    read += plain
    write += plain
    const behind = from[read] === 0x5c ? 1 : 0
    const escaped = from[read + behind] ?? 0
    read += 1 + behind
    // Overwritten at once where the escape is none of JSON.
    to[write] = 0x5c
    write += escaped === 0x27 ? 0 : 1
    to[write++] = escaped
  }
  return { length: write - (read - length), hasControls: controls !== 0 }
}

class Turner {
  #read = 0
  #write = 0
  #controls = 0
  /** Behind the string that another part may follow; 0 where none may. */
  #stringEnd = 0

  /** @param length in bytes, as what is returned is */
  turn(length: number): Turned {
    while (this.#read < length) this.#turnNext()
    return { length: this.#write, hasControls: this.#controls !== 0 }
  }

  #turnNext(): void {
    const { from, to } = room
    const code = from[this.#read] ?? 0
    if (code === 0x27 || code === 0x22) this.#turnString(code)
    else if (isNameStart[code] === 1) this.#turnName(code)
    else {
      const isEqualSign = code === 0x3d
      if (isDivider[code] === 1) this.#stringEnd = 0
      to[this.#write++] = isEqualSign ? 0x3a : code
      this.#read += isEqualSign ? 2 : 1
    }
  }

  #turnString(quote: number): void {
    const { from, to, fromWords, toWords } = room
    let read = this.#read + 1
    let write = this.#stringEnd > 0 ? this.#stringEnd - 1 : this.#write
    let controls = 0
    if (this.#stringEnd === 0) to[write++] = 0x22
    for (;;) {
      const word = fromWords.getInt32(read, true)
      toWords.setInt32(write, word, true)
      const quotes = marksOf(word ^ 0x27272727) | marksOf(word ^ 0x22222222)
      const marks = quotes | marksOf(word ^ 0x5c5c5c5c)
      controls |= controlsOf(word)
      if (marks === 0) {
        read += 4
        write += 4
        continue
      }
      const plain = bytesBefore(marks)
      read += plain
      write += plain
      const mark = from[read++] ?? 0
      if (mark === quote) break
      if (mark === 0x5c) {
        const escaped = from[read++] ?? 0
        to[write] = mark
        write += escaped === 0x27 ? 0 : 1
        to[write++] = escaped
      } else {
        to[write] = 0x5c
        write += mark === 0x22 ? 1 : 0
        to[write++] = mark
      }
    }
    to[write++] = 0x22
    this.#read = read
    this.#write = write
    this.#controls |= controls
    this.#stringEnd = write
  }

  #turnName(first: number): void {
    const { from, to } = room
    let end = this.#read + 1
    while (isInName[from[end] ?? 0] === 1) end++
    let next = end
    while (isBlank[from[next] ?? 0] === 1) next++
    const isKey = from[next] === 0x3a || from[next] === 0x3d
    const written = isKey ? from.subarray(this.#read, end) : (words.get(first) ?? [])
    if (isKey) to[this.#write++] = 0x22
    for (const byte of written) to[this.#write++] = byte
    if (isKey) to[this.#write++] = 0x22
    this.#read = end
  }
}

/** How many bytes of a word come before the first one that is marked. */
function bytesBefore(marks: number): number {
  return (31 - Math.clz32(marks & -marks)) >> 3
}

/** The highest bit of each byte that is zero, and maybe of others above the first one. */
function marksOf(word: number): number {
  return (word - 0x01010101) & ~word & 0x80808080
}

/** The highest bit of each byte that is below a space, and maybe of others above the first one. */
function controlsOf(word: number): number {
  return (word - 0x20202020) & ~word & 0x80808080
}

/** The lowest bit of each byte that is zero. Exact: adding 0x7f carries into the highest bit of every other byte, and no further. */
function zeroBytes(word: number): number {
  return ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word | 0x7f7f7f7f) >>> 7
}
