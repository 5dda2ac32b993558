// Who is refused and why: dead provider tokens, wrong keys, what a provider or an application may not do.
import { keyCandidates, unauthorizedCandidates } from '../../catalogue/candidates.ts'
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'
import { badRequestTypes } from './bad-request.ts'

const askToReconnect = {
  text: 'Ask the person to connect the account again. Authenticating the same address renews the same grant, and its ID stays.',
} as const

const withinThreeDays = {
  text: 'Reconnect within 72 hours to have the notifications sent that were missed meanwhile.',
} as const

const reconnect = [
  askToReconnect,
  { text: 'Subscribe to grant.expired, so that you learn of the next one before a request fails.' },
  withinThreeDays,
] as const

/** What holds for an expired grant however it shows. */
const expiredGrant = {
  category: 'grant',
  actor: 'end-user',
  causes: [
    'The person changed the password, reset two-factor authentication or revoked your app’s access.',
    'The provider let the token lapse, or the credentials of your connector were rotated.',
  ],
  fix: reconnect,
  retry: { verdict: 'after-fix', advice: 'No retry helps until the person has connected the account again.' },
} as const satisfies Rule['then']

/** A 401 whose words speak of the key. */
export const unknownKey = {
  title: 'The API key is not accepted',
  causes: [
    'The key was rotated or removed, or belongs to another application.',
    'The key is of the other region: api.us.nylas.com and api.eu.nylas.com do not share keys.',
    'The Authorization header is incomplete: it needs the word Bearer, one space and the whole key.',
  ],
  candidates: keyCandidates,
} as const satisfies Rule['then']

const providerNames = [
  'google',
  'microsoft',
  'imap',
  'icloud',
  'yahoo',
  'ews',
  'exchange',
  'virtual-calendar',
  'zoom',
] as const

export const accessRules: readonly Rule[] = [
  {
    id: 'access/provider-token-dead',
    when: {
      envelope: ['error', 'webhook'],
      providerSays: ['invalid_grant', 'token has been revoked', 'token has been expired or revoked'],
    },
    then: {
      title: 'The account has to be connected again',
      meaning:
        'The provider no longer accepts the refresh token behind this grant. Your API key is fine; the grant has expired.',
      ...expiredGrant,
      references: [docs.invalidGrantRecipe, docs.grantExpiryRecipe],
    },
    confidence: 'certain',
    source: 'grant-lifecycle',
  },
  {
    id: 'access/grant-expired',
    when: { says: ['grant is expired', 'grant has expired', 'grant expired'] },
    then: {
      title: 'The account has to be connected again',
      meaning: 'The grant exists, but Nylas can no longer act for this person at the provider. Your API key is fine.',
      ...expiredGrant,
      references: [docs.grantExpiryRecipe, docs.grantLifecycle],
    },
    confidence: 'certain',
    source: 'grant-lifecycle',
  },
  {
    id: 'access/provider-refuses-sign-in',
    when: {
      type: ['api.provider_error'],
      knownProvider: false,
      says: [
        'authentication failed',
        'authenticationfailed',
        'authentication failure',
        'invalid credentials',
        'bad credentials',
        'login failed',
        'incorrect password',
        'invalid password',
      ],
    },
    then: {
      title: 'The provider does not let this account in',
      meaning: 'The mail or calendar provider refused to sign in for this person. Your API key is fine.',
      ...expiredGrant,
      references: [docs.grantExpiryRecipe, docs.authTroubleshooting],
    },
    confidence: 'likely',
    source: 'auth-troubleshooting',
  },
  {
    id: 'access/grant-expired-webhook',
    when: { envelope: ['webhook'], type: ['grant.expired'] },
    then: {
      ...expiredGrant,
      fix: [
        askToReconnect,
        { text: 'Hold back what your program does for this grant until `grant.updated` says that it is back.' },
        withinThreeDays,
      ],
      retry: { verdict: 'after-fix', advice: 'Requests for this grant fail until the person has connected again.' },
      references: [docs.grantExpiryRecipe, docs.notifications],
    },
    confidence: 'certain',
    source: 'grant-lifecycle',
  },
  {
    id: 'access/v2-credentials',
    when: {
      envelope: ['v2-error', 'error'],
      says: ['could not verify access credential', 'could not verify access credentials'],
    },
    then: {
      title: 'The credentials of the request were not accepted',
      meaning:
        'API v2 words it so when the access token or client secret is missing, wrong or encoded otherwise than it expects.',
      category: 'authentication',
      actor: 'developer',
      causes: ['The token belongs to another application.', 'The v2 client secret was sent without Basic encoding.'],
      fix: [
        { text: 'Check which API you mean to call: v3 takes your API key as a Bearer token.' },
        { text: 'For v2 send the access token of the account, or the client secret as the Basic user name.' },
      ],
      retry: { verdict: 'after-fix', advice: 'The same request fails until the credentials are put right.' },
      references: [docs.v2Errors, docs.authTroubleshooting],
    },
    confidence: 'certain',
    source: 'v2-errors',
  },
  {
    id: 'access/bearer-token-invalid',
    when: {
      type: ['token.unauthorized_access', 'unauthorized', 'api.authentication_error'],
      says: ['bearer token invalid', 'invalid api key'],
    },
    then: unknownKey,
    confidence: 'likely',
    source: 'auth-troubleshooting',
  },
  {
    id: 'access/authentication-error-in-request-type',
    when: { type: ['api.invalid_request_error', 'api.provider_error'], status: [401], providerError: false },
    then: {
      title: 'The request could not be authenticated',
      meaning: 'The type speaks of the request, but the status is 401: key, grant or region do not fit together.',
      category: 'authentication',
      actor: 'developer',
      causes: ['The key, the region or the grant is not accepted; the answer does not say which.'],
      fix: [
        { text: 'Leave the fields of the request alone for now: they have not been looked at.' },
        {
          text: 'Look the grant up with the same key. A 200 with grant_status invalid means that the person has to reconnect; another 401 means the key or the region.',
          code: {
            language: 'bash',
            text: 'curl -i "https://api.us.nylas.com/v3/grants/$GRANT_ID" \\\n  -H "Authorization: Bearer $NYLAS_API_KEY"',
          },
        },
      ],
      candidates: unauthorizedCandidates,
      retry: { verdict: 'after-fix', advice: 'The same request fails again until key, region or grant is put right.' },
      references: [docs.authTroubleshooting],
    },
    confidence: 'likely',
    source: 'auth-troubleshooting',
  },
  {
    id: 'access/provider-not-supported',
    when: {
      status: [401],
      says: [
        'provider not supported',
        'unsupported provider',
        'provider is not supported',
        'not supported for this provider',
      ],
    },
    then: {
      title: 'This provider does not support the request',
      meaning:
        'A 401 is also the answer where an endpoint is not made for the grant’s provider. Key and grant are fine.',
      category: 'request',
      actor: 'developer',
      causes: ['The endpoint works with other providers only; attachment uploads, for one, are for Microsoft.'],
      fix: [
        { text: 'Use an endpoint that the grant’s provider supports, and branch on the provider in your code.' },
        { text: 'For an attachment send `multipart/form-data`, which every provider takes up to 25 MB.' },
      ],
      retry: { verdict: 'never', advice: 'It cannot succeed for this grant.' },
      references: [docs.largeAttachments],
    },
    confidence: 'certain',
    source: 'large-attachments',
  },
  {
    id: 'access/provider-not-supported-here',
    when: {
      type: badRequestTypes,
      says: [
        'unsupported provider',
        'provider is not supported',
        'not supported for this provider',
        ...providerNames.flatMap((name) => [
          `provider ${name} is not supported`,
          `not supported for ${name}`,
          `not supported for provider ${name}`,
        ]),
      ],
    },
    then: {
      title: 'This provider does not support the request',
      meaning: 'The endpoint, or something that the request asks for, is not made for the provider of this grant.',
      category: 'request',
      actor: 'developer',
      causes: ['The same code is used for the grants of every provider.'],
      fix: [
        { text: 'Look in the API reference of this endpoint which providers it works with.' },
        { text: 'Read `provider` of the grant before the call, and leave out what that provider does not have.' },
      ],
      retry: { verdict: 'never', advice: 'It cannot succeed for this grant.' },
      candidates: [],
      references: [docs.errors],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'access/application-disabled',
    when: { status: [401, 403, null], says: ['this application has been disabled', 'this application is disabled'] },
    then: {
      title: 'The Nylas application is disabled',
      meaning: 'Nylas refuses every request of this application, whatever the grant.',
      category: 'application',
      actor: 'admin',
      causes: ['The application was blocked or the account behind it was cancelled.'],
      fix: [
        {
          text: 'Ask the owner of the Nylas organization to check billing and contact Nylas support with the request ID.',
        },
      ],
      retry: { verdict: 'after-fix', advice: 'It works again once the application is enabled.' },
    },
    confidence: 'certain',
    source: 'errors-page',
  },
]
