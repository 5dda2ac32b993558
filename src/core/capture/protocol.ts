// What the companion tells the page about each exchange that passes through it, and what the page may ask of it.

/** Where everything for the page is served; nothing of Nylas lies under it. */
export const companionPath = '/__companion/'

/** What the type of an error begins with that the companion answers with in place of Nylas. */
export const companionTypePrefix = 'companion.'

/** A header as it was on the wire: order, spelling and repetitions stay. Secrets in it are masked before it gets here. */
export type CapturedHeader = readonly [name: string, value: string]

/** A body as it is shown, which may be less than what passed through. */
export interface CapturedBody {
  /** Decoded from gzip, br or deflate where it was so encoded. Null where the bytes are no text. */
  readonly text: string | null
  /** Bytes on the wire, before any decoding. */
  readonly wireBytes: number
  /** Whether `text` holds only the beginning. */
  readonly isCut: boolean
}

export interface CapturedRequest {
  readonly method: string
  /** Absolute, as it went to Nylas. */
  readonly url: string
  readonly headers: readonly CapturedHeader[]
  readonly body: CapturedBody | null
}

export interface CapturedResponse {
  readonly status: number
  readonly statusText: string
  readonly headers: readonly CapturedHeader[]
  readonly body: CapturedBody | null
}

/** Why an exchange has no response of Nylas, or only a part of one. */
export type CaptureFailure =
  | 'upstream-refused'
  | 'upstream-reset'
  | 'upstream-timeout'
  | 'upstream-unresolved'
  | 'upstream-untrusted'
  | 'client-aborted'

/** How an exchange came to be: an SDK's request, one sent from the page, or a notification to `/webhook`. */
export type CaptureOrigin = 'proxied' | 'sent' | 'webhook'

/** What became of the signature of a notification. */
export type SignatureCheck = 'valid' | 'invalid' | 'missing' | 'no-secret'

/** One exchange, complete: told once it has ended, in whichever way. */
export interface CapturedExchange {
  /** Counts up from 1 within one run of the companion; the page resumes after the last one that it has. */
  readonly id: number
  readonly origin: CaptureOrigin
  /** When the request came in, as ISO 8601. */
  readonly startedAt: string
  /** Until the response's last byte, in milliseconds. */
  readonly durationMs: number
  /** Until the response's first byte, in milliseconds; null where none came. */
  readonly firstByteMs: number | null
  readonly request: CapturedRequest
  /** Null where Nylas gave no answer. */
  readonly response: CapturedResponse | null
  readonly failure: CaptureFailure | null
  /** Null for anything but a notification. */
  readonly signature: SignatureCheck | null
}

/** The first thing said on each connection. */
export interface CompanionState {
  /** Where requests are forwarded to, as in `https://api.us.nylas.com`. */
  readonly upstream: string
  /** What the SDK's API address is to be, as in `http://127.0.0.1:4180`. */
  readonly apiUri: string
  /** The oldest exchange that can still be told; 0 where there is none yet. */
  readonly oldestId: number
  readonly newestId: number
  readonly hasWebhookSecret: boolean
  readonly showsSecrets: boolean
}

/**
 * Server-sent events of `GET {companionPath}events?token=…`: first `state` with a {@link CompanionState}, then one `exchange`
 * with a {@link CapturedExchange} for each, whose event id is its id. `Last-Event-ID`, or `&after=`, resumes after that id.
 */
export type CompanionEvent = 'state' | 'exchange'

/**
 * `POST {companionPath}send?token=…`: sends a request to the upstream and answers with `{"id": …}`, the id under which the
 * exchange is then told. A header value that is masked takes the secret of the exchange named by `repeatOf`.
 */
export interface SendRequest {
  readonly method: string
  /** Path and query at the upstream, or an absolute address of it. */
  readonly url: string
  readonly headers: readonly CapturedHeader[]
  readonly body: string | null
  /** The exchange that this repeats; null for one that was typed or pasted. */
  readonly repeatOf: number | null
}

/**
 * `POST {companionPath}replay-webhook?token=…` delivers a notification once more to where the companion was told to (its own
 * `/webhook` where it was told nothing), signed anew where it has the secret, and answers with `{"id": …}` of the exchange that
 * this makes.
 */
export interface ReplayWebhook {
  readonly id: number
}

/** What every refused call of the page answers with. */
export interface CompanionRefusal {
  readonly error: string
}
