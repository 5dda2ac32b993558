// The types that flow through the pipeline: text → Exchange[] → Envelope → Finding[] → Diagnosis → Inspection.

import type {
  Form,
  Envelope,
  Category,
  Retry,
  Actor,
  Severity,
  Match,
  Standing,
  Provider,
  Trouble,
  AuthorizationSlip,
} from './terms.ts'

export * from './terms.ts'

/**
 * A stretch of the text as pasted. `start` and `end` are UTF-16 offsets, end exclusive; lines and columns are 1-based,
 * columns count UTF-16 units, as Monaco counts them.
 */
export interface TextRange {
  readonly start: number
  readonly end: number
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

/** A value together with the place in the paste that states it; `range` is null where no single place does. */
export interface Stated<T> {
  readonly value: T
  readonly range: TextRange | null
}

export interface Header {
  /** As written; compare with `headerValue`, which ignores case. */
  readonly name: string
  readonly value: string
  readonly range: TextRange
}

/** A stretch of the text by its UTF-16 offsets, end exclusive: what readers and parsers work with. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The request that led to the response, where the paste shows it. */
export interface RequestContext {
  /** Null where the paste shows the address only. */
  readonly method: string | null
  readonly url: string
  /** What was sent, where the paste keeps it; null where it does not. */
  readonly body: string | null
  /** What is wrong with the header `Authorization`, which itself is not kept; absent where it is not shown, or looks right. */
  readonly authorization?: AuthorizationSlip
}

/** A place that breaks a rule. `pointer` is a JSON Pointer (RFC 6901) into the body, null outside JSON. */
export interface Finding {
  /** Stable id, `group/rule`: `json/trailing-comma`, `envelope/missing-request-id`, `type/status-mismatch`. */
  readonly rule: string
  readonly severity: Severity
  readonly pointer: string | null
  readonly range: TextRange
  readonly message: string
  readonly expected: string | null
  readonly found: string | null
}

/**
 * Where the status was read: a status line, a status in words, what recorded the response, a field beside the body or in it,
 * or the person's own choice.
 */
export type StatusOrigin =
  'status-line' | 'status-text' | 'har-entry' | 'saved-response' | 'beside-body' | 'body-field' | 'chosen'

export interface StatusReading extends Stated<number> {
  readonly origin: StatusOrigin
}

export interface TypeReading extends Stated<string> {
  /** The documented dotted type; the type as sent where it is real but undocumented; null where it is neither. */
  readonly canonical: string | null
  /** Null where the type is not in the catalogue. */
  readonly standing: Standing | null
  /** JSON Pointer of the type in the body; null outside JSON. */
  readonly pointer: string | null
  /** The status that the catalogue lists with the type; null where it lists none. */
  readonly usualStatus: number | null
  /** Where the catalogue has the type from; null where it does not know it. */
  readonly source: SourceNote | null
}

/** Where a fact was read; without an address where there is no page to open. */
export interface SourceNote {
  readonly label: string
  readonly url: string | null
}

/** What the mail or calendar provider itself said, unwrapped from whatever nesting it came in. */
export interface ProviderError {
  readonly code: Stated<string> | null
  readonly message: Stated<string> | null
  /** JSON Pointer into the body; null where the provider is quoted outside of any JSON. */
  readonly pointer: string | null
  readonly range: TextRange
  /** What the catalogue knows of it; null where it knows nothing. */
  readonly known: KnownProviderError | null
}

/** A provider's error as the catalogue explains it. */
export interface KnownProviderError {
  readonly provider: Provider
  readonly name: string
  readonly title: string
  readonly meaning: string
  readonly source: SourceNote
}

/** A known field of the body, explained where it stands. */
export interface FieldNote {
  readonly pointer: string
  readonly range: TextRange
  readonly name: string
  readonly meaning: string
  /** The value as people read it: a date for epoch seconds, the bare string otherwise; shortened where long. */
  readonly display: string
}

export interface Reference {
  readonly label: string
  readonly url: string
}

export interface CodeSample {
  readonly language: 'bash' | 'http' | 'json' | 'javascript' | 'python'
  readonly text: string
}

export interface FixStep {
  readonly text: string
  readonly code?: CodeSample
}

export interface RetryAdvice {
  readonly verdict: Retry
  /** One sentence: when and how to send it again, or why not. */
  readonly advice: string
  /** The pause before each further try, in seconds: below a minute the longest, from a minute on the shortest. */
  readonly schedule?: readonly number[]
  /** Whether the next try of an idempotent request keeps its Idempotency-Key. */
  readonly idempotencyKey?: IdempotencyKey
  /** When the response itself says how long to wait, and where it says so. */
  readonly retryAfter?: RetryAfter
  /** Set where a send could already have gone out: what to check before sending again. */
  readonly mayHaveHappened?: string
}

/** `same` makes Nylas answer a repeated send with the first result; `new` starts over. */
export type IdempotencyKey = 'same' | 'new'

/** One of several explanations that fit, and how to find out whether it is the one. */
export interface Candidate {
  readonly title: string
  /** What to look at or to send. */
  readonly check: FixStep
  /** What the check shows if this is it, and what to do then. */
  readonly then: string
}

/** What a person has to grant for an endpoint, per provider. */
export interface ScopeNeed {
  /** What the scopes allow, as in "Send messages". */
  readonly task: string
  /** Any one of the inner lists is enough; all of its scopes are needed together. */
  readonly google: readonly (readonly string[])[]
  readonly microsoft: readonly (readonly string[])[]
}

/** What the request asked for, recognised by its method and path. */
export interface EndpointNote {
  /** The template of the path, as in `/v3/grants/{grant_id}/messages/send`. */
  readonly path: string
  readonly title: string
  /** The grant that the path names; null where it names none. */
  readonly grantId: string | null
}

/** How long the response asks to wait: one of the two is always there. */
export interface RetryAfter {
  readonly range: TextRange | null
  /** As stated; null where the response states an instant. */
  readonly seconds: number | null
  /** The instant as ISO 8601; null where a number of seconds is stated and nothing tells since when. */
  readonly at: string | null
}

/** One observation that led to the diagnosis. */
export interface Evidence {
  readonly label: string
  readonly detail: string
  readonly range: TextRange | null
}

/** How sure the diagnosis is. */
export type Confidence = 'certain' | 'likely' | 'possible'

export interface StatusMeaning {
  readonly code: number
  readonly name: string
  readonly meaning: string
}

/** A part of the request that the response refuses. */
export interface RefusedField {
  /** As the response names it: a path in the body, or the name of a parameter. */
  readonly field: string
  readonly trouble: Trouble
  /** What the response says of this one; empty where only its message does. */
  readonly said: string
  /** What a field of this name stands for; null where the catalogue does not know it. */
  readonly meaning: string | null
  readonly range: TextRange | null
}

export interface Diagnosis {
  readonly title: string
  readonly meaning: string
  readonly status: StatusMeaning | null
  readonly category: Category
  readonly actor: Actor
  readonly causes: readonly string[]
  readonly fix: readonly FixStep[]
  readonly retry: RetryAdvice
  readonly evidence: readonly Evidence[]
  readonly confidence: Confidence
  /** Empty where the evidence decides; else what fits, the likeliest first. */
  readonly candidates: readonly Candidate[]
  /** Empty unless a missing permission is the trouble. */
  readonly scopes: readonly ScopeNeed[]
  /** The parts of the request that the response refuses by name. */
  readonly refused: readonly RefusedField[]
  readonly references: readonly Reference[]
}

/** What a print of an SDK or tool lost of the response, and how to print the rest. */
export interface PrintNote {
  /** The tool and the way of printing. */
  readonly label: string
  readonly lost: readonly string[]
  readonly howToPrint: FixStep
}

export interface InspectedExchange {
  readonly request: RequestContext | null
  /** What the request asked for; null where the paste shows no request or no endpoint of Nylas. */
  readonly endpoint: EndpointNote | null
  readonly status: StatusReading | null
  readonly headers: readonly Header[]
  readonly envelope: Envelope
  readonly type: TypeReading | null
  readonly match: Match
  readonly message: Stated<string> | null
  readonly requestId: Stated<string> | null
  readonly providerError: ProviderError | null
  readonly findings: readonly Finding[]
  readonly fields: readonly FieldNote[]
  readonly diagnosis: Diagnosis
  /** The print of an SDK or tool that this was read from, and what such a print leaves out. */
  readonly print: PrintNote | null
  /** When the response was received, as ISO 8601; null where the text does not say. */
  readonly time: string | null
  /** How long the response took, in milliseconds; null where the text does not say. */
  readonly durationMs: number | null
  /** What the paste calls it, in a heading above it: the name of a file, mostly. Null where there is none. */
  readonly name: string | null
  /** Where this exchange stands in the paste. */
  readonly range: TextRange
}

/** What `inspect` answers: plain data that survives structured cloning. There is always at least one exchange. */
export interface Inspection {
  readonly form: Form
  /** The form in words, for "Read as: …". */
  readonly readAs: string
  readonly exchanges: readonly [InspectedExchange, ...InspectedExchange[]]
}
