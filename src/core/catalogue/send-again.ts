// How to send again what got no answer of the API: the request may have been carried out all the same.
import type { FixStep } from '../model.ts'
import type { RetryKnowledge } from './types.ts'

const mayHaveHappened =
  'If this was a send, the message may have gone out all the same: check before you send it again.'

/** Where what was asked for is known to be no message. */
export const mayBeDone =
  'It may have been done all the same. Look before you repeat it: an event is in the calendar, any other object in its list.'

/** The step before such a thing is asked for once more. */
export const lookWhetherDone = {
  text: 'See whether it was done: an event is in the calendar, any other object in its list, and what was to be deleted is gone.',
} as const satisfies FixStep

/** The advice where the response names its own pause, too. */
export const afterStatedWaitIfUndone =
  'Try again once you know that it was not done and the pause that the response names is over.'

/** Where the program itself saw no answer. */
export const afterPause = {
  verdict: 'backoff',
  idempotencyKey: 'same',
  advice: 'Try again after a pause.',
  mayHaveHappened,
} as const satisfies RetryKnowledge

/** Where a server said that it or the one behind it failed. */
export const withGrowingPauses = {
  verdict: 'backoff',
  idempotencyKey: 'same',
  advice: 'Back off exponentially with jitter.',
  mayHaveHappened,
} as const satisfies RetryKnowledge
