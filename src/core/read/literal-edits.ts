// Gathers the edits that turn a literal into JSON, in the order of the text, and what they amount to in words.
import type { Span } from '../model.ts'
import { withDoubleQuotes } from './double-quotes.ts'
import type { Edit } from './edit-map.ts'
import { escaped } from './quoting.ts'

/** An edit whose text may still change: whether `(` opens a tuple shows later. */
export interface OpenEdit extends Span {
  text: string
}

/** A stretch in which every single quote becomes a double one: a print of many megabytes has too many of them for an edit each. */
interface QuoteStretch extends OpenEdit {
  start: number
  end: number
  readonly isLetterForLetter: true
}

export const singleQuotesTold = 'Read strings in single quotes as JSON strings'

const singleQuote = 0x27
const doubleQuote = 0x22

export class LiteralEdits {
  readonly text: string
  readonly #edits: OpenEdit[] = []
  readonly #stretches: QuoteStretch[] = []
  readonly #earlier: Edit[] = []
  readonly #told = new Map<string, Span>()

  constructor(text: string) {
    this.text = text
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

  /** Makes the single quotes of a span double ones, and says so. */
  doubleQuotes(start: number, end: number): void {
    const last = this.#stretches.at(-1)
    if (last && last === this.#edits.at(-1) && !this.#hasSingleQuote(last.end, start)) last.end = end
    else {
      const stretch = { start, end, text: '', isLetterForLetter: true } as const
      this.#edits.push(stretch)
      this.#stretches.push(stretch)
      this.tell(singleQuotesTold, start, start + 1)
    }
  }

  #hasSingleQuote(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.text.charCodeAt(at) === singleQuote) return true
    return false
  }

  /** All edits so far, in the order of the text. */
  get edits(): readonly Edit[] {
    this.#widen()
    const doubled = this.#stretches.length > 0 ? withDoubleQuotes(this.text) : ''
    for (const stretch of this.#stretches) stretch.text = doubled.slice(stretch.start, stretch.end)
    return this.#earlier.length > 0 ? merged(this.#edits, this.#earlier) : this.#edits
  }

  /** Lets a stretch go on to the ends of the text, as far as no other single quote stands there. */
  #widen(): void {
    const first = this.#stretches[0]
    const last = this.#stretches.at(-1)
    if (first && first === this.#edits[0] && !this.#hasSingleQuote(0, first.start)) first.start = 0
    if (last && last === this.#edits.at(-1) && !this.#hasSingleQuote(last.end, this.text.length))
      last.end = this.text.length
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

/** All edits in the order of the text; a stretch that one of the earlier places lies in is parted there. */
function merged(edits: readonly Edit[], earlier: readonly Edit[]): Edit[] {
  const all: Edit[] = []
  const waiting = earlier.toSorted((a, b) => b.start - a.start)
  for (const edit of edits) {
    let rest = edit
    for (let next = waiting.at(-1); next && next.start < rest.end; next = waiting.at(-1)) {
      if (next.start > rest.start) all.push(part(rest, rest.start, next.start))
      if (next.start >= rest.start) rest = part(rest, next.end, rest.end)
      all.push(next)
      waiting.pop()
    }
    all.push(rest)
  }
  return [...all, ...waiting.reverse()]
}

function part(edit: Edit, start: number, end: number): Edit {
  return { ...edit, start, end, text: edit.text.slice(start - edit.start, end - edit.start) }
}
