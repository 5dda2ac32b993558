// Google's sign-in and token endpoints: dead refresh tokens, wrong clients, refused apps.
import { docs } from '../docs.ts'
import { alsoByWords } from './also-by-words.ts'
import { type GoogleError, checkConnector, pages, reconnect, untilReconnected } from './google-advice.ts'

const watchExpiry = { text: 'Subscribe to grant.expired, so that you learn of the next one before a request fails.' }

const startOver = {
  verdict: 'after-fix',
  advice: 'Start a new authorization request: a code works once and for minutes only.',
} as const

const reauthDemanded = {
  title: 'Google Workspace demands that the person signs in again',
  meaning:
    'The organization limits how long a session lasts, and the session behind this grant is over. It comes back with every new session.',
  category: 'grant',
  actor: 'admin',
  causes: [
    'The administrator has set a session length for Google Cloud services that applies to your app as well.',
    'The grant holds a Google Cloud scope, or the account is an administrator’s.',
  ],
  fix: [
    reconnect,
    {
      text: 'Ask the administrator to mark your app as trusted and to exempt trusted apps from the session length. Otherwise the grant expires again.',
    },
  ],
  retry: untilReconnected,
  references: [pages.sessionLength, docs.invalidGrantRecipe, docs.grantExpiryRecipe],
} as const satisfies Partial<GoogleError>

const clientGone = {
  category: 'connector',
  actor: 'developer',
  retry: {
    verdict: 'after-fix',
    advice: 'Sign-ins and token renewals fail until the connector has a living OAuth client.',
  },
  references: [pages.signInErrors, pages.connector, docs.oauthRecipe],
} as const satisfies Partial<GoogleError>

const refreshTokenDead = {
  title: 'The Google account has to be connected again',
  meaning: 'The refresh token behind this grant is dead. Your API key is fine, and so is the request.',
  category: 'grant',
  actor: 'end-user',
  causes: [
    'The person removed your app’s access, or changed the password: that ends tokens with Gmail scopes.',
    'The OAuth consent screen is still in “Testing”: Google then ends every refresh token after seven days.',
    'The token was not used for six months, or newer ones pushed it out: Google keeps about 100 per account and client.',
    'A Workspace administrator restricted the services that the scopes belong to.',
  ],
  fix: [
    reconnect,
    { text: 'If grants die after a week, publish the consent screen of your Google Cloud project to production.' },
    watchExpiry,
  ],
  retry: untilReconnected,
  references: [docs.invalidGrantRecipe, docs.grantExpiryRecipe, pages.oauth],
  source: 'provider-docs',
} as const

/** Google alone says it in these words. */
const expiredOrRevoked = 'token has been expired or revoked'

export const googleOauthErrors: readonly GoogleError[] = [
  {
    name: 'invalid_rapt',
    codes: ['invalid_rapt', 'rapt_required'],
    says: [],
    ...reauthDemanded,
    source: 'provider-docs',
  },
  ...alsoByWords({
    name: 'reauth-in-words',
    codes: ['invalid_grant'],
    says: ['invalid_rapt', 'rapt_required', 'reauth related error'],
    ...reauthDemanded,
    source: 'provider-docs',
  }),
  {
    name: 'invalid_grant-expired-or-revoked',
    codes: ['invalid_grant'],
    says: [expiredOrRevoked, 'token has been revoked', 'token has been expired'],
    ...refreshTokenDead,
  },
  // Without its code, as a token request or a log quotes it.
  { name: 'expired-or-revoked-in-words', codes: [], says: [expiredOrRevoked], ...refreshTokenDead },
  {
    name: 'invalid_grant-malformed-code',
    codes: ['invalid_grant'],
    says: ['malformed auth code'],
    title: 'The authorization code was damaged on the way',
    meaning: 'Google could not read the code. Its codes hold a slash, which has to be decoded exactly once.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The code was URL-encoded twice, or passed on as it stood in the address bar.',
      'The code was cut off, or a code of Nylas was sent to Google.',
    ],
    fix: [
      { text: 'Take the code from the parsed query of the callback, and encode it once when you send it on.' },
      { text: 'In hosted authentication send the code of the callback to Nylas’s token endpoint, not to Google’s.' },
    ],
    retry: startOver,
    references: [docs.oauthRecipe, pages.oauthWebServer],
    source: 'provider-docs',
  },
  {
    name: 'invalid_grant-code-redeemed',
    codes: ['invalid_grant'],
    says: ['code was already redeemed'],
    title: 'The authorization code was used before',
    meaning: 'A code can be exchanged once. The first exchange may well have succeeded.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The callback page was reloaded, or it ran twice, as React’s strict mode does in development.',
      'The exchange was retried after a time-out although it had gone through.',
    ],
    fix: [
      { text: 'See whether the first exchange made a grant: list the grants and filter by the address.' },
      { text: 'Exchange the code on your server once, and redirect away from the callback address afterwards.' },
    ],
    retry: startOver,
    references: [docs.oauthRecipe, pages.oauthWebServer],
    source: 'provider-docs',
  },
  {
    name: 'invalid_grant-code-verifier',
    codes: ['invalid_grant'],
    says: ['invalid code verifier', 'missing code verifier'],
    title: 'The PKCE verifier does not fit the challenge',
    meaning:
      'Google compared the code_verifier with the code_challenge of the sign-in, and they do not belong together.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The verifier was made anew or lost between sign-in and token exchange.',
      'The challenge was encoded with padding, or with another alphabet than base64url.',
    ],
    fix: [
      { text: 'Keep the verifier with the state of the sign-in, and send exactly that one.' },
      { text: 'Make the challenge as base64url of the SHA-256 of the verifier, without padding.' },
    ],
    retry: startOver,
    references: [docs.oauthRecipe, pages.oauthWebServer],
    source: 'provider-docs',
  },
  {
    name: 'invalid_grant-account-gone',
    codes: ['invalid_grant'],
    says: ['account has been deleted', 'account has been disabled', 'account has been suspended'],
    title: 'The Google account is deleted, disabled or suspended',
    meaning: 'Google renews no tokens for this account, because the account itself is out of use.',
    category: 'grant',
    actor: 'admin',
    causes: ['The person left the organization, or an administrator or Google suspended the account.'],
    fix: [
      { text: 'Ask the Workspace administrator whether the account will come back.' },
      { text: 'Once it is active, have the person authenticate again with the same address. The grant keeps its ID.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It is refused as long as the account is out of use.' },
    references: [docs.invalidGrantRecipe, docs.grantLifecycle],
    source: 'provider-docs',
  },
  {
    name: 'invalid_grant-no-such-user',
    codes: ['invalid_grant'],
    says: ['not a valid email or user id', 'invalid email or user id'],
    title: 'The service account cannot act for this address',
    meaning: 'A service account asked for a token of a person whom Google does not find in the Workspace domain.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The address is misspelt, an alias, a group, or of another domain than the one that delegated.',
      'Domain-wide delegation was given to another service account.',
    ],
    fix: [
      { text: 'Use the person’s primary address of a domain in this Workspace.' },
      { text: 'Compare the client ID in the Admin console’s domain-wide delegation with the service account’s.' },
    ],
    retry: { verdict: 'after-fix', advice: 'The same address fails every time.' },
    references: [pages.connector, docs.invalidGrantRecipe],
    source: 'provider-docs',
  },
  {
    name: 'invalid_grant-jwt',
    codes: ['invalid_grant'],
    says: ['invalid jwt', 'invalid jwt signature'],
    title: 'Google rejects the service account’s signed request',
    meaning: 'The assertion of the service account is not signed with a key that Google knows, or its times are off.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The key was removed in the Google Cloud console, or line breaks of the private key were lost when it was stored.',
      'The clock of the machine that signs is wrong by minutes.',
    ],
    fix: [
      { text: 'Make a new key for the service account and store its JSON in the Nylas credential unchanged.' },
      { text: 'Check the clock of the signing machine if the message speaks of a reasonable timeframe.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It fails until key and clock are right.' },
    references: [pages.connector, docs.invalidGrantRecipe],
    source: 'provider-docs',
  },
  ...alsoByWords({
    name: 'refresh-token-without-identity',
    codes: ['invalid_grant'],
    says: ['invalid or revoked refresh token'],
    title: 'Google’s refresh token is dead or lacks identity scopes',
    meaning:
      'Nylas could not use the Google refresh token it was given. Without three identity scopes even a fresh one is refused.',
    category: 'grant',
    actor: 'developer',
    causes: [
      'The token was issued without `userinfo.email`, `userinfo.profile` or `openid`.',
      'The token was revoked after it was issued, or belongs to another OAuth client than the connector’s.',
    ],
    fix: [
      { text: 'Request `userinfo.email`, `userinfo.profile` and `openid` beside your other scopes.' },
      { text: 'Have the person sign in again, and pass the new refresh token on.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works with a refresh token that carries the three scopes.' },
    references: [docs.responses400, pages.connector],
    source: 'responses-400',
  }),
  {
    name: 'invalid_client-not-found',
    codes: ['invalid_client'],
    // The others stand on the sign-in page, which is shown before any secret is looked at.
    says: ['the oauth client was not found', 'flowname=generaloauthflow', 'error 401: invalid_client'],
    ...clientGone,
    title: 'Google does not know the client ID',
    meaning: 'The client ID of the Google connector belongs to no OAuth client.',
    causes: [
      'The ID was mistyped, cut off or stored with a space.',
      'The OAuth client or its Google Cloud project was removed.',
    ],
    fix: [
      { text: 'Copy the client ID from the Google Cloud console: it ends in `.apps.googleusercontent.com`.' },
      { text: 'Save it in the Google connector at Nylas, then start the sign-in again.' },
    ],
    source: 'provider-docs',
  },
  {
    name: 'invalid_client-secret',
    codes: ['invalid_client'],
    says: ['client secret is invalid'],
    ...clientGone,
    title: 'The connector holds a wrong Google client secret',
    meaning: 'Google knows the client ID, but the secret that Nylas sent with it does not belong to it.',
    causes: [
      'The secret was reset or disabled in the Google Cloud console.',
      'ID and secret come from two different OAuth clients, for instance of test and production.',
    ],
    fix: [
      { text: 'Make a new secret for the OAuth client in the Google Cloud console and save it in the connector.' },
      { text: 'Keep the client ID: with another ID all existing grants would have to authenticate again.' },
    ],
    source: 'provider-docs',
  },
  {
    name: 'deleted_client',
    codes: ['deleted_client'],
    says: [],
    ...clientGone,
    title: 'The Google OAuth client was deleted',
    meaning: 'The OAuth client that the connector names existed once and was removed in the Google Cloud console.',
    causes: ['Somebody cleaned up the credentials of the Google Cloud project.'],
    fix: [
      { text: 'Restore the client in the Google Cloud console if it still offers that: grants then go on working.' },
      {
        text: 'Otherwise make a new client, save it in the connector and have everyone authenticate again. Grants keep their IDs.',
      },
    ],
    source: 'provider-docs',
  },
  {
    name: 'disabled_client',
    codes: ['disabled_client'],
    says: [],
    ...clientGone,
    title: 'The Google OAuth client is disabled',
    meaning: 'The OAuth client of the connector exists, but it was switched off by its owner or by Google.',
    causes: ['Google disabled the client for a breach of its policies, or the project is suspended.'],
    fix: [
      {
        text: 'Look for a notice in the Google Cloud console and in the mail of the project’s owners, and appeal there.',
      },
    ],
    source: 'provider-docs',
  },
  ...alsoByWords({
    name: 'unauthorized_client-delegation',
    codes: ['unauthorized_client'],
    says: [
      'client is unauthorized to retrieve access tokens using this method',
      'client not authorized for any of the scopes requested',
    ],
    title: 'The service account lacks domain-wide delegation',
    meaning: 'The Workspace administrator has not authorized this service account for the scopes that were asked for.',
    category: 'connector',
    actor: 'admin',
    causes: [
      'The client ID of the service account is missing under domain-wide delegation in the Admin console.',
      'One of the scopes asked for is not in the list there; the lists have to match.',
      'The change was made minutes ago and has not spread yet.',
    ],
    fix: [
      { text: 'Give the administrator the numeric client ID and the full scope URLs, separated by commas.' },
      { text: 'Wait after the change: it usually takes minutes, at most a day.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works once the delegation covers every scope that is asked for.' },
    references: [pages.connector, docs.adminApprovalRecipe],
    source: 'provider-docs',
  }),
  {
    name: 'redirect_uri_mismatch',
    codes: ['redirect_uri_mismatch'],
    says: [],
    title: 'The redirect URI is not registered at Google',
    meaning: 'The redirect URI of the request is not, byte for byte, one of those in the OAuth client at Google.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The Nylas callback is missing among the client’s authorized redirect URIs, or the one of the other region stands there.',
      'A trailing slash, http for https, another port or another host sets the two apart.',
    ],
    fix: [
      {
        text: 'Add Nylas’s callback of your region to the OAuth client: `https://api.us.nylas.com/v3/connect/callback` or `https://api.eu.nylas.com/v3/connect/callback`.',
      },
      {
        text: 'Register your own callback with the Nylas application, not with Google, when you use hosted authentication.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'Start a new sign-in some minutes after the URI was registered.' },
    references: [docs.oauthRecipe, pages.oauthWebServer, pages.connector],
    source: 'auth-troubleshooting',
  },
  {
    name: 'origin_mismatch',
    codes: ['origin_mismatch'],
    says: [],
    title: 'The web origin is not registered at Google',
    meaning: 'A sign-in from browser code came from an origin that the OAuth client does not list.',
    category: 'oauth',
    actor: 'developer',
    causes: ['Scheme, host or port of your page is missing among the client’s authorized JavaScript origins.'],
    fix: [{ text: 'Add the origin, without a path, to the OAuth client in the Google Cloud console.' }],
    retry: { verdict: 'after-fix', advice: 'Start a new sign-in once the origin is registered.' },
    references: [pages.signInErrors, docs.oauthRecipe],
    source: 'provider-docs',
  },
  ...alsoByWords({
    name: 'access_denied-app-not-verified',
    codes: ['access_denied'],
    says: [
      'has not completed the google verification process',
      "the developer hasn't given you access to this app",
      'the developer hasn’t given you access to this app',
      // The last line of that page, which is often all that is quoted.
      'error 403: access_denied',
    ],
    title: 'Google lets only test users into this app',
    meaning: 'The OAuth consent screen is in “Testing”, and this person is not on its list of test users.',
    category: 'oauth',
    actor: 'developer',
    causes: ['The app was never published, or Google has not verified its restricted Gmail scopes yet.'],
    fix: [
      { text: 'Add the person to the test users in the Google Cloud console while you develop; 100 are allowed.' },
      { text: 'Publish the app and have its sensitive and restricted scopes verified before real people connect.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works for test users at once, for all others after verification.' },
    references: [pages.signInErrors, pages.connector, docs.oauthRecipe],
    source: 'provider-docs',
  }),
  {
    name: 'warning-app-not-verified',
    codes: [],
    says: ["google hasn't verified this app", 'google hasn’t verified this app'],
    title: 'Google warns that it has not verified the app',
    meaning:
      'The app asks for scopes that Google checks apps for, and has not passed that check. This page is a warning: the sign-in can go on from it.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The OAuth consent screen was published before its sensitive or restricted scopes were verified.',
      'A scope was added after the verification.',
    ],
    fix: [
      { text: 'To go on with an account of your own, open “Advanced” on that page and follow the link to the app.' },
      {
        text: 'Have the scopes verified in the Google Cloud console before real people connect: until then only 100 can.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'The page stays until Google has verified every scope that is asked for.' },
    references: [pages.signInErrors, pages.connector, docs.oauthRecipe],
    source: 'provider-docs',
  },
  {
    name: 'access_denied-account-restricted',
    codes: ['access_denied'],
    says: ['account restricted'],
    title: 'Google does not let this account use the app',
    meaning: 'The account may not grant the scopes that were asked for, by an administrator’s rule or by its kind.',
    category: 'authorization',
    actor: 'admin',
    causes: [
      'The Workspace administrator has restricted the services behind the scopes.',
      'The account belongs to a minor or to a school, where apps have to be allowed first.',
    ],
    fix: [{ text: 'Ask the administrator to trust your OAuth client ID under API controls in the Admin console.' }],
    retry: { verdict: 'after-fix', advice: 'It works once the administrator allows the app.' },
    references: [docs.adminApprovalRecipe, pages.signInErrors],
    source: 'provider-docs',
  },
  {
    name: 'admin_policy_enforced',
    codes: ['admin_policy_enforced'],
    says: [],
    title: 'The Workspace administrator has to allow the app',
    meaning: 'A policy of the person’s Google Workspace blocks your app or some of the scopes that it asks for.',
    category: 'authorization',
    actor: 'admin',
    causes: [
      'The organization allows only apps that its administrator has configured.',
      'A scope that you ask for is among the restricted services.',
    ],
    fix: [
      {
        text: 'Send the administrator your OAuth client ID and ask to mark it as trusted under Security, API controls, App access control.',
      },
      { text: 'Have the person start the sign-in again afterwards.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works once the administrator trusts the app.' },
    references: [docs.adminApprovalRecipe, pages.signInErrors],
    source: 'provider-docs',
  },
  {
    name: 'access_not_configured',
    codes: ['access_not_configured'],
    says: [],
    title: 'A school’s administrator has not set the app up yet',
    meaning:
      'In Google Workspace for Education apps stay closed to pupils until an administrator decides about each one.',
    category: 'authorization',
    actor: 'admin',
    causes: ['Nobody has configured access to your app for this organizational unit.'],
    fix: [{ text: 'Ask the school’s administrator to configure your OAuth client ID in the Admin console.' }],
    retry: { verdict: 'after-fix', advice: 'It works once the administrator has configured the app.' },
    references: [pages.signInErrors, docs.adminApprovalRecipe],
    source: 'provider-docs',
  },
  {
    name: 'policy_enforced',
    codes: ['policy_enforced'],
    says: [],
    title: 'The account’s Advanced Protection blocks the app',
    meaning: 'The person is enrolled in Google’s Advanced Protection Program, which keeps most apps away from Gmail.',
    category: 'authorization',
    actor: 'end-user',
    causes: ['Advanced Protection refuses restricted scopes to apps that Google does not exempt.'],
    fix: [
      { text: 'Tell the person that this account cannot be connected while it is enrolled.' },
      { text: 'Offer to connect another account, or to ask for fewer scopes.' },
    ],
    retry: { verdict: 'never', advice: 'It cannot succeed while the account is in the programme.' },
    references: [pages.signInErrors, docs.oauthRecipe],
    source: 'provider-docs',
  },
  {
    name: 'org_internal',
    codes: ['org_internal'],
    says: [],
    title: 'The app is only for its own organization',
    meaning: 'The OAuth consent screen is set to “Internal”, and this account is outside of that Google Workspace.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The user type of the consent screen is “Internal”.',
      'The person chose a personal account in place of the one at work.',
    ],
    fix: [
      { text: 'Set the user type to “External” in the Google Cloud console if people from outside are to connect.' },
      { text: 'Otherwise have the person choose the account of your organization.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works with an account of the organization, or with an external app.' },
    references: [pages.signInErrors, pages.oauthWebServer],
    source: 'provider-docs',
  },
  {
    name: 'disallowed_useragent',
    codes: ['disallowed_useragent'],
    says: [],
    title: 'Google does not sign people in inside an embedded browser',
    meaning: 'The sign-in page was opened in a web view of an app, which Google’s policy forbids.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'A mobile app shows the sign-in in its own web view.',
      'The link was opened inside the browser of a social or chat app.',
    ],
    fix: [
      {
        text: 'Open hosted authentication in the system browser: ASWebAuthenticationSession on iOS, Custom Tabs on Android.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'It works in a full browser.' },
    references: [pages.signInErrors, pages.oauthWebServer],
    source: 'provider-docs',
  },
  ...alsoByWords({
    name: 'oauth-policy-refused',
    codes: ['invalid_request'],
    says: [
      "doesn't comply with google's oauth 2.0 policy",
      'doesn’t comply with google’s oauth 2.0 policy',
      'google cannot accept this kind of request',
    ],
    title: 'The sign-in request breaks Google’s OAuth rules',
    meaning: 'Google refuses the way in which the sign-in was requested, before it looks at any account.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The redirect URI is not https, uses a bare IP address, or a flow that Google has retired.',
      'A parameter is missing or does not belong to the flow.',
    ],
    fix: [
      { text: 'Open the error details on Google’s page: they name the rule and the parameter.' },
      { text: 'Start the sign-in from Nylas’s auth URL in place of an address put together by hand.' },
    ],
    retry: { verdict: 'after-fix', advice: 'The same address is refused every time.' },
    references: [pages.oauthWebServer, docs.oauthRecipe],
    source: 'contract',
  }),
  {
    name: 'invalid_scope',
    codes: ['invalid_scope'],
    says: [
      'some requested scopes were invalid',
      'is not a valid audience string',
      'some requested scopes cannot be shown',
      'error 400: invalid_scope',
    ],
    title: 'Google does not know a scope that was asked for',
    meaning:
      'At least one scope of the request is misspelt or does not exist. Google’s message lists it under “invalid”.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'A short name was sent in place of the full address, such as `gmail.readonly`.',
      'Scopes were joined by commas, or those of another provider stand among them.',
    ],
    fix: [
      { text: 'Write scopes in full: `https://www.googleapis.com/auth/gmail.readonly`, separated by spaces.' },
      { text: 'Check the scopes of the connector and those of the authorization request: the latter win.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Start a new sign-in with scopes that exist.' },
    references: [pages.connector, docs.oauthRecipe],
    source: 'provider-docs',
  },
  {
    name: 'restricted_client',
    codes: ['restricted_client'],
    says: [],
    title: 'The OAuth client may not ask for these scopes',
    meaning: 'The scopes of the request are not registered on the consent screen of your Google Cloud project.',
    category: 'oauth',
    actor: 'developer',
    causes: ['A scope was added to the connector but not under “Data access” in the Google Cloud console.'],
    fix: [{ text: 'Register every scope on the OAuth consent screen, then have the person start again.' }],
    retry: { verdict: 'after-fix', advice: 'It works once the scopes are registered.' },
    references: [pages.signInErrors, pages.connector],
    source: 'public-code',
  },
  {
    name: 'invalid_request-parameter',
    codes: ['invalid_request'],
    says: [
      'could not determine client id from request',
      'missing required parameter: refresh_token',
      'missing required parameter: code',
      'missing required parameter: redirect_uri',
    ],
    title: 'A parameter is missing in the request to Google',
    meaning:
      'Google’s token or sign-in endpoint did not find a parameter that it needs. Its message names the parameter.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The Google connector has no client ID, or an empty one.',
      'The credentials handed to Nylas leave the refresh token out.',
    ],
    fix: [
      checkConnector,
      { text: 'With your own authentication, pass `settings.refresh_token` when you create the grant.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It fails until the parameter is there.' },
    references: [docs.oauthRecipe, pages.connector],
    source: 'provider-docs',
  },
]
