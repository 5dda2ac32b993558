// What the retired API v2 answered and notified of, and what its SDKs print.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

const callsV2 = 'The program still calls API v2, which has been retired, or this was recorded in its time.'

const answer = {
  title: 'An answer of API v2',
  meaning:
    'The call worked, at API v2: its objects come without an envelope, and name the account instead of the grant.',
  category: 'migration',
  actor: 'developer',
  causes: [callsV2],
  fix: [
    {
      text: 'Move the call to v3: the same object is under `data` there, and `grant_id` takes the place of `account_id`.',
    },
    { text: 'Do not use IDs of v2 with v3: most of them differ.' },
  ],
  retry: { verdict: 'not-needed', advice: 'There is nothing to send again.' },
  references: [docs.v2Errors],
} as const satisfies Rule['then']

/** An account whose sign-in no longer holds, however API v2 tells it. */
const accountInvalid = {
  title: 'The v2 account is no longer valid',
  category: 'grant',
  actor: 'end-user',
  causes: ['The password was changed, the access was revoked, or the credentials ran out.'],
  retry: { verdict: 'after-fix', advice: 'Calls for this account fail until its person has signed in again.' },
} as const satisfies Rule['then']

export const v2Rules: readonly Rule[] = [
  {
    id: 'v2/notified-account-invalid',
    when: { envelope: ['v2-webhook'], type: ['account.invalid'] },
    then: {
      ...accountInvalid,
      meaning:
        'Its provider no longer accepts the sign-in. API v2 tells so with a list of deltas, API v3 with `grant.expired`.',
      fix: [
        { text: 'Ask the person to sign in again with the same address, in v3 if you can.' },
        { text: 'In v3, subscribe to `grant.expired`: it names the grant in `data.object.grant_id`.' },
      ],
    },
    confidence: 'certain',
    source: 'notifications',
  },
  {
    id: 'v2/notified-sync',
    when: {
      envelope: ['v2-webhook'],
      type: ['account.running', 'account.stopped', 'account.sync_error', 'job.successful', 'job.failed'],
    },
    then: {
      meaning:
        'It tells of a job that syncs or sends in the background, as API v2 did. API v3 asks the provider itself.',
      fix: [
        { text: 'Leave it out when you move to v3: no notification takes its place.' },
        { text: 'Subscribe to `grant.expired` and, for scheduled sends, to `message.send_failed`.' },
      ],
    },
    confidence: 'certain',
    source: 'notifications',
  },
  {
    id: 'v2/job-failed',
    when: { finding: ['envelope/v2-job-failed'], field: ['status'] },
    then: {
      ...answer,
      title: 'A job of API v2 failed',
      meaning:
        'The call was taken, and what it asked for failed later. `original_data` holds what was to be sent or changed; the state is marked below.',
      causes: ['The provider refused it, or the account was no longer valid when its turn came.', callsV2],
      fix: [
        { text: 'Look for the reason beside the state, and in the `job.failed` notification: it names the error.' },
        { text: 'Look whether it was done in part, then do it anew, in v3.' },
      ],
      retry: { verdict: 'after-fix', advice: 'The job is over. Do it anew once the reason is known and gone.' },
    },
    confidence: 'certain',
    source: 'v2-errors',
  },
  {
    id: 'v2/account-invalid',
    when: { finding: ['envelope/v2-account-invalid'], field: ['sync_state'] },
    then: {
      ...answer,
      ...accountInvalid,
      meaning: 'The account could be fetched, at API v2, but it is no longer synced: `sync_state` is marked below.',
      fix: [{ text: 'Ask the person to sign in again with the same address: in v2 if you still use it, else in v3.' }],
    },
    confidence: 'certain',
    source: 'v2-errors',
  },
  {
    id: 'v2/sdk',
    when: { finding: ['read/v2-sdk'], type: [null] },
    then: {
      title: 'An SDK for API v2 reports a failed call',
      meaning: 'API v2 has been retired, and this version of the SDK cannot call v3.',
      category: 'migration',
      actor: 'developer',
      causes: ['The program still runs an SDK of the time before v3.'],
      fix: [
        { text: 'Update the SDK: Node 7, Python 6, Ruby 6 and Java 2 are the first that call v3.' },
        { text: 'Move the call: in v3 an API key and `grant_id` take the place of the account’s access token.' },
      ],
      retry: { verdict: 'after-fix', advice: 'It works once the call goes to v3.' },
      references: [docs.v2Errors],
    },
    confidence: 'certain',
    source: 'sdk-source',
  },
  {
    id: 'v2/answer',
    when: { finding: ['envelope/v2-answer'] },
    then: answer,
    confidence: 'certain',
    source: 'v2-errors',
  },
]
