// Recognises errors: of API v3 in all its spellings, of OAuth, and of API v2.
import { listed } from '../listed.ts'
import { isFailureStatus, type Rule } from './recognised.ts'
import { asObject, field, has, hasOnly, hasText, present } from './shape.ts'

const oauthDetails = ['error_description', 'error_code', 'error_uri']
const oauthNames = new Set([
  'access_denied',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_scope',
  'invalid_token',
  'oauth_failed',
  'provider_code_request_failed',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unsupported_grant_type',
])

/** Keys that only Nylas puts into `error` or beside it: enough to take an error without a type for one of Nylas. */
const errorMarks = ['provider_error', 'validation_errors', 'event_code', 'http_code', 'request_id']
const rootMarks = ['request_id', 'flow_id']

const v2Details = ['server_error', 'missing_fields']
const flatKeys = ['type', 'message', 'code', 'param', 'provider_error', 'validation_errors']

// Words that occur in names of errors. Without one of them a flat `type` may be anything: {"type": "text", "message": "hi"}.
const troubleWords =
  /error|unauthor|forbidden|invalid|not_found|denied|conflict|limit|expired|required|failed|exceeded|insufficient|bad_request|unavailable|timeout/

/** `{"success": false, "error": {"request_id": …, "error": {…}}}`: the usual envelope, one level deeper. */
export const nestedError: Rule = (root) => {
  const outer = asObject(field(root, 'error'))
  const inner = asObject(field(outer, 'error'))
  if (!outer || !inner || has(outer, 'type') || !(has(inner, 'type') || has(inner, 'message'))) return null
  if (!has(outer, 'request_id') && field(root, 'success') !== false) return null
  const because = 'has the error envelope inside an outer error: error.error.type or error.error.message'
  return { envelope: 'error', because, body: '/error' }
}

/** `{"request_id": …, "error": {"type": …, "message": …}}`, also with parts missing. */
export const objectError: Rule = (root) => {
  const error = asObject(field(root, 'error'))
  if (!error) return null
  const parts = present(error, ['type', 'message', 'code', ...errorMarks]).map((key) => `error.${key}`)
  const marks = present(root, rootMarks)
  if (field(root, 'success') === false) marks.push('"success": false')
  const isNylas = has(error, 'type') || marks.length > 0 || present(error, errorMarks).length > 0
  if (!isNylas || (parts.length === 0 && marks.length === 0)) return null
  const what = parts.length > 0 ? listed(parts) : 'an error object'
  return { envelope: 'error', because: `has ${what}${marks.length > 0 ? ` beside ${listed(marks)}` : ''}` }
}

/** `{"error": "invalid_grant", "error_description": …, "error_code": …}` */
export const oauthError: Rule = (root) => {
  const error = field(root, 'error')
  if (typeof error !== 'string') return null
  const details = present(root, oauthDetails)
  if (details.length > 0) return { envelope: 'oauth-error', because: `has a text in error beside ${listed(details)}` }
  if (!oauthNames.has(error)) return null
  return { envelope: 'oauth-error', because: `has an error name of OAuth in error: ${error}` }
}

/** `{"request_id": …, "error": "Bad Gateway"}` */
export const plainError: Rule = (root) => {
  const error = field(root, 'error')
  if (error === undefined || error === null || asObject(error) || present(root, rootMarks).length === 0) return null
  return { envelope: 'error', because: 'has error as a plain value beside request_id' }
}

/**
 * `{"type": …, "message": …}` with what only API v2 put beside it. Without such a mark it is no v2 error: parts of v3
 * answer flat too.
 */
export const v2Error: Rule = (root) => {
  if (!hasText(root, 'type') || !hasText(root, 'message') || present(root, rootMarks).length > 0) return null
  const marks = present(root, v2Details)
  if (field(root, 'type') === 'auth_error') marks.push('the type auth_error')
  if (marks.length === 0) return null
  return {
    envelope: 'v2-error',
    because: `has type and message at the top with ${listed(marks)}, as API v2 sends them`,
  }
}

/** `{"type": …, "message": …}` of some v3 services, of v2, and of SDK errors that were turned into JSON. */
export const flatError: Rule = (root, { status }) => {
  const type = field(root, 'type')
  if (typeof type !== 'string' || has(root, 'error') || has(root, 'data')) return null
  const because = 'has type at the top, without error around it'
  const isTrouble = isFailureStatus(status) || namesTrouble(type)
  const marks = present(root, [...rootMarks, 'status_code'])
  if (marks.length > 0) {
    const isError = isTrouble || has(root, 'status_code') || hasText(root, 'message')
    return isError ? { envelope: 'error', because: `${because}, beside ${listed(marks)}` } : null
  }
  if (!isTrouble || !hasText(root, 'message') || !hasOnly(root, flatKeys)) return null
  return { envelope: 'error', because: `${because}, beside message` }
}

/** A failed call whose body holds the ID of the request, but no error. */
export const statusError: Rule = (root, { status }) => {
  const isFailure = isFailureStatus(status) || field(root, 'success') === false
  if (!isFailure || !has(root, 'request_id') || has(root, 'data')) return null
  const failure = isFailureStatus(status) ? `the status ${status}` : '"success": false'
  return { envelope: 'error', because: `has request_id, and ${failure} says that the call failed` }
}

function namesTrouble(type: string): boolean {
  return troubleWords.test(type) || /^\d{5}$/.test(type)
}
