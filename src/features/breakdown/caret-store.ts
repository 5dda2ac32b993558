// Where the caret is, kept outside React: moving it re-renders only the cards whose place it enters or leaves.
import type { TextRange } from '../../core/model.ts'

export interface Caret {
  readonly line: number
  readonly column: number
}

export class CaretStore {
  #caret: Caret | null = null
  #ranges: readonly TextRange[] = []
  #active: TextRange | null = null
  readonly #listeners = new Set<() => void>()

  /** Tells where the caret is now. */
  move(caret: Caret) {
    this.#caret = caret
    this.#update()
  }

  /** Tells which places the cards on screen stand for. */
  setRanges(ranges: readonly TextRange[]) {
    this.#ranges = ranges
    this.#update()
  }

  /** Whether the range is the innermost place around the caret. */
  isActive(range: TextRange): boolean {
    return this.#active !== null && this.#active.start === range.start && this.#active.end === range.end
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #update() {
    const before = this.#active
    this.#active = this.#caret && innermost(this.#ranges, this.#caret)
    if (before !== this.#active) for (const listener of this.#listeners) listener()
  }
}

/** The shortest of the ranges that hold the caret. */
function innermost(ranges: readonly TextRange[], caret: Caret): TextRange | null {
  let best: TextRange | null = null
  for (const range of ranges) {
    if (holds(range, caret) && (!best || range.end - range.start < best.end - best.start)) best = range
  }
  return best
}

function holds({ startLine, startColumn, endLine, endColumn }: TextRange, { line, column }: Caret): boolean {
  if (line < startLine || line > endLine) return false
  if (line === startLine && column < startColumn) return false
  return line < endLine || column <= endColumn
}
