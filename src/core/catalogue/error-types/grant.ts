// The documented `grant.` types: connecting a person's account and using the connection.
import { untilOtherGrantId } from '../advice.ts'
import { imapSettings, listGrants, listRedirectUris } from '../code-samples.ts'
import { docs } from '../docs.ts'
import type { ErrorTypeEntry } from '../types.ts'

export const grantTypes: readonly ErrorTypeEntry[] = [
  {
    type: 'grant.callback_uri_not_allowed',
    status: 400,
    defaultMessage: '`callback_uri` is not allowed for this connector.',
    standing: 'documented',
    source: 'errors-page',
    title: 'This callback URI is not registered',
    meaning:
      'Nylas sends people back only to addresses that your application has registered. The one in this request is not among them, or not letter for letter.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The URI was never added to the callback URIs of this application.',
      'It differs in scheme, host, port, path or a trailing slash: `/callback` and `/callback/` are two addresses.',
      'It is registered in another application or environment, such as staging.',
    ],
    fix: [
      {
        text: 'List the registered URIs and compare them character by character with the one you send.',
        code: listRedirectUris,
      },
      { text: 'Register the exact URI, with `https://` for public hosts and `http://` for localhost.' },
      { text: 'Use one constant for the sign-in request and the token exchange, so that they cannot drift apart.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Start the sign-in again once the URI is registered.' },
    references: [docs.oauthRecipe, docs.responses700],
  },
  {
    type: 'grant.login_id_invalid',
    status: 400,
    defaultMessage: 'Login ID or request is invalid or has expired.',
    standing: 'documented',
    source: 'errors-page',
    title: 'This sign-in attempt is no longer valid',
    meaning:
      'Every hosted sign-in has an ID of its own, good for one attempt and a limited time. Nylas does not know this one, or it has run out.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'The page stayed open too long, or was reopened from a bookmark or the browser history.',
      'The link was used a second time after an earlier attempt had finished.',
      'Your app stored or mailed the address of the login page instead of starting a fresh sign-in.',
    ],
    fix: [
      {
        text: 'Start the sign-in anew from your app, by way of the authorization endpoint.',
        code: {
          language: 'http',
          text: `GET https://api.us.nylas.com/v3/connect/auth?client_id={client_id}&redirect_uri={url_encoded_callback}&response_type=code&provider=google`,
        },
      },
      { text: 'Link to your own sign-in route, never to the login page that it forwards to.' },
    ],
    retry: { verdict: 'after-fix', advice: 'This attempt is over; a new sign-in works at once.' },
    references: [docs.oauthRecipe, docs.authTroubleshooting],
  },
  {
    type: 'grant.not_found',
    status: 404,
    defaultMessage: 'Grant not found.',
    standing: 'documented',
    source: 'errors-page',
    title: 'This grant does not exist here',
    meaning:
      'The application that your key belongs to has no grant with this ID. An expired grant is something else: it still exists and answers 401.',
    category: 'grant',
    actor: 'developer',
    causes: [
      'The grant belongs to another application or environment, for example staging while the key is for production.',
      'The value is not a grant ID: an email address typed wrong, a v2 account ID, or an ID that was cut short.',
      'The grant was removed. That is final, and a `grant.deleted` webhook will have told you.',
    ],
    fix: [
      {
        text: 'List the grants that this key can see and look for the person.',
        code: listGrants,
      },
      {
        text: 'If the person is listed under another ID, store that one. If not, check that key and environment belong together.',
      },
      { text: 'If the grant is gone for good, let the person connect again and store the new ID.' },
    ],
    retry: untilOtherGrantId,
    references: [docs.grantLifecycle, docs.authTroubleshooting],
  },
  {
    type: 'grant.refresh_token_invalid',
    status: 401,
    defaultMessage: 'Invalid `refresh_token` supplied to Grant.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The refresh token of this grant is dead',
    meaning:
      'The provider no longer honours the refresh token, so nobody can get new access with it. The grant itself is intact and works again after a new sign-in.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'The person changed the password, reset multi-factor sign-in, or withdrew access. An administrator may have done it for everyone.',
      'The client secret of the provider app was rotated, or the token was issued to another provider app.',
      'You supplied the token yourself and it lacks a scope. Google needs `openid`, `userinfo.email` and `userinfo.profile`.',
    ],
    fix: [
      {
        text: 'Ask the person to sign in again with the same address. Nylas renews the existing grant and keeps its ID.',
        code: {
          language: 'http',
          text: `GET https://api.us.nylas.com/v3/connect/auth?client_id={client_id}&redirect_uri={url_encoded_callback}&response_type=code&provider=google&login_hint={email}`,
        },
      },
      {
        text: 'If you bring your own tokens, get a new one through the same provider app and with all scopes, and submit it.',
      },
      { text: 'If many people fail at once, check the client secret in the connector before you bother them.' },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'No retry helps until the person has signed in again or a new token is in place.',
    },
    references: [docs.invalidGrantRecipe, docs.grantExpiryRecipe, docs.responses400],
  },
  {
    type: 'grant.provider_required',
    status: 400,
    defaultMessage: 'Provider field is required.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The request does not say which provider',
    meaning: 'Nylas cannot guess the provider from the other fields, so a grant needs it by name.',
    category: 'request',
    actor: 'developer',
    causes: [
      '`provider` is missing from the body, or stands inside `settings` instead of beside it.',
      'The value is empty or null because a form field or variable was not set.',
    ],
    fix: [
      {
        text: 'Put `provider` at the top level of the body, beside `settings`.',
        code: {
          language: 'json',
          text: `{
  "provider": "google",
  "settings": { "refresh_token": "{refresh_token}" }
}`,
        },
      },
      {
        text: 'Use a name that Nylas knows: `google`, `microsoft`, `imap`, `icloud`, `yahoo`, `ews`, `virtual-calendar` or `zoom`.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again with the provider named.' },
    references: [docs.errors],
  },
  {
    type: 'grant.reauth_email_invalid',
    status: 400,
    defaultMessage: 'Email addresses did not match during re-authentication.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The person signed in with another address',
    meaning:
      'A grant belongs to one address and can be renewed only with that address. The account chosen at the provider is a different one.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'The browser was still signed in to another account, and the provider took that one.',
      'The person picked the wrong account in the chooser.',
      'The person signed in with an alias instead of the main address. Microsoft reports the main one.',
    ],
    fix: [
      {
        text: 'Send the person through sign-in again with the address of the grant filled in.',
        code: {
          language: 'http',
          text: `GET https://api.us.nylas.com/v3/connect/auth?client_id={client_id}&redirect_uri={url_encoded_callback}&response_type=code&provider=microsoft&login_hint={email_of_the_grant}`,
        },
      },
      {
        text: 'If it happens again, ask the person to use a private window, or to sign out of the other accounts first.',
      },
      { text: 'If the address has really changed, let the person connect the new address as a grant of its own.' },
    ],
    retry: { verdict: 'after-fix', advice: 'A new sign-in works once the person chooses the right account.' },
    references: [docs.grantLifecycle, docs.grantExpiryRecipe],
  },
  {
    type: 'grant.scopes_conflict',
    status: 400,
    defaultMessage:
      'Some requested scopes were not included in the completed hosted auth, resulting in denied authentication.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Not every requested permission was granted',
    meaning:
      'The person finished the sign-in, but the provider handed out fewer permissions than your application asked for. Nylas then refuses to create or renew the grant.',
    category: 'authorization',
    actor: 'end-user',
    causes: [
      'The person left a box unticked on the consent screen.',
      'An administrator does not allow one of the permissions.',
      'The provider app does not offer a scope that the connector or the sign-in request asks for.',
    ],
    fix: [
      {
        text: 'Ask the person to sign in again and to leave every box ticked. Say beforehand what each permission is for.',
      },
      { text: 'Ask only for scopes that your app needs; what you do not request cannot be refused.' },
      { text: 'If a whole company is affected, ask its administrator to approve the app.' },
    ],
    retry: { verdict: 'after-fix', advice: 'A new sign-in works once all requested permissions are granted.' },
    references: [docs.authTroubleshooting, docs.adminApprovalRecipe],
  },
  {
    type: 'grant.gmail_domain_invalid',
    status: 400,
    defaultMessage: 'Gmail domain is not allowed, resulting in denied authentication.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Accounts of this Google domain may not connect',
    meaning:
      'The sign-in itself worked, but a rule limits which Google domains may connect, and this account is outside.',
    category: 'authorization',
    actor: 'end-user',
    causes: [
      'The person chose a private Gmail account where a company account is expected, or the other way round.',
      'The Google app is limited to members of your own organisation.',
    ],
    fix: [
      { text: 'Ask the person to sign in with an account of a domain that may connect.' },
      {
        text: 'Check in the Google Cloud project of the connector whether its users are limited to your organisation.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry with an account of another domain, or after the limit is lifted.' },
    references: [docs.oauthRecipe],
  },
  {
    type: 'grant.access_denied',
    status: 403,
    defaultMessage: 'Access to Grant denied.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Your credentials may not use this grant',
    meaning: 'The grant exists and the key or token is valid, but the two do not belong together.',
    category: 'authorization',
    actor: 'developer',
    causes: [
      'The call carries an access token, and the path names the grant of another person.',
      'The key belongs to another application than the grant.',
      'The application was blocked or the account cancelled.',
    ],
    fix: [
      {
        text: 'With an access token, write `me` in place of the grant ID; it always means the grant of the token.',
        code: {
          language: 'bash',
          text: `curl "https://api.us.nylas.com/v3/grants/me/messages?limit=1" \\
  --header "Authorization: Bearer $NYLAS_ACCESS_TOKEN"`,
        },
      },
      { text: 'With an API key, list `GET /v3/grants` and check that the grant is there.' },
      { text: 'If both belong together, ask your Nylas administrator whether the application is blocked.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry with the credentials that own the grant.' },
    references: [docs.authTroubleshooting, docs.errors],
  },
  {
    type: 'grant.invalid_authentication',
    status: 400,
    defaultMessage: 'Authentication failed due to wrong input or credentials.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The mail account refused the sign-in details',
    meaning:
      'The provider or mail server turned down the user name, the password or the server settings. Your API key is not the trouble.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'The password is wrong or was changed.',
      'The account has two-step sign-in and wants an app password in place of the normal one.',
      'The user name is not the full email address, or host and port belong to another server.',
    ],
    fix: [
      { text: 'Ask the person to type the password again, and to create an app password if two-step sign-in is on.' },
      {
        text: 'For IMAP, name the servers and use the full address as user name.',
        code: imapSettings,
      },
      { text: 'Try the same details in a desktop mail client. If they fail there too, Nylas cannot help.' },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Do not repeat the same password, since many servers lock the account; retry with corrected details.',
    },
    references: [docs.authTroubleshooting],
  },
  {
    type: 'grant.provider_not_responding',
    status: 400,
    defaultMessage: 'Provider not responding.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The mail server did not answer during sign-in',
    meaning:
      'Nylas tried to reach the provider to check the account and got no answer in time. It says nothing about the password.',
    category: 'provider',
    actor: 'developer',
    causes: [
      'The provider is down or slow at the moment.',
      'Host or port are wrong, so nothing listens there.',
      'A firewall keeps Nylas out, which is common with Exchange and IMAP servers inside a company.',
    ],
    fix: [
      {
        text: 'Check from outside the company network that the server answers.',
        code: { language: 'bash', text: 'openssl s_client -connect {imap_host}:993' },
      },
      { text: 'If it answers you, wait a few minutes and let the person sign in again.' },
      { text: 'If it does not, ask the administrator of the mail server to open it, or correct host and port.' },
    ],
    retry: {
      verdict: 'backoff',
      schedule: null,
      advice: 'Let the person try again after a few minutes, with growing pauses.',
      afterStatedWait: 'Let the person try again once the pause that the response names is over.',
    },
    references: [docs.authTroubleshooting, docs.status],
  },
  {
    type: 'grant.auth_limit_reached',
    status: 400,
    defaultMessage: 'Maximum number of retries reached for hosted auth.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Too many failed attempts in one sign-in',
    meaning: 'This hosted sign-in allows only so many tries, and they are used up. A new sign-in starts a new count.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'The person mistyped the password several times, or a password manager fills in an old one.',
      'The account wants an app password, and the normal one fails every time.',
      'Your app sends people back to the same login page in a loop.',
    ],
    fix: [
      { text: 'Let the person start a new sign-in from your app.' },
      { text: 'Sort out the password first: reset it, or create an app password where two-step sign-in is on.' },
      { text: 'If your app redirects by itself after a failure, show the error instead.' },
    ],
    retry: { verdict: 'after-fix', advice: 'This attempt is closed; begin a new one once the password is certain.' },
    references: [docs.authTroubleshooting],
  },
  {
    type: 'grant.imap_type_mismatch',
    status: 400,
    defaultMessage: 'IMAP provider mismatch.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The account is of another IMAP kind',
    meaning: 'Behind this address Nylas finds another kind of IMAP service than the request or the grant names.',
    category: 'grant',
    actor: 'developer',
    causes: [
      'The address belongs to Yahoo or iCloud and the request says `imap`, or the other way round.',
      'The company moved its mail to another host, and the grant still remembers the old kind.',
      'The IMAP host in the settings belongs to another service than the address.',
    ],
    fix: [
      {
        text: 'Ask Nylas which provider it sees behind the address.',
        code: {
          language: 'bash',
          text: `curl --request POST "https://api.us.nylas.com/v3/providers/detect?email={email}" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
        },
      },
      { text: 'Sign in with that provider, or correct the host so that it fits the provider you named.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry with the provider that fits the account.' },
    references: [docs.authTroubleshooting],
  },
  {
    type: 'grant.provider_mismatch',
    status: 400,
    defaultMessage: 'Grant provider mismatch.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The grant belongs to another provider',
    meaning:
      'A grant keeps the provider it was created with. This request tries to use or renew it with a different one.',
    category: 'grant',
    actor: 'developer',
    causes: [
      'The sign-in was started with the wrong `provider`, such as `microsoft` for a Google grant.',
      'The company moved its mailboxes to another provider while the addresses stayed.',
      'The settings you submitted are those of another provider.',
    ],
    fix: [
      {
        text: 'Read which provider the grant has, and use that one.',
        code: {
          language: 'bash',
          text: `curl https://api.us.nylas.com/v3/grants/{grant_id} \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
        },
      },
      { text: 'If the mailbox has moved for good, let the person connect it anew under the new provider.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry with the provider of the grant.' },
    references: [docs.grantLifecycle],
  },
  {
    type: 'grant.imap_autodetect_fail',
    status: 400,
    defaultMessage: 'IMAP auto-detection failed. Please provide additional IMAP configuration (host, port).',
    standing: 'documented',
    source: 'errors-page',
    title: 'Nylas could not find the mail server settings',
    meaning: 'From the address alone Nylas could not work out which servers to talk to, so it needs them from you.',
    category: 'grant',
    actor: 'developer',
    causes: [
      'The address has its own domain, and the domain does not announce its mail servers.',
      'The part after the @ is misspelt.',
      'The mail server is not reachable from the internet.',
    ],
    fix: [
      {
        text: 'Submit the servers yourself, or let the person fill them in on the login page.',
        code: imapSettings,
      },
      {
        text: 'Take host and port from the help page of the mail host; the person or their administrator knows which it is.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry with host and port given.' },
    references: [docs.authTroubleshooting],
  },
  {
    type: 'grant.hosted_login_expired',
    status: 400,
    defaultMessage: 'Hosted login expired.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The sign-in page was left open too long',
    meaning: 'A hosted sign-in has to be finished within a limited time. The person came back after it had run out.',
    category: 'grant',
    actor: 'end-user',
    causes: [
      'The person walked away, or waited for an administrator to approve the app.',
      'The link was sent by mail or chat and opened much later.',
    ],
    fix: [
      { text: 'Let the person start the sign-in again from your app.' },
      {
        text: 'Create the sign-in address at the moment the person clicks, not when you write the mail or render the page.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'A new sign-in works at once; the old page never will.' },
    references: [docs.oauthRecipe, docs.adminApprovalRecipe],
  },
  {
    type: 'grant.session_revoke_failed',
    status: 400,
    defaultMessage: 'Session revoke failed.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Ending the session did not work',
    meaning: 'Nylas was asked to end a session and could not, so the session may still be usable.',
    category: 'grant',
    actor: 'developer',
    causes: [
      'The session or token had already ended.',
      'The token belongs to another application or region.',
      'The provider did not cooperate at that moment.',
    ],
    fix: [
      {
        text: 'See whether the token still works. If it does not, there is nothing left to do.',
        code: {
          language: 'bash',
          text: `curl "https://api.us.nylas.com/v3/connect/tokeninfo?access_token={access_token}" \\
  --header "Authorization: Bearer $NYLAS_API_KEY"`,
        },
      },
      { text: 'If it still works, revoke it again with the key of the application that issued it.' },
      { text: 'If that fails too, let the person withdraw access in the security settings of the mail account.' },
    ],
    retry: { verdict: 'backoff', advice: 'Revoking twice does no harm; try again after a short pause.' },
    references: [docs.errors],
  },
  {
    type: 'grant.provider_id_token_missing',
    status: 400,
    defaultMessage: 'Provider did not return ID token for authorized account.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The provider did not say who signed in',
    meaning:
      'Nylas learns the address of the account from an ID token. The provider sent none, usually because nobody asked for it.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The scopes lack `openid`, or the email and profile scopes that go with it.',
      'The provider app is not set up to hand out identity information.',
      'You submitted a token of your own that was issued without these scopes.',
    ],
    fix: [
      {
        text: 'Add the identity scopes to the connector and to the sign-in request. For Google they are these.',
        code: {
          language: 'json',
          text: `[
  "openid",
  "https://www.googleapis.com/auth/userinfo.email",
  "https://www.googleapis.com/auth/userinfo.profile"
]`,
        },
      },
      { text: 'Let the person sign in again; tokens that exist already do not gain scopes.' },
    ],
    retry: { verdict: 'after-fix', advice: 'A new sign-in works once the identity scopes are requested.' },
    references: [docs.oauthRecipe, docs.responses400],
  },
]
