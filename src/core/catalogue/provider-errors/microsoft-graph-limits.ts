// Microsoft Graph: throttling, quotas, sizes and outages.
import { docs } from '../docs.ts'
import { pauses } from '../pauses.ts'
import type { ProviderErrorEntry } from '../types.ts'
import { backOff, backOffUnsure, entriesOf, pages, queuePerGrant } from './microsoft-advice.ts'

const graph = entriesOf('microsoft-graph', 'microsoft-graph-docs', pages.graphErrors)

const askForLess = {
  text: 'Ask for less: messages instead of threads, smaller pages, webhooks in place of polling.',
} as const

export const graphLimitErrors: readonly ProviderErrorEntry[] = [
  graph('MailboxConcurrency', {
    codes: ['ApplicationThrottled', 'TooManyRequests', 'MailboxConcurrency'],
    says: ['mailboxconcurrency'],
    title: 'Too many requests at once for one Microsoft mailbox',
    meaning:
      'Microsoft runs four requests at a time for one app and mailbox. This one came on top, however few you send per minute.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'Workers, retries or a page that loads several things at once run in parallel for the same grant.',
      'One Nylas request becomes several at Microsoft: threads cost at least one per message.',
      'Nylas syncs the same mailbox at the same time.',
    ],
    fix: [queuePerGrant, askForLess],
    retry: {
      verdict: 'backoff',
      schedule: pauses.seconds,
      advice: 'Try again after a few seconds with jitter, one request at a time for this grant.',
    },
    references: [pages.graphLimits, docs.rateLimits, docs.rateLimitRecipe],
  }),
  graph('ApplicationThrottled', {
    codes: ['ApplicationThrottled', 'CommandConcurrencyLimitReached'],
    title: 'Microsoft is throttling your app for this mailbox',
    meaning:
      'The limit counts for one app and one mailbox: four requests at a time and 10,000 in ten minutes. Other grants are not affected.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'More than four requests for this mailbox ran at the same time; that happens even where each of them makes a single call.',
      'The requests of ten minutes together were too many.',
    ],
    fix: [queuePerGrant, askForLess, { text: 'Leave the other grants running, and pause only this one.' }],
    retry: backOffUnsure,
    references: [pages.graphLimits, docs.rateLimits, docs.rateLimitRecipe],
    source: 'public-code',
  }),
  graph('application-level-limit', {
    codes: [],
    says: ['rate-limited on application level'],
    title: 'Microsoft’s limit per app and mailbox is reached',
    meaning:
      'This is Nylas’s wording for a refusal by Microsoft: four requests at a time for one app and mailbox. The grant works as it should.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'Several requests for the same grant were under way together.',
      'Attachments or messages are fetched one after the other without a pause, beside Nylas’s own sync.',
    ],
    fix: [
      queuePerGrant,
      { text: 'Read `provider_error` in the response: it tells which of Microsoft’s limits it was.' },
    ],
    retry: backOff,
    references: [pages.graphLimits, docs.rateLimits],
    source: 'public-code',
  }),
  graph('TooManyRequests', {
    title: 'Microsoft wants you to slow down',
    meaning:
      'Microsoft counts the requests for this mailbox or tenant and has had enough for now. Nylas passes its refusal on.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'Too many requests for one mailbox in ten minutes, or too many at the same time.',
      'Retries without a pause keep the limit reached: Microsoft counts them too.',
    ],
    fix: [
      { text: 'Pause this grant for as long as Retry-After says.' },
      queuePerGrant,
      { text: 'Use webhooks in place of polling, and `select` to fetch only the fields you need.' },
    ],
    retry: backOff,
    references: [pages.graphThrottling, pages.graphLimits, docs.rateLimitRecipe],
  }),
  graph('activityLimitReached', {
    codes: ['activityLimitReached', 'throttledRequest'],
    title: 'The app or the person is throttled by Microsoft',
    meaning: 'Microsoft’s budget for your app or for this person is used up for the moment.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'Your app asked for much in a short time, often large attachments.',
      'Another app works for the same person; some budgets are shared.',
    ],
    fix: [{ text: 'Stop requests for this grant until the time that the response states.' }, askForLess],
    retry: backOff,
    references: [pages.graphErrors, pages.graphThrottling],
  }),
  graph('ErrorExceededMessageLimit', {
    title: 'The account has sent as much as it may today',
    meaning:
      'Outlook limits messages and recipients per day, less for new and personal accounts. The limit belongs to the account.',
    category: 'rate-limit',
    actor: 'end-user',
    causes: [
      'The account reached its number of messages or recipients for 24 hours.',
      'The account is new or unverified, so that its limit is low.',
    ],
    fix: [
      {
        text: 'Ask the person to look into the inbox: Microsoft may want the account verified, which lifts the limit.',
      },
      { text: 'Stop sending from this grant for today, and spread large mailings over days or accounts.' },
    ],
    retry: {
      verdict: 'backoff',
      schedule: pauses.hours,
      advice: 'Wait for hours rather than seconds: the limit counts over a day.',
    },
    references: [pages.sendingLimits, docs.rateLimits],
    source: 'provider-docs',
  }),
  graph('ErrorSubmissionQuotaExceeded', {
    title: 'The mailbox hands in messages faster than it may',
    meaning: 'Exchange limits how many messages and recipients a mailbox submits, per minute as well as per day.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'More than 30 messages a minute went out from this mailbox.',
      'The recipients of a whole day were too many.',
    ],
    fix: [
      { text: 'Send at an even pace, with seconds between two messages of the same grant.' },
      { text: 'Use a service made for bulk mail where a mailing is larger than a mailbox may send.' },
    ],
    retry: {
      verdict: 'backoff',
      schedule: pauses.minutes,
      advice: 'Wait for minutes first; if it stays, the limit of the day is reached.',
    },
    references: [pages.sendingLimits, docs.rateLimits, pages.ewsCodes],
  }),
  graph('ErrorQuotaExceeded', {
    codes: ['ErrorQuotaExceeded', 'quotaLimitReached'],
    title: 'The mailbox is full',
    meaning:
      'There is no storage left, so that Exchange neither saves drafts or events nor sends: a copy would not fit either.',
    category: 'provider',
    actor: 'end-user',
    causes: [
      'The mailbox reached the size that its licence gives it.',
      'The recoverable items or the archive fill the rest.',
    ],
    fix: [
      { text: 'Ask the person to empty the deleted items and to remove large messages.' },
      { text: 'Or ask the administrator for a larger quota. Connecting again changes nothing.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works once there is room in the mailbox.' },
    references: [pages.ewsCodes, pages.graphErrors],
  }),
  graph('ErrorMessageSizeExceeded', {
    title: 'The message is larger than the mailbox may send',
    meaning: 'The whole message, encoded and with its attachments, is over the limit of this mailbox or organization.',
    category: 'request',
    actor: 'developer',
    causes: [
      'Encoding makes attachments about a third larger than the files are.',
      'The organization’s own limit is lower than that of Nylas.',
    ],
    fix: [
      { text: 'Send fewer or smaller attachments, or a link in their place.' },
      {
        text: 'Keep to Nylas’s own ceilings too: 3 MB as JSON, 25 MB as multipart, 150 MB by upload session on Microsoft.',
      },
      { text: 'Ask the administrator for the mailbox’s maximum message size if smaller ones fail as well.' },
    ],
    retry: { verdict: 'never', advice: 'The same message is refused every time; send a smaller one.' },
    references: [docs.largeAttachments, pages.sendingLimits],
  }),
  graph('ErrorAttachmentSizeLimitExceeded', {
    title: 'One attachment is too large for Exchange',
    meaning: 'A single file is over what Exchange takes in this way, whatever the size of the whole message.',
    category: 'request',
    actor: 'developer',
    causes: [
      'The file went along in the request instead of through an upload session.',
      'The organization set a lower limit for attachments.',
    ],
    fix: [
      { text: 'Use an upload session for files over 3 MB; on Microsoft it takes up to 150 MB.' },
      { text: 'Share a link in place of the file where it is larger still.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works with a smaller file, or through an upload session.' },
    references: [docs.largeAttachments, pages.ewsCodes],
  }),
  graph('ErrorServerBusy', {
    title: 'Exchange is busy and asks for a pause',
    meaning: 'The mailbox server takes no more work from this account right now. It may be too busy for you alone.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'The account’s share of the server is used up by searches, syncs or sends.',
      'The mailbox server itself is under load.',
    ],
    fix: [
      { text: 'Send nothing for this grant until the pause is over; tries made meanwhile lengthen it.' },
      queuePerGrant,
    ],
    retry: backOffUnsure,
    references: [pages.ewsThrottling, pages.graphThrottling],
  }),
  graph('serviceNotAvailable', {
    codes: ['serviceNotAvailable', 'ServiceUnavailable'],
    title: 'Microsoft’s service is not available for now',
    meaning: 'Graph or the mail service behind it is overloaded or in maintenance. Your request is not at fault.',
    category: 'provider',
    actor: 'nobody',
    causes: [
      'A service of Microsoft is restarting, overloaded or in an incident.',
      'The Folders API got too many requests for this mailbox, which Microsoft answers with a 503 too.',
    ],
    fix: [
      { text: 'Try again with growing pauses; for folders, keep the list instead of reading it over and over.' },
      { text: 'If it lasts, ask the administrator to look at the service health in the Microsoft 365 admin center.' },
    ],
    retry: backOffUnsure,
    references: [pages.graphErrors, docs.responses500],
  }),
  graph('ErrorInternalServerError', {
    title: 'Exchange failed and cannot say why',
    meaning: 'Something went wrong inside of Microsoft, and no more specific code exists for it.',
    category: 'provider',
    actor: 'nobody',
    causes: [
      'A passing fault of the mailbox server.',
      'One item is damaged: then the same request fails while others work.',
    ],
    fix: [
      { text: 'Try again a few times with growing pauses.' },
      { text: 'If one object fails every time, ask for it with fewer fields through `select`, or skip it.' },
    ],
    retry: backOffUnsure,
    references: [pages.graphErrors, pages.ewsCodes],
  }),
  graph('ErrorInternalServerTransientError', {
    codes: ['ErrorInternalServerTransientError', 'ErrorMessageTransientError'],
    title: 'A passing fault at Microsoft',
    meaning: 'Microsoft itself calls the failure transient: the same request is expected to work later.',
    category: 'provider',
    actor: 'nobody',
    causes: ['A server of Microsoft was switching over or short of resources.'],
    fix: [{ text: 'Send the same request again after a short pause.' }],
    retry: backOffUnsure,
    references: [pages.ewsCodes, pages.graphErrors],
    source: 'exchange-docs',
  }),
  graph('UnknownError', {
    title: 'Graph gives no reason for its failure',
    meaning:
      'Microsoft’s gateway got an answer that it does not understand, often with an empty message. The status tells more than the code.',
    category: 'provider',
    actor: 'nobody',
    causes: [
      'With 429 it is throttling: the reason was lost on the way.',
      'With 5xx a service behind Graph failed or took too long.',
    ],
    fix: [
      { text: 'Look at the status first: treat 429 as throttling, 5xx as an outage.' },
      { text: 'Keep Microsoft’s `request-id` from `innerError`; Microsoft’s support asks for it.' },
    ],
    retry: backOffUnsure,
    references: [pages.graphErrors, pages.graphThrottling],
  }),
  graph('generalException', {
    title: 'Graph reports an unspecified error',
    meaning: 'The code covers whatever has no code of its own. A more detailed one may stand in `innerError`.',
    category: 'provider',
    actor: 'nobody',
    causes: ['A fault inside of Microsoft.', 'A value in the request that Microsoft does not check properly.'],
    fix: [
      { text: 'Read `innerError` for a second code.' },
      { text: 'Try again with pauses; if it stays, leave out parts of the request until you know which one it is.' },
    ],
    retry: backOffUnsure,
  }),
]
