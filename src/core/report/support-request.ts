// Writes what Nylas support asks for about a failure, as plain text and without secrets.
import { isNotification } from '../envelope/kinds.ts'
import { regionOf } from '../host.ts'
import { maxQuotedChars } from '../limits.ts'
import type { InspectedExchange, RequestContext } from '../model.ts'
import { redact } from '../redact/redact.ts'

interface SupportRequestOptions {
  /** When the request is written. */
  readonly now: Date
}

/** Whether there is a failure to ask about: a success, a healthy notification or a text of something else is none. */
export function isFailure({ diagnosis, envelope, status }: InspectedExchange): boolean {
  if (diagnosis.category === 'success' || isNotification(envelope)) return false
  return diagnosis.category !== 'unknown' || (status?.value ?? 0) >= 400 || envelope !== 'unknown'
}

/**
 * What support asks for first, one line each; what the paste does not say is asked of the person who sends it.
 * @returns plain text; no header but the IDs of the request, no query, no e-mail address and nothing of the body
 */
export function supportRequest(exchange: InspectedExchange, { now }: SupportRequestOptions): string {
  const { requestId, type, message, request, status, diagnosis } = exchange
  const target = request && targetOf(request)
  const facts: readonly (readonly [string, string | null])[] = [
    ['Request ID', requestId ? quoted(requestId.value) : 'unknown'],
    ['Other ID', otherId(exchange)],
    ['Time', timeOf(exchange) ?? 'unknown (when did it happen, and in which time zone?)'],
    ['Region', target?.region ?? 'unknown (US or EU?)'],
    ['Grant ID', grantId(exchange) ?? 'unknown'],
    ['Application ID', fieldNamed(exchange, ['application_id', 'applicationId'])],
    ['Request', target?.words ?? 'unknown (method and path?)'],
    ['HTTP status', status ? `${status.value} ${diagnosis.status?.name ?? ''}`.trim() : 'unknown'],
    ['Type', type && quoted(type.value)],
    ['Message', message && quoted(message.value)],
    ['Provider error', providerWords(exchange)],
  ]
  const text = [
    'Support request for Nylas',
    `Written ${words(now)}`,
    '',
    ...facts.filter(([, value]) => value !== null).map(([label, value]) => `${label}: ${value}`),
    '',
    'How often does it happen, and can it be reproduced?',
    '(fill in)',
    '',
    'What was tried?',
    '(fill in)',
    '',
  ].join('\n')
  return redact(text).text
}

/** On one line. */
function quoted(text: string): string {
  const cut = text.length > maxQuotedChars ? `${text.slice(0, maxQuotedChars)} …` : text
  return cut.replaceAll(/\s+/g, ' ').trim()
}

function words(moment: Date): string {
  return `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`
}

function header({ headers }: InspectedExchange, names: readonly string[]) {
  return headers.find(({ name }) => names.includes(name.toLowerCase())) ?? null
}

/** The ID in a header, where it is another than that of the body. */
function otherId(exchange: InspectedExchange): string | null {
  const found = header(exchange, ['x-request-id', 'x-fastly-id'])
  return found && found.value !== exchange.requestId?.value ? `${quoted(found.value)} (${found.name})` : null
}

function timeOf(exchange: InspectedExchange): string | null {
  const moment = new Date(exchange.time ?? header(exchange, ['date'])?.value ?? Number.NaN)
  return Number.isNaN(moment.getTime()) ? null : words(moment)
}

/** Region and path of a request to Nylas; the address of anything else stays out. */
function targetOf({ method, url }: RequestContext) {
  const host = /^[a-z]+:\/\/(?:[^/?#]*@)?([^/?#:@]+)/i.exec(url)?.[1]?.toLowerCase() ?? ''
  const region = regionOf(host)
  const path = url.split(/[?#]/, 1)[0] ?? ''
  const start = path.indexOf('/v3/')
  const asked = path.slice(start)
  return {
    region: region && `${region.toUpperCase()} (${host})`,
    words: start < 0 ? null : method === null ? `${asked} (method?)` : `${quoted(method)} ${asked}`,
  }
}

function grantId(exchange: InspectedExchange): string | null {
  const { endpoint, request } = exchange
  const inPath = /\/v3\/grants\/([^/?#]+)/.exec(request?.url ?? '')?.[1]
  const id = endpoint?.grantId ?? inPath ?? fieldNamed(exchange, ['grant_id', 'grantId'])
  return id
}

function fieldNamed({ fields }: InspectedExchange, keys: readonly string[]): string | null {
  const field = fields.find(({ pointer }) => keys.some((key) => pointer.endsWith(`/${key}`)))
  return field && field.display !== 'null' && field.display !== '""' ? field.display : null
}

function providerWords({ providerError }: InspectedExchange): string | null {
  const said = [providerError?.code, providerError?.message].filter((part) => part !== null && part !== undefined)
  return said.length > 0 ? said.map(({ value }) => quoted(value)).join(': ') : null
}
