// What several errors of Google share: pages of its documentation, steps that recur, and how to wait.
import { pauses } from '../pauses.ts'
import type { FixStep, Reference } from '../../model.ts'
import type { PacedRetry, ProviderErrorEntry } from '../types.ts'

/** An error of Google; `google.ts` adds the provider to all of them. */
export type GoogleError = Omit<ProviderErrorEntry, 'provider'>

export const pages = {
  gmailErrors: {
    label: 'Gmail API: resolve errors',
    url: 'https://developers.google.com/workspace/gmail/api/guides/handle-errors',
  },
  gmailQuota: {
    label: 'Gmail API: usage limits',
    url: 'https://developers.google.com/workspace/gmail/api/reference/quota',
  },
  gmailSync: {
    label: 'Gmail API: synchronize clients',
    url: 'https://developers.google.com/workspace/gmail/api/guides/sync',
  },
  calendarErrors: {
    label: 'Google Calendar API: handle errors',
    url: 'https://developers.google.com/workspace/calendar/api/guides/errors',
  },
  calendarQuota: {
    label: 'Google Calendar API: manage quotas',
    url: 'https://developers.google.com/workspace/calendar/api/guides/quota',
  },
  calendarLimits: {
    label: 'Google Workspace: avoid Calendar use limits',
    url: 'https://knowledge.workspace.google.com/admin/calendar/avoid-calendar-use-limits',
  },
  contactsSync: {
    label: 'People API: listing with a sync token',
    url: 'https://developers.google.com/people/api/rest/v1/otherContacts/list',
  },
  coreErrors: {
    label: 'Google APIs: global domain errors',
    url: 'https://developers.google.com/youtube/v3/docs/core_errors',
  },
  errorReasons: {
    label: 'Google APIs: error reasons',
    url: 'https://cloud.google.com/php/docs/reference/common-protos/latest/Api.ErrorReason',
  },
  oauth: {
    label: 'Using OAuth 2.0 to access Google APIs',
    url: 'https://developers.google.com/identity/protocols/oauth2',
  },
  oauthWebServer: {
    label: 'Google OAuth 2.0 for web server applications',
    url: 'https://developers.google.com/identity/protocols/oauth2/web-server',
  },
  signInErrors: {
    label: 'Google Account: error codes at sign-in',
    url: 'https://support.google.com/accounts/answer/16668185',
  },
  sessionLength: {
    label: 'Google Workspace: session length for Google Cloud services',
    url: 'https://support.google.com/a/answer/9368756',
  },
  smtpErrors: {
    label: 'Gmail SMTP errors and codes',
    url: 'https://knowledge.workspace.google.com/admin/support/troubleshooting/gmail-smtp-errors-and-codes',
  },
  connector: { label: 'Google at Nylas', url: 'https://developer.nylas.com/docs/provider-guides/google/' },
  appPasswords: {
    label: 'App passwords at Nylas',
    url: 'https://developer.nylas.com/docs/provider-guides/app-passwords/',
  },
} as const satisfies Record<string, Reference>

export const reconnect: FixStep = {
  text: 'Have the person authenticate again with the same address. That renews the same grant, and its ID stays.',
}

export const readGrantStatus: FixStep = { text: 'Look the grant up and read its grant_status.' }

export const readMessage: FixStep = {
  text: 'Read Google’s message: it names the field or the value that it does not accept.',
}

export const checkConnector: FixStep = {
  text: 'Compare client ID and client secret of the Google connector at Nylas with the OAuth client in the Google Cloud console.',
}

export const untilReconnected: PacedRetry = {
  verdict: 'after-fix',
  advice: 'Every request of this grant fails until the person has authenticated again.',
}

/** Of a state that Nylas itself keeps with Google. */
export const afterSomeMinutes: PacedRetry = {
  verdict: 'backoff',
  schedule: pauses.minutes,
  advice: 'Try again after some minutes; if it stays, hand the request ID to Nylas.',
}

export const afterChange: PacedRetry = {
  verdict: 'after-fix',
  advice: 'The same request gets the same answer; send it again once it is changed.',
}

export const soon: PacedRetry = {
  verdict: 'backoff',
  schedule: pauses.second,
  idempotencyKey: 'new',
  advice: 'Wait as long as the response says, else start with a second and double the pause each time, with jitter.',
}

export const nextDay: PacedRetry = {
  verdict: 'backoff',
  schedule: pauses.hours,
  idempotencyKey: 'new',
  advice: 'Wait for hours rather than seconds: this limit refills over a day.',
}
