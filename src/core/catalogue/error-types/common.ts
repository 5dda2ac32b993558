// The documented `common.` types: scopes and stored secrets.
import { docs } from '../docs.ts'
import type { ErrorTypeEntry } from '../types.ts'

export const commonTypes: readonly ErrorTypeEntry[] = [
  {
    type: 'common.scope_not_allowed',
    status: 400,
    defaultMessage: 'One or more provided scopes is not allowed.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The request asks for a scope it may not have',
    meaning:
      'At least one scope is unknown to the provider of this connector or is not open to it. The sign-in has not begun.',
    category: 'authorization',
    actor: 'developer',
    causes: [
      'Scopes of one provider were sent to another. Google writes full addresses (`https://www.googleapis.com/auth/…`), Microsoft short names (`Mail.Read`).',
      'A scope is misspelt, or the list is joined by commas; the sign-in request wants spaces.',
      'A v2 scope such as `email.read_only` was carried over.',
    ],
    fix: [
      {
        text: 'Send the names of the provider, separated by spaces and URL-encoded.',
        code: {
          language: 'http',
          text: `GET https://api.us.nylas.com/v3/connect/auth?client_id={client_id}&redirect_uri={url_encoded_callback}&response_type=code&provider=microsoft&scope=Mail.ReadWrite%20Mail.Send%20offline_access`,
        },
      },
      {
        text: 'Leave `scope` out to use the defaults of the connector. If that works, add your scopes back one by one.',
      },
      { text: 'Check that the provider app lists every scope you ask for.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Start the sign-in again with scopes that the provider knows.' },
    references: [docs.oauthRecipe, docs.authTroubleshooting],
  },
  {
    type: 'common.secret_not_found',
    status: 404,
    defaultMessage: 'Searched Secret record not found.',
    standing: 'documented',
    source: 'errors-page',
    title: 'The stored secret behind this is missing',
    meaning:
      'Nylas keeps client secrets and similar values apart from the connector or credential that uses them. For this one, that part cannot be found.',
    category: 'connector',
    actor: 'developer',
    causes: [
      'The connector or credential was saved without its secret.',
      'The credential was removed while something still refers to it.',
      'The ID belongs to another application.',
    ],
    fix: [
      { text: 'Save the connector or credential again with all settings, the secret included.' },
      { text: 'Check that the `credential_id` in the request is in `GET /v3/connectors/{provider}/creds`.' },
      { text: 'If the secret is there and the error stays, send Nylas support the `request_id`.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry once the secret has been stored again.' },
    references: [docs.errors],
  },
]
