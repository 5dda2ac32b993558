// Errors of Yahoo Mail (AOL and AT&T run on it too): IMAP and SMTP sign-ins, throttling, and why a message came back.
import type { Reference } from '../../model.ts'
import { docs } from '../docs.ts'
import { pauses } from '../pauses.ts'
import type { ProviderErrorEntry } from '../types.ts'
import { type MailErrorEntry, alsoByWords } from './also-by-words.ts'

const pages = {
  smtpErrors: { label: 'Yahoo Help: 4xx and 5xx SMTP errors', url: 'https://help.yahoo.com/kb/SLN5063.html' },
  temporary: {
    label: 'Yahoo Help: 4xx SMTP error codes',
    url: 'https://help.yahoo.com/kb/review-xx-smtp-sln26151.html',
  },
  connector: {
    label: 'Yahoo at Nylas',
    url: 'https://developer.nylas.com/docs/provider-guides/yahoo-authentication/',
  },
  appPasswords: {
    label: 'App passwords at Nylas',
    url: 'https://developer.nylas.com/docs/provider-guides/app-passwords/',
  },
} as const satisfies Record<string, Reference>

const badPassword = {
  title: 'Yahoo refused user name and password',
  meaning:
    'Yahoo’s mail servers take app passwords or OAuth only. The password of the account itself is always refused.',
  category: 'grant',
  actor: 'end-user',
  causes: [
    'The person entered the password of the Yahoo account in place of an app password.',
    'The app password was removed in the account’s security settings.',
  ],
  fix: [
    { text: 'Best, connect the account with Yahoo’s OAuth through the Yahoo connector.' },
    {
      text: 'Otherwise have the person make an app password in the Yahoo account’s security settings, and authenticate again. The grant keeps its ID.',
    },
    { text: 'Stop automatic attempts meanwhile: Yahoo blocks after several wrong ones.' },
  ],
  retry: {
    verdict: 'after-fix',
    advice: 'The same credentials fail every time; further attempts can block the account.',
  },
  references: [pages.connector, pages.appPasswords, docs.authTroubleshooting],
} as const satisfies Partial<MailErrorEntry>

const deferred = {
  category: 'provider',
  actor: 'developer',
  references: [pages.smtpErrors, pages.temporary, docs.sendingErrors],
} as const satisfies Partial<MailErrorEntry>

const entries: readonly MailErrorEntry[] = [
  ...alsoByWords({
    name: 'AUTH005',
    codes: ['5.7.0', '535', 'AUTHENTICATIONFAILED'],
    says: ['#auth005'],
    title: 'Yahoo blocks the sign-in after too many wrong attempts',
    meaning:
      'Yahoo says so already after few attempts with a password that is no app password, and then refuses for a while.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'The person entered the password of the Yahoo account in place of an app password.',
      'A job went on signing in with credentials that had ended.',
    ],
    fix: [
      { text: 'Stop all attempts for this account, for half an hour at least.' },
      {
        text: 'Have the person make a new app password, or connect through Yahoo’s OAuth, and authenticate again. The grant keeps its ID.',
      },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Wait for new credentials; every attempt with the old ones prolongs the block.',
    },
    references: [pages.connector, pages.appPasswords, docs.authTroubleshooting],
    source: 'public-code',
  }),
  ...alsoByWords({
    name: 'AUTH012',
    codes: ['AUTHENTICATIONFAILED', 'AUTHORIZATIONFAILED', '5.7.0', '535'],
    says: ['#auth012', '#mbr1212'],
    ...badPassword,
    source: 'public-code',
  }),
  {
    name: 'AUTHENTICATIONFAILED',
    codes: ['AUTHENTICATIONFAILED', 'AUTHORIZATIONFAILED'],
    says: ['imap.mail.yahoo.com', 'yahoo.com', 'aol.com'],
    ...badPassword,
    source: 'provider-docs',
  },
  ...alsoByWords({
    name: 'fetch-rate-limit',
    codes: ['LIMIT'],
    says: ['uid fetch rate limit hit', 'fetch rate limit hit'],
    title: 'Yahoo limits how fast this mailbox is read',
    meaning: 'Yahoo’s IMAP server counts what is read from a mailbox, and has stopped it for the moment.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'Many messages of the mailbox were read in a short time, by you or by another mail program of the person.',
    ],
    fix: [
      { text: 'Pause this grant for some minutes, then read smaller pages, one after another.' },
      { text: 'Use webhooks in place of polling.' },
    ],
    retry: {
      verdict: 'backoff',
      schedule: pauses.minutes,
      advice: 'Start with a pause of some minutes and let it grow.',
    },
    references: [docs.rateLimits, pages.connector],
    source: 'public-code',
  }),
  ...alsoByWords({
    name: 'fetch-server-error',
    codes: ['UNAVAILABLE', 'SERVERBUG'],
    says: ['uid fetch server error'],
    title: 'Yahoo’s server cannot hand out messages now',
    meaning:
      'Yahoo answers so when its storage is busy, when a mailbox is read too fast, and for single damaged messages.',
    category: 'provider',
    actor: 'nobody',
    causes: [
      'A passing fault at Yahoo.',
      'Too many messages were asked for at once.',
      'One message of the page cannot be read.',
    ],
    fix: [
      { text: 'Try again after a pause, with a smaller `limit`.' },
      { text: 'If one page fails for good, halve it until you know the message, and leave that one out.' },
    ],
    retry: { verdict: 'backoff', schedule: pauses.minute, advice: 'Retry with growing pauses, starting at a minute.' },
    references: [docs.responses500, pages.connector],
    source: 'public-code',
  }),
  ...alsoByWords({
    name: 'TSS04',
    codes: ['4.7.0', '421'],
    says: [
      'temporarily deferred due to unexpected volume or user complaints',
      'temporarily deferred due to user complaints',
      '[tss04]',
    ],
    ...deferred,
    title: 'Yahoo puts mail of this sender off',
    meaning:
      'Yahoo holds mail from the sending server back for a while, because of its amount or of complaints. It is not refused yet.',
    causes: [
      'Many messages went to Yahoo mailboxes in a short time.',
      'Recipients marked earlier messages as spam, or the server’s address has a poor reputation.',
    ],
    fix: [
      { text: 'Leave it to the sending server, which tries again by itself for days.' },
      { text: 'Send fewer messages, only to people who want them, and check SPF, DKIM and DMARC of the domain.' },
    ],
    retry: {
      verdict: 'backoff',
      schedule: null,
      advice: 'Do not send a second copy; if it bounces for good, wait for four hours at least.',
      afterStatedWait: 'Do not send a second copy; if it bounces for good, wait as long as the response says.',
    },
    source: 'provider-docs',
  }),
  ...alsoByWords({
    name: 'TS03',
    codes: ['4.7.1', '421', '5.7.1', '553'],
    says: ['will be permanently deferred', 'permanently deferred; retrying will not succeed'],
    ...deferred,
    title: 'Yahoo takes no more mail from this sending server',
    meaning: 'Yahoo has blocked the server’s address until its operator changes something. Trying again does not help.',
    actor: 'admin',
    causes: ['The server sent unwanted mail, for instance through a hijacked account.'],
    fix: [
      { text: 'Give the operator of the mail server the whole text: it holds the blocked address.' },
      { text: 'The operator can ask Yahoo for help through its Sender Hub once the cause is removed.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Yahoo says itself that retrying does not succeed.' },
    source: 'provider-docs',
  }),
  ...alsoByWords({
    name: 'no-such-account',
    codes: ['5.1.1', '554', '550', '552'],
    says: [
      "this user doesn't have a yahoo.com account",
      'this user doesn’t have a yahoo.com account',
      'delivery error: dd',
    ],
    ...deferred,
    title: 'The recipient’s Yahoo address does not exist',
    meaning: 'Yahoo knows no account of this address. The message was not delivered to it.',
    causes: ['The address is misspelt, or the account was closed; Yahoo closes accounts that nobody uses.'],
    fix: [{ text: 'Correct the address or take it off your list.' }],
    retry: { verdict: 'never', advice: 'A message to this address always comes back.' },
    references: [pages.smtpErrors, docs.sendingErrors],
    source: 'provider-docs',
  }),
  {
    name: 'policy-reasons',
    codes: ['5.7.9', '5.7.1', '554', '553'],
    says: ['not accepted for policy reasons'],
    ...deferred,
    title: 'Yahoo refuses the message for its content or its sender',
    meaning: 'The message broke a rule of Yahoo’s: its content is unwanted, or its sender could not be verified.',
    causes: [
      'The message fails DMARC or DKIM for the domain in its From address.',
      'Links or attachments look like phishing or malware to Yahoo, which it marks with PH and a number.',
    ],
    fix: [
      {
        text: 'Send from an address of the account’s own domain: mail “from” a Yahoo address through another server always fails.',
      },
      { text: 'Check SPF, DKIM and DMARC of the domain, and the links in the message.' },
    ],
    retry: { verdict: 'after-fix', advice: 'The same message is refused every time.' },
    references: [pages.smtpErrors, docs.sendingErrors],
    source: 'provider-docs',
  },
]

export const yahooErrors: readonly ProviderErrorEntry[] = entries.map((entry) => ({ ...entry, provider: 'yahoo' }))
