// What the developer's own webhook endpoint refused: signatures, large bodies, and requests without a token of its own.
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
    'An answer of Nylas would carry a request ID. This is one of a program that receives notifications, mostly your own.',
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
    id: 'webhook/body-too-large-for-parser',
    when: { envelope: ['unknown'], says: ['payloadtoolargeerror'] },
    then: {
      title: 'Your server takes no body of this size',
      meaning:
        'The body parser of Express refuses more than 100 kB unless told otherwise, and a notification may be 1 MB.',
      category: 'webhook',
      actor: 'developer',
      causes: ['The parser for the whole app runs before the webhook, with its preset limit.'],
      fix: [
        {
          text: 'Give the webhook a parser of its own that leaves the bytes as they are, for the signature.',
          code: {
            language: 'javascript',
            text: "app.post('/webhook', express.raw({ type: '*/*', limit: '2mb' }), handleNotification)",
          },
        },
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
    id: 'webhook/signature-of-another-length',
    when: {
      envelope: ['unknown'],
      saysNot: others,
      says: ['err_crypto_timing_safe_equal_length', 'input buffers must have the same byte length'],
    },
    then: {
      ...refusedSignature,
      title: 'The signatures that your program compares differ in length',
      meaning: 'Node compares digests of one length alone. That of `x-nylas-signature` is 64 letters of hex, 32 bytes.',
      causes: [
        'One of them is read as text and the other as bytes, or one is in Base64.',
        'The header is missing, as in the challenge, or is read under another name.',
      ],
      fix: [
        {
          text: 'Make bytes of both from hex, and refuse what has another length before you compare.',
          code: {
            language: 'javascript',
            text: [
              "const expected = createHmac('sha256', webhookSecret).update(rawBody).digest()",
              "const received = Buffer.from(request.get('x-nylas-signature') ?? '', 'hex')",
              'const isGenuine =',
              '  received.length === expected.length && timingSafeEqual(received, expected)',
            ].join('\n'),
          },
        },
      ],
    },
    confidence: 'possible',
    source: 'notifications',
  },
  {
    id: 'webhook/csrf-refused',
    when: {
      envelope: ['unknown', 'error', 'v2-error'],
      lacks: ['request_id'],
      saysNot: others.filter((word) => word !== 'token'),
      says: [
        'csrf verification failed',
        "can't verify csrf token authenticity",
        'actioncontroller::invalidauthenticitytoken',
        'csrf token mismatch',
        'invalid csrf token',
        'ebadcsrftoken',
        'the csrf token is missing',
      ],
    },
    then: {
      title: 'Your own server refused a POST without its CSRF token',
      meaning:
        'Frameworks refuse a POST that does not come from a page of theirs, and no notification of Nylas does. The answer is that of your server, not of the API.',
      category: 'webhook',
      actor: 'developer',
      causes: [
        'The check runs for the path of the webhook as well, to which Nylas sends without a token.',
        'A page of your own sent the request, and its token was missing or of an earlier session.',
      ],
      fix: [
        {
          text: 'If Nylas sent it, leave the check out for the path of the webhook alone, as with `@csrf_exempt` in Django or `skip_forgery_protection` in Rails.',
        },
        { text: 'Check `x-nylas-signature` there instead: it proves who sent the notification.' },
      ],
      retry: { verdict: 'after-fix', advice: readMissed },
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
