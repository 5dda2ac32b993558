// Reads what the companion tells: it may be newer than this page, which somebody has left open.
import type {
  CaptureFailure,
  CaptureOrigin,
  CapturedBody,
  CapturedExchange,
  CapturedHeader,
  CapturedRequest,
  CapturedResponse,
  CompanionState,
  SignatureCheck,
} from '../../../core/capture/protocol.ts'

/** Undefined for what is no JSON. */
export function parsed(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

/** Whether it is what this page knows as the state of a companion. */
export function isState(value: unknown): value is CompanionState {
  return (
    isObject(value) &&
    typeof value['upstream'] === 'string' &&
    typeof value['apiUri'] === 'string' &&
    isId(value['oldestId']) &&
    isId(value['newestId']) &&
    typeof value['hasWebhookSecret'] === 'boolean' &&
    typeof value['showsSecrets'] === 'boolean'
  )
}

/** Whether it is what this page knows as an exchange, with all that is drawn of one. */
export function isExchange(value: unknown): value is CapturedExchange {
  return (
    isObject(value) &&
    isId(value['id']) &&
    isOneOf(origins, value['origin']) &&
    typeof value['startedAt'] === 'string' &&
    typeof value['durationMs'] === 'number' &&
    isNullOr(isNumber, value['firstByteMs']) &&
    isRequest(value['request']) &&
    isNullOr(isResponse, value['response']) &&
    (value['failure'] === null || isOneOf(failures, value['failure'])) &&
    (value['signature'] === null || isOneOf(signatures, value['signature']))
  )
}

/** The id of an exchange that is not read otherwise; null where not even that is one. */
export function idOf(value: unknown): number | null {
  return isObject(value) && isId(value['id']) ? value['id'] : null
}

const origins: Readonly<Record<CaptureOrigin, true>> = { proxied: true, sent: true, webhook: true }
const failures: Readonly<Record<CaptureFailure, true>> = {
  'upstream-refused': true,
  'upstream-reset': true,
  'upstream-timeout': true,
  'upstream-unresolved': true,
  'upstream-untrusted': true,
  'client-aborted': true,
}
const signatures: Readonly<Record<SignatureCheck, true>> = {
  valid: true,
  invalid: true,
  missing: true,
  'no-secret': true,
}

function isOneOf(known: Readonly<Record<string, true>>, value: unknown): boolean {
  return typeof value === 'string' && Object.hasOwn(known, value)
}

function isRequest(value: unknown): value is CapturedRequest {
  return isObject(value) && typeof value['method'] === 'string' && typeof value['url'] === 'string' && isMessage(value)
}

function isResponse(value: unknown): value is CapturedResponse {
  return isObject(value) && isNumber(value['status']) && typeof value['statusText'] === 'string' && isMessage(value)
}

function isMessage({ headers, body }: Readonly<Record<string, unknown>>): boolean {
  return Array.isArray(headers) && headers.every(isHeader) && isNullOr(isBody, body)
}

function isHeader(value: unknown): value is CapturedHeader {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string')
}

function isBody(value: unknown): value is CapturedBody {
  return (
    isObject(value) &&
    (value['text'] === null || typeof value['text'] === 'string') &&
    isNumber(value['wireBytes']) &&
    typeof value['isCut'] === 'boolean'
  )
}

function isNullOr(guard: (value: unknown) => boolean, value: unknown): boolean {
  return value === null || guard(value)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
