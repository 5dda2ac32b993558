// The end of a sign-in: codes that are spent, addresses that are not registered, numbers of the older service.
import { listRedirectUris } from '../../catalogue/code-samples.ts'
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

const event701 = {
  title: 'The redirect URI is not registered',
  meaning:
    '701 is no HTTP status but an event code of sign-in: the redirect URI of the request is not registered in the Nylas Dashboard.',
  category: 'oauth',
  actor: 'developer',
  causes: ['The URI was never registered, or differs from the registered one by a slash, a port or the scheme.'],
  fix: [
    { text: 'Register the callback URI under Hosted Auth in the Nylas Dashboard, exactly as the request has it.' },
    { text: 'Start the sign-in again.' },
  ],
  retry: { verdict: 'after-fix', advice: 'Start the sign-in again once the URI is registered.' },
  references: [docs.responses700, docs.oauthRecipe],
} satisfies Rule['then']

const event702 = {
  title: 'The application ID may not be used here',
  meaning:
    '702 is no HTTP status but an event code of sign-in: the service does not accept the application that the request names.',
  category: 'authorization',
  actor: 'developer',
  causes: ['The client ID is of another application, environment or region.'],
  fix: [
    { text: 'Compare `client_id` with the ID that `GET /v3/applications` returns for your key.' },
    { text: 'Use the host of the region in which the application was made.' },
  ],
  retry: { verdict: 'after-fix', advice: 'Start the sign-in again with the right application ID.' },
  references: [docs.responses700, docs.authTroubleshooting],
} satisfies Rule['then']

export const signInRules: readonly Rule[] = [
  {
    id: 'sign-in/admin-consented',
    when: {
      envelope: ['auth-redirect'],
      field: ['admin_consent: True', 'admin_consent: true'],
      lacks: ['error', 'code'],
    },
    then: {
      title: 'An administrator has approved the app',
      meaning:
        'Microsoft’s page for administrators ended well: the app is approved for the whole organization that `tenant` names. No person has signed in by this, and there is no code to exchange.',
      category: 'success',
      actor: 'developer',
      causes: ['An administrator followed the admin consent link and agreed.'],
      fix: [
        { text: 'Compare `state` with what you sent before you trust the rest.' },
        {
          text: 'Let the people of that organization sign in as usual; for the permissions approved, nobody has to ask again.',
        },
        {
          text: 'For bulk authentication, create a grant for each mailbox with `POST /v3/connect/custom` and the `credential_id` of the admin consent credential.',
        },
      ],
      retry: { verdict: 'not-needed', advice: 'The approval holds until an administrator withdraws it.' },
      references: [docs.adminApprovalRecipe, docs.oauthRecipe],
    },
    confidence: 'certain',
    source: 'provider-docs',
  },
  {
    id: 'sign-in/code-arrived',
    when: { envelope: ['auth-redirect'], field: ['code'], lacks: ['error'] },
    then: {
      title: 'The sign-in worked: exchange the code now',
      meaning:
        'The person went through hosted authentication, and `code` stands for the result. There is no grant to work with until your server has exchanged it.',
      category: 'success',
      actor: 'developer',
      causes: ['Hosted authentication ended well and sent the browser back to your redirect URI.'],
      fix: [
        { text: 'Compare `state` with what you sent before you trust the rest.' },
        {
          text: 'Exchange the code at once and only once, with the same `redirect_uri` as in the sign-in request.',
          code: {
            language: 'bash',
            text: `curl https://api.us.nylas.com/v3/connect/token \\
  --header "Content-Type: application/json" \\
  --data '{
    "client_id": "{client_id}",
    "client_secret": "{api_key}",
    "grant_type": "authorization_code",
    "code": "{code}",
    "redirect_uri": "{redirect_uri}"
  }'`,
          },
        },
        { text: 'Store the `grant_id` that comes back. A reload of the callback must not exchange the code again.' },
      ],
      retry: {
        verdict: 'not-needed',
        advice: 'A code works a single time; where it is spent, only a new sign-in gives another.',
      },
      references: [docs.oauthRecipe],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'sign-in/code-spent',
    when: {
      envelope: ['error', 'oauth-error', 'v2-error', 'auth-redirect', 'unknown'],
      says: [
        'it has already been used, or has expired',
        'code you provided is not valid',
        'code already used',
        'code has already been used',
        'code was already used',
        'authorization code has expired',
        'authorization code expired',
        'code has expired',
        'code expired',
      ],
    },
    then: {
      title: 'This code was used already, or is too old',
      meaning:
        'A code from a sign-in can be exchanged once, and only for a short time. The first exchange may well have worked and made the grant.',
      category: 'oauth',
      actor: 'developer',
      causes: [
        'The callback ran twice: a page reload, a retry, a link preview or a second handler.',
        'Too much time passed between the callback and the exchange.',
      ],
      fix: [
        {
          text: 'Look first whether the grant exists: `GET /v3/grants?email={email}`. Then nothing is wrong but the second call.',
        },
        { text: 'Make the callback safe against running twice for one code, and exchange the code at once.' },
        { text: 'If there is no grant, let the person start a new sign-in.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Never send the same code again; a new sign-in gives a new one.' },
      references: [docs.oauthRecipe, docs.invalidGrantRecipe],
    },
    confidence: 'certain',
    source: 'sdk-source',
  },
  {
    id: 'sign-in/code-missing',
    when: { says: ['missing required parameter: code'] },
    then: {
      title: 'The exchange carries no code',
      meaning: 'The token endpoint was called without the code that the callback brings.',
      category: 'oauth',
      actor: 'developer',
      causes: [
        'The callback was opened without a code, because the sign-in failed: then it has `error` instead.',
        'The body is form-encoded under a JSON header, or the reverse, so that no field was read.',
      ],
      fix: [
        { text: 'In the callback look at `error` before `code`.' },
        { text: 'Make `Content-Type` and body agree, and log the names of the fields you send.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Send it again with the code, as long as the code is fresh.' },
      references: [docs.oauthRecipe],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'sign-in/redirect-uri-unknown-id',
    when: { says: ['redirecturi not found', 'redirect uri not found'] },
    then: {
      title: 'There is no callback URI with this ID',
      meaning: 'The path names a registered callback URI by its ID, and the application has none with this one.',
      category: 'application',
      actor: 'developer',
      causes: ['The URL was used where its ID belongs, or the entry is of another application.'],
      fix: [
        {
          text: 'List the callback URIs of this application and take the ID from there.',
          code: listRedirectUris,
        },
      ],
      retry: { verdict: 'after-fix', advice: 'Send it again with an ID from the list.' },
      references: [docs.oauthRecipe],
    },
    confidence: 'certain',
    source: 'cli-source',
  },
  {
    id: 'sign-in/redirect-uri-not-https',
    when: { says: ['redirect uri is not https'] },
    then: {
      title: 'The redirect URI has to be HTTPS, or localhost',
      meaning: 'Plain HTTP is accepted on localhost only, and a localhost address needs its scheme too.',
      category: 'application',
      actor: 'developer',
      causes: ['A public address begins with `http://`.', 'A localhost address has no `http://` in front.'],
      fix: [
        { text: 'Write `https://` before public hosts and `http://` before localhost.' },
        { text: 'Use exactly the same address in the Dashboard, the sign-in request and the exchange.' },
      ],
      retry: { verdict: 'after-fix', advice: 'It works with an address of one of these two forms.' },
      references: [docs.responses400],
    },
    confidence: 'certain',
    source: 'responses-400',
  },
  {
    id: 'sign-in/password-not-allowed',
    when: { says: ['does not allow direct password entry'] },
    then: {
      title: 'This account takes no password, only OAuth',
      meaning:
        'Microsoft has switched passwords off for this account, so the sign-in has to go through Microsoft’s own page.',
      category: 'oauth',
      actor: 'developer',
      causes: [
        'The sign-in asked for a password.',
        'No Azure app is set up in the connector, so OAuth was not offered.',
      ],
      fix: [
        { text: 'Create an Azure app and a Microsoft connector with it.' },
        { text: 'Start the sign-in again with `provider=microsoft`.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Another password does not help; start again through OAuth.' },
      references: [docs.responses400, docs.oauthRecipe],
    },
    confidence: 'certain',
    source: 'responses-400',
  },
  {
    id: 'sign-in/event-701',
    when: { says: ['error 701', 'event code 701', 'event_code 701', 'error_code=701'] },
    then: event701,
    confidence: 'certain',
    source: 'responses-700',
  },
  {
    id: 'sign-in/event-code-701',
    when: { eventCode: [701] },
    then: event701,
    confidence: 'certain',
    source: 'responses-700',
  },
  {
    id: 'sign-in/event-702',
    when: { says: ['error 702', 'event code 702', 'event_code 702', 'error_code=702'] },
    then: event702,
    confidence: 'certain',
    source: 'auth-troubleshooting',
  },
  {
    id: 'sign-in/event-code-702',
    when: { eventCode: [702] },
    then: event702,
    confidence: 'certain',
    source: 'auth-troubleshooting',
  },
]
