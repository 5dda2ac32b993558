// What each source key stands for, in words that the page can show.
import { docs } from './docs.ts'
import type { SourceKey } from './types.ts'

export const sources: Readonly<Record<SourceKey, { readonly label: string; readonly url: string | null }>> = {
  'errors-page': docs.errors,
  'responses-200': docs.responses200,
  'responses-400': docs.responses400,
  'responses-500': docs.responses500,
  'responses-700': docs.responses700,
  contract: { label: 'Nylas OpenAPI contract', url: null },
  'async-contract': { label: 'Nylas AsyncAPI contract', url: null },
  'sending-errors': docs.sendingErrors,
  idempotency: docs.idempotentSend,
  'large-attachments': docs.largeAttachments,
  'rate-limits': docs.rateLimits,
  'auth-troubleshooting': docs.authTroubleshooting,
  'grant-lifecycle': docs.grantLifecycle,
  'notetaker-media': docs.notetakerMedia,
  notifications: docs.notifications,
  'v2-errors': docs.v2Errors,
  'sdk-source': { label: 'Nylas SDK sources', url: 'https://github.com/nylas' },
  'cli-source': { label: 'Nylas CLI source', url: 'https://github.com/nylas/cli' },
  companion: { label: 'The capture companion of this project', url: null },
  forum: { label: 'Seen in a real response', url: 'https://forums.nylas.com' },
  'rfc-smtp': { label: 'Enhanced mail status codes, RFC 3463', url: 'https://www.rfc-editor.org/rfc/rfc3463' },
  'rfc-imap': { label: 'IMAP response codes, RFC 5530', url: 'https://www.rfc-editor.org/rfc/rfc5530' },
  'google-docs': {
    label: 'Gmail API: resolve errors',
    url: 'https://developers.google.com/workspace/gmail/api/guides/handle-errors',
  },
  'microsoft-graph-docs': {
    label: 'Microsoft Graph error responses',
    url: 'https://learn.microsoft.com/en-us/graph/errors',
  },
  'entra-docs': {
    label: 'Microsoft Entra error codes',
    url: 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes',
  },
  'exchange-docs': {
    label: 'EWS response codes',
    url: 'https://learn.microsoft.com/en-us/exchange/client-developer/web-service-reference/responsecode',
  },
  'provider-docs': { label: 'The provider’s own documentation', url: null },
  'scopes-page': { label: 'Nylas scopes', url: 'https://developer.nylas.com/docs/dev-guide/scopes/' },
  'public-code': { label: 'Seen in public code and threads', url: null },
  rfc: { label: 'HTTP semantics, RFC 9110', url: 'https://www.rfc-editor.org/rfc/rfc9110' },
}
