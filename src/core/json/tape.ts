// The record of a parsed text: one row of numbers per value, in the order of the text, instead of a tree of objects.
import type { EntryKeys } from './entry-keys.ts'
import type { KeyIndex } from './key-index.ts'
import type { RowMemory } from './row-memory.ts'
import type { Members } from './value.ts'

export const kinds = ['object', 'array', 'string', 'number', 'boolean', 'null', 'missing'] as const
export type JsonKind = (typeof kinds)[number]

export const objectKind = 0
export const arrayKind = 1
export const stringKind = 2
export const numberKind = 3
export const booleanKind = 4
export const nullKind = 5
export const missingKind = 6

/** How a string or key is written; plain double quotes without a backslash are 0. */
export const escapedFlag = 1
/** Not as JSON writes it: its escapes need the tolerant decoder. */
export const looseFlag = 2
/** Without a closing quote. */
export const openFlag = 4
/** Without any quotes. */
export const bareFlag = 8

const flagBits = 0b1111
export const valueFlagShift = 3
export const keyFlagShift = 7
export const digestShift = 11

/** Of a key that was not read quickly, or has escapes. */
export const unknownDigest = 0

/** Tells most plain keys of the same length apart without a look at the text: three of its characters, ASCII or 0x80. */
export function digestOf(first: number, middle: number, last: number): number {
  return (first & 0x7f) | ((middle & 0x7f) << 7) | ((last & 0x3f) << 14)
}

/** What reading takes for the digest of a plain key. */
export function digestOfKey(key: string): number {
  return digestOf(key.charCodeAt(0), key.charCodeAt((key.length - 1) >> 1), key.charCodeAt(key.length - 1))
}

/** A row's number has so many bits. */
export const rowBits = 23
/** Values recorded per document: later ones are read past. */
const maxRecordedValues = 2 ** rowBits

/** Parent of a root value. */
export const noParent = -1

// Columns of a row. `keyEnd` holds the place among the siblings where there is no key; `next` is 0 for a value without
// children, else the row after the last descendant. Below 0 it tells which outline the value has.
export const width = 8
export const kindColumn = 0
export const startColumn = 1
export const endColumn = 2
export const keyStartColumn = 3
export const keyEndColumn = 4
export const nextColumn = 5
export const sizeColumn = 6
export const parentColumn = 7

export interface Recording {
  /** Rows are taken from it where there are more than a short text needs. */
  readonly memory: RowMemory
  /** What is kept of the entries of long lists; null where all is. */
  readonly entryKeys: EntryKeys | null
  /** Reads a part of the text by itself. */
  readonly readAgain: (start: number, end: number) => Tape
}

/** The key that a value is recorded with. */
export interface KeyPlace {
  readonly keyStart: number
  readonly keyEnd: number
  readonly keyFlags: number
}

/** Where a record has the entry that another one holds all of. */
interface Place {
  readonly row: number
  readonly tape: Tape
}

export class Tape {
  count = 0
  /** The entry that this record holds all of; null where it is that of a whole document. */
  outer: Place | null = null
  /** Of objects of very many keys, by their rows. */
  readonly keyIndexes = new Map<number, KeyIndex>()
  /** The rows one after the other; another array after each `hasRoom`. */
  cells: Int32Array
  readonly recording: Recording
  readonly #from: number
  readonly #length: number
  readonly #outlines: Members[] = []
  /** The record of the entry that was read once more last: of most, several members are asked for. */
  #lastWhole: Tape | null = null

  /**
   * @param from where the text to read starts
   * @param end where it ends
   */
  constructor(from: number, end: number, recording: Recording) {
    this.#from = from
    this.#length = end - from
    this.recording = recording
    this.cells = new Int32Array(Math.min(Math.max(this.#length >> 4, 16), 4096) * width)
  }

  /** Whether one more value can be recorded. Ask before every `add`. */
  hasRoom(): boolean {
    return this.count * width < this.cells.length || this.#grow()
  }

  /**
   * Adds a value after all others and returns its row.
   * @param key the place and flags of its key; null where it has none
   */
  add(kind: number, flags: number, start: number, end: number, parent: number, key: KeyPlace | null): number {
    const row = this.count++
    const base = row * width
    const cells = this.cells
    let position = 0
    if (parent >= 0) {
      const size = parent * width + sizeColumn
      position = cells[size] ?? 0
      cells[size] = position + 1
    }
    const keyFlags = key === null ? 0 : key.keyFlags
    cells[base + kindColumn] = kind | (flags << valueFlagShift) | (keyFlags << keyFlagShift)
    cells[base + startColumn] = start
    cells[base + endColumn] = end
    cells[base + keyStartColumn] = key === null ? -1 : key.keyStart
    cells[base + keyEndColumn] = key === null ? position : key.keyEnd
    cells[base + nextColumn] = 0
    cells[base + sizeColumn] = 0
    cells[base + parentColumn] = parent
    return row
  }

  /** Ends a container with all the values added since as its descendants. */
  close(row: number, end: number): void {
    this.cells[row * width + endColumn] = end
    this.cells[row * width + nextColumn] = this.count
  }

  /** Forgets what was recorded inside an object, closed just now, but for its outline. It is read once more when it is asked for. */
  keepOutline(row: number, outline: Members): void {
    this.#outlines.push(outline)
    this.cells[row * width + nextColumn] = -this.#outlines.length
    this.count = row + 1
  }

  /** What is kept of an object in place of its members; undefined where they are recorded. */
  outline(row: number): Members | undefined {
    const next = this.#cell(row, nextColumn)
    return next < 0 ? this.#outlines[-1 - next] : undefined
  }

  /** The record that holds all of a value: this one, or that of an entry by itself, whose root the value is. */
  whole(row: number): Tape {
    if (this.#cell(row, nextColumn) >= 0) return this
    if (this.#lastWhole?.outer?.row !== row) {
      this.#lastWhole = this.recording.readAgain(this.start(row), this.end(row))
      this.#lastWhole.outer = { row, tape: this }
    }
    return this.#lastWhole
  }

  /** Gives a string another end than the one first taken. */
  amend(row: number, end: number, flags: number): void {
    const kind = this.#cell(row, kindColumn)
    this.cells[row * width + endColumn] = end
    this.cells[row * width + kindColumn] = (kind & ~(flagBits << valueFlagShift)) | (flags << valueFlagShift)
  }

  kind(row: number): number {
    return this.#cell(row, kindColumn) & 0b111
  }

  flags(row: number): number {
    return (this.#cell(row, kindColumn) >> valueFlagShift) & flagBits
  }

  keyFlags(row: number): number {
    return (this.#cell(row, kindColumn) >> keyFlagShift) & flagBits
  }

  /** `digestOf` the key, or `unknownDigest`. */
  keyDigest(row: number): number {
    return this.#cell(row, kindColumn) >> digestShift
  }

  start(row: number): number {
    return this.#cell(row, startColumn)
  }

  end(row: number): number {
    return this.#cell(row, endColumn)
  }

  keyStart(row: number): number {
    return this.#cell(row, keyStartColumn)
  }

  keyEnd(row: number): number {
    return this.keyStart(row) < 0 ? -1 : this.#cell(row, keyEndColumn)
  }

  /** Where a value without a key stands among its siblings, from 0. */
  position(row: number): number {
    return this.#cell(row, keyEndColumn)
  }

  /** The row after this value and all its descendants. */
  next(row: number): number {
    const next = this.#cell(row, nextColumn)
    return next > 0 ? next : row + 1
  }

  size(row: number): number {
    return this.#cell(row, sizeColumn)
  }

  parent(row: number): number {
    return this.#cell(row, parentColumn)
  }

  #cell(row: number, column: number): number {
    return this.cells[row * width + column] ?? 0
  }

  /** Makes room for as many values as the rest of the text will hold if it goes on as it began. */
  #grow(): boolean {
    const begun = (this.start(this.count - 1) + 1 - this.#from) / this.#length
    const factor = Math.min(Math.max(1.1 / begun, 2), 16)
    const rows = Math.ceil(this.count * factor)
    const length = Math.min(rows, maxRecordedValues) * width
    if (length === this.cells.length) return false
    try {
      const cells = this.recording.memory.take(length)
      cells.set(this.cells)
      this.cells = cells
      return true
    } catch {
      // The browser has no memory for a table of this size: what is recorded so far still counts.
      return false
    }
  }
}
