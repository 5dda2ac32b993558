// The place in a print without quotes that is being read, and the edits so far that make JSON of it.
import type { Edit } from './edit-map.ts'

/** What a print without quotes turned out to be. */
export interface PrintedValue {
  readonly edits: readonly Edit[]
  /** Just after it. */
  readonly end: number
}

export class PrintCursor {
  readonly edits: Edit[] = []
  readonly text: string
  at: number

  constructor(text: string, at: number) {
    this.text = text
    this.at = at
  }

  /** Replaces what stands at the place, and goes on behind it. */
  replace(length: number, text: string): void {
    this.edits.push({ start: this.at, end: this.at + length, text })
    this.at += length
  }
}
