// Answers that never came from the API itself: a gateway's own words in place of JSON.
import { reachApi } from '../../catalogue/code-samples.ts'
import { docs } from '../../catalogue/docs.ts'
import { gatewayWords } from '../../catalogue/gateway-phrases.ts'
import { pauses } from '../../catalogue/pauses.ts'
import { withGrowingPauses } from '../../catalogue/send-again.ts'
import type { Rule } from '../rule.ts'

// Null: the text states no status. With a 4xx the same words come from something else.
const serverStatuses = [null, 500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 530] as const

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
  retry: withGrowingPauses,
  // What else a 5xx may come from is a matter of JSON answers.
  candidates: [],
  references: [docs.responses500, docs.status],
} as const satisfies Rule['then']

/** What proxies and web filters of companies say in their pages. */
const proxyPhrases = [
  'the requested url could not be retrieved',
  'access control configuration prevents your request',
  'cache access denied',
  'zscaler',
  'fortiguard',
  'your organization blocks',
  'blocked by your organization',
] as const

const byProxy = {
  title: 'A proxy answered, and Nylas was not reached',
  meaning:
    'The answer is that of a proxy or a web filter between your program and Nylas. It says nothing about your key, the grant or the request.',
  category: 'network',
  actor: 'admin',
  causes: ['The network that your program runs in does not let it through to this host.'],
  fix: [
    { text: 'Ask whoever runs the network to allow HTTPS to `api.us.nylas.com` and `api.eu.nylas.com`.' },
    {
      text: 'Ask for the head of an answer from the same machine: the headers name the server that gave it.',
      code: reachApi,
    },
    { text: 'If your program should go another way, check `HTTPS_PROXY` and `NO_PROXY` where it runs.' },
  ],
  retry: {
    verdict: 'after-fix',
    idempotencyKey: 'same',
    advice: 'Send it again once the network lets it through; nothing has been sent so far.',
  },
  candidates: [],
  isFromElsewhere: true,
  references: [docs.responses400],
} as const satisfies Rule['then']

/** Cloudflare stands in front of Nylas, and of many others: a page that names another host is told apart before. */
const byCloudflare = {
  category: 'network',
  isFromElsewhere: true,
  candidates: [],
  references: [docs.rateLimits, docs.status],
} as const satisfies Rule['then']

const askWithRayId = {
  text: 'Give Nylas support the Ray ID, from the foot of the page or the header `cf-ray`, with your address on the internet and the time.',
}

const heldBackByCloudflare = {
  ...byCloudflare,
  title: 'Cloudflare holds back too many requests',
  meaning:
    'This is error 1015 of Cloudflare, which stands in front of the API. It counts the requests of your address on the internet; neither the key nor the grant has been looked at.',
  category: 'rate-limit',
  actor: 'developer',
  causes: [
    'Too many requests came from one address in a short time, retries without a pause among them.',
    'Other programs go out by the same address.',
  ],
  fix: [
    { text: 'Send less at once: a queue for all requests of this address, with growing pauses after a failure.' },
    { text: 'Read `Content-Type` before parsing: this answer is no JSON, and has no `request_id`.' },
    askWithRayId,
  ],
  retry: {
    verdict: 'backoff',
    idempotencyKey: 'same',
    schedule: pauses.minutes,
    advice: 'Wait some minutes, then go on more slowly; nothing has reached the API so far.',
  },
} as const satisfies Rule['then']

const blockedByCloudflare = {
  ...byCloudflare,
  title: 'Cloudflare blocked this request',
  meaning:
    'Cloudflare, which stands in front of the API, refused the request itself. Neither the key nor the grant has been looked at.',
  actor: 'developer',
  causes: [
    'The address on the internet that your program uses is blocked, as those of some hosts and VPNs are.',
    'Something in the request looks like an attack: words in the body, or a missing or odd `User-Agent`.',
    'The request went to a site instead of the API. Where the answer is a page, it names the host.',
  ],
  fix: [
    { text: 'Compare the host with `api.us.nylas.com` and `api.eu.nylas.com`.' },
    { text: 'Send the same request from another network, and with a plain body: it shows what is refused.' },
    askWithRayId,
  ],
  retry: {
    verdict: 'after-fix',
    idempotencyKey: 'same',
    advice: 'The same request is blocked again until the reason is gone; nothing has reached the API so far.',
  },
} as const satisfies Rule['then']

/**
 * Of addresses, countries, programs and requests that it keeps out:
 * https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/
 */
const blockNumbers = [1005, 1006, 1007, 1008, 1009, 1010, 1020]

export const gatewayRules: readonly Rule[] = [
  {
    id: 'gateway/cloudflare-limit',
    when: { page: true, says: ['you are being rate limited'] },
    then: heldBackByCloudflare,
    confidence: 'likely',
    source: 'public-code',
  },
  {
    // To programs it sends no page but the number of its error.
    id: 'gateway/cloudflare-limit-number',
    when: { prose: true, status: [429], says: ['error code: 1015'] },
    then: heldBackByCloudflare,
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'gateway/cloudflare-block',
    when: { page: true, says: ['sorry, you have been blocked', 'used cloudflare to restrict access'] },
    then: blockedByCloudflare,
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'gateway/cloudflare-block-number',
    when: { prose: true, status: [403], says: blockNumbers.map((number) => `error code: ${number}`) },
    then: blockedByCloudflare,
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'gateway/proxy-page',
    when: { page: true, status: [null, 200, 403, 407], says: proxyPhrases },
    then: byProxy,
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'gateway/proxy-header',
    when: { prose: true, status: [403, 407], header: ['x-squid-error'] },
    then: byProxy,
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'gateway/page',
    when: { page: true, status: [200, 201, 202, 203, 401, 403, 407] },
    then: {
      title: 'A web page came in place of an API answer',
      meaning:
        'The body is HTML, and the API answers in JSON. Most likely another server sent page and status: nothing in them shows that Nylas was reached.',
      category: 'network',
      actor: 'developer',
      causes: [
        'A proxy, a web filter or a sign-in page of the network answered.',
        'The request went to another host or path, such as that of the Dashboard or of your own site.',
      ],
      fix: [
        { text: 'Compare host and path with `https://api.us.nylas.com/v3` or `https://api.eu.nylas.com/v3`.' },
        { text: 'Read the title of the page and the headers: they name the server that answered.' },
        { text: 'Check `Content-Type` before parsing. Only the download of an attachment can be HTML and in order.' },
      ],
      retry: { verdict: 'after-fix', idempotencyKey: 'same', advice: 'Send it again once it goes to the API itself.' },
      candidates: [],
      isFromElsewhere: true,
      references: [docs.responses200, docs.responses400],
    },
    confidence: 'likely',
    source: 'contract',
  },
  {
    id: 'gateway/text',
    when: { gatewayText: true, status: serverStatuses, says: gatewayWords },
    then: incident,
    confidence: 'likely',
    source: 'responses-500',
  },
  {
    id: 'gateway/error-as-text',
    when: { finding: ['envelope/plain-error'], status: serverStatuses, says: gatewayWords },
    then: incident,
    confidence: 'likely',
    source: 'responses-500',
  },
]
