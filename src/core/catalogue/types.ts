// The shapes of the knowledge tables. Every entry names its source.
import type { Actor, Category, FixStep, Reference, RetryAdvice, Standing } from '../model.ts'

type NonEmpty<T> = readonly [T, ...T[]]

/** Where a fact was read; `sources.ts` says what each key stands for. */
export type SourceKey =
  | 'errors-page'
  | 'responses-200'
  | 'responses-400'
  | 'responses-500'
  | 'responses-700'
  | 'contract'
  | 'async-contract'
  | 'sending-errors'
  | 'idempotency'
  | 'large-attachments'
  | 'rate-limits'
  | 'auth-troubleshooting'
  | 'grant-lifecycle'
  | 'notifications'
  | 'v2-errors'
  | 'sdk-source'
  | 'cli-source'
  | 'forum'
  | 'rfc'

/** What both error types and statuses know: whose trouble it is, why it happens and what helps. */
export interface Guidance {
  /** The verdict's headline, in a few words and without a full stop. */
  readonly title: string
  readonly meaning: string
  readonly category: Category
  readonly actor: Actor
  readonly causes: NonEmpty<string>
  readonly fix: NonEmpty<FixStep>
  readonly retry: RetryAdvice
  readonly references: NonEmpty<Reference>
}

export interface ErrorTypeEntry extends Guidance {
  /** The type as documented, or as sent where no page documents it. */
  readonly type: string
  /** The HTTP status the source gives as its default; null where it gives none. */
  readonly status: number | null
  /** The literal message the source gives; null where it gives none. */
  readonly defaultMessage: string | null
  readonly standing: Standing
  readonly source: SourceKey
}

export interface StatusEntry extends Guidance {
  readonly status: number
  /** The reason phrase, as the source writes it where it has one. */
  readonly name: string
  readonly standing: Standing
  readonly source: SourceKey
}

/** Another name for a type of the catalogue. */
export interface AliasEntry {
  readonly alias: string
  readonly type: string
  readonly source: SourceKey
}

export type FieldKind =
  'id' | 'epoch-seconds' | 'date' | 'email' | 'url' | 'text' | 'number' | 'boolean' | 'object' | 'list'

export interface FieldEntry {
  /**
   * Where the field stands: keys joined by dots, `[]` for any list element, the envelope's own root left out. The
   * longest path that matches from the right end wins, so `data.id` beats `id`.
   */
  readonly path: string
  readonly name: string
  readonly meaning: string
  readonly kind: FieldKind
  readonly source: SourceKey
}
