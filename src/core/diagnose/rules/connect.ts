// Connecting an account: what goes wrong between your app, Nylas and the provider's sign-in.
import { untilNewPassword } from '../../catalogue/advice.ts'
import { codeChallenge } from '../../catalogue/code-samples.ts'
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'
import { badRequestTypes } from './bad-request.ts'

const unregistered = {
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
} satisfies Rule['then']

export const connectRules: readonly Rule[] = [
  {
    // What Microsoft adds as a code of its own tells more.
    id: 'connect/token-of-custom-sign-in',
    when: {
      endpoint: ['connect.custom'],
      providerCode: ['invalid_grant'],
      providerSays: ['invalid_grant'],
      saysNot: ['aadsts…'],
    },
    then: {
      title: 'The provider does not take the refresh token that was sent',
      meaning:
        'No grant was made or changed. The provider refuses this token when it comes from the OAuth client of your connector.',
      category: 'grant',
      actor: 'developer',
      causes: [
        'The token was made with another OAuth client than the one whose ID and secret the connector holds.',
        'It was withdrawn or has expired. Google ends the tokens of an app in “Testing” after seven days.',
      ],
      fix: [
        { text: 'Compare the client ID that made the token with that of the connector: `GET /v3/connectors/google`.' },
        {
          text: 'Make a new token with that client. On Google ask for `access_type=offline` and `prompt=consent`, and for `openid`, `userinfo.email` and `userinfo.profile` beside your scopes.',
        },
      ],
      retry: { verdict: 'after-fix', advice: 'The same token is refused every time; send another one.' },
      candidates: [],
      references: [docs.responses400, docs.invalidGrantRecipe],
    },
    confidence: 'likely',
    source: 'responses-400',
  },
  {
    id: 'connect/imap-credentials',
    when: { envelope: ['error'], says: ['invalid imap credentials', 'invalid smtp credentials'], providerError: false },
    then: {
      title: 'The mail server refused the password',
      meaning:
        'The type calls it a bad request, but nothing is malformed: the server did not accept user name and password.',
      category: 'grant',
      actor: 'end-user',
      causes: [
        'The password is wrong or was changed.',
        'The provider wants an app password instead of the account’s own, as it does with two-factor authentication.',
        'The user name is not the full address, or the host belongs to another provider.',
      ],
      fix: [
        { text: 'Ask the person for an app password where their provider issues them.' },
        { text: 'Check host and port of IMAP and SMTP for this provider.' },
        {
          text: 'Let the person connect again with it. Authenticating the same address renews the same grant.',
        },
      ],
      retry: untilNewPassword,
      references: [docs.authTroubleshooting],
    },
    confidence: 'certain',
    source: 'cli-source',
  },
  {
    id: 'connect/redirect-uri-mismatch',
    when: {
      says: ['aadsts50011', 'redirect_uri_mismatch', 'illegal redirect_uri'],
    },
    then: unregistered,
    confidence: 'certain',
    source: 'auth-troubleshooting',
  },
  {
    // Under its own type the catalogue's entry says more.
    id: 'connect/redirect-uri-refused',
    when: {
      envelope: ['error'],
      type: [...badRequestTypes, null],
      says: ['redirect_uri not allowed', 'redirect_uri is not allowed', 'redirect uri is not allowed'],
    },
    then: unregistered,
    confidence: 'certain',
    source: 'auth-troubleshooting',
  },
  {
    // Whatever the words, `redirect_uri is not valid` among them.
    id: 'connect/redirect-uri-event',
    when: { envelope: ['oauth-error', 'auth-redirect'], eventCode: [25003] },
    then: unregistered,
    confidence: 'certain',
    source: 'auth-troubleshooting',
  },
  {
    id: 'connect/code-verifier-missing',
    when: {
      says: ['code verifier', 'code_verifier'].flatMap((name) => [
        `missing ${name}`,
        `${name} missing`,
        `${name} is missing`,
        `${name} is required`,
        `${name} required`,
        `${name} not provided`,
      ]),
    },
    then: {
      title: 'The exchange of the code lacks the code_verifier',
      meaning:
        'The sign-in began with a code_challenge (PKCE), so the exchange of its code has to carry the verifier that belongs to it.',
      category: 'oauth',
      actor: 'developer',
      causes: [
        'The verifier was not kept from the start of the sign-in, or was lost on the way back.',
        'It is sent under another name, or behind the question mark in place of the body.',
      ],
      fix: [
        {
          text: 'Keep the verifier with `state` when the sign-in begins, and send it as `code_verifier` with the code.',
        },
      ],
      retry: {
        verdict: 'after-fix',
        advice:
          'Send it again with the verifier. If the code is used up or too old by then, only a new sign-in gives another.',
      },
      candidates: [],
      references: [docs.oauthRecipe],
    },
    confidence: 'certain',
    source: 'contract',
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
        'The challenge is encoded otherwise than Nylas expects: of the raw bytes of the digest instead of its hex form.',
      ],
      fix: [
        { text: 'Keep the verifier with the state of the sign-in and send exactly that one.' },
        {
          text: 'Make the challenge as the Nylas SDKs do: unpadded Base64 of the SHA-256 digest written in hex.',
          code: codeChallenge,
        },
      ],
      retry: { verdict: 'after-fix', advice: 'Start a new authorization request: the code is used up.' },
      references: [docs.oauthRecipe],
    },
    confidence: 'certain',
    source: 'cli-source',
  },
]
