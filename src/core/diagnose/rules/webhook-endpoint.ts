// What the developer's own webhook endpoint refused: signatures, large bodies, requests without a token of its framework.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

const readMissed =
  'Nylas repeats a notification after 408, 429, 502, 503, 504 and 507 alone: read through the API what you missed.'

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
    advice: readMissed,
  },
  candidates: [],
  isFromElsewhere: true,
  references: [docs.notifications],
} as const satisfies Rule['then']

const unnamedSignature = {
  ...refusedSignature,
  meaning:
    'An answer of Nylas would carry a request ID. This is one of a program that receives notifications, mostly your own: the digest that it computed is not the one in `x-nylas-signature`.',
} as const satisfies Rule['then']

/** Services whose webhooks are refused with the same words. */
const others = ['stripe', 'svix', 'github', 'slack', 'shopify', 'twilio', 'sendgrid', 'clerk', 'zoom', 'jwt', 'token']

export const webhookEndpointRules: readonly Rule[] = [
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
    id: 'webhook/signature-of-other-length',
    when: { envelope: ['unknown'], says: ['input buffers must have the same byte length'] },
    then: {
      ...refusedSignature,
      title: 'The signature has another length than your digest',
      meaning: 'Your program compares two digests byte by byte, and they are not even of the same length.',
      causes: [
        'The header was missing or empty: the challenge, a GET, carries none.',
        'One side is hex and the other raw or Base64, or has a word such as `sha256=` in front.',
      ],
      fix: [
        { text: 'Compute the digest in hex: `x-nylas-signature` is 64 characters of hex and nothing else.' },
        { text: 'Compare the lengths first, and refuse what differs in place of letting the comparison throw.' },
      ],
    },
    confidence: 'possible',
    source: 'notifications',
  },
  {
    id: 'webhook/secret-not-set',
    when: { envelope: ['unknown'], says: ['the "key" argument must be of type'] },
    then: {
      ...refusedSignature,
      title: 'The secret for the signature is not set',
      meaning: 'Your program wanted to compute a digest, and the variable with the secret was empty.',
      causes: ['The environment variable is missing where the program runs, or has another name there.'],
      fix: [
        {
          text: 'Set it to the `webhook_secret` that the answer held when the webhook was created; a rotation gives a new one.',
        },
        { text: 'Let the program refuse to start without it.' },
      ],
    },
    confidence: 'possible',
    source: 'notifications',
  },
  {
    id: 'webhook/body-too-large-for-parser',
    when: { envelope: ['unknown'], says: ['payloadtoolargeerror'] },
    then: {
      title: 'Your server takes no body of this size',
      meaning:
        'This is the body parser of Express, which refuses more than 100 kB unless told otherwise. A notification of Nylas may be 1 MB.',
      category: 'webhook',
      actor: 'developer',
      causes: ['The parser for the whole app runs before the webhook, with its preset limit.'],
      fix: [
        {
          text: 'Give the webhook a parser of its own that leaves the bytes as they are; the signature needs them too.',
          code: {
            language: 'javascript',
            text: "app.post('/webhook', express.raw({ type: '*/*', limit: '2mb' }), handleNotification)",
          },
        },
        { text: 'Raise the limit of a proxy in front of it as well, such as `client_max_body_size` of nginx.' },
      ],
      retry: {
        verdict: 'after-fix',
        advice: readMissed,
      },
      references: [docs.notifications],
    },
    confidence: 'possible',
    source: 'public-code',
  },
  {
    id: 'webhook/cross-site-token',
    when: {
      envelope: ['unknown', 'error'],
      lacks: ['request_id'],
      says: [
        'csrf cookie not set',
        'csrf token missing',
        'csrf verification failed',
        "can't verify csrf token authenticity",
        'actioncontroller::invalidauthenticitytoken',
      ],
    },
    then: {
      title: 'Your server wants a CSRF token, which Nylas does not send',
      meaning:
        'The framework refused a POST before your code saw it. If it was a notification: webhooks come from servers and carry no such token.',
      category: 'webhook',
      actor: 'developer',
      causes: ['The protection against cross-site requests covers the path of the webhook.'],
      fix: [
        {
          text: 'Take this one path out of it: `@csrf_exempt` in Django, `skip_before_action :verify_authenticity_token` in Rails.',
        },
        { text: 'Check `x-nylas-signature` there: it is what tells Nylas from others.' },
      ],
      retry: {
        verdict: 'after-fix',
        advice: readMissed,
      },
      candidates: [],
      isFromElsewhere: true,
      references: [docs.notifications],
    },
    confidence: 'possible',
    source: 'public-code',
  },
  {
    // Words that do not name Nylas decide only behind a status: that makes them the answer of a server, and Nylas’s have a request ID.
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
