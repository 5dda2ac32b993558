// Answers that Nylas had stored: a send that was repeated with the same Idempotency-Key.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

export const idempotencyRules: readonly Rule[] = [
  {
    id: 'idempotency/repeated-success',
    when: { envelope: ['success'], header: ['idempotent-response: true'] },
    then: {
      title: 'A repeated answer: nothing was sent this time',
      meaning:
        'The header Idempotent-Response says that Nylas answered from its store. The message went out once, with the first request of this key.',
      causes: ['A request with the same `Idempotency-Key` and body was answered within the last hour.'],
      fix: [
        { text: 'Count it as the success of the first attempt, and do not send it again.' },
        { text: 'If this was meant to be another message, give it a key of its own.' },
      ],
      retry: {
        verdict: 'not-needed',
        idempotencyKey: 'new',
        advice: 'The first attempt worked; another message takes a new key.',
      },
      references: [docs.idempotentSend],
    },
    confidence: 'certain',
    source: 'idempotency',
  },
  {
    id: 'idempotency/repeated-error',
    when: { envelope: ['error', 'unknown'], header: ['idempotent-response: true'] },
    then: {
      title: 'A repeated answer: the error of the first attempt',
      meaning:
        'The header Idempotent-Response says that Nylas answered from its store. Nothing was tried this time; the error is up to an hour old.',
      fix: [
        { text: 'Remove what the type and the message name; the status belongs to the first attempt.' },
        { text: 'See whether the first attempt went out, then send with a new `Idempotency-Key`.' },
      ],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'new',
        advice: 'The same key brings back this same error for an hour; only a new key makes Nylas try again.',
        mayHaveHappened:
          'The first attempt may have gone out all the same: look in the Sent folder before you use a new key.',
      },
      references: [docs.idempotentSend],
    },
    confidence: 'likely',
    source: 'idempotency',
  },
]
