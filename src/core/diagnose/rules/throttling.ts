// Who is throttling: Nylas, the provider, or a quota that only time refills.
import { dailyQuotaUsedUp } from '../../catalogue/advice.ts'
import { foldersCandidates } from '../../catalogue/candidates.ts'
import { docs } from '../../catalogue/docs.ts'
import { pauses } from '../../catalogue/pauses.ts'
import type { Rule } from '../rule.ts'

/** The provider's limit, however the response shows that it is the provider's. */
const byProvider: Rule['then'] = {
  title: 'The provider is throttling this account',
  meaning:
    'The limit is the provider’s, for this one mailbox or for your app at the provider. Nylas passes its refusal on.',
  category: 'rate-limit',
  actor: 'developer',
  causes: [
    'Too many requests for this mailbox in a short time. One Nylas request can cost several at the provider.',
    'Another app shares the mailbox’s quota.',
  ],
  fix: [
    { text: 'Pause this grant until the time that the response states; other grants are not affected.' },
    {
      text: 'Send fewer requests at once for one mailbox, and use smaller pages and webhooks in place of polling.',
    },
  ],
  retry: {
    verdict: 'backoff',
    idempotencyKey: 'new',
    advice: 'Wait as long as the response says, else back off exponentially with jitter.',
  },
  references: [docs.rateLimitRecipe, docs.rateLimits],
}

const byExchange = {
  title: 'The Exchange server throttles this account',
  meaning: 'The server counts commands per device and blocks for a while once its limit is reached.',
  category: 'rate-limit',
  actor: 'admin',
  causes: ['The account ran more commands than the server’s policy allows: by default 400 in ten minutes.'],
  fix: [
    { text: 'Leave this account alone for as long as the response says, or about 20 minutes where it does not.' },
    { text: 'Ask the Exchange administrator to raise CommandFrequency in the throttling policy.' },
  ],
  retry: {
    verdict: 'backoff',
    schedule: pauses.twentyMinutes,
    idempotencyKey: 'new',
    advice: 'The block lasts about 20 minutes by default; shorter pauses do not help.',
  },
  references: [docs.responses500],
} as const satisfies Rule['then']

/** The sending quota of an account, where it is the response that makes a quota one of sending. */
const quotaUsedUp = {
  title: 'The account’s quota at the provider is used up',
  meaning: 'The provider counts what this account does, and its count is full. Nylas cannot see when it empties.',
  category: 'rate-limit',
  actor: 'developer',
  causes: ['Many messages went out in a short time, or the limit of the day is reached.'],
  fix: [
    { text: 'Stop sending from this account for now, and go on with the others.' },
    { text: 'Try a single message after an hour, then again the next day.' },
  ],
  retry: {
    verdict: 'backoff',
    schedule: pauses.hours,
    idempotencyKey: 'new',
    advice: 'Wait as long as the response says, else for an hour or more.',
  },
  references: [docs.sendingErrors, docs.rateLimits],
} as const satisfies Rule['then']

const quotaExceeded = ['quota exceeded', 'quota has been exceeded'] as const
/** Google’s quotas of requests, which it names. */
const countedPerMinute = ['quota metric'] as const

export const throttlingRules: readonly Rule[] = [
  {
    id: 'throttling/detection',
    when: { status: [429], endpoint: ['providers.detect'], providerError: false },
    then: {
      title: 'Too many look-ups of providers in a minute',
      meaning: 'Nylas answers 20 of these calls a minute for each application, far fewer than of others.',
      category: 'rate-limit',
      actor: 'developer',
      causes: ['The provider is looked up for a whole list of addresses, or at every key stroke of a form.'],
      fix: [
        { text: 'Ask once an address is complete, and remember the answer for its domain.' },
        { text: 'For a list, send one call every three seconds.' },
      ],
      retry: {
        verdict: 'backoff',
        schedule: null,
        advice: 'Wait a minute: the limit counts by the minute, and shorter pauses use it up again.',
      },
      candidates: [],
      references: [docs.rateLimits],
    },
    confidence: 'certain',
    source: 'rate-limits',
  },
  {
    id: 'throttling/provider',
    when: { status: [429], providerError: true },
    then: byProvider,
    confidence: 'certain',
    source: 'rate-limits',
  },
  {
    id: 'throttling/provider-type',
    when: { type: ['api.rate_limit_error', 'quota_exceeded_error'], providerError: true },
    then: byProvider,
    confidence: 'certain',
    source: 'rate-limits',
  },
  {
    id: 'throttling/provider-in-words',
    when: {
      type: ['api.provider_error'],
      knownProvider: false,
      says: ['rate limit exceeded', 'too many requests', 'rate limited', 'request was throttled', 'throttled by'],
    },
    then: byProvider,
    confidence: 'certain',
    source: 'public-code',
  },
  {
    id: 'throttling/nylas',
    when: { type: ['api.rate_limit_error'], providerError: false, wholeError: true, status: [429] },
    then: {
      title: 'Too many requests to Nylas',
      meaning:
        'No provider_error comes with it, so the limit is most likely Nylas’s own, per grant or per application.',
    },
    confidence: 'likely',
    source: 'rate-limits',
  },
  {
    id: 'throttling/daily-sending-quota',
    when: { says: ['daily user sending quota', 'daily sending quota', 'daily user sending limit', '5.4.5 daily'] },
    then: {
      ...dailyQuotaUsedUp,
      meaning: 'The provider accepts no more messages from this account for now. The limit belongs to the account.',
      category: 'rate-limit',
      actor: 'end-user',
      causes: ['The account sent as many messages in 24 hours as its provider allows.'],
      retry: { ...dailyQuotaUsedUp.retry, idempotencyKey: 'new' },
      references: [docs.rateLimits, docs.sendingErrors],
    },
    confidence: 'certain',
    source: 'v2-errors',
  },
  {
    id: 'throttling/exchange-command-frequency',
    when: { says: ['x-ms-asthrottle', 'commandfrequency', 'exchange account throttled'] },
    then: byExchange,
    confidence: 'certain',
    source: 'responses-500',
  },
  {
    id: 'throttling/exchange-header',
    when: { status: [429, 503], header: ['x-ms-asthrottle'] },
    then: byExchange,
    confidence: 'certain',
    source: 'responses-500',
  },
  {
    id: 'throttling/folders',
    when: {
      status: [503],
      endpoint: ['folders.list', 'folders.find', 'folders.create', 'folders.update', 'folders.delete'],
    },
    then: {
      title: 'Too many folder requests for a Microsoft account',
      meaning:
        'The folders endpoint answers 503 when it gets too many requests for a Microsoft account. A fault of Nylas itself looks the same.',
      category: 'rate-limit',
      actor: 'developer',
      causes: ['Folders are listed in a loop, or again for each message.', 'A Nylas service is down at the moment.'],
      fix: [
        { text: 'List the folders once and remember them; `folder.updated` tells you of changes.' },
        { text: 'If other endpoints fail too, look at the status page.' },
      ],
      retry: { verdict: 'backoff', advice: 'Back off exponentially with jitter.' },
      candidates: foldersCandidates,
      references: [docs.responses500],
    },
    confidence: 'likely',
    source: 'responses-500',
  },
  {
    id: 'throttling/resource-exhausted',
    when: { says: ['resource exhausted', 'resource has been exhausted'] },
    then: {
      title: 'Google’s quota is used up for the moment',
      meaning: 'Google counts per minute, so this passes quickly once fewer requests come at a time.',
      category: 'rate-limit',
      actor: 'developer',
      causes: [
        'Several requests for one Gmail account ran at once: a send costs 100 quota units, reading a message 5.',
      ],
      fix: [
        { text: 'Run the requests of one grant one after another, and lower `limit` on lists.' },
        { text: 'Watch the header `Nylas-Gmail-Quota-Usage`: it shows what a call costs.' },
      ],
      retry: {
        verdict: 'backoff',
        idempotencyKey: 'new',
        advice: 'Wait for some seconds, at most a minute, then go on more slowly for this grant.',
      },
      references: [docs.responses400, docs.rateLimits],
    },
    confidence: 'certain',
    source: 'responses-400',
  },
  {
    id: 'throttling/account',
    when: { says: ['account throttled', 'account has been throttled', 'account is throttled'] },
    then: {
      title: 'The mail server told Nylas to stop for a while',
      meaning: 'The server behind this one account has had enough requests. It decides when it listens again.',
      category: 'rate-limit',
      actor: 'developer',
      causes: ['The account sent or read too much in a short time, here or in another program.'],
      fix: [
        { text: 'Pause this account; the others are not affected.' },
        { text: 'Spread its work over time, one request after another.' },
      ],
      retry: {
        verdict: 'backoff',
        schedule: [60, 300, 1200],
        idempotencyKey: 'new',
        advice: 'Wait as long as the response says, else for minutes rather than seconds.',
      },
      references: [docs.sendingErrors, docs.rateLimitRecipe],
    },
    confidence: 'certain',
    source: 'sending-errors',
  },
  {
    id: 'throttling/large-pages',
    when: { says: ['nyl.as/429-tmr', '429-tmr'] },
    then: {
      title: 'The list asks the provider for too much at once',
      meaning: 'A page costs one provider call per message, so a large page reaches the limit by itself.',
      category: 'rate-limit',
      actor: 'developer',
      causes: ['`limit` is above 20 on a list of messages or threads.'],
      fix: [
        { text: 'Lower `limit` to 20 or less and fetch the pages one after another.' },
        { text: 'Name the fields you need in `select`.' },
      ],
      retry: { verdict: 'backoff', advice: 'Wait a moment, then ask for a smaller page.' },
      references: [docs.rateLimits, docs.rateLimitRecipe],
    },
    confidence: 'likely',
    source: 'forum',
  },
  {
    id: 'throttling/sending-quota',
    when: { says: ['sending quota'] },
    then: quotaUsedUp,
    confidence: 'certain',
    source: 'sending-errors',
  },
  {
    id: 'throttling/quota-by-status',
    when: { status: [429], says: quotaExceeded, saysNot: countedPerMinute },
    then: quotaUsedUp,
    confidence: 'certain',
    source: 'sending-errors',
  },
  {
    id: 'throttling/quota-by-type',
    when: { type: ['api.rate_limit_error', 'quota_exceeded_error'], says: quotaExceeded, saysNot: countedPerMinute },
    then: quotaUsedUp,
    confidence: 'certain',
    source: 'sending-errors',
  },
]
