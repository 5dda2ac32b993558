// Answers that never came from the API itself: a gateway's own words in place of JSON.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

// Null: the text states no status. With a 4xx the same words come from something else.
const serverStatuses = [null, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530] as const

const phrases = [
  'upstream server is unavailable',
  'bad gateway',
  'service unavailable',
  'gateway time-out',
  'gateway timeout',
  'internal server error',
] as const

const incident = {
  title: 'A gateway answered, not the API',
  meaning:
    'The text is what a server in front of Nylas says when the service behind it is down. Your request is not at fault.',
  category: 'server',
  actor: 'nylas',
  causes: ['A Nylas service was restarting, overloaded or in an incident.'],
  fix: [
    { text: 'Send the request again with growing pauses.' },
    { text: 'If it lasts, look at the status page and give support the `x-request-id` header and the time.' },
    { text: 'Check the status before parsing the body: an answer of a gateway need not be JSON.' },
  ],
  retry: {
    verdict: 'backoff',
    idempotencyKey: 'same',
    advice: 'Back off exponentially with jitter; for a send use the same `Idempotency-Key`.',
    mayHaveHappened: 'If this was a send, the message may have gone out all the same: check before you send it again.',
  },
  references: [docs.responses500, docs.status],
} as const satisfies Rule['then']

export const gatewayRules: readonly Rule[] = [
  {
    id: 'gateway/text',
    when: { prose: true, status: serverStatuses, says: phrases },
    then: incident,
    confidence: 'likely',
    source: 'responses-500',
  },
  {
    id: 'gateway/error-as-text',
    when: { finding: ['envelope/plain-error'], status: serverStatuses, says: phrases },
    then: incident,
    confidence: 'likely',
    source: 'responses-500',
  },
]
