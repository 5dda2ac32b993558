// Numbers with which sign-in errors and grant notifications name an event. They are hints: types and triggers decide.
import type { SourceKey } from './types.ts'

export interface EventCode {
  readonly code: number
  /** The event's name as sent or documented. */
  readonly name: string
  readonly meaning: string
  /** The catalogue's error type for the same problem; null where the number stands for no error or no single type. */
  readonly type: string | null
  readonly source: SourceKey
}

export const eventCodes: readonly EventCode[] = [
  {
    code: 701,
    name: 'redirect URI not registered',
    meaning: 'The sign-in named a redirect URI that the application has not registered. This is no HTTP status.',
    type: null,
    source: 'responses-700',
  },
  {
    code: 702,
    name: 'app_id_not_allowed',
    meaning: 'The application ID may not be used for this sign-in. This is no HTTP status.',
    type: 'application.id_not_allowed',
    source: 'auth-troubleshooting',
  },
  {
    code: 25003,
    name: 'redirect_uri_not_allowed',
    meaning: 'Sign-in may not return to the redirect URI that the request named.',
    type: 'redirect_uri_not_allowed',
    source: 'auth-troubleshooting',
  },
  {
    code: 25009,
    name: 'grant.expired',
    meaning: 'The grant expired, so its user has to sign in again.',
    type: null,
    source: 'async-contract',
  },
  {
    code: 25012,
    name: 'grant.created',
    meaning: 'A grant was created. The end of the first IMAP sync carries the same number, so look at the trigger.',
    type: null,
    source: 'async-contract',
  },
  {
    code: 25013,
    name: 'grant.deleted',
    meaning: 'A request removed the grant.',
    type: null,
    source: 'async-contract',
  },
  {
    code: 25014,
    name: 'grant.updated',
    meaning: 'The grant changed without a new sign-in.',
    type: null,
    source: 'async-contract',
  },
  {
    code: 25016,
    name: 'scopes_conflict',
    meaning: 'The user granted fewer scopes than the sign-in asked for.',
    type: 'grant.scopes_conflict',
    source: 'auth-troubleshooting',
  },
  {
    code: 25022,
    name: 'invalid_authentication',
    meaning: 'The sign-in failed because of wrong input or credentials.',
    type: 'grant.invalid_authentication',
    source: 'sdk-source',
  },
  {
    code: 25027,
    name: 'grant.updated',
    meaning: 'The grant changed because its user signed in again.',
    type: null,
    source: 'async-contract',
  },
  {
    code: 45001,
    name: 'provider_code_request_failed',
    meaning: 'The provider gave no refresh token for the code, often because of a wrong client secret.',
    type: 'oauth2.provider_code_request_failed',
    source: 'forum',
  },
  {
    code: 45002,
    name: 'oauth_failed',
    meaning: 'The provider rejected the sign-in, or the user refused consent.',
    type: 'oauth2.oauth_failed',
    source: 'auth-troubleshooting',
  },
  {
    code: 45004,
    name: 'invalid_grant',
    meaning: 'The token request does not fit the sign-in, such as a code verifier that does not match its challenge.',
    type: 'oauth2.invalid_grant',
    source: 'cli-source',
  },
  {
    code: 70000,
    name: 'destination.id.not.found',
    meaning: 'No notification destination has the ID that the request named.',
    type: '70000',
    source: 'contract',
  },
  {
    code: 70001,
    name: 'application_id.required',
    meaning: 'The webhook service could not tell which application the request is for.',
    type: '70001',
    source: 'contract',
  },
  {
    code: 70005,
    name: 'unable.verify.webhook_url',
    meaning: 'The webhook service did not accept the address to deliver to; the message says why.',
    type: '70005',
    source: 'contract',
  },
]

const byCode = new Map(eventCodes.map((entry) => [entry.code, entry]))

/** The event a number stands for; undefined for a number the catalogue does not know. */
export function eventCode(code: number): EventCode | undefined {
  return byCode.get(code)
}
