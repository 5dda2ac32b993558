// Rows that can grow to any number and be filtered as fast as somebody types.
import { isOfClass } from '../status-class.ts'
import type { Filter } from './filter.ts'
import { type ListedRow, searchedText } from './row.ts'

export class Listing {
  readonly #rows: ListedRow[] = []
  readonly #searched: string[] = []

  constructor(rows: Iterable<ListedRow> = []) {
    for (const row of rows) this.add(row)
  }

  get length(): number {
    return this.#rows.length
  }

  row(index: number): ListedRow | undefined {
    return this.#rows[index]
  }

  add(row: ListedRow): void {
    this.#rows.push(row)
    this.#searched.push(searchedText(row))
  }

  /** The places, in the order of the rows, of those that fit the class and hold every word of the text in any case. */
  matching({ status, text }: Filter): readonly number[] {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean)
    const found: number[] = []
    for (const [index, row] of this.#rows.entries()) {
      const searched = this.#searched[index] ?? ''
      if (isOfClass(row.status, status) && words.every((word) => searched.includes(word))) found.push(index)
    }
    return found
  }
}
