// Permissions that a grant lacks: which one, where the response or the request tells it.
import { docs } from '../../catalogue/docs.ts'
import { scopePhrases } from '../../catalogue/scopes.ts'
import type { Rule } from '../rule.ts'

const untilConsent = {
  retry: {
    verdict: 'after-fix',
    idempotencyKey: 'new',
    advice: 'It works once the person has consented to the missing scope.',
  },
  lacksScopes: true,
  references: [docs.authTroubleshooting],
} as const satisfies Partial<Rule['then']>

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
  ...untilConsent,
} as const satisfies Rule['then']

export const scopeRules: readonly Rule[] = [
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
      ...untilConsent,
    },
    confidence: 'certain',
    source: 'auth-troubleshooting',
  },
]
