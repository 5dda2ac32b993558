// The closed sets: the words for forms, envelopes, categories and the rest, the same everywhere.

/** How the pasted text was written. */
export const forms = [
  'json',
  'jsonc',
  'http-message',
  'curl-verbose',
  'har',
  'ndjson',
  'javascript-inspect',
  'python-repr',
  'java-tostring',
  'ruby-inspect',
  'escaped-json',
  'html',
  'markdown',
  'log-line',
  'stack-trace',
  'cli-output',
  'callback-url',
  'plain-text',
  'empty',
] as const
export type Form = (typeof forms)[number]

/** What kind of message the response is. */
export const envelopes = [
  'success',
  'list',
  'error',
  'oauth-error',
  'token',
  'webhook',
  'v2-error',
  'v2-webhook',
  'auth-redirect',
  'unknown',
] as const
export type Envelope = (typeof envelopes)[number]

/** What kind of trouble it is. */
export const categories = [
  'success',
  'authentication',
  'authorization',
  'plan-limit',
  'grant',
  'oauth',
  'connector',
  'application',
  'request',
  'not-found',
  'conflict',
  'rate-limit',
  'provider',
  'server',
  'webhook',
  'migration',
  'network',
  'unknown',
] as const
export type Category = (typeof categories)[number]

/** Whether sending the same request again can help. */
export const retries = ['not-needed', 'never', 'after-fix', 'backoff', 'unknown'] as const
export type Retry = (typeof retries)[number]

/** Whose move it is. */
export const actors = ['developer', 'end-user', 'admin', 'nylas', 'nobody'] as const
export type Actor = (typeof actors)[number]

/** From worst to mildest. */
export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** How a wire type was found in the catalogue. */
export type Match = 'exact' | 'prefixed' | 'alias' | 'status-only' | 'none'

/** How well a catalogue entry is attested: on the errors page, in the API contract only, or seen in real responses only. */
export const standings = ['documented', 'contract', 'observed'] as const
export type Standing = (typeof standings)[number]

/** Whose system stands behind Nylas, as far as its errors tell it. */
export const providers = [
  'google',
  'microsoft-graph',
  'entra',
  'exchange',
  'imap',
  'smtp',
  'icloud',
  'yahoo',
  'zoom',
] as const
export type Provider = (typeof providers)[number]

/** What is wrong with a part of a request: it did not arrive, is of another type, is not accepted, not known, or not beside another part. */
export type Trouble = 'missing' | 'type' | 'value' | 'unknown' | 'combination'

/** A variable without a value, a key without the word Bearer, that word twice, the key in quotes, or a variable's name. */
export type AuthorizationSlip = 'lost' | 'no-scheme' | 'doubled' | 'quoted' | 'unexpanded'
