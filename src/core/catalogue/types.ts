// The shapes of the knowledge tables. Every entry names its source.
import type {
  Actor,
  Candidate,
  Category,
  FixStep,
  Provider,
  Reference,
  Retry,
  RetryAdvice,
  Standing,
} from '../model.ts'

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
  | 'notetaker-media'
  | 'notifications'
  | 'v2-errors'
  | 'sdk-source'
  | 'cli-source'
  | 'companion'
  | 'forum'
  | 'rfc'
  | 'rfc-smtp'
  | 'rfc-imap'
  | 'google-docs'
  | 'microsoft-graph-docs'
  | 'entra-docs'
  | 'exchange-docs'
  | 'provider-docs'
  | 'public-code'
  | 'scopes-page'

/** What is known of repeating a request, before the response has its say. */
export interface RetryKnowledge extends Omit<RetryAdvice, 'schedule' | 'retryAfter'> {
  /** Pauses in the unit that the advice names; null where its words say all of it; absent where those of the category do. */
  readonly schedule?: readonly number[] | null
  /** The advice where the response names its own pause; needed only where there is more to say than to wait that long. */
  readonly afterStatedWait?: string
}

/** The same where nothing is left to the category: a provider's limits last for seconds or for days. */
export type PacedRetry = RetryKnowledge &
  (
    | { readonly verdict: 'backoff'; readonly schedule: readonly number[] | null }
    | { readonly verdict: Exclude<Retry, 'backoff'> }
  )

/** A step that sends the reader to `provider_error`, which not every response has. */
export interface GuidanceStep extends FixStep {
  /** Its text where the whole error was read and has none. */
  readonly withoutProviderError?: string
}

/** What both error types and statuses know: whose trouble it is, why it happens and what helps. */
export interface Guidance {
  /** The verdict's headline, in a few words and without a full stop. */
  readonly title: string
  readonly meaning: string
  readonly category: Category
  readonly actor: Actor
  readonly causes: NonEmpty<string>
  readonly fix: NonEmpty<GuidanceStep>
  readonly retry: RetryKnowledge
  readonly references: NonEmpty<Reference>
  /**
   * Where the evidence leaves several explanations: each with the check that decides it, the likeliest first. A rule that
   * has decided, or gives an empty list, rules out those of type and status.
   */
  readonly candidates?: readonly Candidate[]
  /** Set where a permission is missing, so that the scopes which the endpoint needs are listed. */
  readonly lacksScopes?: true
  /** Set where another server than Nylas answered: what its status means at Nylas does not hold. */
  readonly isFromElsewhere?: true
}

/** An error that a mail, calendar or conferencing provider reports and Nylas passes on. */
export interface ProviderErrorEntry extends Guidance {
  readonly retry: PacedRetry
  readonly provider: Provider
  /** What to call it, unique for the provider: its code as sent, or a few words in kebab-case where no code arrives. */
  readonly name: string
  /** The codes that announce it, as sent, compared without case; empty where only words tell it. */
  readonly codes: readonly string[]
  /**
   * Phrases in lower case, looked for as whole words in what was said; empty where the code alone decides. Where both are
   * given both must hold; one phrase is enough.
   */
  readonly says: readonly string[]
  readonly source: SourceKey
}

export interface ErrorTypeEntry extends Guidance {
  /** The type as documented, or as sent where no page documents it. */
  readonly type: string
  /** Set where the name means this at a sign-in alone: in an answer of the API it may stand for anything. */
  readonly isOfSignIn?: true
  /** The HTTP status the source gives as its default; null where it gives none. */
  readonly status: number | null
  /** The statuses that say more than this type, which is sent for many troubles; none where absent. */
  readonly yieldsTo?: readonly number[]
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

/** A value as it is sent, and what it stands for, as a sentence. */
export type FieldValue = readonly [value: string, meaning: string]

export interface FieldEntry {
  /**
   * Where the field stands: keys joined by dots, `[]` for any list element, the envelope's own root left out. The
   * longest path that matches from the right end wins, so `data.id` beats `id`.
   */
  readonly path: string
  readonly name: string
  readonly meaning: string
  readonly kind: FieldKind
  /** The values that are known by name; others may occur. */
  readonly values?: readonly FieldValue[]
  readonly source: SourceKey
}

/** What an endpoint can answer with; where the API states a name in `object`, it is this one. */
type ObjectKind =
  | 'application'
  | 'attachment'
  | 'booking'
  | 'calendar'
  | 'channel'
  | 'configuration'
  | 'connector'
  | 'contact'
  | 'contact_group'
  | 'credential'
  | 'domain'
  | 'draft'
  | 'event'
  | 'folder'
  | 'free_busy'
  | 'grant'
  | 'list'
  | 'message'
  | 'notetaker'
  | 'order'
  | 'policy'
  | 'redirect_uri'
  | 'room'
  | 'rule'
  | 'schedule'
  | 'session'
  | 'shipment'
  | 'signature'
  | 'template'
  | 'thread'
  | 'webhook'
  | 'workflow'
  | 'workspace'

export interface ObjectEntry {
  readonly object: ObjectKind
  /** The paths of its documented fields, from the object itself on; what they mean stands in the table of fields. */
  readonly paths: readonly string[]
  /** Fields that mean something else here than elsewhere: they go before the table of fields. Paths from the object on. */
  readonly fields: readonly FieldEntry[]
}

/** One operation of API v3. */
export interface EndpointEntry {
  /** `collection.action`, as in `messages.send`. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** The template of the path, as in `/v3/grants/{grant_id}/messages/send`. */
  readonly path: string
  readonly title: string
  /** What `data` is where the call worked; null where it is nothing that has a name. */
  readonly object: ObjectKind | null
  /** Set where it answers with a list of such objects. */
  readonly isList?: true
  /** Set where the answer has no envelope: the object or the list is the whole body. */
  readonly isBare?: true
  /** What can go out to other people by it: a message, or the invitations and notes that come with an event. */
  readonly sends?: 'message' | 'invitation'
  /** Set where no API key is asked for in the header: sign-in has its own secrets, and the Scheduler its sessions. */
  readonly withoutKey?: true
  /** Set where it changes nothing although its method would let it. */
  readonly onlyReads?: true
  readonly source: SourceKey
}
