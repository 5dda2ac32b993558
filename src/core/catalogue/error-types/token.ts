// The documented `token.` types: API keys and the token exchange.
import { checkBearer } from '../advice.ts'
import { invalidGrantCandidates, keyCandidates } from '../candidates.ts'
import { keyInBothRegions } from '../code-samples.ts'
import { docs } from '../docs.ts'
import type { ErrorTypeEntry } from '../types.ts'

export const tokenTypes: readonly ErrorTypeEntry[] = [
  {
    type: 'token.unauthorized_access',
    status: 400,
    defaultMessage: 'Invalid API key.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Nylas does not know this API key',
    meaning:
      'The bearer token is not a key or access token that this region accepts. The errors page lists 400; real answers come with 401 and mean the same.',
    category: 'authentication',
    actor: 'developer',
    causes: [
      'The key was rotated or revoked, or it belongs to another application or environment.',
      'The application lives in the other region, so this host has never seen the key.',
      'The header carries something else: a client ID, a v2 secret, an empty variable, or a key with quotes or a line break around it.',
    ],
    fix: [
      {
        text: 'Try the key by itself in both regions. The one that answers 200 is yours.',
        code: keyInBothRegions,
      },
      {
        text: 'If neither answers 200, create a key in the Nylas Dashboard and replace the old one where your app reads it.',
      },
      checkBearer,
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'The same key fails every time; retry with the right key in the right region.',
    },
    candidates: keyCandidates,
    references: [docs.authTroubleshooting],
  },
  {
    type: 'token.exchange_failed',
    status: 400,
    defaultMessage: 'OAuth 2.0 token exchange failed.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The code could not be traded for a token',
    meaning:
      'The person came back from sign-in with a code, but `POST /v3/connect/token` did not accept it. A code works once; whatever the reason, this one is spent.',
    category: 'oauth',
    actor: 'developer',
    causes: [
      'The code was used before, by a page reload, a retry or a second handler.',
      'The `redirect_uri` differs from the one in the sign-in request, if only by a trailing slash.',
      'The `client_id` and the API key in `client_secret` belong to different applications, or the region is wrong.',
      'With PKCE, the `code_verifier` does not match the challenge that was sent.',
    ],
    fix: [
      { text: 'Start a new sign-in. Do not try the same code again.' },
      {
        text: 'Exchange the new code exactly once, with the API key as `client_secret` and the same `redirect_uri` as before.',
        code: {
          language: 'json',
          text: `{
  "client_id": "{client_id}",
  "client_secret": "{api_key}",
  "grant_type": "authorization_code",
  "code": "{code}",
  "redirect_uri": "https://yourapp.com/callback"
}`,
        },
      },
      { text: 'Make the callback handler safe against running twice for one code.' },
    ],
    retry: {
      verdict: 'after-fix',
      advice: 'Never send the same code again; retry with a fresh code from a new sign-in.',
    },
    candidates: invalidGrantCandidates,
    references: [docs.oauthRecipe, docs.errors],
  },
]
