// Answers of API v2 that worked: its objects stood alone, and named the account where v3 names the grant.
import type { JsonValue } from '../json/value.ts'
import type { Breach } from './breach.ts'
import { type MaybeJson, field, has, hasText } from './shape.ts'

const kinds: ReadonlySet<MaybeJson> = new Set([
  'account',
  'calendar',
  'contact',
  'draft',
  'event',
  'file',
  'folder',
  'job_status',
  'label',
  'message',
  'thread',
])

/** What is done later, as an outbound message: `{"job_status_id": …, "status": …}`. */
export function isV2Job(value: MaybeJson): boolean {
  return hasText(value, 'job_status_id') && hasText(value, 'status') && !has(value, 'grant_id')
}

/** An object of API v2: it names the account where one of v3 names the grant. */
export function isV2Object(value: MaybeJson): boolean {
  return kinds.has(field(value, 'object')) && hasText(value, 'account_id') && !has(value, 'grant_id')
}

/** That it is one, once for a whole list. */
export function v2Answer(root: JsonValue): Breach[] {
  const first = Array.isArray(root) ? root[0] : root
  if (!isV2Job(first) && !isV2Object(first)) return []
  return [{ pointer: '', message: 'This has the form of API v2, which has been retired. API v3 answers otherwise.' }]
}

/** A call of v2 is answered as soon as its job is taken; how that ended, the job says. */
export function v2FailedJob(root: JsonValue): Breach[] {
  if (!isV2Job(root) || field(root, 'status') !== 'failed') return []
  const message = 'This job of API v2 failed: what it was to do has not been done.'
  return [{ pointer: '/status', message, found: 'failed' }]
}

/** The account can be fetched, whatever its state. */
export function v2InvalidAccount(root: JsonValue): Breach[] {
  if (!isV2Object(root) || field(root, 'sync_state') !== 'invalid') return []
  const message = 'This account of API v2 is no longer synced: its person has to sign in again.'
  return [{ pointer: '/sync_state', message, found: 'invalid' }]
}
