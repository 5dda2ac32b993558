// The closed sets in words that people read.
import type {
  Actor,
  Category,
  Confidence,
  IdempotencyKey,
  Provider,
  Retry,
  Severity,
  Standing,
  Trouble,
} from './model.ts'

export const categoryLabels: Readonly<Record<Category, string>> = {
  success: 'Success',
  authentication: 'Authentication',
  authorization: 'Authorization',
  'plan-limit': 'Plan limit',
  grant: 'Grant',
  oauth: 'OAuth',
  connector: 'Connector',
  application: 'Application',
  request: 'Request',
  'not-found': 'Not found',
  conflict: 'Conflict',
  'rate-limit': 'Rate limit',
  provider: 'Provider',
  server: 'Server',
  webhook: 'Webhook',
  migration: 'Migration',
  network: 'Network',
  unknown: 'Unknown',
}

/** Whose move it is. */
export const actorLabels: Readonly<Record<Actor, string>> = {
  developer: 'Your move',
  'end-user': 'The end user’s move',
  admin: 'An administrator’s move',
  nylas: 'Nylas’s move',
  nobody: 'Nobody’s move',
}

export const retryLabels: Readonly<Record<Retry, string>> = {
  'not-needed': 'No retry needed',
  never: 'Do not retry',
  'after-fix': 'Retry after the fix',
  backoff: 'Retry with back-off',
  unknown: 'Retry: cannot tell',
}

/** The same where they stand under the word “Retry”. */
export const retryAnswers: Readonly<Record<Retry, string>> = { ...retryLabels, unknown: 'Cannot tell' }

export const idempotencyKeyLabels: Readonly<Record<IdempotencyKey, string>> = {
  same: 'send the same key again, so that nothing goes out twice.',
  new: 'use a new key, or Nylas repeats the answer that it stored.',
}

export const providerLabels: Readonly<Record<Provider, string>> = {
  google: 'Google',
  'microsoft-graph': 'Microsoft Graph',
  entra: 'Microsoft Entra',
  exchange: 'Exchange',
  imap: 'IMAP server',
  smtp: 'SMTP server',
  icloud: 'iCloud',
  yahoo: 'Yahoo',
  zoom: 'Zoom',
}

export const severityLabels: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' }

export const confidenceLabels: Readonly<Record<Confidence, string>> = {
  certain: 'Certain',
  likely: 'Likely',
  possible: 'Possible',
}

export const troubleLabels: Readonly<Record<Trouble, string>> = {
  missing: 'Missing',
  type: 'Wrong type',
  value: 'Not accepted',
  unknown: 'Not known here',
  combination: 'Cannot be combined',
}

export const standingLabels: Readonly<Record<Standing, string>> = {
  documented: 'Documented',
  contract: 'In the API contract only',
  observed: 'Seen in the wild',
}
