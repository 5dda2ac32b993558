// Recognises the answers of calls that worked: one thing, a list, a token.
import type { JsonValue } from '../json/value.ts'
import { listed } from '../listed.ts'
import { type ClassifyHints, isFailureStatus, isSuccessStatus, type Recognised, type Rule } from './recognised.ts'
import { isV2Job, isV2Object } from './v2-objects.ts'
import { asObject, field, has, hasOnly, hasText, type JsonObject, present } from './shape.ts'

const paging = ['next_cursor', 'prev_cursor', 'limit', 'offset']
const besideData = ['data', 'request_id', 'success', 'grant_id', 'schedule_id', 'send_at', 'use_draft', ...paging]
const sdkExtras = ['flow_id', 'headers']
const tokenMarks = ['grant_id', 'email', 'provider', 'request_id', 'id_token']

/** The answer of the token endpoint, which has no envelope. */
export const token: Rule = (root) => {
  if (!has(root, 'access_token') || has(root, 'data')) return null
  // Microsoft's own token endpoint answers in the same form.
  if (has(root, 'ext_expires_in')) {
    return { envelope: 'unknown', because: 'has ext_expires_in: it looks like a token of Microsoft Entra, not Nylas' }
  }
  const marks = present(root, tokenMarks)
  return { envelope: 'token', because: `has access_token${marks.length > 0 ? ` beside ${listed(marks)}` : ''}` }
}

/** `{"data": …}` with what Nylas puts beside it. */
export const dataEnvelope: Rule = (root, { status }) => {
  const data = field(root, 'data')
  if (data === undefined) return null
  const id = present(root, ['request_id'])
  if (id.length === 0 && (isFailureStatus(status) || !isOwnData(root, data))) return null
  const pages = present(root, paging)
  const items = asObject(data)
  const held =
    items && !has(items, 'id') ? ['items', 'threads'].find((key) => Array.isArray(field(items, key))) : undefined
  const beside = [...id, ...pages]
  const tail = beside.length > 0 ? ` beside ${listed(beside)}` : ''
  if (Array.isArray(data)) return { envelope: 'list', because: `has an array in data${tail}` }
  if (held) return { envelope: 'list', because: `has an array in data.${held}${tail}` }
  if (pages.length > 0 && !items) return { envelope: 'list', because: `has data${tail}` }
  return { envelope: 'success', because: `has data${tail}` }
}

/** Answers without `data`: deletes, and lists that lost their entries. */
export const emptyAnswer: Rule = (root, { status }) => {
  if (isFailureStatus(status)) return null
  const keys = Object.keys(root)
  if (keys.length === 0) {
    return isSuccessStatus(status)
      ? { envelope: 'success', because: 'is an empty object with a status of success' }
      : null
  }
  const isCall = has(root, 'request_id') || (isSuccessStatus(status) && field(root, 'success') === true)
  if (!isCall) return null
  const pages = present(root, paging)
  if (pages.length > 0) return { envelope: 'list', because: `has ${listed(pages)} beside request_id, but no data` }
  if (hasOnly(root, [...besideData, ...sdkExtras, 'error'])) {
    return { envelope: 'success', because: `has ${listed(present(root, besideData))} alone, as deletes answer` }
  }
  return isSuccessStatus(status)
    ? { envelope: 'success', because: `has request_id, and the status ${status} says that the call worked` }
    : { envelope: 'unknown', because: 'has request_id, but neither data nor error; the HTTP status would tell more' }
}

/** Objects that come, or were copied, without an envelope; API v2 had none at all. */
export const bareObject: Rule = (root) => {
  if (isSchedule(root)) {
    return { envelope: 'success', because: 'has schedule_id and status, as a scheduled message has' }
  }
  if (isOfGrant(root)) {
    return {
      envelope: 'success',
      because: 'has object and grant_id: an object of Nylas without the envelope around it',
    }
  }
  if (isV2Job(root)) return { envelope: 'success', because: 'has job_status_id, as jobs of API v2 have' }
  return isV2Object(root)
    ? { envelope: 'success', because: 'has object and account_id: an object as API v2 answers with' }
    : null
}

/** Scheduled messages and the lists of API v2 come as bare arrays; programs print the data of an answer as such. */
export function bareArray(items: readonly JsonValue[], { status }: ClassifyHints): Recognised | null {
  const [first] = items
  if (first === undefined) {
    return isSuccessStatus(status) ? { envelope: 'list', because: 'is an empty array with a status of success' } : null
  }
  if (isSchedule(first)) return { envelope: 'list', because: 'is an array of scheduled messages' }
  const returned = rubyReturn(items)
  if (returned) return returned
  if (isV2Object(first)) return { envelope: 'list', because: 'is an array of objects as API v2 lists them' }
  return isOfGrant(first)
    ? { envelope: 'list', because: 'is an array of objects of Nylas without the envelope around it' }
    : null
}

/** What a request ID looks like: nothing else tells this array from any other. */
const requestIdForm = /^(?:\d{1,12}-)?[\da-f]{8}-[\da-f]{4}-/i
/** The cursor of a list, and the headers. */
const maxReturned = 2

/** The Ruby SDK returns an array for each call: the data, the request ID and what else there is. */
function rubyReturn([data, requestId, ...others]: readonly JsonValue[]): Recognised | null {
  const isList = Array.isArray(data)
  if (typeof requestId !== 'string' || !requestIdForm.test(requestId) || others.length > maxReturned) return null
  if (!hasText(isList ? data[0] : data, 'object')) return null
  const because = 'is what the Ruby SDK returns: the data, the request ID and the headers in an array'
  return { envelope: isList ? 'list' : 'success', because, body: '/0' }
}

function isOfGrant(value: JsonValue | undefined): boolean {
  return hasText(value, 'object') && hasText(value, 'grant_id')
}

function isSchedule(value: JsonValue | undefined): boolean {
  const object = asObject(value)
  return object !== null && has(object, 'schedule_id') && asObject(field(object, 'status')) !== null
}

/** Without a request ID, `data` is taken for that of Nylas only where nothing else stands beside it. */
function isOwnData(root: JsonObject, data: JsonValue): boolean {
  if (typeof data !== 'object' || data === null || !hasOnly(root, [...besideData, ...sdkExtras])) return false
  // `{"data": {"request_id": …, "error": …}}` is what an HTTP client printed around the body.
  return !has(data, 'request_id') || !(has(data, 'error') || has(data, 'data'))
}
