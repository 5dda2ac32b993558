// Errors of iCloud Mail and Calendar: app-specific passwords, sending limits and Apple's filters.
import type { Reference } from '../../model.ts'
import { docs } from '../docs.ts'
import { pauses } from '../pauses.ts'
import type { ProviderErrorEntry } from '../types.ts'
import { type MailErrorEntry, alsoByWords } from './also-by-words.ts'

const pages = {
  settings: { label: 'Apple: iCloud Mail server settings', url: 'https://support.apple.com/en-us/102525' },
  limits: { label: 'Apple: message sending limits in iCloud', url: 'https://support.apple.com/en-ca/102198' },
  appPasswords: { label: 'Apple: app-specific passwords', url: 'https://support.apple.com/en-us/HT204397' },
  postmaster: { label: 'Apple: postmaster information', url: 'https://support.apple.com/en-us/HT204137' },
  connector: { label: 'iCloud at Nylas', url: 'https://developer.nylas.com/docs/provider-guides/icloud/' },
} as const satisfies Record<string, Reference>

const sendingLimit = {
  title: 'The iCloud account has reached its sending limit',
  meaning:
    'Apple takes no more messages from this account for today. The limit belongs to the account, not to your app.',
  category: 'rate-limit',
  actor: 'end-user',
  causes: [
    'The account sent 1,000 messages, or wrote to 1,000 recipients, in a day.',
    'The person’s other devices and apps count too.',
  ],
  fix: [
    { text: 'Stop sending from this account for 24 hours.' },
    { text: 'Send bulk mail through a service made for it: Apple forbids it for iCloud.' },
  ],
  retry: {
    verdict: 'backoff',
    schedule: null,
    advice: 'Wait for up to a day; pauses of seconds or minutes do not help.',
  },
  references: [pages.limits, docs.rateLimits, docs.sendingErrors],
} as const satisfies Partial<MailErrorEntry>

const entries: readonly MailErrorEntry[] = [
  {
    name: 'app-specific-password',
    codes: ['AUTHENTICATIONFAILED', '5.7.8', '535'],
    says: ['imap.mail.me.com', 'smtp.mail.me.com', 'icloud.com', '@me.com', 'mac.com'],
    title: 'iCloud refused user name and password',
    meaning:
      'Apple lets apps in with an app-specific password only. The password of the Apple Account is always refused.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'The person entered the password of the Apple Account.',
      'A change of that password, or turning two-factor authentication off, ended all app-specific passwords.',
      'An alias or an address of an own domain was given as the user name.',
    ],
    fix: [
      {
        text: 'Have the person make an app-specific password at account.apple.com, and authenticate again. The grant keeps its ID.',
      },
      { text: 'Let the person sign in with the primary iCloud address, not with an alias.' },
      { text: 'Use the iCloud connector where you need the calendar: a plain IMAP grant has none.' },
    ],
    retry: { verdict: 'after-fix', advice: 'The same credentials fail every time.' },
    references: [pages.appPasswords, pages.connector, docs.authTroubleshooting],
    source: 'provider-docs',
  },
  ...alsoByWords({
    name: 'from-address-not-own',
    codes: ['5.7.0', '550'],
    says: ['from address is not one of your addresses'],
    title: 'The account may not send from this address',
    meaning: 'iCloud sends only from the account’s own addresses and the aliases that are set up in iCloud.',
    category: 'request',
    actor: 'developer',
    causes: [
      '`from` names another address than that of the grant.',
      'The person’s alias or own domain is not set up in iCloud.',
    ],
    fix: [
      { text: 'Leave `from` out, or give the address of the grant.' },
      { text: 'To send from an alias, have the person add it in the iCloud settings first.' },
    ],
    retry: { verdict: 'after-fix', advice: 'The same sender is refused every time.' },
    references: [pages.settings, docs.sendingErrors, pages.connector],
    source: 'public-code',
  }),
  {
    name: 'daily-sending-limit',
    codes: ['5.7.1'],
    says: ['you have exceeded your daily sending limit'],
    ...sendingLimit,
    source: 'provider-docs',
  },
  {
    name: 'sending-limit-in-words',
    codes: [],
    says: [
      'you have exceeded the total number of messages you can send each day',
      'because you exceeded your sending limit',
    ],
    ...sendingLimit,
    source: 'provider-docs',
  },
  {
    name: 'recipient-limit',
    codes: [],
    says: ['recipient limit exceeded. this message cannot be sent'],
    title: 'The message has too many recipients for iCloud',
    meaning: 'One message from an iCloud account may go to 500 recipients, over to, cc and bcc together.',
    category: 'request',
    actor: 'developer',
    causes: ['The message goes to more than 500 people.'],
    fix: [{ text: 'Split the recipients over several messages. No more than 1,000 recipients a day are allowed.' }],
    retry: { verdict: 'after-fix', advice: 'The same list is refused every time.' },
    references: [pages.limits, docs.sendingErrors],
    source: 'provider-docs',
  },
  {
    name: 'local-policy',
    codes: ['5.7.1', '550', '554'],
    says: ['message rejected due to local policy'],
    title: 'Apple’s filter refused the message',
    meaning:
      'The recipient’s mail is with Apple, whose filter blocks the message for its content or the reputation of its sender.',
    category: 'provider',
    actor: 'developer',
    causes: [
      'Content or links look like spam to Apple. A code such as CS01 or HM08 stands in front of the text.',
      'The sender’s domain or server has a poor reputation or is not authenticated.',
    ],
    fix: [
      { text: 'Stop sending this message: every further attempt lowers the reputation.' },
      {
        text: 'Check SPF, DKIM and DMARC of the domain, then let the server’s operator write to Apple’s postmaster with the whole text.',
      },
    ],
    retry: { verdict: 'never', advice: 'Do not send it again unchanged.' },
    references: [pages.postmaster, docs.sendingErrors],
    source: 'public-code',
  },
  {
    name: 'excessive-volume',
    codes: ['4.7.1', '421'],
    says: ['deferred due to excessive volume'],
    title: 'An iCloud recipient gets too much mail at the moment',
    meaning: 'Apple puts messages to this mailbox off, because many arrive for it at once.',
    category: 'rate-limit',
    actor: 'developer',
    causes: ['Many messages go to one and the same address, as tests and alerts often do.'],
    fix: [{ text: 'Put messages to the same recipient together, or spread them over hours.' }],
    retry: {
      verdict: 'backoff',
      schedule: pauses.hour,
      advice: 'Try again after an hour; the sending server usually does so by itself.',
    },
    references: [pages.postmaster, docs.sendingErrors],
    source: 'public-code',
  },
  ...alsoByWords({
    name: 'spamhaus-domain',
    codes: ['5.7.1', '550'],
    says: ['your email was rejected due to having a domain present in the spamhaus dbl'],
    title: 'A link in the message is on a block list',
    meaning: 'Apple checks the domains in a message against Spamhaus’s list, and one of them stands there.',
    category: 'provider',
    actor: 'developer',
    causes: ['A link, an image or the domain of link tracking is listed by Spamhaus.'],
    fix: [
      {
        text: 'Look up each domain of the message at Spamhaus, take the listed one out, or have it removed from the list.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'The message is refused as long as it names the domain.' },
    references: [pages.postmaster, docs.sendingErrors],
    source: 'public-code',
  }),
]

export const icloudErrors: readonly ProviderErrorEntry[] = entries.map((entry) => ({ ...entry, provider: 'icloud' }))
