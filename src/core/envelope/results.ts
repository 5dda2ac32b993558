// Recognises the answers of calls that worked: one thing, a list, a token.
import type { JsonValue } from '../json/value.ts'
import {
  type ClassifyHints,
  isFailureStatus,
  isSuccessStatus,
  listed,
  type Recognised,
  type Rule,
} from './recognised.ts'
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

/** Objects that come, or were copied, without an envelope. */
export const bareObject: Rule = (root) => {
  if (isSchedule(root)) {
    return { envelope: 'success', because: 'has schedule_id and status, as a scheduled message has' }
  }
  if (!hasText(root, 'object') || !hasText(root, 'grant_id')) return null
  return { envelope: 'success', because: 'has object and grant_id: an object of Nylas without the envelope around it' }
}

/** Scheduled messages are listed as a bare array. */
export function bareArray(items: readonly JsonValue[], { status }: ClassifyHints): Recognised | null {
  if (items.length === 0) {
    return isSuccessStatus(status) ? { envelope: 'list', because: 'is an empty array with a status of success' } : null
  }
  return isSchedule(items[0]) ? { envelope: 'list', because: 'is an array of scheduled messages' } : null
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
