// The provider's own reasons, where they decide what has to be done.
import { unfinishedReadCandidates } from '../../catalogue/candidates.ts'
import { docs } from '../../catalogue/docs.ts'
import { readProviderError, readRefusal } from '../../catalogue/provider-reason.ts'
import { afterStatedWaitIfUndone, lookWhetherDone, mayBeDone } from '../../catalogue/send-again.ts'
import type { Rule } from '../rule.ts'

// The bare word is none of them: a server on the way says "Gateway Timeout" for whatever lies behind it.
const waitedTooLong = [
  'timed out',
  'time out',
  'request timeout',
  'read timeout',
  'server timeout',
  'provider timeout',
  'timeout error',
  'timeout exceeded',
  'timeout while',
  'timeout waiting',
  'timeout awaiting',
  'timeout after',
  'timeout from',
  'context deadline exceeded',
  'took too long',
] as const

/** While it opens a connection the provider is not yet busy with anything. */
const whileConnecting = [
  'dial tcp',
  'connection timed out',
  'connect timed out',
  'connect timeout',
  'while connecting',
] as const

const readReasonFirst = readProviderError('A missing permission or `invalid_grant` needs')
const slowProvider = 'The provider is slow or briefly down. Nylas gives up after 90 to 120 seconds.'

/** A read that the provider did not finish: it changed nothing, and no message is in play. */
const unfinishedRead = {
  meaning:
    'Nylas passed the request on and the mail or calendar provider failed, refused it or took too long. The real reason, where one is known, is in `provider_error`.',
  causes: [
    slowProvider,
    'The request asks for too much: threads on Microsoft, large pages, or address filters on Exchange.',
    'The provider no longer accepts the grant: `provider_error` then says `invalid_grant` or speaks of invalid credentials.',
  ],
  fix: [
    readReasonFirst,
    { text: 'Send it again with growing, jittered pauses: a read can be repeated without harm.' },
    { text: 'Where it is a list that fails again, ask for less: a smaller `limit`, and only the fields you need.' },
  ],
  retry: {
    verdict: 'backoff',
    advice: 'Retry with growing, jittered pauses, except when the provider refuses the credentials.',
    afterStatedWait:
      'Send it again once the pause that the response names is over, except when the provider refuses the credentials.',
  },
  candidates: unfinishedReadCandidates,
} as const satisfies Rule['then']

/** A change that the provider did not finish, and that is no message: nothing of it is in the Sent folder. */
const unfinishedWrite = {
  meaning: unfinishedRead.meaning,
  causes: [
    slowProvider,
    'The provider refuses this change, or no longer accepts the grant: `provider_error` then says so.',
  ],
  fix: [readReasonFirst, lookWhetherDone, { text: 'If it was not done, do it again with growing, jittered pauses.' }],
  retry: {
    verdict: 'backoff',
    advice: 'Retry with growing, jittered pauses once you know that it was not done.',
    afterStatedWait: afterStatedWaitIfUndone,
    mayHaveHappened: mayBeDone,
  },
  candidates: [],
} as const satisfies Rule['then']

/** The provider's own no, by its status or in its words. */
const refused = {
  title: 'The provider refused this request',
  meaning:
    'The provider understood the request and will not do it. Its reason, where it gave one, is in `provider_error`.',
  category: 'provider',
  actor: 'developer',
  causes: [
    'The provider does not find the object, does not allow the action for this account, or rejects a value.',
    'The account has no right to act for the address or calendar that the request names.',
  ],
  fix: [
    readRefusal,
    { text: 'Change the request or the account’s rights accordingly; the same request gets the same answer.' },
  ],
  retry: {
    verdict: 'after-fix',
    idempotencyKey: 'new',
    advice: 'The provider refuses it again until its reason is removed.',
  },
  references: [docs.errors, docs.responses400],
} as const satisfies Rule['then']

export const providerRules: readonly Rule[] = [
  {
    id: 'provider/refused',
    when: { type: ['api.provider_error'], status: [400, 402, 403, 404, 409, 410, 413, 415, 422] },
    then: refused,
    confidence: 'certain',
    source: 'errors-page',
  },
  {
    id: 'provider/refused-in-words',
    when: {
      type: ['api.provider_error'],
      status: [null],
      knownProvider: false,
      says: [
        'bad request',
        'forbidden',
        'not found',
        'access denied',
        'access is denied',
        'permission denied',
        'insufficient permissions',
        'precondition failed',
      ],
    },
    then: refused,
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'provider/timed-out-on-write',
    when: {
      status: [504, null],
      type: ['api.provider_error'],
      effect: ['write', 'send', 'may-send'],
      says: waitedTooLong,
      saysNot: whileConnecting,
    },
    then: {
      title: 'The provider took longer than Nylas waits',
      meaning:
        'Nylas ends a request after 90 to 120 seconds. The provider was still busy with it and may have finished it since.',
      category: 'provider',
      actor: 'developer',
      causes: [
        'The message has large attachments, which take the provider long.',
        'The provider is slow at the moment.',
      ],
      fix: [
        {
          text: 'See first whether it was done: a message is in the Sent folder, an event in the calendar, any other object in its list.',
        },
        {
          text: 'Of a message with attachments, send less at once: fewer or smaller files, or a link in their place.',
        },
        {
          text: 'If it was not done, do it again after a pause, a send with a new `Idempotency-Key`: the old one brings this answer back.',
        },
      ],
      retry: {
        verdict: 'backoff',
        idempotencyKey: 'new',
        advice: 'Try again with growing, jittered pauses once you know that it was not done.',
        afterStatedWait: afterStatedWaitIfUndone,
        mayHaveHappened:
          'The provider may have finished it. Look in the Sent folder or the calendar before you send it again.',
      },
      candidates: [],
      references: [docs.responses500, docs.idempotentSend],
    },
    confidence: 'certain',
    source: 'idempotency',
  },
  {
    id: 'provider/timed-out',
    when: {
      status: [504, null],
      type: ['api.provider_error'],
      says: waitedTooLong,
      saysNot: whileConnecting,
    },
    then: {
      title: 'The provider took longer than Nylas waits',
      meaning:
        'Nylas ends a request after 90 to 120 seconds. The provider was still busy with it, most often because the request asks for too much.',
      category: 'provider',
      actor: 'developer',
      causes: [
        'Threads on Microsoft: each one costs at least one call per message.',
        'A large `limit`, or filters on addresses on an Exchange server.',
        'The provider is slow at the moment.',
      ],
      fix: [
        {
          text: 'Ask for less: messages instead of threads, few fields, and on Exchange at most 50 messages or 20 threads.',
          code: {
            language: 'bash',
            text: `curl "https://api.us.nylas.com/v3/grants/$GRANT_ID/messages?limit=20&select=id,subject,date" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
          },
        },
        { text: 'On Exchange leave out the filters `any_email`, `to`, `cc` and `bcc`.' },
      ],
      retry: {
        verdict: 'backoff',
        idempotencyKey: 'new',
        advice: 'Try again with growing, jittered pauses and a smaller request.',
        mayHaveHappened:
          'If this was a send, the provider may have finished it: look in the Sent folder before you send again.',
      },
      references: [docs.responses500],
    },
    confidence: 'certain',
    source: 'responses-500',
  },
  {
    id: 'provider/threads-too-slow',
    when: { status: [504], endpoint: ['threads.list'] },
    then: {
      title: 'Listing threads takes the provider too long',
      meaning:
        'On Microsoft each thread costs at least one call per message, and Nylas ends a request after 90 to 120 seconds.',
      causes: ['The page is too large for what a thread costs.', 'The provider is slow at the moment.'],
      fix: [
        { text: 'Lower `limit` to 20 or less, or list messages and group them by `thread_id`.' },
        { text: 'If small pages fail as well, repeat them with growing pauses.' },
      ],
      retry: unfinishedRead.retry,
      references: [docs.responses500],
    },
    confidence: 'likely',
    source: 'responses-500',
  },
  {
    id: 'provider/unfinished-read',
    when: { status: [504], type: ['api.provider_error', null], effect: ['read'] },
    then: unfinishedRead,
    confidence: 'likely',
    source: 'responses-500',
  },
  {
    id: 'provider/unfinished-write',
    when: { status: [504], type: ['api.provider_error', null], effect: ['write'] },
    then: unfinishedWrite,
    confidence: 'likely',
    source: 'responses-500',
  },
  {
    id: 'provider/reason-not-shown',
    when: { says: ['provider returned error', 'provider returned an error'], providerError: false },
    then: {
      title: 'The provider’s reason is not in what you pasted',
      meaning:
        'Nylas says only that the provider failed. What the provider said stands in provider_error, which exceptions of the SDKs do not print by themselves.',
      category: 'provider',
      actor: 'developer',
      causes: [
        'The SDK’s exception was printed without its `provider_error`.',
        'Nylas got no reason from the provider.',
      ],
      fix: [
        {
          text: 'Print the provider’s error and paste it again: `providerError` in Node, `provider_error` in Python and Ruby.',
        },
        { text: 'If it is empty there too, give Nylas support the request ID and the time.' },
      ],
      retry: {
        verdict: 'unknown',
        advice: 'Without the provider’s reason nobody can say whether a repeat helps.',
        mayHaveHappened: 'If this was a send, look in the Sent folder before you send again.',
      },
      references: [docs.errors],
    },
    confidence: 'likely',
    source: 'sdk-source',
  },
]
