// Errors of Zoom, which Nylas asks for meeting links: its API and its sign-in.
import type { Reference } from '../../model.ts'
import { docs } from '../docs.ts'
import { pauses } from '../pauses.ts'
import type { ProviderErrorEntry } from '../types.ts'
import { type MailErrorEntry, alsoByWords } from './also-by-words.ts'

const pages = {
  errors: { label: 'Zoom API: error codes', url: 'https://developers.zoom.us/docs/api/errors' },
  oauth: {
    label: 'Zoom: OAuth error messages',
    url: 'https://developers.zoom.us/docs/integrations/oauth-error-messages/',
  },
  rateLimits: { label: 'Zoom API: rate limits', url: 'https://developers.zoom.us/docs/api/rate-limits/' },
  connector: {
    label: 'Zoom at Nylas',
    url: 'https://developer.nylas.com/docs/provider-guides/zoom-meetings/',
  },
} as const satisfies Record<string, Reference>

const reconnect = { text: 'Have the person authenticate the Zoom grant again. The grant keeps its ID.' } as const

const untilReconnected = {
  verdict: 'after-fix',
  advice: 'No retry helps until the person has authenticated again.',
} as const

const calendarUntouched = {
  text: 'Without Zoom you can still write the event: give a link of your own in `conferencing.details` in place of autocreate.',
}

const missingScope = {
  title: 'The Zoom grant lacks a scope',
  meaning: 'The Zoom token is accepted, but it may not do this. Zoom’s message lists the scopes that would be enough.',
  category: 'authorization',
  actor: 'developer',
  causes: [
    'A scope is missing in your app in the Zoom App Marketplace. Zoom takes scopes from there; the Nylas connector has none.',
    'The scope was added after the person connected.',
    'An admin-managed app has other scopes (ending in :admin) than a user-managed one.',
  ],
  fix: [
    {
      text: 'In the Zoom app, add meeting:write:meeting, meeting:update:meeting, meeting:delete:meeting and user:read:user.',
    },
    {
      text: 'Have the person authenticate the Zoom grant again, so that the new scopes apply. The grant keeps its ID.',
    },
  ],
  retry: { verdict: 'after-fix', advice: 'It works once the person has consented to the new scopes.' },
  references: [pages.connector, pages.errors],
} as const satisfies Partial<MailErrorEntry>

const redirectUri = {
  title: 'The redirect URI is not registered at Zoom',
  meaning: 'Zoom compares the redirect URI with the ones of your Zoom app, and this one is not among them.',
  category: 'oauth',
  actor: 'developer',
  causes: ['Nylas’s callback is missing in the Zoom app, or only the one of the other region stands there.'],
  fix: [
    {
      text: 'Add `https://api.us.nylas.com/v3/connect/callback` or `https://api.eu.nylas.com/v3/connect/callback` to the Zoom app, as the redirect URI and in the allow list.',
    },
  ],
  retry: { verdict: 'after-fix', advice: 'Start a new sign-in once the URI is registered.' },
  references: [pages.oauth, pages.connector, docs.oauthRecipe],
  source: 'provider-docs',
} as const satisfies Partial<MailErrorEntry>

const entries: readonly MailErrorEntry[] = [
  ...alsoByWords({
    name: 'scopes-in-words',
    codes: ['4711', '4700', '124'],
    says: ['does not contain scopes'],
    ...missingScope,
    source: 'provider-docs',
  }),
  {
    name: '4711-refresh-token',
    codes: ['4711'],
    says: ['refresh token invalid'],
    title: 'The Zoom refresh token no longer fits the app’s scopes',
    meaning: 'The scopes of the Zoom app were changed after the person connected, and the old token was not renewed.',
    category: 'grant',
    actor: 'end-user',
    causes: ['Scopes were added to the Zoom app or removed from it.'],
    fix: [reconnect, calendarUntouched],
    retry: untilReconnected,
    references: [pages.oauth, docs.grantExpiryRecipe],
    source: 'provider-docs',
  },
  {
    name: '124',
    codes: ['124'],
    says: ['invalid access token', 'access token is expired'],
    title: 'Zoom does not accept the account’s token',
    meaning:
      'The token of the Zoom grant is invalid or expired. The grant of the calendar is a different one and may be fine.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'The person removed your app in the Zoom account.',
      'The refresh token of Zoom was not used for months, or another system used it up.',
    ],
    fix: [{ text: 'Look the Zoom grant up and read its grant_status.' }, reconnect, calendarUntouched],
    retry: untilReconnected,
    references: [pages.errors, docs.grantExpiryRecipe, pages.connector],
    source: 'provider-docs',
  },
  {
    name: '4702-invalid-client',
    codes: ['4702', '4704'],
    says: [],
    title: 'The connector holds a wrong Zoom client ID or secret',
    meaning: 'Zoom does not know the app by the client ID and secret that the Zoom connector holds.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'ID or secret were mistyped or regenerated.',
      'The pair for development was used where that for production belongs, or the other way round.',
    ],
    fix: [
      {
        text: 'Copy both from the Zoom App Marketplace, save them in the Zoom connector, and start the sign-in again.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'Every Zoom sign-in fails until ID and secret are right.' },
    references: [pages.oauth, pages.connector],
    source: 'provider-docs',
  },
  {
    name: '4706-credentials-missing',
    codes: ['4706'],
    says: ['client id or client secret is missing', 'missing grant type'],
    title: 'Zoom’s token endpoint misses a value',
    meaning: 'Client ID, client secret or grant type did not reach Zoom.',
    category: 'connector',
    actor: 'developer',
    causes: ['The Zoom connector was saved without its client ID or its secret.'],
    fix: [{ text: 'Fill in both in the Zoom connector, and start the sign-in again.' }],
    retry: { verdict: 'after-fix', advice: 'It fails until the connector is complete.' },
    references: [pages.oauth, pages.connector],
    source: 'provider-docs',
  },
  { name: '4709-redirect-uri', codes: ['4709'], says: [], ...redirectUri },
  // Zoom's page for it, with the number of many other errors.
  { name: '4700-redirect-uri', codes: [], says: ['invalid redirect url (4,700)'], ...redirectUri },
  {
    name: '4717-app-disabled',
    codes: ['4717'],
    says: [],
    title: 'The Zoom app has been disabled',
    meaning: 'Zoom, or an administrator of the Zoom account, has switched your app off. All Zoom grants of it fail.',
    category: 'connector',
    actor: 'developer',
    causes: ['The app was deactivated in the Zoom App Marketplace, or it broke one of Zoom’s rules.'],
    fix: [
      { text: 'Open the app in the Zoom App Marketplace, read the notice and activate it again.' },
      calendarUntouched,
    ],
    retry: { verdict: 'after-fix', advice: 'It works once the app is active again.' },
    references: [pages.oauth, pages.connector],
    source: 'provider-docs',
  },
  {
    name: 'invalid-authorization-code',
    codes: ['invalid_request', 'invalid_grant'],
    says: ['invalid authorization code'],
    title: 'Zoom does not accept the authorization code',
    meaning: 'The code of the sign-in is used up or too old, or was not meant for this app.',
    category: 'oauth',
    actor: 'developer',
    causes: ['The callback ran twice, or minutes passed before the code was exchanged.'],
    fix: [{ text: 'Start the Zoom sign-in again, and exchange the new code once.' }],
    retry: { verdict: 'after-fix', advice: 'Start over; this code cannot be used any more.' },
    references: [pages.oauth, docs.oauthRecipe],
    source: 'public-code',
  },
  {
    name: 'daily-meeting-limit',
    codes: [],
    says: ['of meeting create/update api requests permitted', 'meetings that can be created/updated for a single user'],
    title: 'The Zoom user has reached the day’s number of meetings',
    meaning: 'Zoom lets one user create and update 100 meetings a day through its API. The day ends at midnight UTC.',
    category: 'rate-limit',
    actor: 'developer',
    causes: [
      'All events get their meeting through one and the same Zoom grant.',
      'Events with a meeting are updated again and again: each update counts.',
    ],
    fix: [
      {
        text: 'Spread the events over the Zoom grants of several hosts, and update a meeting only when its time changes.',
      },
      calendarUntouched,
    ],
    retry: {
      verdict: 'backoff',
      schedule: null,
      advice: 'Wait until midnight UTC; until then this user gets no further meetings.',
    },
    references: [pages.rateLimits, docs.rateLimits],
    source: 'provider-docs',
  },
  {
    name: 'per-second-limit',
    codes: [],
    says: ['maximum per-second rate limit'],
    title: 'Too many requests to Zoom in one second',
    meaning: 'Zoom counts requests per second for the whole Zoom account, over all users and apps together.',
    category: 'rate-limit',
    actor: 'developer',
    causes: ['Many events with Zoom meetings were written at once.'],
    fix: [{ text: 'Write events with meetings one after another.' }],
    retry: {
      verdict: 'backoff',
      schedule: pauses.second,
      advice: 'Wait for a second or more, then retry with growing pauses.',
    },
    references: [pages.rateLimits, docs.rateLimitRecipe],
    source: 'provider-docs',
  },
  {
    name: 'daily-api-limit',
    codes: [],
    says: ['maximum daily rate limit'],
    title: 'The Zoom account has used up its day',
    meaning: 'All apps of the Zoom account together have made the requests that its plan allows in a day.',
    category: 'rate-limit',
    actor: 'developer',
    causes: ['Your app or another one asks Zoom too often.'],
    fix: [{ text: 'Stop writing Zoom meetings for this account until the day is over in UTC.' }, calendarUntouched],
    retry: { verdict: 'backoff', schedule: null, advice: 'Wait until midnight UTC.' },
    references: [pages.rateLimits, docs.rateLimits],
    source: 'provider-docs',
  },
  {
    name: '300-validation',
    codes: ['300'],
    says: ['validation failed', 'request body should be a valid json object'],
    title: 'Zoom does not accept the meeting’s settings',
    meaning: 'A setting handed to Zoom has a name or a value that Zoom does not know. Its `errors` name the field.',
    category: 'request',
    actor: 'developer',
    causes: ['`conferencing.autocreate.conf_settings` holds a misspelt field or a value of the wrong type.'],
    fix: [
      { text: 'Read the field in Zoom’s `errors`, and correct it in `conf_settings`.' },
      { text: 'Leave `conf_settings` out to see whether the rest works.' },
    ],
    retry: { verdict: 'after-fix', advice: 'The same settings are refused every time.' },
    references: [pages.errors, pages.connector],
    source: 'provider-docs',
  },
  {
    name: '3161-no-hosting',
    codes: ['3161'],
    says: [],
    title: 'The Zoom user may not host meetings',
    meaning: 'Zoom has switched hosting and scheduling off for this user.',
    category: 'authorization',
    actor: 'admin',
    causes: [
      'The administrator of the Zoom account took the meeting licence away, or the user’s role forbids hosting.',
    ],
    fix: [
      { text: 'Ask the administrator of the Zoom account to allow the user to host meetings.' },
      { text: 'Or use the Zoom grant of another host.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works once the user may host meetings.' },
    references: [pages.errors, pages.connector],
    source: 'provider-docs',
  },
  {
    name: '3001-meeting-not-found',
    codes: ['3001'],
    says: [],
    title: 'Zoom does not find the meeting',
    meaning: 'The meeting that belongs to the event no longer exists at Zoom, or has expired.',
    category: 'not-found',
    actor: 'developer',
    causes: [
      'The host removed the meeting in Zoom, while the event kept its link.',
      'The meeting belongs to another Zoom user than that of the grant.',
    ],
    fix: [
      { text: 'Update the event with a fresh `conferencing.autocreate`, so that it gets a new meeting.' },
      { text: 'When you remove the event, take the meeting as gone.' },
    ],
    retry: { verdict: 'after-fix', advice: 'This meeting does not come back; the event needs a new one.' },
    references: [pages.errors, pages.connector],
    source: 'provider-docs',
  },
  {
    name: '1001-user-not-found',
    codes: ['1001', '1010'],
    says: ['user does not exist', 'user not exist', 'user not found on this account', 'not belong to this account'],
    title: 'Zoom does not find the user',
    meaning: 'The user of the Zoom grant, or one whom the settings name, is not in this Zoom account.',
    category: 'not-found',
    actor: 'admin',
    causes: [
      'The person left the Zoom account, or has not accepted the invitation to it.',
      'An alternative host in `conf_settings` is not a licensed user of the same account.',
    ],
    fix: [
      { text: 'Ask the administrator of the Zoom account whether the user is active there.' },
      { text: 'Take people from outside out of the alternative hosts.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It fails until the user is in the Zoom account.' },
    references: [pages.errors, pages.connector],
    source: 'provider-docs',
  },
]

export const zoomErrors: readonly ProviderErrorEntry[] = entries.map((entry) => ({ ...entry, provider: 'zoom' }))
