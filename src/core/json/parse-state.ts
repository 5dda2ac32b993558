// Where reading stands: the place in the text, what is expected next, and everything recorded so far.
import { maxNestingDepth } from '../limits.ts'
import { ByteWindow } from './byte-window.ts'
import { DuplicateKeys } from './duplicate-keys.ts'
import { LaterEntries } from './later-entries.ts'
import { Nesting, unrecorded } from './nesting.ts'
import { ProblemList } from './problem-list.ts'
import { StringScanner } from './scan-string.ts'
import { objectKind, type Recording, stringKind, Tape } from './tape.ts'

/** The root value, or the value after a colon. */
export const expectValue = 0
/** A list's next element. */
export const expectElement = 1
export const expectKey = 2
export const expectColon = 3
/** A comma or a closing bracket. */
export const expectNext = 4
/** Nothing: the root value is complete. */
export const finished = 5
export type Expected = 0 | 1 | 2 | 3 | 4 | 5

/** More than a text can hold. */
const maxEntries = 2 ** 30

export class ParseState {
  /** Ends where reading ends. */
  readonly text: string
  at: number
  expect: Expected = expectValue
  readonly tape: Tape
  readonly nesting = new Nesting()
  readonly problems = new ProblemList()
  readonly strings: StringScanner
  readonly window: ByteWindow
  readonly duplicates: DuplicateKeys
  /** Of so many entries of a list all is recorded. */
  readonly wholeEntries: number
  /** The key that waits for its value. */
  keyStart = -1
  keyEnd = -1
  keyFlags = 0
  /** The colon or comma read last, -1 right after an opening bracket. */
  separator = -1
  /** Whether the text ended in the middle of something. */
  brokeOff = false
  /** Whether a comment that never ends took the rest of the text. */
  swallowed = false
  /** The row of the string value read last, while nothing else was recorded. */
  lastString = unrecorded
  /** Two ends of the gap that comments fill, so that what stands before them can be found. */
  gapStart = -1
  gapEnd = -1
  #later: LaterEntries | null = null
  #reportedFull = false
  #reportedDepth = false

  constructor(text: string, from: number, recording: Recording) {
    this.text = text
    this.at = from
    this.tape = new Tape(from, text.length, recording)
    this.duplicates = new DuplicateKeys(text, this.tape)
    this.wholeEntries = recording.entryKeys?.wholeEntries ?? maxEntries
    this.window = new ByteWindow(text, from)
    this.strings = new StringScanner(text, this.problems, this.nesting)
  }

  /** Records a value with the key that waits for one. Returns its row, `unrecorded` where it is read past. */
  record(kind: number, flags: number, start: number, end: number): number {
    const { holder } = this.nesting
    if (holder === unrecorded) return unrecorded
    if (!this.tape.hasRoom()) {
      this.#reportFull(start)
      return unrecorded
    }
    return this.tape.add(kind, flags, start, end, holder, this.nesting.kind === objectKind ? this : null)
  }

  /** Records a value that has no children and expects what follows it. */
  leaf(kind: number, flags: number, start: number, end: number): void {
    this.lastString = this.record(kind, flags, start, end)
    this.afterValue(end)
  }

  /** Goes on after rows that were recorded elsewhere, of which this is the last. */
  goOnFrom(row: number): void {
    const { tape } = this
    if (row < 0 || tape.kind(row) !== stringKind) return
    this.lastString = row
    this.strings.goOnFrom(tape.start(row), tape.end(row), tape.flags(row))
  }

  /** Opens the container whose bracket stands at `at`. */
  open(kind: number): void {
    const row = this.record(kind, 0, this.at, this.at + 1)
    this.nesting.push(kind, row)
    if (this.nesting.depth > maxNestingDepth) this.#reportDepth()
    this.separator = -1
    this.expect = kind === objectKind ? expectKey : expectElement
    this.at++
  }

  /** Closes the innermost container; it ends at `end`. */
  close(end: number): void {
    const row = this.nesting.pop()
    if (row === unrecorded) return
    this.tape.close(row, end)
    this.duplicates.afterClose(row)
  }

  /**
   * Keeps of an entry of a list what is wanted of it, and forgets the rest; then reads on as long as entries look like those before. All
   * of it is kept where one of its keys may be repeated.
   * @param row of an element of the list, that was closed just now and holds nothing odd
   * @returns the end of the last entry that was read
   */
  readEntries(row: number, end: number): number {
    const { entryKeys } = this.tape.recording
    if (!entryKeys || this.tape.kind(row) !== objectKind || this.duplicates.isSuspect(row)) return end
    this.#later ??= new LaterEntries(this.text, this.tape, entryKeys)
    return this.#later.readFrom(row, end)
  }

  /** Goes on after a complete value. */
  afterValue(end: number): void {
    this.at = end
    this.expect = this.nesting.depth === 0 ? finished : expectNext
  }

  /** Goes on to the next key or element. */
  expectItem(): void {
    this.expect = this.nesting.kind === objectKind ? expectKey : expectElement
  }

  #reportFull(at: number): void {
    if (this.#reportedFull) return
    this.#reportedFull = true
    const message = 'There are more values than can be kept; from here on they are read past.'
    this.problems.add('json/too-many-values', at, at + 1, message)
  }

  #reportDepth(): void {
    if (this.#reportedDepth) return
    this.#reportedDepth = true
    const message = `Brackets nest deeper than ${maxNestingDepth} levels here; what they hold is read past.`
    this.problems.add('json/too-deep', this.at, this.at + 1, message)
  }
}
