// Finds the entries of an HTTP archive in its bytes, slice by slice, so that no more than one entry has to be in memory.
import { maxArchiveEntryBytes } from '../limits.ts'

const quote = 0x22
const backslash = 0x5c
const openBrace = 0x7b
const closeBrace = 0x7d
const openBracket = 0x5b
const closeBracket = 0x5d

/** The keys on the way to the entries are no longer than this. */
const longestKey = 'entries'.length

/** Bytes of a string that is long: a body or a picture, which nobody needs in order to tell where an entry came from. */
export const longStringBytes = 4096

/**
 * An entry that was found.
 * @param bytes valid during the call; null where it is larger than any that can be held
 * @param start where they start in the file
 * @param details where what says nothing of its origin stands in the bytes, without quotes and brackets: long strings, and the
 * lists of its request and response, such as their headers. Start, end, start, end …
 */
type OnEntry = (bytes: Uint8Array | null, start: number, details: readonly number[]) => void

// Depths in an archive: {"log": {"entries": [{"request": {"headers": […]}}]}}
const inRoot = 1
const inLog = 2
const inEntries = 3
const inMessage = 5

/** How an archive ended: whole, in the middle, or without ever having had a list of entries. */
export type ArchiveEnd = 'whole' | 'cut-off' | 'no-entries'

/**
 * Follows strings and brackets, nothing else: whether an entry is valid JSON shows when it is parsed. Any bytes are taken;
 * each is looked at once.
 */
export class EntryScanner {
  readonly #onEntry: OnEntry
  #depth = 0
  #inString = false
  #escaped = false
  /** The last string outside of an entry, as far as it may be a key; one character more than the longest where it is longer. */
  #word = ''
  #logDepth = false
  #entriesDepth = false
  #sawEntries = false
  #isOver = false
  /** Where the slice at hand starts in the file. */
  #offset = 0
  /** Where the open entry starts in the file; -1 where none is open. */
  #entryStart = -1
  /** The earlier parts of an entry that began in an earlier slice; dropped once they are too many. */
  #pieces: Uint8Array[] = []
  /** Where the string at hand starts in the file. */
  #stringStart = 0
  /** Where the list at hand starts in the file; -1 where none is open. */
  #listStart = -1
  #details: number[] = []

  constructor(onEntry: OnEntry) {
    this.#onEntry = onEntry
  }

  /** Takes the next bytes of the file. */
  push(bytes: Uint8Array): void {
    let at = 0
    while (at < bytes.length && !this.#isOver) {
      at = this.#entryStart < 0 ? this.#outside(bytes, at) : this.#inside(bytes, at)
    }
    if (this.#entryStart >= 0) this.#keep(bytes)
    this.#offset += bytes.length
  }

  /** Call once after the last slice. */
  end(): ArchiveEnd {
    if (!this.#sawEntries) return 'no-entries'
    return this.#depth === 0 ? 'whole' : 'cut-off'
  }

  /** Reads on until an entry opens. Returns where it got to. */
  #outside(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      if (this.#inString) this.#readString(byte)
      else if (byte === quote) {
        this.#inString = true
        this.#word = ''
      } else if (byte === openBrace || byte === openBracket) {
        if (this.#open(byte)) {
          this.#entryStart = this.#offset + at
          return at + 1
        }
      } else if (byte === closeBrace || byte === closeBracket) {
        this.#close()
        if (this.#depth <= 0) this.#isOver = true
        if (this.#isOver) return bytes.length
      }
    }
    return bytes.length
  }

  #readString(byte: number) {
    if (this.#escaped) this.#escaped = false
    else if (byte === backslash) this.#escaped = true
    else if (byte === quote) {
      this.#inString = false
      return
    }
    if (this.#word.length <= longestKey) this.#word += String.fromCharCode(byte)
  }

  /** Returns whether an entry opens here. */
  #open(byte: number): boolean {
    const opensEntry = this.#entriesDepth && this.#depth === inEntries && byte === openBrace
    if (this.#depth === inRoot && byte === openBrace && this.#word === 'log') this.#logDepth = true
    else if (this.#depth === inLog && this.#logDepth && byte === openBracket && this.#word === 'entries') {
      this.#entriesDepth = true
      this.#sawEntries = true
    }
    this.#depth++
    return opensEntry
  }

  #close() {
    this.#depth--
    if (this.#depth < inEntries) this.#entriesDepth = false
    if (this.#depth < inLog) this.#logDepth = false
  }

  /** Reads on until the entry closes. Most of an archive passes through here, most of it in long strings. */
  #inside(bytes: Uint8Array, from: number): number {
    const { length } = bytes
    let at = from
    let depth = this.#depth
    if (this.#escaped) {
      this.#escaped = false
      at++
    }
    if (this.#inString) at = this.#throughString(bytes, at)
    while (at < length) {
      const byte = bytes[at++]
      if (byte === quote) {
        this.#stringStart = this.#offset + at
        at = this.#throughString(bytes, at)
      } else if (byte === openBrace || byte === openBracket) {
        if (depth === inMessage && byte === openBracket) this.#listStart = this.#offset + at
        depth++
      } else if (byte === closeBrace || byte === closeBracket) {
        depth--
        if (depth === inMessage && this.#listStart >= 0) {
          this.#leaveOut(this.#listStart, this.#offset + at - 1)
          this.#listStart = -1
        } else if (depth === inEntries) {
          this.#depth = depth
          this.#end(bytes, at)
          return at
        }
      }
    }
    this.#depth = depth
    // A backslash was the last byte: what it escapes comes with the next slice.
    this.#escaped = at > length
    return length
  }

  /** Reads on behind the quote that ends the string, or to the end of the slice. */
  #throughString(bytes: Uint8Array, from: number): number {
    const { length } = bytes
    let at = from
    while (at < length) {
      const byte = bytes[at++]
      if (byte === quote) {
        this.#inString = false
        const end = this.#offset + at - 1
        if (end - this.#stringStart > longStringBytes && this.#listStart < 0) this.#leaveOut(this.#stringStart, end)
        return at
      }
      if (byte === backslash) at++
    }
    this.#inString = true
    return at
  }

  #leaveOut(start: number, end: number) {
    this.#details.push(start - this.#entryStart, end - this.#entryStart)
  }

  #end(bytes: Uint8Array, end: number) {
    const start = this.#entryStart
    this.#entryStart = -1
    const own = bytes.subarray(Math.max(0, start - this.#offset), end)
    const length = this.#offset + end - start
    const [pieces, details] = [this.#pieces, this.#details]
    this.#pieces = []
    this.#details = []
    if (length > maxArchiveEntryBytes) this.#onEntry(null, start, [])
    else this.#onEntry(pieces.length === 0 ? own : joined([...pieces, own]), start, details)
  }

  #keep(bytes: Uint8Array) {
    const start = Math.max(0, this.#entryStart - this.#offset)
    const length = this.#offset + bytes.length - this.#entryStart
    if (length > maxArchiveEntryBytes) this.#pieces = []
    else this.#pieces.push(bytes.slice(start))
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
