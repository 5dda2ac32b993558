// Rules that a schema cannot say, one function each.
import type { JsonValue } from '../json/value.ts'
import type { Envelope, Severity } from '../model.ts'
import type { Breach } from './breach.ts'
import {
  failedMedia,
  failedNotetaker,
  failedSchedules,
  failedWebhook,
  failingWebhook,
  invalidGrant,
  listedIn,
  noFreeTime,
  notifiedNotetaker,
  partialMedia,
} from './object-states.ts'
import { v2Answer, v2FailedJob, v2InvalidAccount } from './v2-objects.ts'
import { asObject, field, has, hasText, isSdkOutput, spelling } from './shape.ts'

interface Check {
  readonly rule: `envelope/${string}`
  readonly severity: Severity
  readonly envelopes: readonly Envelope[]
  readonly find: (root: JsonValue) => readonly Breach[]
}

export const checks: readonly Check[] = [
  {
    rule: 'envelope/failure-inside-success',
    severity: 'warning',
    envelopes: ['success', 'list'],
    find: (root) => [...failedEntries(root), ...failedInvitation(root), ...failedImports(root)],
  },
  {
    rule: 'envelope/schedule-failed',
    severity: 'warning',
    envelopes: ['success', 'list'],
    find: failedSchedules,
  },
  { rule: 'envelope/no-free-time', severity: 'info', envelopes: ['success'], find: noFreeTime },
  { rule: 'envelope/success-false', severity: 'warning', envelopes: ['success', 'list'], find: successFlag },
  { rule: 'envelope/missing-request-id', severity: 'info', envelopes: ['error'], find: missingRequestId },
  { rule: 'envelope/missing-message', severity: 'info', envelopes: ['error'], find: missingMessage },
  { rule: 'envelope/flat-error', severity: 'info', envelopes: ['error'], find: flatError },
  { rule: 'envelope/plain-error', severity: 'info', envelopes: ['error'], find: plainError },
  { rule: 'envelope/missing-grant-id', severity: 'info', envelopes: ['token'], find: missingGrantId },
  { rule: 'envelope/offset-paging', severity: 'info', envelopes: ['list'], find: offsetPaging },
  { rule: 'envelope/notetaker-failed', severity: 'warning', envelopes: ['webhook'], find: notifiedNotetaker },
  { rule: 'envelope/notetaker-failed', severity: 'warning', envelopes: ['success'], find: failedNotetaker },
  { rule: 'envelope/notetaker-media-failed', severity: 'warning', envelopes: ['success'], find: failedMedia },
  {
    rule: 'envelope/notetaker-media-partial',
    severity: 'warning',
    envelopes: ['success', 'webhook'],
    find: partialMedia,
  },
  { rule: 'envelope/grant-invalid', severity: 'warning', envelopes: ['success'], find: invalidGrant },
  { rule: 'envelope/webhook-failing', severity: 'warning', envelopes: ['success'], find: failingWebhook },
  { rule: 'envelope/webhook-failed', severity: 'warning', envelopes: ['success'], find: failedWebhook },
  { rule: 'envelope/v2-answer', severity: 'info', envelopes: ['success', 'list'], find: v2Answer },
  { rule: 'envelope/v2-job-failed', severity: 'warning', envelopes: ['success'], find: v2FailedJob },
  { rule: 'envelope/v2-account-invalid', severity: 'warning', envelopes: ['success'], find: v2InvalidAccount },
  ...listed('grant-invalid', 'webhook-failing', 'webhook-failed'),
  {
    rule: 'envelope/sdk-output',
    severity: 'info',
    envelopes: ['success', 'list', 'error', 'oauth-error', 'token'],
    find: sdkOutput,
  },
]

/** What is told of a single object is told of a list of them under the same rule. */
function listed(...ids: readonly Parameters<typeof listedIn>[1][]): readonly Check[] {
  return ids.map((id) => ({
    rule: `envelope/${id}`,
    severity: 'warning',
    envelopes: ['list'],
    find: (root) => listedIn(root, id),
  }))
}

function missingRequestId(root: JsonValue): Breach[] {
  const error = field(root, 'error')
  // A null or empty ID is for the schema to say; a flat error has a finding of its own.
  if (spelling(root, 'request_id') || spelling(error, 'request_id') || error === undefined) return []
  const message =
    'There is no `request_id` in the body. The response header `x-request-id` holds it too; Nylas support asks for it.'
  return [{ pointer: '', message, expected: 'request_id' }]
}

function missingMessage(root: JsonValue): Breach[] {
  const error = asObject(field(root, 'error'))
  if (!error || spelling(error, 'message')) return []
  const message = '`error` has no `message`: only its type says what went wrong.'
  return [{ pointer: '/error', message, expected: 'message' }]
}

function flatError(root: JsonValue): Breach[] {
  // No service puts the status into the body: those are the attributes of an SDK's error.
  if (has(root, 'error') || !hasText(root, 'type') || has(root, 'status_code') || isSdkOutput(root)) return []
  const message =
    '`type` stands at the top, without `error` around it. API v2 answered like this, and a few services of v3 still do.'
  return [{ pointer: '', message, expected: 'error' }]
}

function plainError(root: JsonValue): Breach[] {
  if (!hasText(root, 'error')) return []
  const message = '`error` is plain text here, so there is no error type to look up.'
  return [{ pointer: '/error', message, expected: 'an object', found: 'a string' }]
}

function missingGrantId(root: JsonValue): Breach[] {
  if (has(root, 'grant_id')) return []
  const message =
    'There is no `grant_id` beside the token. Nylas sends one; the token endpoint of a provider answers without it.'
  return [{ pointer: '', message, expected: 'grant_id' }]
}

function sdkOutput(root: JsonValue): Breach[] {
  if (!isSdkOutput(root)) return []
  const message = 'The keys are in camel case: an SDK printed this. The body that the API sent may hold more.'
  return [{ pointer: '', message }]
}

function successFlag(root: JsonValue): Breach[] {
  if (field(root, 'success') !== false) return []
  return [{ pointer: '/success', message: '`success` is false: the call failed.', expected: 'true', found: 'false' }]
}

/** A free/busy call answers 200 in any case and lists the addresses that failed among the others. */
function failedEntries(root: JsonValue): Breach[] {
  const data = field(root, 'data')
  if (!Array.isArray(data)) return []
  return data.flatMap((entry: JsonValue, index) => {
    // The Java SDK prints no `object`.
    const isUnnamed = !has(entry, 'object') && hasText(entry, 'error') && field(entry, 'error') !== ''
    if (field(entry, 'object') !== 'error' && !isUnnamed) return []
    return [{ pointer: `/data/${index}`, message: 'This entry is an error, although the call as a whole worked.' }]
  })
}

/** An answer to an invitation can be stored while the mail about it could not be sent. */
function failedInvitation(root: JsonValue): Breach[] {
  const key = spelling(field(root, 'data'), 'send_ics_error')
  if (!key) return []
  return [{ pointer: `/data/${key}`, message: 'The call worked, but the invitation mail could not be sent.' }]
}

function failedImports(root: JsonValue): Breach[] {
  const data = field(root, 'data')
  const [key, failed] = [spelling(data, 'import_failed'), field(data, 'import_failed')]
  if (!key || !Array.isArray(failed) || failed.length === 0) return []
  return [{ pointer: `/data/${key}`, message: 'The call worked, but these events could not be imported.' }]
}

/** Grants, connectors and credentials are paged otherwise than messages and events; a full page may have another after it. */
function offsetPaging(root: JsonValue): Breach[] {
  const [data, limit] = [field(root, 'data'), field(root, 'limit')]
  const key = spelling(root, 'offset')
  const isFull = Array.isArray(data) && typeof limit === 'number' && data.length > 0 && data.length >= limit
  if (!isFull || !key || spelling(root, 'next_cursor')) return []
  const message = 'This page is full and has no cursor: the next one comes with `offset` raised by `limit`.'
  return [{ pointer: `/${key}`, message }]
}
