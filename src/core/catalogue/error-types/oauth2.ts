// The documented `oauth2.` types: hosted sign-in; on callbacks they arrive without the prefix.
import { invalidGrantCandidates } from '../candidates.ts'
import {
  codeChallenge,
  codeExchange,
  fetchApplication,
  listRedirectUris,
  updateMicrosoftConnector,
} from '../code-samples.ts'
import { docs } from '../docs.ts'
import type { ErrorTypeEntry } from '../types.ts'

export const oauth2Types: readonly ErrorTypeEntry[] = [
  {
    type: 'oauth2.provider_code_request_failed',
    status: 400,
    defaultMessage: 'Provider refused to return `refresh_token` using code.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The provider gave no token for the sign-in',
    meaning:
      'The person agreed and came back, but when Nylas asked the provider for tokens, the provider said no. Nearly always the provider app in the connector is at fault, not the person.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The client secret is wrong. On Azure the usual slip is `AADSTS7000215`: the secret ID was pasted in place of the secret value.',
      'The client secret has expired or was rotated at the provider.',
      'Client ID and secret belong to different provider apps.',
      'The redirect URI in the provider app is not the one that Nylas used.',
    ],
    fix: [
      {
        text: 'Look for the provider’s own code in `error_description` or `provider_error`; an `AADSTS` number names the exact reason.',
      },
      {
        text: 'Create a new client secret at the provider, copy its value, and store it in the connector together with the client ID.',
        code: updateMicrosoftConnector,
      },
      { text: 'Test the sign-in with an account of your own before you send people back.' },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Every sign-in fails the same way until the provider app and the connector agree.',
    },
    references: [docs.oauthRecipe, docs.authTroubleshooting],
  },
  {
    type: 'oauth2.oauth_failed',
    status: 400,
    defaultMessage: 'Hosted OAuth failed due to rejection by provider or user refusing consent.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The sign-in was refused or cancelled',
    meaning:
      'The person left the consent screen without agreeing, or the provider did not let the app through. Nylas reports both alike.',
    category: 'oauth',
    actor: 'end-user',
    causes: [
      'The person pressed Cancel, or was unsure about the permissions.',
      'The company requires an administrator to approve the app first. Microsoft shows `AADSTS65001`.',
      'The Google app is unverified or in testing, and this person is not on its list of test users.',
    ],
    fix: [
      {
        text: 'Read `error_description`. If it names the provider, follow that; if not, assume that the person cancelled.',
      },
      { text: 'Offer the sign-in again, and say what each permission is for.' },
      { text: 'If several people of one company fail, send their administrator the request to approve the app.' },
      { text: 'For Google, add the person as a test user or have the app verified.' },
    ],
    retry: { verdict: 'after-fix', advice: 'A new sign-in works once the person or the administrator agrees.' },
    references: [docs.oauthRecipe, docs.adminApprovalRecipe],
  },
  {
    type: 'oauth2.invalid_client',
    status: 400,
    defaultMessage: 'OAuth client not found.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Nylas does not accept this client ID, or its secret',
    meaning:
      'The `client_id` names your Nylas application, and in this region there is none with that ID, or the secret beside it does not match.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The client ID of Google or Azure was used. Here it must be that of your Nylas application.',
      'The application lives in the other region.',
      'The `client_secret` is not an API key of the same application.',
    ],
    fix: [
      {
        text: 'Ask the API which application the key belongs to, and use its ID as `client_id`.',
        code: fetchApplication,
      },
      { text: 'Send the API key as `client_secret` in the token exchange.' },
      { text: 'Use the host of the region in which the application was created.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Start the sign-in again with the right client ID, secret and region.' },
    references: [docs.oauthRecipe, docs.authTroubleshooting],
  },
  {
    type: 'oauth2.invalid_grant',
    status: 400,
    defaultMessage: 'Error creating grant with provided OAuth parameters.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The code or token is no longer good',
    meaning:
      'What was offered in exchange for access is used up, expired, revoked or meant for someone else. During sign-in that is the code; later it is the refresh token.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The code was already used. A page reload or a retry is enough; a code works once.',
      'The PKCE verifier does not match: the message then says `Code verifier challenge failed`. The Nylas SDKs encode the hex digest, not the raw bytes.',
      'The `redirect_uri` of the exchange is not byte for byte that of the sign-in request.',
      'On a grant that used to work: the password was changed, multi-factor sign-in reset, or access revoked.',
    ],
    fix: [
      { text: 'During sign-in: begin a new sign-in and exchange the new code once.' },
      {
        text: 'With PKCE: build the challenge as the SDKs do, as unpadded Base64 of the hex SHA-256 digest, and send the plain verifier with the code.',
        code: codeChallenge,
      },
      {
        text: 'On an existing grant: ask the person to sign in again with the same address. The grant and its ID stay.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'The same code or token never works again; retry with a new sign-in.' },
    candidates: invalidGrantCandidates,
    references: [docs.invalidGrantRecipe, docs.oauthRecipe, docs.grantExpiryRecipe],
  },
  {
    type: 'oauth2.redirect_uri_mismatch',
    status: 400,
    defaultMessage: 'Redirect URI not allowed.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The redirect URI is not exactly the registered one',
    meaning:
      'The address to return to must be registered, and it must match byte for byte. One slash, one port or `http` for `https` is enough to fail.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The URIs differ in scheme, host, port, path or trailing slash.',
      'The URI is registered with the Nylas application but not with the Google or Azure app, or the other way round. Microsoft reports `AADSTS50011`.',
      'The URI in the token exchange differs from the one in the sign-in request.',
    ],
    fix: [
      {
        text: 'List what the Nylas application has registered and compare it with your request, character by character.',
        code: listRedirectUris,
      },
      {
        text: 'In the Google or Azure app, register Nylas’s callback of your region: `https://api.us.nylas.com/v3/connect/callback` or `https://api.eu.nylas.com/v3/connect/callback`.',
      },
      { text: 'URL-encode the URI in the sign-in request and use the same constant for the exchange.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Start the sign-in again once all places hold the same URI.' },
    references: [docs.oauthRecipe, docs.responses700],
  },
  {
    type: 'oauth2.unsupported_grant_type',
    status: 400,
    defaultMessage: 'Invalid `grant_type`.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The token endpoint does not know this grant type',
    meaning: 'Here `grant_type` is an OAuth word for the kind of exchange; it has nothing to do with Nylas grants.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The field is missing or misspelt, such as `authorisation_code` or `code`.',
      'A kind that Nylas does not offer, such as `password` or `implicit`.',
      'A form-encoded body was sent under a JSON header, so that no field was read.',
    ],
    fix: [
      {
        text: 'Use `authorization_code` for a code, `refresh_token` to renew an access token.',
        code: codeExchange,
      },
      { text: 'Make `Content-Type` and body agree: JSON or form fields, both are accepted.' },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Send it again with a supported value; take a fresh code if this one was spent.',
    },
    references: [docs.oauthRecipe],
  },
  {
    type: 'oauth2.invalid_token',
    status: 401,
    defaultMessage: 'Token expired or revoked.',
    standing: 'documented',
    source: 'errors-page',
    title: 'This access token is no longer valid',
    meaning:
      'Access tokens from Nylas live about an hour and can be revoked before that. The grant behind the token may be perfectly fine.',
    category: 'authentication',
    actor: 'developer',
    causes: [
      'The hour is over, and your app did not refresh the token.',
      'The token, or the refresh token above it, was revoked.',
      'The token belongs to the other region or to another application.',
    ],
    fix: [
      {
        text: 'Get a new access token with the refresh token from `POST /v3/connect/token`.',
        code: {
          language: 'json',
          text: `{
  "grant_type": "refresh_token",
  "client_id": "{client_id}",
  "client_secret": "{api_key}",
  "refresh_token": "{refresh_token}"
}`,
        },
      },
      { text: 'If the refresh token is refused as well, ask the person to sign in again. The grant keeps its ID.' },
      { text: 'On a server, use the API key with the grant ID instead; then there is no token to refresh.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Repeat the call with a new access token.' },
    references: [docs.authTroubleshooting, docs.grantLifecycle],
  },
  {
    type: 'oauth2.oauth_provider_error',
    status: 400,
    defaultMessage: 'Error from OAuth 2.0 provider.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The provider broke off the sign-in with an error',
    meaning:
      'Google, Microsoft or another provider reported an OAuth error of its own, and Nylas passes it on. The detail is in the description or in `provider_error`.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The provider app is not set up for this: redirect URI, scopes, or a restricted scope that is not verified yet.',
      'An administrator has to approve the app first (`AADSTS65001`).',
      'The person may not use the app, for example because a Google app in testing does not list them.',
      'The provider had a passing fault.',
    ],
    fix: [
      {
        text: 'Find the provider’s own code in `error_description` or `provider_error` and search for that, not for the Nylas type.',
      },
      {
        text: 'Try the sign-in with another account: if it works, the person or their company is the difference; if not, the provider app is.',
      },
      { text: 'For `AADSTS65001`, have an administrator of that company approve the app.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Try again once the reason the provider gives is dealt with.' },
    references: [docs.oauthRecipe, docs.adminApprovalRecipe],
  },
  {
    type: 'oauth2.origin_not_allowed',
    status: 400,
    defaultMessage: 'Error origin not allowed for `callback_uri` for `platform:js`.',
    standing: 'documented',
    source: 'errors-page',
    title: 'This web page may not run the sign-in',
    meaning:
      'A callback URI for the platform `js` is tied to one origin. The page that made the request is served from another.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The page runs on another scheme, host or port than the registered `origin`, such as `localhost:5173` for `localhost:3000`.',
      'A preview or staging deployment uses the URI of production.',
      'The `origin` was registered with a path or a trailing slash.',
    ],
    fix: [
      {
        text: 'Register the callback URI with the origin that the browser really sends. Add one entry per environment.',
        code: {
          language: 'json',
          text: `{
  "platform": "js",
  "url": "http://localhost:5173/callback",
  "settings": { "origin": "http://localhost:5173" }
}`,
        },
      },
      { text: 'Look at the `Origin` header in the network panel of the browser and compare.' },
      { text: 'If a server handles the sign-in, register the URI for the platform `web` instead.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Reload the page and sign in again once the origin is registered.' },
    references: [docs.oauthRecipe],
  },
  {
    type: 'oauth2.provider_code_exchange_failed',
    status: 403,
    defaultMessage: "Code exchange to get access/refresh token failed on provider's side.",
    standing: 'documented',
    source: 'errors-page',
    title: 'The provider rejected the code that Nylas sent',
    meaning:
      'The person agreed, the provider issued a code, and then the provider itself refused to turn it into tokens.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'Client ID, client secret or redirect URI of the connector differ from the provider app.',
      'The provider’s code was already used or too old, for example after the person pressed Back and Continue.',
      'A policy of the company or of the provider blocks the app.',
    ],
    fix: [
      { text: 'Let one person sign in again from the start. If that works, the code had simply run out.' },
      {
        text: 'If it fails for everybody, renew the client secret at the provider and store it in the connector with the client ID.',
      },
      { text: 'If it fails for one company only, ask its administrator whether a policy blocks the app.' },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Only a new sign-in can help, and only once the connector matches the provider app.',
    },
    references: [docs.oauthRecipe, docs.adminApprovalRecipe],
  },
]
