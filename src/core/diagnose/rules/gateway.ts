// Answers that never came from the API itself: a gateway's own words in place of JSON.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

export const gatewayRules: readonly Rule[] = [
  {
    id: 'gateway/server-incident',
    when: {
      envelope: ['unknown', 'error'],
      says: [
        'upstream server is unavailable',
        'bad gateway',
        'service unavailable',
        'gateway time-out',
        'gateway timeout',
        'internal server error',
      ],
    },
    then: {
      title: 'A gateway answered, not the API',
      meaning:
        'The text is what a server in front of Nylas says when the service behind it is down. Your request is not at fault.',
      category: 'server',
      actor: 'nylas',
      causes: ['A Nylas service was restarting, overloaded or in an incident.'],
      fix: [
        { text: 'Send the request again with growing pauses.' },
        { text: 'If it lasts, look at the status page and give support the x-request-id header and the time.' },
        { text: 'Do not parse the body before checking the status: it is not JSON.' },
      ],
      retry: {
        verdict: 'backoff',
        advice: 'Back off exponentially with jitter; for a send use the same Idempotency-Key.',
        mayHaveHappened:
          'If this was a send, the message may have gone out all the same: check before you send it again.',
      },
      references: [docs.responses500, docs.status],
    },
    confidence: 'likely',
    source: 'responses-500',
  },
]
