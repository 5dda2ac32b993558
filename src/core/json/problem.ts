// What can be wrong with a JSON text: the closed set of rules, and one place that breaks one of them.
import type { Severity } from '../model.ts'

export type JsonProblemRule =
  | 'json/comment'
  | 'json/trailing-comma'
  | 'json/missing-comma'
  | 'json/missing-colon'
  | 'json/missing-key'
  | 'json/missing-value'
  | 'json/unclosed'
  | 'json/unexpected-close'
  | 'json/unterminated-string'
  | 'json/control-character'
  | 'json/odd-space'
  | 'json/bad-escape'
  | 'json/single-quotes'
  | 'json/curly-quotes'
  | 'json/bare-key'
  | 'json/bare-word'
  | 'json/left-out'
  | 'json/bad-number'
  | 'json/duplicate-key'
  | 'json/unsafe-number'
  | 'json/too-deep'
  | 'json/too-many-values'
  | 'json/trailing-text'
  | 'json/empty'

/** `start` and `end` are UTF-16 offsets into the whole text, end exclusive; only `json/empty` may cover nothing. */
export interface JsonProblem {
  readonly rule: JsonProblemRule
  readonly severity: Severity
  readonly start: number
  readonly end: number
  readonly message: string
  readonly expected: string | null
  readonly found: string | null
}

/** Problems kept per document. */
export const maxJsonProblems = 100

/** Unclosed brackets reported at the end of a text; the others follow from the same break. */
export const maxUnclosedProblems = 3
