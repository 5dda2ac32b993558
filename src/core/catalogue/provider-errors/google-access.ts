// Who may do what at Google: scopes, dead tokens, Workspace policy and the state of the Google Cloud project.
import { docs } from '../docs.ts'
import { alsoByWords } from './also-by-words.ts'
import {
  type GoogleError,
  checkConnector,
  pages,
  readGrantStatus,
  reconnect,
  untilReconnected,
} from './google-advice.ts'

const missingScope = {
  title: 'The grant lacks a Google scope that this request needs',
  meaning:
    'The person never granted the scope that Google wants for this. The API key is not the problem, and the account is connected.',
  category: 'authorization',
  actor: 'developer',
  causes: [
    'The scope is missing from the connector’s scopes or from the authorization request, which overrides them.',
    'The scope was added after the person connected: an existing grant keeps the scopes it was made with.',
    'The person left a box unticked on Google’s consent page.',
  ],
  fix: [
    { text: 'Add the scope to the Google connector and, where it lists its own, to the authorization request.' },
    {
      text: 'Add it to the OAuth consent screen of your Google Cloud project too; restricted Gmail scopes need verification.',
    },
    {
      text: 'Have the person authenticate again with the same address and tick every box. The grant keeps its ID.',
    },
  ],
  retry: { verdict: 'after-fix', advice: 'It works once the person has consented to the missing scope.' },
  lacksScopes: true,
  references: [docs.authTroubleshooting, pages.connector, pages.gmailErrors],
} as const satisfies Partial<GoogleError>

const deadToken = {
  category: 'grant',
  actor: 'end-user',
  causes: [
    'The person removed your app’s access, or changed the password: that ends tokens with Gmail scopes.',
    'The refresh token lapsed, or the OAuth client of your connector was changed.',
  ],
  fix: [
    { text: 'Look the grant up and read its grant_status: `invalid` confirms it.' },
    reconnect,
    { text: 'If many grants fail at once, look at the Google connector and its client secret first.' },
  ],
  retry: untilReconnected,
  references: [docs.grantExpiryRecipe, pages.gmailErrors, docs.authTroubleshooting],
} as const satisfies Partial<GoogleError>

const apiNotEnabled = {
  title: 'The API is not enabled in your Google Cloud project',
  meaning:
    'The project behind your Google connector may not call this Google API, because it was never switched on there.',
  category: 'connector',
  actor: 'developer',
  causes: [
    'The Gmail, Calendar or People API is off in the project whose OAuth client the connector uses.',
    'The connector uses the OAuth client of another project than the one you look at.',
  ],
  fix: [
    {
      text: 'Take the project number from Google’s message and enable the API in exactly that project of the Google Cloud console.',
    },
    { text: 'Wait a few minutes; nobody has to authenticate again for it.' },
  ],
  retry: { verdict: 'after-fix', advice: 'Send it again some minutes after the API was enabled.' },
  references: [pages.errorReasons, pages.connector],
} as const satisfies Partial<GoogleError>

const accountGone = {
  title: 'Google has closed or suspended this account',
  meaning: 'The Google account behind the grant is suspended, disabled or deleted, so that no app can act for it.',
  category: 'grant',
  actor: 'admin',
  causes: [
    'An administrator suspended or removed the person in Google Workspace.',
    'Google disabled the account for a breach of its terms.',
  ],
  fix: [
    { text: 'Ask the person or the Workspace administrator whether the account is still active.' },
    {
      text: 'Once it is restored, have the person authenticate again with the same address. The grant keeps its ID.',
    },
  ],
  retry: { verdict: 'after-fix', advice: 'It is refused until the account is active again.' },
  references: [docs.grantLifecycle, docs.grantExpiryRecipe],
} as const satisfies Partial<GoogleError>

export const googleAccessErrors: readonly GoogleError[] = [
  ...alsoByWords({
    name: 'metadata-scope',
    codes: ['forbidden', 'PERMISSION_DENIED', 'insufficientPermissions'],
    says: [
      "metadata scope does not support 'q' parameter",
      "metadata scope doesn't allow format full",
      'metadata scope does not allow format full',
    ],
    title: 'The scope gmail.metadata stands in the way',
    meaning:
      'A token that carries gmail.metadata can neither search nor read bodies at Gmail, even where it holds a wider scope as well.',
    category: 'authorization',
    actor: 'developer',
    causes: ['gmail.metadata is among the scopes of the connector or of the authorization request.'],
    fix: [{ text: 'Take gmail.metadata out, and ask for gmail.readonly or gmail.modify in its place.' }, reconnect],
    retry: { verdict: 'after-fix', advice: 'It works with a token that does not carry gmail.metadata.' },
    references: [docs.authTroubleshooting, pages.connector],
    source: 'public-code',
  }),
  {
    name: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    codes: ['ACCESS_TOKEN_SCOPE_INSUFFICIENT'],
    says: [],
    ...missingScope,
    source: 'provider-docs',
  },
  {
    name: 'insufficientPermissions',
    codes: ['insufficientPermissions'],
    says: [],
    ...missingScope,
    source: 'google-docs',
  },
  ...alsoByWords({
    name: 'insufficient-scopes-in-words',
    codes: ['PERMISSION_DENIED', 'forbidden'],
    says: ['insufficient authentication scopes'],
    ...missingScope,
    source: 'auth-troubleshooting',
  }),
  { name: 'SERVICE_DISABLED', codes: ['SERVICE_DISABLED'], says: [], ...apiNotEnabled, source: 'provider-docs' },
  {
    name: 'accessNotConfigured',
    codes: ['accessNotConfigured'],
    says: [],
    ...apiNotEnabled,
    source: 'provider-docs',
  },
  ...alsoByWords({
    name: 'api-not-enabled-in-words',
    codes: ['PERMISSION_DENIED', 'forbidden'],
    says: ['has not been used in project'],
    ...apiNotEnabled,
    source: 'public-code',
  }),
  {
    name: 'domainPolicy',
    codes: ['domainPolicy'],
    says: [],
    title: 'The Workspace administrator has closed Gmail to apps',
    meaning:
      'A policy of the person’s Google Workspace domain forbids this service or your app. The grant itself is fine.',
    category: 'authorization',
    actor: 'admin',
    causes: [
      'The administrator has switched the service off for the person’s organizational unit.',
      'The administrator allows only trusted apps to reach Gmail or Calendar.',
    ],
    fix: [
      {
        text: 'Ask the administrator to switch the service on for the person, and to trust your OAuth client ID under API controls in the Admin console.',
      },
      { text: 'Have the person authenticate again with the same address if the grant has expired meanwhile.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It works once the administrator has changed the policy.' },
    references: [pages.gmailErrors, docs.adminApprovalRecipe],
    source: 'google-docs',
  },
  {
    name: 'domainCannotUseApis',
    codes: ['domainCannotUseApis'],
    says: [],
    title: 'The Workspace domain does not allow access through APIs',
    meaning: 'API access is switched off for the whole domain of this account, or its edition does not include it.',
    category: 'authorization',
    actor: 'admin',
    causes: ['The administrator has not enabled API access in the Admin console.'],
    fix: [{ text: 'Ask the Workspace administrator to enable API access for the domain.' }],
    retry: { verdict: 'after-fix', advice: 'It is refused until the administrator allows API access.' },
    references: [docs.adminApprovalRecipe, pages.connector],
    source: 'provider-docs',
  },
  {
    name: 'USER_BLOCKED_BY_ADMIN',
    codes: ['USER_BLOCKED_BY_ADMIN'],
    says: [],
    title: 'An administrator has blocked this person from the service',
    meaning: 'A policy of the organization keeps this account from the Google service that the request needs.',
    category: 'authorization',
    actor: 'admin',
    causes: ['The service is off for the person, or the account was taken out of a group that may use it.'],
    fix: [{ text: 'Ask the Google Workspace administrator to allow the service for this person.' }],
    retry: { verdict: 'after-fix', advice: 'It is refused until the administrator lifts the block.' },
    references: [pages.errorReasons, docs.adminApprovalRecipe],
    source: 'provider-docs',
  },
  {
    name: 'ORG_RESTRICTION_VIOLATION',
    codes: ['ORG_RESTRICTION_VIOLATION', 'SECURITY_POLICY_VIOLATED'],
    says: [],
    title: 'A security policy at Google refuses the request',
    meaning:
      'The organization restricts from where or by which projects its data may be reached, and this request breaks that rule.',
    category: 'authorization',
    actor: 'admin',
    causes: [
      'A perimeter, an organization restriction or context-aware access excludes your project or Nylas’s network.',
    ],
    fix: [
      { text: 'Give the administrator Google’s message: it identifies the policy.' },
      { text: 'Ask for an exception for your OAuth client, or for the addresses that Nylas calls from.' },
    ],
    retry: { verdict: 'after-fix', advice: 'It is refused until the policy makes an exception.' },
    references: [pages.errorReasons, docs.adminApprovalRecipe],
    source: 'provider-docs',
  },
  {
    name: 'CONSUMER_SUSPENDED',
    codes: ['CONSUMER_SUSPENDED'],
    says: [],
    title: 'Your Google Cloud project is suspended',
    meaning: 'Google has suspended the project behind the connector. Every grant that was made through it fails.',
    category: 'connector',
    actor: 'developer',
    causes: ['Google saw abuse or a breach of its terms.'],
    fix: [
      { text: 'Open the project in the Google Cloud console, read the notice there and appeal.' },
      { text: 'Tell the people concerned only once the project is back: their grants then go on working.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Nothing works through this project until Google lifts the suspension.' },
    references: [pages.errorReasons, pages.connector],
    source: 'provider-docs',
  },
  {
    name: 'CONSUMER_INVALID',
    codes: ['CONSUMER_INVALID', 'RESOURCE_PROJECT_INVALID', 'USER_PROJECT_DENIED'],
    says: [],
    title: 'Google does not accept the project behind the request',
    meaning:
      'The Google Cloud project of the connector was deleted, is about to be, or may not be used by this caller.',
    category: 'connector',
    actor: 'developer',
    causes: ['The project was removed, or the connector’s OAuth client belongs to a project that no longer exists.'],
    fix: [
      { text: 'Restore the project in the Google Cloud console; Google keeps deleted ones for 30 days.' },
      checkConnector,
    ],
    retry: { verdict: 'after-fix', advice: 'It is refused until the connector uses a living project.' },
    references: [pages.errorReasons, pages.connector],
    source: 'provider-docs',
  },
  ...alsoByWords({
    name: 'delegation-denied',
    codes: ['forbidden', 'PERMISSION_DENIED'],
    says: ['delegation denied for'],
    title: 'The grant may not act for this mailbox',
    meaning: 'Google found that the token belongs to one account while the request is about another mailbox.',
    category: 'authorization',
    actor: 'developer',
    causes: [
      'The request names another address than the one that the grant was made for.',
      'A service account impersonates a person without domain-wide delegation for the Gmail scopes.',
      'The person’s primary address was changed after the grant was made.',
    ],
    fix: [
      {
        text: 'Use the grant of the mailbox that you want to reach. Gmail’s delegation between people does not extend to the API.',
      },
      {
        text: 'For a service account, have the Workspace administrator authorize its client ID for exactly the scopes that you ask for.',
      },
      { text: 'After a change of the address, have the person authenticate again.' },
    ],
    retry: { verdict: 'after-fix', advice: 'The same request is denied every time.' },
    references: [docs.authTroubleshooting, pages.connector],
    source: 'public-code',
  }),
  {
    name: 'accountDisabled',
    codes: ['accountDisabled', 'accountDeleted', 'ACCOUNT_STATE_INVALID'],
    says: [],
    ...accountGone,
    source: 'provider-docs',
  },
  {
    name: 'accountUnverified',
    codes: ['accountUnverified'],
    says: [],
    title: 'The Google account has not been verified',
    meaning: 'Google wants the person to confirm the address of the account before any app may use it.',
    category: 'grant',
    actor: 'end-user',
    causes: ['The person never followed the link in Google’s confirmation message.'],
    fix: [{ text: 'Ask the person to confirm the address in the Google account, then to authenticate again.' }],
    retry: { verdict: 'after-fix', advice: 'It works once the account is verified.' },
    references: [pages.coreErrors, docs.grantLifecycle],
    source: 'provider-docs',
  },
  {
    name: 'ACCESS_TOKEN_EXPIRED',
    codes: ['ACCESS_TOKEN_EXPIRED'],
    says: [],
    ...deadToken,
    title: 'The Google access token has expired',
    meaning:
      'Access tokens live for an hour and Nylas renews them by itself. If this stays, the refresh token behind the grant is dead.',
    source: 'provider-docs',
  },
  {
    name: 'authError',
    codes: ['authError'],
    says: [],
    ...deadToken,
    title: 'Google does not accept the account’s token',
    meaning:
      'The token that Nylas sent to Google is expired, revoked or without the scope. Your Nylas API key is fine.',
    source: 'google-docs',
  },
  {
    name: 'invalid-credentials-in-words',
    codes: ['UNAUTHENTICATED'],
    says: ['invalid credentials', 'request had invalid authentication credentials'],
    ...deadToken,
    title: 'Google does not accept the account’s token',
    meaning: 'Google looked at the token of this grant and calls it invalid. Your Nylas API key is fine.',
    source: 'provider-docs',
  },
  {
    name: 'invalid-authentication-credentials',
    codes: [],
    says: ['request had invalid authentication credentials'],
    ...deadToken,
    title: 'Google does not accept the account’s token',
    meaning: 'Google expected the token of a signed-in account and got one that is no longer valid.',
    source: 'sdk-source',
  },
  {
    name: 'CREDENTIALS_MISSING',
    codes: ['CREDENTIALS_MISSING'],
    says: [],
    title: 'No token reached Google',
    meaning: 'The request came to Google without any credentials, which Nylas adds from the grant.',
    category: 'grant',
    actor: 'end-user',
    causes: ['The grant has no usable token any more: it was revoked, or its renewal failed.'],
    fix: [readGrantStatus, reconnect, { text: 'If the grant is valid, give Nylas support the request ID.' }],
    retry: untilReconnected,
    references: [pages.errorReasons, docs.grantExpiryRecipe],
    source: 'provider-docs',
  },
  {
    name: 'login-required',
    codes: ['required', 'UNAUTHENTICATED'],
    says: ['login required'],
    title: 'No token reached Google',
    meaning: 'Google answers “Login Required” when a request carries no credentials at all.',
    category: 'grant',
    actor: 'end-user',
    causes: ['The grant has no usable token any more: it was revoked, or its renewal failed.'],
    fix: [readGrantStatus, reconnect],
    retry: untilReconnected,
    references: [pages.coreErrors, docs.grantExpiryRecipe],
    source: 'provider-docs',
  },
]
