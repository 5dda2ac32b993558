// Replaces places of a text, and finds for any place of the result where it stood before.
import type { Span } from '../model.ts'

/** Puts `text` in the place of a span; an empty span inserts, an empty text deletes. */
export interface Edit extends Span {
  readonly text: string
  /** The edits that turn the span into the text, where it is not replaced as a whole. */
  readonly within?: EditMap
}

export class EditMap {
  readonly #edits: readonly Edit[]
  /** Where each edit's text begins in the result. */
  readonly #starts: readonly number[]

  /** @param edits in the order of the text, not overlapping */
  constructor(edits: readonly Edit[]) {
    this.#edits = edits
    let shift = 0
    this.#starts = edits.map((edit) => {
      const start = edit.start + shift
      shift += edit.text.length - (edit.end - edit.start)
      return start
    })
  }

  apply(text: string): string {
    const parts: string[] = []
    let at = 0
    for (const edit of this.#edits) {
      parts.push(text.slice(at, edit.start), edit.text)
      at = edit.end
    }
    parts.push(text.slice(at))
    return parts.join('')
  }

  /** The span of the text before that a span of the result came from. */
  spanBefore({ start, end }: Span): Span {
    const from = this.#before(start, 'start')
    return { start: from, end: start === end ? from : Math.max(from, this.#before(end - 1, 'end')) }
  }

  /** The place of one character before; inside a replacement the whole replaced place counts. */
  #before(offset: number, side: 'start' | 'end'): number {
    const index = this.#lastAtOrBefore(offset)
    const edit = this.#edits[index]
    const editStart = this.#starts[index]
    const beyond = side === 'end' ? 1 : 0
    if (!edit || editStart === undefined) return offset + beyond
    const past = offset - (editStart + edit.text.length)
    if (past >= 0) return edit.end + past + beyond
    if (edit.within) return edit.start + edit.within.#before(offset - editStart, side)
    return side === 'start' ? edit.start : edit.end
  }

  #lastAtOrBefore(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle + 1
      else high = middle - 1
    }
    return high
  }
}
