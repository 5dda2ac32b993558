// Who is refused and why: dead provider tokens, wrong keys, missing scopes.
import { keyCandidates, unauthorizedCandidates } from '../../catalogue/candidates.ts'
import { docs } from '../../catalogue/docs.ts'
import { scopePhrases } from '../../catalogue/scopes.ts'
import type { Rule } from '../rule.ts'

const reconnect = [
  {
    text: 'Ask the person to connect the account again. Authenticating the same address renews the same grant, and its ID stays.',
  },
  { text: 'Subscribe to grant.expired, so that you learn of the next one before a request fails.' },
  { text: 'Reconnect within 72 hours to have the notifications sent that were missed meanwhile.' },
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
} as const satisfies Rule['then']

const mayNotSendYet = {
  title: 'The grant may not send yet',
  meaning:
    'The person’s consent does not cover sending. On Microsoft, Mail.Send alone is not enough: Nylas writes a draft first, and that takes Mail.ReadWrite.',
  category: 'authorization',
  actor: 'developer',
  causes: [
    'A Microsoft grant has `Mail.Send` without `Mail.ReadWrite`.',
    'The scope was added after the person connected: an existing grant keeps the scopes it was made with.',
  ],
  fix: [
    { text: 'Microsoft: request `Mail.ReadWrite` and `Mail.Send`, in the Azure app and in the connector.' },
    { text: 'Google: request `gmail.send`, or a scope that includes it.' },
    { text: 'Let the person sign in again with the same address; the grant keeps its ID and gains the scope.' },
  ],
  retry: {
    verdict: 'after-fix',
    idempotencyKey: 'new',
    advice: 'It works once the person has consented to the missing scope.',
  },
  lacksScopes: true,
  references: [docs.authTroubleshooting],
} as const satisfies Rule['then']

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
      retry: {
        verdict: 'after-fix',
        advice: 'No retry helps until the person has connected the account again.',
      },
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
      retry: { verdict: 'after-fix', advice: 'No retry helps until the person has connected the account again.' },
      references: [docs.grantExpiryRecipe, docs.grantLifecycle],
    },
    confidence: 'certain',
    source: 'grant-lifecycle',
  },
  {
    id: 'access/grant-expired-webhook',
    when: { envelope: ['webhook'], type: ['grant.expired'] },
    then: {
      ...expiredGrant,
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
    then: {
      title: 'The API key is not accepted',
      causes: [
        'The key was rotated or removed, or belongs to another application.',
        'The key is of the other region: api.us.nylas.com and api.eu.nylas.com do not share keys.',
        'The Authorization header is incomplete: it needs the word Bearer, one space and the whole key.',
      ],
      candidates: keyCandidates,
    },
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
    id: 'access/send-scope',
    when: {
      status: [401, 403, null],
      says: ['missing scope required to send email', 'missing scope required to send'],
    },
    then: mayNotSendYet,
    confidence: 'certain',
    source: 'forum',
  },
  {
    id: 'access/scope-named',
    when: { type: ['api.insufficient_scopes', 'insufficient_scopes'], says: scopePhrases, saysNot: ['mail.send'] },
    then: {
      title: 'The grant lacks a scope that the response names',
      meaning:
        'Key and grant are fine, but the person never granted the scope that stands in the message. Only a new sign-in that asks for it changes that.',
      causes: [
        'The scope was not requested at sign-in, or was added to the connector only later. Grants that exist do not gain scopes.',
        'The person left the box unticked, or an administrator withheld the permission.',
      ],
      fix: [
        { text: 'Add the scope that the message names to the provider app and to the connector.' },
        { text: 'Ask the person to sign in again with the same address. The grant keeps its ID and gains the scope.' },
        { text: 'Then fetch the grant, and see that `scope` lists it.' },
      ],
    },
    confidence: 'certain',
    source: 'auth-troubleshooting',
  },
  {
    id: 'access/send-scope-by-request',
    when: { type: ['api.insufficient_scopes', 'insufficient_scopes'], endpoint: ['messages.send', 'drafts.send'] },
    then: mayNotSendYet,
    confidence: 'certain',
    source: 'auth-troubleshooting',
  },
  {
    id: 'access/send-scope-most-often',
    when: { type: ['api.insufficient_scopes'], effect: [null] },
    then: {
      title: 'The grant lacks a permission, most often for sending',
      meaning:
        'The same as `insufficient_scopes`, seen when sending through Microsoft: having `Mail.Send` alone is not enough there.',
      causes: [
        'On a send: a Microsoft grant has `Mail.Send` but not `Mail.ReadWrite`. Nylas drafts the message before it sends it.',
        'The scope was added after the person had signed in. Grants that exist do not gain scopes.',
        'The person left the box unticked, or an administrator withheld the permission.',
      ],
      fix: [
        {
          text: 'To send through Microsoft, ask for both scopes at sign-in, in the Azure app and in the connector.',
          code: {
            language: 'http',
            text: 'GET https://api.us.nylas.com/v3/connect/auth?client_id={client_id}&redirect_uri={url_encoded_callback}&response_type=code&provider=microsoft&scope=Mail.ReadWrite%20Mail.Send%20offline_access&login_hint={email}',
          },
        },
        { text: 'For any other call, add the scope that the endpoint needs to the provider app and to the connector.' },
        { text: 'Let the person sign in again with the same address. The grant keeps its ID.' },
      ],
    },
    confidence: 'certain',
    source: 'forum',
  },
  {
    id: 'access/missing-scope',
    when: {
      envelope: ['error', 'v2-error', 'unknown'],
      says: [
        'insufficient authentication scopes',
        'insufficient scopes',
        'missing required scopes',
        'insufficientpermissions',
        'insufficient permission',
        'missing scope required',
        'lacks required scope',
        'access_token_scope_insufficient',
      ],
    },
    then: {
      title: 'The grant lacks a permission that this request needs',
      meaning: 'The person never granted the scope that this request needs. The API key is not the problem.',
      category: 'authorization',
      actor: 'developer',
      causes: [
        'The scope is missing from the authorization request or from the connector’s settings.',
        'The scope was added after the person connected: an existing grant keeps the scopes it was made with.',
        'Microsoft: sending needs Mail.ReadWrite in addition to Mail.Send, because a draft is made first.',
      ],
      fix: [
        { text: 'Add the missing scope to the connector and, where it lists its own, to the authorization request.' },
        { text: 'Have the person go through authentication again, so that they consent to it.' },
        { text: 'Compare the scope list of the grant with what the endpoint needs before you send the request again.' },
      ],
      retry: {
        verdict: 'after-fix',
        idempotencyKey: 'new',
        advice: 'It works once the person has consented to the missing scope.',
      },
      lacksScopes: true,
      references: [docs.authTroubleshooting],
    },
    confidence: 'certain',
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
