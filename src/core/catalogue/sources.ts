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
  notifications: docs.notifications,
  'v2-errors': docs.v2Errors,
  'sdk-source': { label: 'Nylas SDK sources', url: 'https://github.com/nylas' },
  'cli-source': { label: 'Nylas CLI source', url: 'https://github.com/nylas/cli' },
  forum: { label: 'Seen in a real response', url: 'https://forums.nylas.com' },
  rfc: { label: 'HTTP semantics, RFC 9110', url: 'https://www.rfc-editor.org/rfc/rfc9110' },
}
