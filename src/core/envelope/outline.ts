// As much of a body as tells its envelope: everything but the entries of lists, which may be many and hold whole mails.
import type { JsonNode } from '../json/document.ts'
import { EntryKeys } from '../json/entry-keys.ts'
import type { JsonValue } from '../json/value.ts'

/** What schemas and rules ask of the entries of a list; the test compares it with them. */
export const entryKeys = new EntryKeys([
  'object',
  'error',
  'type',
  'date',
  'grant_id',
  'grantId',
  'account_id',
  'accountId',
  'object_data',
  'job_status_id',
  'loc',
  'msg',
  'schedule_id',
  'scheduleId',
  'status',
  'grant_status',
  'grantStatus',
  'webhook_url',
  'webhookUrl',
])

/**
 * The body for `classify` and `validateEnvelope`, which say the same of it as of the whole: lists have all their entries, but
 * the objects among them only the keys that are asked for; objects of more than a thousand members have the first thousand.
 */
export function outlineOf(node: JsonNode): JsonValue {
  return node.toValue(entryKeys)
}
