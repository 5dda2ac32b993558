// The place in a literal that is being read, as the parts of the scanner share it.
import type { Dialect } from './literal-dialects.ts'
import type { LiteralEdits } from './literal-edits.ts'

/** `undecided` is a `{` that may turn out to open a set; `parentheses` may hold a tuple or a single value. */
export type ContainerKind = 'object' | 'array' | 'undecided' | 'parentheses'

export type ClosingBracket = '}' | ']' | ')'

export interface LiteralCursor {
  readonly text: string
  readonly dialect: Dialect
  readonly out: LiteralEdits
  at: number
  /** Opens a container whose bracket ends at `end`; `json` replaces everything from the current place to there. */
  push(kind: ContainerKind, close: ClosingBracket, end: number, json: string): void
}
