// Gathers the edits that turn a literal into JSON, in the order of the text, and what they amount to in words.
import type { Span } from '../model.ts'
import { type Edit, EditMap } from './edit-map.ts'
import { membersAsJson } from './members-as-json.ts'
import { escaped } from './quoting.ts'
import { matchAt } from './sticky.ts'

/** An edit whose text may still change: whether `(` opens a tuple shows later. */
export interface OpenEdit extends Span {
  text: string
}

interface Turning {
  /** Whether no string in double quotes, no word and no unquoted key is in the span. */
  readonly hasSingleQuotesAlone: boolean
  /** What may stand between it and a span before it that is turned with it; sticky. */
  readonly gap: RegExp
}

/** Members that are turned into JSON at once: a print of many megabytes has too many quotes for an edit each. */
class TurnedMembers implements OpenEdit {
  readonly start: number
  end: number
  text = ''
  readonly hasSingleQuotesAlone: boolean
  readonly #source: LiteralEdits
  #within: EditMap | null = null

  constructor(start: number, end: number, hasSingleQuotesAlone: boolean, source: LiteralEdits) {
    this.start = start
    this.end = end
    this.hasSingleQuotesAlone = hasSingleQuotesAlone
    this.#source = source
  }

  /** What was changed in them, found by a close look once somebody asks. */
  get within(): EditMap {
    this.#within ??= new EditMap(this.#source.readClosely(this.written))
    return this.#within
  }

  get written(): string {
    return this.#source.text.slice(this.start, this.end)
  }
}

export const singleQuotesTold = 'Read strings in single quotes as JSON strings'
export const jointsTold = 'Joined the parts of a string that was printed in pieces'
export const keysTold = 'Put keys into quotes'

/** @param sign what stands between a key and its value */
export function signTold(sign: string): string {
  return `Read ${sign} as a colon`
}

/** @param word of a dialect that stands for a value of JSON */
export function wordTold(word: string, json: string): string {
  return `Read ${word} as ${json}`
}

const doubleQuote = 0x22
/** A change in them is found by a look at all of them. */
const maxTurnedChars = 16_384
const maxGapChars = 100

export class LiteralEdits {
  readonly text: string
  /** The edits that a close look makes of plain members. */
  readonly readClosely: (members: string) => readonly Edit[]
  readonly #edits: OpenEdit[] = []
  readonly #turned: TurnedMembers[] = []
  readonly #earlier: Edit[] = []
  readonly #told = new Map<string, Span>()

  constructor(text: string, readClosely: (members: string) => readonly Edit[]) {
    this.text = text
    this.readClosely = readClosely
  }

  replace(start: number, end: number, text: string): OpenEdit {
    const edit = { start, end, text }
    this.#edits.push(edit)
    return edit
  }

  /** Replaces a place that was passed already, and left as it is: whether `{` opens an object or a set shows later. */
  replaceEarlier(start: number, end: number, text: string): void {
    this.#earlier.push({ start, end, text })
  }

  /** Turns a span into JSON as a whole: plain members or a string, in which nothing is changed that was not told of. */
  turn(start: number, end: number, how: Turning): void {
    const last = this.#turned.at(-1)
    if (last && last === this.#edits.at(-1) && this.#goesOn(last, start, end, how)) last.end = end
    else {
      const members = new TurnedMembers(start, end, how.hasSingleQuotesAlone, this)
      this.#edits.push(members)
      this.#turned.push(members)
    }
  }

  /** Spans without an edit between them are of one kind, as whatever is told of comes with an edit. */
  #goesOn(last: TurnedMembers, start: number, end: number, { gap }: Turning): boolean {
    const length = start - last.end
    if (end - last.start > maxTurnedChars || length > maxGapChars) return false
    return matchAt(gap, this.text, last.end).length >= length
  }

  /** All edits so far, in the order of the text. */
  get edits(): readonly Edit[] {
    for (const members of this.#turned) {
      members.text =
        membersAsJson(members.written, members.hasSingleQuotesAlone) ?? members.within.apply(members.written)
    }
    return this.#earlier.length > 0 ? merged(this.#edits, this.#earlier) : this.#edits
  }

  /** How many kinds of changes were told of so far. */
  get toldCount(): number {
    return this.#told.size
  }

  hasTold(message: string): boolean {
    return this.#told.has(message)
  }

  /** Says in words what was changed. The same words are said once, at their first place. */
  tell(message: string, start: number, end: number): void {
    if (!this.#told.has(message)) this.#told.set(message, { start, end })
  }

  /** Puts a stretch of text into quotes as it stands. */
  quote(start: number, end: number): void {
    this.replace(start, start, '"')
    for (let at = start; at < end; at++) {
      const code = this.text.charCodeAt(at)
      if (code === 0x22 || code === 0x5c || code < 0x20) this.escape(at)
    }
    this.replace(end, end, '"')
  }

  /** Escapes one character that cannot stand in a JSON string. */
  escape(at: number): void {
    const isDoubleQuote = this.text.charCodeAt(at) === doubleQuote
    this.replace(at, at + 1, isDoubleQuote ? '\\"' : escaped(this.text.charAt(at)))
  }

  get repairs(): { readonly message: string; readonly span: Span }[] {
    return [...this.#told].map(([message, span]) => ({ message, span }))
  }
}

/** All edits in the order of the text. An earlier place stands between two of them, as it was left as it is. */
function merged(edits: readonly Edit[], earlier: readonly Edit[]): Edit[] {
  const all: Edit[] = []
  const waiting = earlier.toSorted((a, b) => b.start - a.start)
  for (const edit of edits) {
    for (let next = waiting.at(-1); next && next.start < edit.start; next = waiting.at(-1)) {
      all.push(next)
      waiting.pop()
    }
    all.push(edit)
  }
  return [...all, ...waiting.reverse()]
}
