// How the developer's own endpoint answered the challenge, where the message names the status.
import { docs } from '../../catalogue/docs.ts'
import type { Guidance } from '../../catalogue/types.ts'
import type { FixStep } from '../../model.ts'
import type { Rule } from '../rule.ts'
import { answerChallenge, setUpAgain, tryChallenge } from './webhook.ts'

interface ChallengeAnswer {
  readonly id: string
  /** The statuses of the endpoint that all come to the same. */
  readonly statuses: readonly number[]
  readonly title: string
  readonly meaning: string
  readonly causes: Guidance['causes']
  readonly fix: FixStep
}

const challengeAnswers: readonly ChallengeAnswer[] = [
  {
    id: 'not-there',
    statuses: [404, 405, 410],
    title: 'Your endpoint has no answer to a GET at this address',
    meaning:
      'Nylas called the webhook URL with GET and a challenge. A server answered, and knows the address not at all or only with POST.',
    causes: [
      'The program handles POST alone. Notifications are a POST, the challenge before them is a GET.',
      'The path in `webhook_url` is not the one that the program listens on, or this version is not deployed yet.',
    ],
    fix: {
      text: 'Handle GET at the same path: answer 200 with the value of `challenge` and nothing else.',
      code: answerChallenge,
    },
  },
  {
    id: 'kept-out',
    statuses: [401, 403],
    title: 'Your endpoint turned the challenge away',
    meaning:
      'Nylas called the webhook URL with a challenge, and something in front of the answer wanted to know who is calling.',
    causes: [
      'The check of `x-nylas-signature` runs for the GET too. The challenge carries no signature.',
      'A sign-in, a token for cross-site requests or a firewall guards the path; previews of many hosts do.',
    ],
    fix: { text: 'Let a GET with `challenge` through without signature and sign-in; check signatures on POST alone.' },
  },
  {
    id: 'led-elsewhere',
    statuses: [301, 302, 303, 307, 308],
    title: 'Your endpoint redirects the challenge',
    meaning: 'Nylas wants the answer from the very URL that was registered, and does not go where it is led.',
    causes: [
      'The server adds or takes away a slash at the end, or `www`, or leads from http to https.',
      'A page to sign in stands in front of it.',
    ],
    fix: { text: 'Register the URL at which the redirects end, or answer at the one that is registered.' },
  },
  {
    id: 'failed',
    statuses: [500, 502, 503, 504],
    title: 'Your endpoint failed on the challenge',
    meaning: 'Nylas reached the host of the webhook URL, and the program behind it broke off or was not running.',
    causes: [
      'The program reads a body or a signature, and the challenge has neither.',
      'It was just starting, or the tunnel to it is closed.',
    ],
    fix: { text: 'Look into the log of your program at that moment, and answer a GET before any body is read.' },
  },
]

export const webhookChallengeRules: readonly Rule[] = challengeAnswers.map(({ id, statuses, fix, ...told }): Rule => ({
  id: `webhook/challenge-${id}`,
  when: { says: statuses.map((status) => `status is not ok, got ${status}`) },
  then: {
    ...told,
    category: 'webhook',
    actor: 'developer',
    fix: [fix, tryChallenge],
    retry: setUpAgain,
    references: [docs.notifications],
  },
  confidence: 'certain',
  source: 'contract',
}))
