// A large file, read in slices: its responses are listed while it is read, and only what is asked for leaves the worker.
import { EntryScanner } from '../core/archive/entry-scanner.ts'
import { textOfEntry } from '../core/archive/entry-text.ts'
import { archiveOf, originOf } from '../core/archive/har-entry.ts'
import { LineBlocks } from '../core/archive/line-blocks.ts'
import { type FileKind, sniff, sniffedBytes } from '../core/archive/sniff.ts'
import { inspect } from '../core/inspect.ts'
import { PartNotLoaded, withLater } from '../core/later.ts'
import { withLineFeeds } from '../core/line-ends.ts'
import { maxListedRows } from '../core/limits.ts'
import type { Filter } from '../core/listing/filter.ts'
import { Listing } from '../core/listing/listing.ts'
import { listedRow, type ListedRow } from '../core/listing/row.ts'
import type { Form, InspectedExchange } from '../core/model.ts'
import { mayHoldResponse } from '../core/read/nylas-envelope.ts'
import { rowOfInspected, type TrafficRow } from '../core/traffic/row.ts'
import { summarise, type TrafficSummary } from '../core/traffic/summarise.ts'

/** Bytes that are read at once: long slices of an archive, which is scanned quickly; short ones of lines, each of which is inspected. */
const sliceBytes = { archive: 4_194_304, lines: 131_072 }

/**
 * How far a file has been read, and why it is read no further: `failed` where the browser does not let it be read,
 * `not-loaded` where a part of the page that it needs cannot be fetched.
 */
type ReadingEnd = 'reading' | 'whole' | 'cut-off' | 'no-entries' | 'stopped' | 'failed' | 'not-loaded'

export interface FileState {
  readonly end: ReadingEnd
  readonly readBytes: number
  /** Responses that are listed. */
  readonly listed: number
  /** Entries of an archive that were seen, of Nylas or not. */
  readonly entries: number
  /** Entries that are no valid JSON, or too large to be held. */
  readonly unreadable: number
  /** Responses beyond those that can be listed. */
  readonly leftOut: number
}

export interface FileRows {
  /** How many fit the filter. */
  readonly left: number
  readonly total: number
  readonly rows: readonly { readonly index: number; readonly row: ListedRow }[]
}

/** Where a listed response stands in the file. */
interface Place {
  readonly startByte: number
  readonly endByte: number
  /** Which part of the decoded bytes it is; null where it is all of them. */
  readonly chars: readonly [start: number, end: number] | null
  /** Which entry of the archive, or which line of the file it is, from 1. */
  readonly number: number
}

/** A response of the file, and on which line it starts where the file is one of lines. */
interface Found {
  readonly exchange: InspectedExchange
  readonly line: number | null
  readonly place: Place
}

/** Inspects a piece of the file. It may be called again: what it needs may have to be fetched first. */
type InspectPiece = () => readonly Found[]

export class OpenedFile {
  readonly #file: Blob
  readonly #listing = new Listing()
  readonly #places: Place[] = []
  readonly #traffic: TrafficRow[] = []
  #kind: FileKind = { kind: 'text' }
  #state: FileState = { end: 'reading', readBytes: 0, listed: 0, entries: 0, unreadable: 0, leftOut: 0 }
  #isAskedAgain = false
  /** Wakes whoever waits to hear how far it has come. */
  #wake = () => {}
  #found: { readonly filter: Filter; readonly length: number; readonly places: readonly number[] } | null = null

  constructor(file: Blob) {
    this.#file = file
  }

  get state(): FileState {
    return { ...this.#state, listed: this.#listing.length }
  }

  /**
   * How far it has come, to be asked again and again: the first answer comes at once, each later one after so many
   * milliseconds, or as soon as the first response is listed or reading is over.
   */
  async progress(milliseconds: number): Promise<FileState> {
    if (this.#isAskedAgain && this.#state.end === 'reading')
      await new Promise<void>((resolve) => {
        this.#wake = resolve
        setTimeout(resolve, milliseconds)
      })
    this.#isAskedAgain = true
    return this.state
  }

  /** Looks at the beginning of the file. Rejects where the browser does not let it be read. */
  async look(): Promise<FileKind['kind']> {
    this.#kind = sniff(await bytesOf(this.#file, 0, sniffedBytes))
    return this.#kind.kind
  }

  /** Reads a file whose beginning has been looked at, to its end or until it is stopped. Never rejects: the state tells. */
  async read(): Promise<void> {
    try {
      if (this.#kind.kind === 'archive') await this.#readArchive()
      else if (this.#kind.kind === 'lines') await this.#readLines(this.#kind.form)
      else this.#set({ end: 'whole' })
    } catch (error) {
      this.#set({ end: error instanceof PartNotLoaded ? 'not-loaded' : 'failed' })
    }
  }

  /** Reads no further; what is listed stays. */
  stop(): void {
    if (this.#state.end === 'reading') this.#set({ end: 'stopped' })
  }

  /** A window of the rows that fit the filter; positions count among those, the end is not included. */
  rows(filter: Filter, from: number, to: number): FileRows {
    const places = this.#matching(filter)
    const rows = places.slice(from, to).flatMap((index) => {
      const row = this.#listing.row(index)
      return row ? [{ index, row }] : []
    })
    return { left: places.length, total: this.#listing.length, rows }
  }

  /** What all listed responses amount to. */
  traffic(): TrafficSummary {
    return summarise(this.#traffic)
  }

  /** The text of a listed response as it is shown in the editor, and which entry or line of the file it is. */
  async record(index: number): Promise<{ readonly text: string; readonly number: number }> {
    const place = this.#places[index]
    if (!place) throw new RangeError('There is no such response in the file.')
    const whole = new TextDecoder().decode(await bytesOf(this.#file, place.startByte, place.endByte))
    const text = place.chars ? whole.slice(...place.chars) : textOfEntry(whole)
    return { text: withLineFeeds(text), number: place.number }
  }

  async #readArchive() {
    const decoder = new TextDecoder()
    const pieces: InspectPiece[] = []
    const scanner = new EntryScanner((bytes, startByte, details) => {
      const origin = bytes ? originOf(bytes, details) : 'unreadable'
      const number = this.#state.entries + 1
      this.#set({ entries: number, unreadable: this.#state.unreadable + (origin === 'unreadable' ? 1 : 0) })
      if (!bytes || origin !== 'nylas') return
      const text = archiveOf(decoder.decode(bytes))
      const place = { startByte, endByte: startByte + bytes.length, chars: null, number }
      pieces.push(() => {
        const [exchange] = inspect(text, { form: 'har' }).exchanges
        return [{ exchange, line: null, place }]
      })
    })
    await this.#slices(sliceBytes.archive, async (bytes) => {
      scanner.push(bytes)
      await this.#inspect(pieces.splice(0))
    })
    if (this.#state.end !== 'reading') return
    this.#set({ end: scanner.end() })
  }

  async #readLines(form: Form) {
    const decoder = new TextDecoder()
    const pieces: InspectPiece[] = []
    let linesBefore = 0
    const blocks = new LineBlocks((bytes, startByte) => {
      const text = decoder.decode(bytes)
      const endByte = startByte + bytes.length
      // Objects that stand one to a line are looked at one by one: most lines of a log are passed over unread.
      for (const part of form === 'ndjson' ? linesOf(text) : [{ text, at: 0, line: 1 }]) {
        if (!mayBeOfNylas(part.text)) continue
        const firstLine = linesBefore + part.line
        pieces.push(() =>
          inspect(part.text, { form })
            .exchanges.filter(isResponse)
            .map((exchange) => {
              const { start, end, startLine } = exchange.range
              const number = firstLine + startLine - 1
              const chars = [part.at + start, part.at + end] as const
              return { exchange, line: number, place: { startByte, endByte, chars, number } }
            }),
        )
      }
      linesBefore += linesIn(bytes)
    })
    await this.#slices(sliceBytes.lines, async (bytes) => {
      blocks.push(bytes)
      await this.#inspect(pieces.splice(0))
    })
    if (this.#state.end !== 'reading') return
    blocks.end()
    await this.#inspect(pieces)
    this.#set({ end: 'whole' })
  }

  /** Between two slices the worker answers what it is asked. */
  async #slices(length: number, take: (bytes: Uint8Array) => Promise<void>) {
    let next = bytesOf(this.#file, 0, length)
    for (let start = 0; start < this.#file.size && this.#state.end === 'reading'; start += length) {
      // oxlint-disable no-await-in-loop -- one after the other: the next one is read from the disk while this one is looked at
      const bytes = await next
      next = bytesOf(this.#file, start + length, start + 2 * length)
      next.catch(() => undefined)
      await take(bytes)
      // oxlint-enable no-await-in-loop
      this.#set({ readBytes: Math.min(this.#file.size, start + length) })
    }
  }

  /** Lists what is found in pieces of the file, in their order. */
  async #inspect(pieces: readonly InspectPiece[]) {
    for (const piece of pieces) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other: their order is that of the file
      for (const found of await withLater(piece)) this.#add(found)
    }
  }

  #add({ exchange, line, place }: Found) {
    if (this.#listing.length === maxListedRows) {
      this.#set({ leftOut: this.#state.leftOut + 1 })
      return
    }
    this.#listing.add(listedRow(exchange, line))
    this.#traffic.push(rowOfInspected(exchange))
    this.#places.push(place)
    if (this.#places.length === 1) this.#wake()
  }

  #matching(filter: Filter): readonly number[] {
    const known = this.#found
    const { length } = this.#listing
    const isSame =
      known?.filter.status === filter.status && known.filter.text === filter.text && known.length === length
    if (!isSame) this.#found = { filter, length, places: this.#listing.matching(filter) }
    return this.#found?.places ?? []
  }

  #set(change: Partial<FileState>) {
    this.#state = { ...this.#state, ...change }
    if (this.#state.end !== 'reading') this.#wake()
  }
}

/** Whether it is of Nylas; a log holds much else. */
function isResponse({ envelope, type, endpoint }: InspectedExchange): boolean {
  return envelope !== 'unknown' || type !== null || endpoint !== null
}

function mayBeOfNylas(text: string): boolean {
  return mayHoldResponse(text) || text.includes('nylas')
}

/** The lines of a text, where each starts in it, and which one it is, from 1. */
function* linesOf(text: string): Generator<{ readonly text: string; readonly at: number; readonly line: number }> {
  let at = 0
  for (let line = 1; at < text.length; line++) {
    const end = text.indexOf('\n', at) + 1 || text.length
    yield { text: text.slice(at, end), at, line }
    at = end
  }
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) lines++
  return lines
}

async function bytesOf(file: Blob, start: number, end: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(start, end).arrayBuffer())
}
