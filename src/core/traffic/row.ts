// One request of many, reduced to what a summary of traffic counts.
import { isFailure } from '../capture/outcome.ts'
import type { CapturedExchange } from '../capture/protocol.ts'
import type { Category, Envelope, InspectedExchange, RequestContext } from '../model.ts'
import { pathTemplate } from './path-template.ts'

export interface TrafficRow {
  /** When the request was sent or answered, in milliseconds since 1970; null where nothing says. */
  readonly time: number | null
  /** Null where the request is not known. */
  readonly method: string | null
  /** The template of the path, as in `/v3/grants/{grant_id}/messages`; null where the request is not known. */
  readonly path: string | null
  readonly status: number | null
  /** The canonical type of an error, or what else was wrong below a good status; null where there is neither. */
  readonly type: string | null
  /** Whether the request did not do what it was sent for. */
  readonly isFailure: boolean
  readonly durationMs: number | null
  /** How often Nylas asked the provider, as `Nylas-Provider-Request-Count` says. */
  readonly providerRequestCount: number | null
  /** Units of Gmail's quota that were used, as `Nylas-Gmail-Quota-Usage` says. */
  readonly gmailQuotaUsage: number | null
  /** The wait that a `Retry-After` in seconds asks for. */
  readonly retryAfterSeconds: number | null
}

const isCalm: ReadonlySet<Category> = new Set(['success', 'webhook', 'unknown'])
const isError: ReadonlySet<Envelope> = new Set(['error', 'oauth-error', 'v2-error'])

/** The row of a response that was inspected. */
export function rowOfInspected({
  request,
  status,
  headers,
  envelope,
  type,
  diagnosis,
  time,
  durationMs,
}: InspectedExchange): TrafficRow {
  const { category, retry } = diagnosis
  const named = headers.map(({ name, value }) => [name, value] as const)
  const isTrouble = !isCalm.has(category) || isError.has(envelope)
  return {
    time: instant(time),
    ...asked(request),
    status: status?.value ?? null,
    type: category === 'webhook' || type === null ? null : (type.canonical ?? type.value),
    isFailure: status ? status.value >= 400 : isTrouble,
    durationMs: notNegative(durationMs),
    ...limits(named),
    retryAfterSeconds: notNegative(retry.retryAfter?.seconds ?? null),
  }
}

/**
 * The row of an exchange that passed the companion.
 * @param type the canonical type of its error, as inspecting it found; null where there is none or it is not known yet
 */
export function rowOfCaptured(exchange: CapturedExchange, type: string | null): TrafficRow {
  const { request, response, startedAt, durationMs } = exchange
  const headers = response?.headers ?? []
  return {
    time: instant(startedAt),
    ...asked(request),
    status: response?.status ?? null,
    type: type ?? troubleBelow(exchange),
    isFailure: isFailure(exchange),
    durationMs: notNegative(durationMs),
    ...limits(headers),
    retryAfterSeconds: countIn(headers, 'retry-after'),
  }
}

/** What was wrong though the status is good; null where the status says it. */
function troubleBelow({ response, failure, signature }: CapturedExchange): string | null {
  if (response === null || response.status >= 400) return null
  if (failure) return 'Broken answer'
  if (signature === 'invalid') return 'Wrong signature'
  return signature === 'missing' ? 'No signature' : null
}

function asked(request: Omit<RequestContext, 'body'> | null): Pick<TrafficRow, 'method' | 'path'> {
  return request
    ? { method: request.method?.toUpperCase() ?? null, path: pathTemplate(request) }
    : { method: null, path: null }
}

type Headers = readonly (readonly [name: string, value: string])[]

function limits(headers: Headers): Pick<TrafficRow, 'providerRequestCount' | 'gmailQuotaUsage'> {
  return {
    providerRequestCount: countIn(headers, 'nylas-provider-request-count'),
    gmailQuotaUsage: countIn(headers, 'nylas-gmail-quota-usage'),
  }
}

function countIn(headers: Headers, wanted: string): number | null {
  const value = headers.find(([name]) => name.toLowerCase() === wanted)?.[1].trim()
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : null
}

function notNegative(value: number | null): number | null {
  return value !== null && Number.isFinite(value) && value >= 0 ? value : null
}

function instant(time: string | null): number | null {
  const moment = time === null ? Number.NaN : Date.parse(time)
  return Number.isNaN(moment) ? null : moment
}
