// What the developer's own webhook endpoint did: how it answered the challenge, and the signatures that it refused.
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

const refusedSignature = {
  title: 'Your endpoint refused the signature of a notification',
  meaning: 'The digest that your program computed is not the one in `x-nylas-signature`.',
  category: 'webhook',
  actor: 'developer',
  causes: [
    'The body was parsed and written anew, or unpacked, before the check.',
    'The secret is not the `webhook_secret` of this destination: each has its own, and it is no client secret or API key.',
  ],
  fix: [
    { text: 'Compute HMAC-SHA256 in hex over the raw bytes as they came, before any decompression or parsing.' },
    { text: 'Compare the secret with that of the destination: it may have been rotated.' },
  ],
  retry: {
    verdict: 'after-fix',
    advice:
      'Nylas does not repeat a notification that was answered with 401 or 403: read through the API what you missed.',
  },
  candidates: [],
  isFromElsewhere: true,
  references: [docs.notifications],
} as const satisfies Rule['then']

const unnamedSignature = {
  ...refusedSignature,
  meaning:
    'No answer of Nylas speaks of a signature: this is a program that receives notifications, mostly your own. The digest that it computed is not the one in `x-nylas-signature`.',
} as const satisfies Rule['then']

/** Services whose webhooks are refused with the same words. */
const others = ['stripe', 'svix', 'github', 'slack', 'shopify', 'twilio', 'sendgrid', 'clerk', 'zoom', 'jwt', 'token']

export const webhookEndpointRules: readonly Rule[] = [
  ...challengeAnswers.map(({ id, statuses, fix, ...told }): Rule => ({
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
  })),
  {
    id: 'webhook/signature-refused',
    when: {
      envelope: ['unknown', 'error'],
      lacks: ['request_id'],
      says: [
        'invalid nylas webhook signature',
        'invalid nylas signature',
        'nylas signature mismatch',
        'nylas webhook signature mismatch',
        'nylas signature verification failed',
        'nylas webhook signature verification failed',
        'nylas webhook signature validation error',
        'nylas webhook signature invalid',
        'nylas webhook signature is invalid',
        'signature verification failed for nylas webhook',
        'invalid x-nylas-signature',
      ],
    },
    then: refusedSignature,
    confidence: 'likely',
    source: 'notifications',
  },
  {
    id: 'webhook/signature-missing',
    when: {
      envelope: ['unknown', 'error'],
      lacks: ['request_id'],
      says: [
        'missing x-nylas-signature',
        'x-nylas-signature missing',
        'x-nylas-signature is missing',
        'x-nylas-signature header missing',
        'x-nylas-signature header is missing',
        'no x-nylas-signature',
        "keyerror: 'x-nylas-signature'",
        'missing nylas signature',
      ],
    },
    then: {
      ...refusedSignature,
      title: 'A request without a signature reached your endpoint',
      meaning: 'Every notification of Nylas carries `x-nylas-signature`. Your program did not find it in this request.',
      causes: [
        'The request did not come from Nylas: a test of your own, or a stranger.',
        'It was the challenge, a GET, which carries no signature.',
        'The framework names the header otherwise, such as `HTTP_X_NYLAS_SIGNATURE`, or a gateway drops it.',
      ],
      fix: [
        { text: 'Print method and headers of the request: a GET with `challenge` is to be answered with its value.' },
        { text: 'Look the header up without regard to case, by the name that your framework gives it.' },
        { text: 'To try the endpoint, have Nylas send a test event to it: `POST /v3/webhooks/send-test-event`.' },
      ],
    },
    confidence: 'likely',
    source: 'notifications',
  },
  {
    // Words that do not name Nylas decide only behind a status: that makes them the answer of a server, and none of Nylas’s answers so.
    id: 'webhook/signature-refused-by-status',
    when: {
      envelope: ['unknown', 'error', 'v2-error'],
      status: [400, 401, 403],
      lacks: ['request_id'],
      saysNot: others,
      says: [
        'invalid signature',
        'signature verification failed',
        'signature mismatch',
        'missing signature',
        'invalid webhook signature',
        'webhook signature invalid',
        'webhook signature is invalid',
        'webhook signature does not match',
      ],
    },
    then: unnamedSignature,
    confidence: 'possible',
    source: 'public-code',
  },
]
