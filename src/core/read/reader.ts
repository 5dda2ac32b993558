// What a reader of one form has to offer. Adding a form is one file that exports a Reader, its row in the table, its tests.
import type { Form } from '../model.ts'
import type { Exchange } from './exchange.ts'
import type { Source } from './source.ts'

export interface Reader {
  readonly form: Form
  /**
   * How sure the reader is that the text is of its form, 0 (not at all) to 100 (nothing else is possible). The scale:
   * 90 and above for a mark that only this form has, 50 for a good likeness, 1 for "if nobody else".
   */
  recognise(source: Source): number
  /**
   * The responses in the text, in order. Never throws; an empty answer means that nothing was found.
   * @param readInner reads what a wrapping form holds (a fence, a quotation) with whatever reader fits it best
   */
  read(source: Source, readInner: ReadInner): readonly Exchange[]
}

/** Reads what a form wraps, with whatever reader fits it best. */
export type ReadInner = (source: Source) => readonly Exchange[]
