// What Google counts: requests, quota units, messages and changes.
import { docs } from '../docs.ts'
import { pauses } from '../pauses.ts'
import { alsoByWords } from './also-by-words.ts'
import { type GoogleError, nextDay, pages, soon } from './google-advice.ts'

const slowDown = [
  { text: 'Pause this grant as long as the response says. Other grants are not affected.' },
  { text: 'Queue the requests of each grant, read smaller pages, and use webhooks in place of polling.' },
  { text: 'Watch the header `Nylas-Gmail-Quota-Usage`: it shows what a request costs at Google.' },
] as const

/** Of a quota that is counted per minute. */
const nextMinute = {
  ...soon,
  schedule: pauses.minute,
  advice: 'Wait for a minute: the quota is counted per minute.',
} as const

/** The limit of one mailbox, however Google words it. */
const userLimit = {
  title: 'Google is throttling this account',
  meaning:
    'This one account has used up its share of requests at Google for the moment. Google answers 403 or 429 for it, so the status alone misleads.',
  category: 'rate-limit',
  actor: 'developer',
  causes: [
    'The account spent its 15,000 Gmail quota units per minute (6,000 for Google Cloud projects set up since May 2026): a send costs 100, reading a message 5, a thread 10.',
    'Another app of the same person shares the account’s limits.',
    'A list of messages fans out: Nylas reads each message of the page.',
  ],
  fix: slowDown,
  retry: soon,
  references: [docs.rateLimitRecipe, docs.rateLimits, pages.gmailQuota],
} as const satisfies Partial<GoogleError>

/** The limit of the Google Cloud project, which all of its accounts share. */
const projectLimit = {
  category: 'rate-limit',
  actor: 'developer',
  causes: [
    'All accounts connected through your Google Cloud project together send more than its quota per minute allows.',
    'A backfill or a retry loop runs for many grants at the same time.',
  ],
  fix: [
    { text: 'Spread the work of all grants over time, and stop loops that retry at once.' },
    { text: 'Look at the quotas of the Gmail, Calendar or People API in the Google Cloud console, and ask for more.' },
  ],
  retry: soon,
} as const satisfies Partial<GoogleError>

/** Codes that come with the name of a quota. */
const quotaCodes = ['rateLimitExceeded', 'RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED'] as const

/** Google Calendar's guard against invitation spam. */
const calendarAbuseLimit = {
  title: 'Too many changes or invitations in Google Calendar',
  meaning:
    'Google guards its calendars against mass invitations and mass edits. It has made this account’s calendars read-only for some hours.',
  category: 'rate-limit',
  actor: 'developer',
  causes: [
    'Many events with guests from outside were made in a short time. Guests count even when no e-mail is sent to them.',
    'Many calendars or events were made or removed at once.',
  ],
  fix: [
    { text: 'Stop writing to this account’s calendars for several hours; reading still works.' },
    {
      text: 'Then write more slowly, invite fewer guests from outside, and update events in place of making new ones.',
    },
    { text: 'A trial or free account has far lower limits than a paid Google Workspace account.' },
  ],
  retry: { ...nextDay, schedule: null, advice: 'Wait for several hours; further attempts prolong the block.' },
  references: [pages.calendarLimits, pages.calendarErrors, docs.rateLimits],
} as const satisfies Partial<GoogleError>

/** What a mailbox may send in a day. */
const sendingLimit = {
  title: 'The Gmail account has reached its sending limit',
  meaning: 'Gmail takes no more messages from this account for now. The limit belongs to the account, not to your app.',
  category: 'rate-limit',
  actor: 'end-user',
  causes: [
    'The account has sent what Gmail allows in 24 hours: 2,000 messages in a paid Google Workspace, 500 in a trial or a personal account.',
    'The person’s other apps and mail programs count too.',
  ],
  fix: [
    { text: 'Stop sending from this account until the time that the message states, or until 24 hours are over.' },
    { text: 'Spread large mailings over days or accounts, or use a service made for bulk mail.' },
  ],
  retry: { ...nextDay, advice: 'Wait until the stated time, else up to 24 hours; pauses of seconds do not help.' },
  references: [docs.sendingErrors, docs.rateLimits, pages.smtpErrors],
} as const satisfies Partial<GoogleError>

export const googleLimitErrors: readonly GoogleError[] = [
  ...alsoByWords({
    name: 'mail-sending-limit',
    codes: ['rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED'],
    says: ['(mail sending)'],
    ...sendingLimit,
    source: 'public-code',
  }),
  ...alsoByWords({
    name: 'daily-sending-quota',
    codes: ['rateLimitExceeded', 'RESOURCE_EXHAUSTED'],
    says: ['daily user sending quota', 'daily user sending limit'],
    ...sendingLimit,
    source: 'provider-docs',
  }),
  ...alsoByWords({
    name: 'too-many-concurrent-requests',
    codes: ['rateLimitExceeded', 'userRateLimitExceeded', 'RESOURCE_EXHAUSTED'],
    says: ['too many concurrent requests for user'],
    title: 'Too many requests at once for one Gmail account',
    meaning:
      'Google counts what runs at the same time for one mailbox, in all of its apps, and this request came on top.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'Requests for the same grant run in parallel: workers, retries or a page that fires several at once.',
      'Other apps or mail programs read the mailbox at the same time.',
    ],
    fix: [
      { text: 'Send the requests of one grant one after another, or no more than a few at once.' },
      { text: 'Lower `limit` on lists: Nylas reads the messages of a page from Google side by side.' },
    ],
    retry: soon,
    references: [pages.gmailErrors, docs.rateLimitRecipe],
    source: 'google-docs',
  }),
  {
    name: 'userRateLimitExceeded',
    codes: ['userRateLimitExceeded'],
    says: [],
    ...userLimit,
    source: 'google-docs',
  },
  ...alsoByWords({
    name: 'user-rate-limit-in-words',
    codes: ['rateLimitExceeded', 'userRateLimitExceeded', 'quotaExceeded', 'RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED'],
    says: [
      'user-rate limit exceeded',
      'user rate limit exceeded',
      'using gmail api due to rate limit exceeded',
      'userratelimitexceeded',
    ],
    ...userLimit,
    source: 'public-code',
  }),
  ...alsoByWords({
    name: 'calendar-usage-limits',
    codes: ['quotaExceeded', 'rateLimitExceeded', 'forbidden'],
    says: ['calendar usage limits exceeded', 'creating or deleting too many calendars or calendar events'],
    ...calendarAbuseLimit,
    source: 'provider-docs',
  }),
  {
    name: 'calendarUsageLimitsExceeded',
    codes: ['calendarUsageLimitsExceeded'],
    says: [],
    ...calendarAbuseLimit,
    source: 'provider-docs',
  },
  ...alsoByWords({
    name: 'contacts-critical-reads',
    codes: ['rateLimitExceeded', 'RESOURCE_EXHAUSTED', 'RATE_LIMIT_EXCEEDED'],
    says: ['critical read requests'],
    title: 'Contacts of this account are read too often',
    meaning:
      'The People API has a small quota of its own for reading contacts, counted per minute and account. It is used up for this minute.',
    category: 'rate-limit',
    actor: 'developer',
    causes: ['Contacts are listed or fetched one by one for the same grant in quick succession.'],
    fix: [
      { text: 'List contacts once with the largest `limit` and keep what you read.' },
      { text: 'Subscribe to contact.updated in place of reading contacts again and again.' },
    ],
    retry: nextMinute,
    references: [docs.rateLimits, docs.rateLimitRecipe],
    source: 'public-code',
  }),
  {
    name: 'RATE_LIMIT_EXCEEDED',
    codes: ['RATE_LIMIT_EXCEEDED'],
    says: [],
    ...projectLimit,
    title: 'A quota per minute at Google is used up',
    meaning:
      'Google Cloud counts requests per minute, for the project and for each of its accounts. Its details name the quota that is used up.',
    references: [pages.errorReasons, docs.rateLimitRecipe],
    source: 'provider-docs',
  },
  ...alsoByWords({
    name: 'quota-per-user-in-words',
    codes: quotaCodes,
    says: ["per minute per user' of service", "per minute per user per project' of service"],
    ...userLimit,
    meaning:
      'Google counts requests per minute for each account, and this one account has used up its share. It refills within a minute.',
    retry: {
      ...soon,
      schedule: pauses.minute,
      advice: 'Wait for a minute: the quota is counted per minute and account.',
    },
    references: [pages.errorReasons, docs.rateLimitRecipe, pages.gmailQuota],
    source: 'rate-limits',
  }),
  ...alsoByWords({
    name: 'quota-per-project-in-words',
    codes: quotaCodes,
    says: ["per minute' of service", "per minute per project' of service"],
    ...projectLimit,
    title: 'Your Google project’s quota per minute is used up',
    meaning:
      'The limit that the message names is that of your whole Google Cloud project: all accounts connected through it share it.',
    retry: nextMinute,
    references: [pages.errorReasons, docs.rateLimitRecipe, pages.gmailQuota],
    source: 'rate-limits',
  }),
  ...alsoByWords({
    name: 'quota-metric-in-words',
    codes: quotaCodes,
    says: ['quota exceeded for quota metric'],
    ...projectLimit,
    title: 'A quota of requests at Google is used up',
    meaning:
      'The message names the quota and the limit that were reached: “per user” is about one account, else it is about your whole Google Cloud project.',
    references: [pages.errorReasons, docs.rateLimitRecipe, pages.gmailQuota],
    source: 'rate-limits',
  }),
  {
    name: 'rateLimitExceeded',
    codes: ['rateLimitExceeded'],
    says: [],
    ...projectLimit,
    title: 'Google’s rate limit is reached',
    meaning:
      'Gmail uses this reason for the limit of your Google Cloud project, Google Calendar for one calendar or account. It comes with 403 or 429.',
    causes: [
      'Many accounts of your Google Cloud project are busy at the same time.',
      'Events of one calendar are written in quick succession.',
      'A retry loop sends the request again without a pause.',
    ],
    references: [pages.gmailErrors, pages.calendarErrors, docs.rateLimitRecipe],
    source: 'google-docs',
  },
  {
    name: 'dailyLimitExceeded',
    codes: ['dailyLimitExceeded'],
    says: [],
    title: 'Your Google Cloud project has used up its day',
    meaning:
      'The project behind your Google connector has reached its daily ceiling for this API. All of its grants are affected.',
    category: 'rate-limit',
    actor: 'developer',
    causes: ['All grants of the project together made more requests than its daily quota allows.'],
    fix: [
      { text: 'Look at the daily quota of this API in the Google Cloud console and raise it or ask for more.' },
      { text: 'Poll less: let webhooks tell you of changes.' },
    ],
    retry: {
      ...nextDay,
      schedule: null,
      advice: 'Google counts the day anew at midnight Pacific time; until then it refuses.',
    },
    references: [pages.gmailErrors, docs.rateLimits],
    source: 'google-docs',
  },
  {
    name: 'dailyLimitExceededUnreg',
    codes: ['dailyLimitExceededUnreg', 'userRateLimitExceededUnreg', 'rateLimitExceededUnreg'],
    says: [],
    title: 'Google could not tell which project is asking',
    meaning:
      'The request reached Google without credentials that belong to a project, so that the tiny limit for unknown callers applied.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The Google connector has no valid OAuth client, or its Google Cloud project has been removed.',
      'The API is not enabled in the project.',
    ],
    fix: [
      { text: 'Check in the Google Cloud console that project and OAuth client of your connector still exist.' },
      { text: 'Enable the Gmail, Calendar or People API there, then have one person authenticate as a test.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It is refused until the request is made on behalf of a project.' },
    references: [pages.coreErrors, pages.connector],
    source: 'provider-docs',
  },
  {
    name: 'quotaExceeded',
    codes: ['quotaExceeded'],
    says: [],
    title: 'A quota at Google is used up',
    meaning:
      'Google Calendar uses this reason for its guard against mass invitations, other Google APIs for a quota of the project. The message tells them apart.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'Many events with outside guests were written for this account.',
      'The Google Cloud project has used up a quota of this API.',
    ],
    fix: [
      { text: 'Read the message: “Calendar usage limits exceeded” means to stop writing for several hours.' },
      { text: 'Otherwise look at the quotas of the project in the Google Cloud console.' },
    ],
    retry: nextDay,
    references: [pages.calendarErrors, pages.calendarLimits, docs.rateLimits],
    source: 'provider-docs',
  },
  {
    name: 'limitExceeded',
    codes: ['limitExceeded', 'servingLimitExceeded', 'concurrentLimitExceeded'],
    says: [],
    ...projectLimit,
    title: 'Google serves no more requests for the moment',
    meaning:
      'A general ceiling of this Google API is reached, for the number of requests or for those at the same time.',
    references: [pages.coreErrors, docs.rateLimitRecipe],
    source: 'provider-docs',
  },
  {
    name: 'variableTermLimitExceeded',
    codes: ['variableTermLimitExceeded', 'variableTermExpiredDailyExceeded'],
    says: [],
    title: 'A temporary quota of this account is used up',
    meaning: 'Google gives some accounts a quota for a limited term. That quota is spent, or has run out for the day.',
    category: 'rate-limit',
    actor: 'developer',
    causes: ['The account made more requests than its quota for this term allows.'],
    fix: slowDown,
    retry: nextDay,
    references: [pages.coreErrors, docs.rateLimitRecipe],
    source: 'provider-docs',
  },
]
