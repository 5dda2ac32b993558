// Who is throttling: Nylas, the provider, or a quota that only time refills.
import { docs } from '../../catalogue/docs.ts'
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
    advice: 'Wait as long as the response says, else back off exponentially with jitter.',
  },
  references: [docs.rateLimitRecipe, docs.rateLimits],
}

export const throttlingRules: readonly Rule[] = [
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
    id: 'throttling/provider-wording',
    when: {
      says: [
        'using gmail api due to rate limit exceeded',
        'userratelimitexceeded',
        'ratelimitexceeded',
        'user rate limit exceeded',
        'user-rate limit exceeded',
        'quota exceeded for quota metric',
        'rate_limit_exceeded',
      ],
    },
    then: {
      title: 'Google is throttling this account',
      meaning:
        'Google’s limit for this account is reached. Google answers 403 or 429 for it, so the status alone misleads.',
      category: 'rate-limit',
      actor: 'developer',
      causes: [
        'The account used up its 250 quota units per second: a send costs 100, reading a message 5.',
        'Another app shares the account’s quota.',
      ],
      fix: [
        { text: 'Pause this grant for as long as the response says; other grants are not affected.' },
        { text: 'Spread requests over time and read smaller pages.' },
      ],
      retry: {
        verdict: 'backoff',
        advice: 'Wait as long as the response says, else back off exponentially with jitter.',
      },
      references: [docs.rateLimitRecipe, docs.rateLimits],
    },
    confidence: 'certain',
    source: 'rate-limits',
  },
  {
    id: 'throttling/nylas',
    when: { type: ['api.rate_limit_error', 'nylas_rate_limit_exceeded'], providerError: false, status: [429] },
    then: {
      title: 'Too many requests to Nylas',
      meaning:
        'No provider_error comes with it, so the limit is most likely Nylas’s own, per grant or per application.',
    },
    confidence: 'likely',
    source: 'rate-limits',
  },
  {
    id: 'throttling/mailbox-concurrency',
    when: { says: ['mailboxconcurrency', 'applicationthrottled', 'rate-limited on application level'] },
    then: {
      title: 'Too many requests at once for one Microsoft mailbox',
      meaning: 'Microsoft allows four requests at a time for one app and mailbox, and this one came on top.',
      category: 'rate-limit',
      actor: 'developer',
      causes: [
        'Requests for the same grant run in parallel: workers, retries or a page that fires several at once.',
        'One Nylas request fans out to several at Microsoft, threads above all.',
      ],
      fix: [
        { text: 'Queue requests per grant, so that no more than a few run at the same time.' },
        { text: 'Read messages instead of threads, and lower limit.' },
      ],
      retry: { verdict: 'backoff', advice: 'Try again after a short pause with jitter, one request at a time.' },
      references: [docs.rateLimits, docs.rateLimitRecipe],
    },
    confidence: 'certain',
    source: 'forum',
  },
  {
    id: 'throttling/daily-sending-quota',
    when: { says: ['daily user sending quota', 'daily sending quota', 'daily user sending limit', '5.4.5 daily'] },
    then: {
      title: 'The account has used up its daily sending quota',
      meaning: 'The provider accepts no more messages from this account for now. The limit belongs to the account.',
      category: 'rate-limit',
      actor: 'end-user',
      causes: ['The account sent as many messages in 24 hours as its provider allows.'],
      fix: [
        { text: 'Stop sending from this account until the provider’s 24 hours are over.' },
        { text: 'Spread large mailings over days or accounts, or use a service made for bulk mail.' },
      ],
      retry: { verdict: 'backoff', advice: 'Wait for hours rather than seconds: the quota refills over a day.' },
      references: [docs.rateLimits, docs.sendingErrors],
    },
    confidence: 'certain',
    source: 'v2-errors',
  },
  {
    id: 'throttling/exchange-command-frequency',
    when: { says: ['x-ms-asthrottle', 'commandfrequency'] },
    then: {
      title: 'The Exchange server throttles this account',
      meaning: 'The server counts commands per device and blocks for a while once its limit is reached.',
      category: 'rate-limit',
      actor: 'admin',
      causes: ['The account ran more commands than the server’s policy allows: by default 400 in ten minutes.'],
      fix: [
        { text: 'Wait about 20 minutes before using this account again.' },
        { text: 'Ask the Exchange administrator to raise CommandFrequency in the throttling policy.' },
      ],
      retry: { verdict: 'backoff', advice: 'The block lasts about 20 minutes by default; shorter pauses do not help.' },
      references: [docs.responses500],
    },
    confidence: 'certain',
    source: 'responses-500',
  },
]
