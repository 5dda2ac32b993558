// Which response asks for which code, as a table: the first row whose conditions all hold decides.
import type { Category, Envelope, Retry } from '../../model.ts'
import type { Situation } from './situation.ts'

/** What a row can ask for. A list holds when any one of its members does. */
export interface CaseConditions {
  readonly envelope: readonly Envelope[]
  readonly category: readonly Category[]
  readonly retry: readonly Retry[]
  /** The canonical type, or the type as sent. */
  readonly type: readonly string[]
  /** Parts of the path that the request went to. */
  readonly path: readonly string[]
  /** Phrases, in lower case, in what Nylas or the provider said. */
  readonly says: readonly string[]
  /** Rule ids of findings. */
  readonly finding: readonly string[]
  /** Keys at the end of pointers to fields that hold more than null. */
  readonly field: readonly string[]
  readonly actor: readonly string[]
  /** Whether the diagnosis names scopes that are needed. */
  readonly scopes: boolean
  /** Whether this was read from the print of an SDK or tool, which leaves things out. */
  readonly print: boolean
}

interface Case {
  readonly when: Partial<CaseConditions>
  /** Null where code does not help, whatever later rows say. */
  readonly show: Situation | null
}

export const cases: readonly Case[] = [
  // The SDKs shown speak API v3 alone.
  { when: { envelope: ['v2-error', 'v2-webhook'] }, show: null },

  {
    when: {
      type: ['api.invalid_idempotency_key', 'api.invalid_idempotent_request', 'api.concurrent_idempotent_request'],
    },
    show: 'send-once',
  },
  { when: { finding: ['envelope/failure-inside-success'] }, show: 'check-items' },
  { when: { envelope: ['list'], field: ['next_cursor'] }, show: 'list-pages' },

  {
    when: { envelope: ['webhook'], type: ['grant.expired', 'message.send_failed', 'message.bounce_detected'] },
    show: 'handle-webhook',
  },
  { when: { envelope: ['webhook'] }, show: 'verify-webhook' },
  { when: { category: ['webhook'], says: ['ngrok'] }, show: null },
  { when: { type: ['70005'] }, show: 'verify-webhook' },
  { when: { type: ['70000', '70001'] }, show: 'fix-request' },
  { when: { category: ['webhook'] }, show: 'verify-webhook' },

  {
    when: {
      says: [
        'max size of attachments',
        'file_size exceeds maximum',
        'must be of content-type multipart',
        'upload session',
        'uploaded object not found',
      ],
    },
    show: 'upload-attachment',
  },
  { when: { path: ['/attachment-uploads'], retry: ['after-fix'] }, show: 'upload-attachment' },

  { when: { envelope: ['auth-redirect'], category: ['success'], field: ['admin_consent'] }, show: null },
  { when: { envelope: ['auth-redirect'], category: ['success'] }, show: 'exchange-code' },
  { when: { envelope: ['auth-redirect'] }, show: 'sign-in-again' },
  {
    when: {
      type: [
        'access_denied',
        'grant.callback_uri_not_allowed',
        'grant.hosted_login_expired',
        'grant.provider_id_token_missing',
        'redirect_uri_not_allowed',
      ],
    },
    show: 'sign-in-again',
  },
  { when: { path: ['/connect/auth'], category: ['oauth', 'grant'] }, show: 'sign-in-again' },
  { when: { category: ['oauth'] }, show: 'exchange-code' },

  { when: { scopes: true }, show: 'request-scopes' },
  {
    when: {
      type: [
        'api.insufficient_scopes',
        'insufficient_scopes',
        'common.scope_not_allowed',
        'grant.scopes_conflict',
        'invalid_scope',
      ],
    },
    show: 'request-scopes',
  },
  {
    when: {
      category: ['authorization'],
      says: [
        'insufficient authentication scopes',
        'insufficientpermissions',
        'insufficient permission',
        'missing scope',
        'lacks required scope',
        'erroraccessdenied',
        'access_token_scope_insufficient',
      ],
    },
    show: 'request-scopes',
  },

  // A connection that is over its limit is not mended by one more sign-in.
  { when: { type: ['grant.auth_limit_reached'] }, show: null },
  { when: { type: ['grant.not_found'] }, show: 'check-key-and-region' },
  { when: { category: ['grant'], actor: ['end-user'] }, show: 'reconnect-grant' },
  // The session of a scheduling page, which has nothing to do with the API key.
  { when: { type: ['INVALID_SESSION'] }, show: null },
  // Where `me` stands in place of a grant ID, an access token is in the header, and no key.
  { when: { category: ['authentication'], path: ['/v3/grants/me'] }, show: null },
  { when: { category: ['authentication'] }, show: 'check-key-and-region' },

  { when: { category: ['rate-limit'] }, show: 'wait-and-retry' },
  { when: { path: ['/messages/send'], retry: ['backoff'] }, show: 'send-once' },
  { when: { retry: ['backoff'] }, show: 'back-off' },

  { when: { category: ['not-found'] }, show: 'object-gone' },
  { when: { category: ['request'], retry: ['after-fix'] }, show: 'fix-request' },
  {
    when: {
      type: [
        'application.missing_required_parameter',
        'connector.provider_settings_invalid',
        'connector.provider_settings_secret_required',
        'credential.missing_param',
      ],
    },
    show: 'fix-request',
  },

  { when: { category: ['provider', 'server', 'network'], retry: ['after-fix', 'unknown'] }, show: 'print-everything' },
  { when: { category: ['unknown'], envelope: ['error', 'oauth-error'] }, show: 'print-everything' },
  { when: { category: ['unknown'], print: true }, show: 'print-everything' },
]
