// The responses of a list, by their positions.
import type { ListedRow } from '../../core/listing/row.ts'

/** The rows that fit the filter. */
export interface Rows {
  readonly left: number
  readonly total: number
  /** @returns null where it is not known yet */
  at(position: number): { readonly index: number; readonly row: ListedRow } | null
}
