// Gathers the edits that turn a literal into JSON, in the order of the text, and what they amount to in words.
import type { Span } from '../model.ts'

/** An edit whose text may still change: whether `{` opens an object or a set shows later. */
export interface OpenEdit extends Span {
  text: string
}

export class LiteralEdits {
  readonly text: string
  readonly edits: OpenEdit[] = []
  readonly #told = new Map<string, Span>()

  constructor(text: string) {
    this.text = text
  }

  replace(start: number, end: number, text: string): OpenEdit {
    const edit = { start, end, text }
    this.edits.push(edit)
    return edit
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
    this.replace(at, at + 1, JSON.stringify(this.text.charAt(at)).slice(1, -1))
  }

  get repairs(): { readonly message: string; readonly span: Span }[] {
    return [...this.#told].map(([message, span]) => ({ message, span }))
  }
}
