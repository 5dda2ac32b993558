// Faults of Nylas itself that mean something else on one endpoint than on others.
import { unavailableWriteCandidates } from '../../catalogue/candidates.ts'
import { docs } from '../../catalogue/docs.ts'
import { afterStatedWaitIfUndone, lookWhetherDone, mayBeDone } from '../../catalogue/send-again.ts'
import type { Rule } from '../rule.ts'

/** What changes something and is no message: no key protects it, and the Sent folder does not show it. */
const failedWrite = {
  fix: [
    lookWhetherDone,
    { text: 'If it was not done, do it again after a pause.' },
    {
      text: 'If it stays, look at the Nylas status page, and give Nylas support the `request_id`, the region and the time.',
    },
  ],
  retry: {
    verdict: 'backoff',
    advice: 'Retry with growing pauses once you know that it was not done, and give up after a few attempts.',
    afterStatedWait: afterStatedWaitIfUndone,
    mayHaveHappened: mayBeDone,
  },
  candidates: [],
} as const satisfies Rule['then']

export const serverRules: readonly Rule[] = [
  {
    id: 'server/smart-compose',
    when: { type: ['unexpected_error'], endpoint: ['smart-compose.create', 'smart-compose.reply'] },
    then: {
      title: 'Smart Compose failed on the Nylas side',
      meaning: 'Nylas could not produce a suggestion. Nothing was sent or stored, so trying again is safe.',
      causes: [
        'A passing fault of the service.',
        'A prompt or message that it could not digest, if exactly this one keeps failing.',
      ],
      fix: [
        { text: 'Ask again after a short pause.' },
        { text: 'If it keeps failing, try a shorter prompt; if that works, the input is the reason.' },
        { text: 'Otherwise give Nylas support the `request_id`.' },
      ],
      retry: { verdict: 'backoff', advice: 'Retry a few times with growing pauses; no message goes out by it.' },
      references: [docs.responses500, docs.status],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'server/failed-write',
    when: { type: ['api.internal_error', 'api.server_error', 'unexpected_error'], effect: ['write'] },
    then: failedWrite,
    confidence: 'likely',
    source: 'responses-500',
  },
  {
    id: 'server/failed-write-untyped',
    when: { status: [500, 502], type: [null], effect: ['write'], envelope: ['error'] },
    then: failedWrite,
    confidence: 'possible',
    source: 'responses-500',
  },
  {
    id: 'server/unavailable-write-untyped',
    when: { status: [503], type: [null], effect: ['write'] },
    then: { candidates: unavailableWriteCandidates },
    confidence: 'possible',
    source: 'responses-500',
  },
  {
    id: 'server/unexpected',
    when: { type: ['unexpected_error'], effect: [null] },
    then: {
      causes: [
        'A passing fault in a Nylas service. Most of these are short-lived.',
        'An incident that the status page may already show.',
        'An input that Nylas cannot digest, if exactly this request fails every time.',
        'On Smart Compose, the one service that this type is documented for: a prompt or message that it cannot digest.',
      ],
    },
    confidence: 'certain',
    source: 'contract',
  },
]
