// How to send again what got no answer of the API: the request may have been carried out all the same.
import type { RetryKnowledge } from './types.ts'

const mayHaveHappened =
  'If this was a send, the message may have gone out all the same: check before you send it again.'

/** Where the program itself saw no answer. */
export const afterPause = {
  verdict: 'backoff',
  idempotencyKey: 'same',
  advice: 'Try again after a pause; for a send use the same `Idempotency-Key`.',
  mayHaveHappened,
} as const satisfies RetryKnowledge

/** Where a server said that it or the one behind it failed. */
export const withGrowingPauses = {
  verdict: 'backoff',
  idempotencyKey: 'same',
  advice: 'Back off exponentially with jitter; for a send use the same `Idempotency-Key`.',
  mayHaveHappened,
} as const satisfies RetryKnowledge
