// Connecting an account: what goes wrong between your app, Nylas and the provider's sign-in.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

export const connectRules: readonly Rule[] = [
  {
    id: 'connect/entra-secret-invalid',
    when: { says: ['aadsts7000215'] },
    then: {
      title: 'The connector holds a wrong Microsoft client secret',
      meaning: 'Microsoft Entra refused the client secret that Nylas sent on behalf of your connector.',
      category: 'connector',
      actor: 'developer',
      causes: [
        'The ID of the secret was copied instead of its value. Entra shows the value only once.',
        'The secret has expired or was replaced.',
      ],
      fix: [
        { text: 'Make a new client secret in Entra and copy the Value column, not the Secret ID.' },
        { text: 'Save it in the Microsoft connector, then start authentication again.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Every authentication fails until the connector has a valid secret.' },
      references: [docs.oauthRecipe],
    },
    confidence: 'certain',
    source: 'forum',
  },
  {
    id: 'connect/entra-admin-consent',
    when: { says: ['aadsts65001', 'aadsts90094'] },
    then: {
      title: 'An administrator has to approve the app first',
      meaning:
        'The person’s Microsoft 365 organization does not let people consent to these permissions by themselves.',
      category: 'authorization',
      actor: 'admin',
      causes: ['The tenant requires admin consent, or the app is not from a verified publisher.'],
      fix: [
        { text: 'Send the tenant’s administrator the admin consent link of your Entra app.' },
        { text: 'Have the person authenticate again after the approval.' },
      ],
      retry: { verdict: 'after-fix', advice: 'It works once an administrator has approved the app.' },
      references: [docs.adminApprovalRecipe],
    },
    confidence: 'certain',
    source: 'auth-troubleshooting',
  },
  {
    id: 'connect/redirect-uri-mismatch',
    when: { says: ['aadsts50011', 'redirect_uri_mismatch', 'illegal redirect_uri'] },
    then: {
      title: 'The redirect URI is not registered',
      meaning: 'The redirect URI of the request is not, byte for byte, one of those registered.',
      category: 'oauth',
      actor: 'developer',
      causes: [
        'A trailing slash, http for https, another port or another host sets the two apart.',
        'The URI is registered at Nylas but not with the provider’s app, or the other way round.',
      ],
      fix: [
        {
          text: 'Copy the URI from the failing request and compare it with the registered ones character by character.',
        },
        { text: 'Register it where it is missing: your own URI at Nylas, the Nylas callback with the provider.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Start a new authorization request once the URI is registered.' },
      references: [docs.oauthRecipe],
    },
    confidence: 'certain',
    source: 'auth-troubleshooting',
  },
  {
    id: 'connect/code-verifier',
    when: { says: ['code verifier'] },
    then: {
      title: 'The PKCE code verifier does not fit the challenge',
      meaning:
        'The token request carries a code_verifier that does not hash to the code_challenge of the authorization request.',
      category: 'oauth',
      actor: 'developer',
      causes: [
        'The verifier was made anew instead of being kept from the authorization request.',
        'The challenge is encoded otherwise than the verifier’s method says.',
      ],
      fix: [
        { text: 'Keep the verifier with the state of the sign-in and send exactly that one.' },
        { text: 'Check how the challenge is made: method, hash and base64 alphabet have to agree on both sides.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Start a new authorization request: the code is used up.' },
      references: [docs.oauthRecipe],
    },
    confidence: 'certain',
    source: 'cli-source',
  },
  {
    id: 'connect/other-account-chosen',
    when: { says: ['email address different from the one that started'] },
    then: {
      title: 'The person signed in with another address',
      meaning: 'The provider returned an account that is not the one authentication was started for.',
      category: 'grant',
      actor: 'end-user',
      causes: [
        'The browser was signed in to a second account.',
        'The address used at the start is an alias of the account.',
      ],
      fix: [
        { text: 'Have the person sign out at the provider, or use a private window, and choose the right account.' },
        { text: 'For an alias start authentication with the account’s primary address.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Start again with the account that was asked for.' },
      references: [docs.authTroubleshooting],
    },
    confidence: 'certain',
    source: 'auth-troubleshooting',
  },
  {
    id: 'connect/imap-credentials',
    when: { says: ['invalid imap credentials'] },
    then: {
      title: 'The mail server refused the password',
      meaning: 'The IMAP server did not accept the user name and password it was given.',
      category: 'grant',
      actor: 'end-user',
      causes: [
        'The password is wrong or was changed.',
        'The provider wants an app password instead of the account’s own, as it does with two-factor authentication.',
      ],
      fix: [
        { text: 'Ask the person for an app password where their provider issues them.' },
        { text: 'Check host and port of IMAP and SMTP for this provider.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Wait for new credentials; repeated attempts can lock the account.' },
      references: [docs.authTroubleshooting],
    },
    confidence: 'certain',
    source: 'cli-source',
  },
]
