// A 401 whose request tells what it can be about: the key alone, an access token, or a grant that does not belong to the key.
import { checkBearer, untilKeyOrRegionFits } from '../../catalogue/advice.ts'
import { grantItselfCandidates } from '../../catalogue/candidates.ts'
import { keyInBothRegions } from '../../catalogue/code-samples.ts'
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

/** The types under which a 401 does not say what it objects to, or speaks of the key. */
const unauthorizedTypes = [
  'unauthorized',
  'api.authentication_error',
  'api.invalid_request_error',
  'token.unauthorized_access',
] as const

/** The print of an SDK often has no type. */
const unauthorizedTypesOrNone = [...unauthorizedTypes, null] as const

/** A 401 where no grant is involved, so that neither its expiry nor its provider can be the reason. */
const keyOrRegion = {
  title: 'The key is not accepted on this host',
  meaning:
    'This call takes nothing but the API key and works on no grant, so only two things can be wrong: the key, or the region that it was sent to.',
  category: 'authentication',
  actor: 'developer',
  causes: [
    'The application lives in the other region, where this key is known.',
    'The key was rotated or removed, or the variable that should hold it is empty.',
    'The header carries something else: an access token of one person, a client ID, or a key with quotes around it.',
  ],
  fix: [
    {
      text: 'Try the key by itself in both regions. The one that answers 200 is that of your application.',
      code: keyInBothRegions,
    },
    { text: 'If neither does, copy the key afresh from the Nylas Dashboard, or create a new one.' },
    checkBearer,
  ],
  retry: untilKeyOrRegionFits,
  candidates: [],
  references: [docs.authTroubleshooting],
} as const satisfies Rule['then']

/** A 401 to a path with `me` in place of a grant ID. */
const accessToken = {
  title: 'The access token is not accepted',
  meaning:
    'With `me` in the path Nylas looks for the grant by the access token of the person, and it does not accept the one in the header. An API key has no place here: it stands for an application, not for a person.',
  category: 'authentication',
  actor: 'developer',
  causes: [
    'The access token has run out or was revoked. It lives for an hour, by default.',
    'The header carries the API key, which says nothing of who `me` is.',
    'The token was issued in the other region.',
    'The grant of the person has expired: then a new sign-in helps, and a new token does not.',
  ],
  fix: [
    {
      text: 'Get a new access token with the refresh token of the person, through `POST /v3/connect/token`.',
      code: {
        language: 'json',
        text: `{
  "client_id": "{client_id}",
  "client_secret": "{api_key}",
  "grant_type": "refresh_token",
  "refresh_token": "{refresh_token}"
}`,
      },
    },
    { text: 'With an API key, put the grant ID in the place of `me`.' },
    { text: 'If a new token cannot be had either, ask the person to sign in again with the same address.' },
  ],
  retry: { verdict: 'after-fix', idempotencyKey: 'new', advice: 'It works with a fresh access token.' },
  candidates: [],
  references: [docs.authTroubleshooting],
} as const satisfies Rule['then']

/** A 401 to a call that fetches, changes or removes the grant itself. */
const grantItself = {
  title: 'Nylas does not open this grant to the key',
  meaning:
    'An expired grant is not the reason: it can still be fetched, and says so in `grant_status`. Key, region and grant do not belong together.',
  causes: [
    'The key is wrong, or missing from the header.',
    'The grant was made in another application or environment.',
    'The request went to the other region.',
  ],
  fix: [
    { text: 'Take the key of the application in which the person connected, and the host of its region.' },
    checkBearer,
  ],
  candidates: grantItselfCandidates,
  references: [docs.authTroubleshooting, docs.grantLifecycle],
} as const satisfies Rule['then']

/** A 401 whose message says that the token stands for one person. */
const meInPath = {
  title: 'This token goes with `me` in the path',
  meaning:
    'The header carries the access token of a person, and the path names a grant by its ID. With such a token Nylas takes the grant from the token alone.',
  category: 'authentication',
  actor: 'developer',
  causes: [
    'The variable that should hold the API key holds the access token of a sign-in.',
    'The program means to use the access token, and builds the path as for an API key.',
  ],
  fix: [
    { text: 'With the grant ID in the path, send the API key of the application.' },
    {
      text: 'With the access token of the person, write `me` in the place of the grant ID.',
      code: {
        language: 'bash',
        text: `curl "https://api.us.nylas.com/v3/grants/me/messages?limit=1" \\
  --header "Authorization: Bearer $ACCESS_TOKEN"`,
      },
    },
  ],
  retry: { verdict: 'after-fix', idempotencyKey: 'new', advice: 'It works once token and path belong together.' },
  candidates: [],
  references: [docs.authTroubleshooting],
} as const satisfies Rule['then']

/** The API's own words for what is wrong with the key or token of a request. */
const byItsWords: readonly Rule[] = [
  {
    id: 'credentials/token-expired',
    when: {
      envelope: ['error'],
      type: unauthorizedTypesOrNone,
      says: ['token expired', 'token has expired', 'token is expired', 'jwt expired'],
    },
    then: {
      title: 'The access token of this request has expired',
      meaning: 'An access token of Nylas lives for about an hour. The grant behind it may be perfectly fine.',
      category: 'authentication',
      actor: 'developer',
      causes: ['The hour is over, and your program did not get a new token.'],
      fix: [
        { text: 'Get a new one with the refresh token from `POST /v3/connect/token`.' },
        { text: 'On a server, send the API key and name the grant in the path: then there is no token to refresh.' },
      ],
      retry: { verdict: 'after-fix', idempotencyKey: 'new', advice: 'It works with a new token, or with the API key.' },
      candidates: [],
      references: [docs.authTroubleshooting],
    },
    confidence: 'certain',
    source: 'auth-troubleshooting',
  },
  {
    id: 'credentials/key-expired',
    when: { envelope: ['error'], says: ['api key expired', 'api key has expired', 'api key is expired'] },
    then: {
      title: 'The API key has expired',
      meaning: 'The key was valid once and is no longer. Grants do not depend on it: with a new key all of them work.',
      category: 'authentication',
      actor: 'developer',
      causes: ['The key was made with an end date.'],
      fix: [
        { text: 'Make a new API key in the Nylas Dashboard, for the same application.' },
        { text: 'Put it in place everywhere the old one is used, and make the next one in time.' },
      ],
      retry: { verdict: 'after-fix', idempotencyKey: 'new', advice: 'It works with a new key.' },
      candidates: [],
      references: [docs.authTroubleshooting],
    },
    confidence: 'certain',
    source: 'public-code',
  },
  {
    id: 'credentials/no-key',
    when: {
      envelope: ['error'],
      type: unauthorizedTypesOrNone,
      says: [
        'missing authorization header',
        'authorization header is missing',
        'authorization header missing',
        'authorization header is required',
        'authorization header not found',
        'no authorization header',
        'no api key provided',
        'missing api key',
        'api key is missing',
        'api key is required',
      ],
    },
    then: {
      title: 'The request carries no key',
      meaning: 'Nylas found no `Authorization` header, or nothing in it that could be a key.',
      category: 'authentication',
      actor: 'developer',
      causes: [
        'The variable with the key was empty when the request was made.',
        'A redirect, a proxy or a wrapper of the HTTP client dropped the header.',
      ],
      fix: [
        { text: 'Send `Authorization: Bearer` and the whole key, with one space between them.' },
        { text: 'Print the length of the key as it leaves the program, not the key itself.' },
      ],
      retry: { verdict: 'after-fix', idempotencyKey: 'new', advice: 'It works once the header holds the key.' },
      candidates: [],
      references: [docs.authTroubleshooting],
    },
    confidence: 'certain',
    source: 'public-code',
  },
]

export const credentialRules: readonly Rule[] = [
  ...byItsWords,
  {
    id: 'credentials/me-in-path',
    when: { status: [401, null], says: ['in the path with /me/'] },
    then: meInPath,
    confidence: 'likely',
    source: 'public-code',
  },
  {
    id: 'credentials/key-or-region',
    when: { status: [401], type: unauthorizedTypesOrNone, grant: ['none'], providerError: false },
    then: keyOrRegion,
    confidence: 'likely',
    source: 'auth-troubleshooting',
  },
  {
    id: 'credentials/access-token',
    when: { status: [401], type: unauthorizedTypesOrNone, grant: ['me'], providerError: false },
    then: accessToken,
    confidence: 'likely',
    source: 'auth-troubleshooting',
  },
  {
    id: 'credentials/access-token-invalid',
    when: { type: unauthorizedTypes, grant: ['me'], says: ['bearer token invalid', 'invalid api key'] },
    then: accessToken,
    confidence: 'likely',
    source: 'auth-troubleshooting',
  },
  {
    id: 'credentials/grant-itself',
    when: {
      status: [401],
      type: unauthorizedTypesOrNone,
      endpoint: ['grants.find', 'grants.update', 'grants.delete'],
      providerError: false,
    },
    then: grantItself,
    confidence: 'likely',
    source: 'grant-lifecycle',
  },
]
