// Builds a response as Nylas sends it for any entry of the catalogue. All names, IDs and addresses are invented.
import type { CatalogueEntry } from './entry.ts'
import { type EventCode, eventCodes } from './event-codes.ts'
import { lookUpType } from './look-up.ts'
import { providerSample } from './sample-provider-errors.ts'
import { errorBody, httpSample, jsonText, requestId, standInIds } from './sample-texts.ts'
import { notificationSample } from './sample-notifications.ts'
import { statusEntry } from './statuses.ts'
import type { ErrorTypeEntry, StatusEntry } from './types.ts'

/** A response that is read as exactly this entry: a status line above a body, a callback address, or a notification. */
export function sampleOf(item: CatalogueEntry): string {
  switch (item.kind) {
    case 'types':
      return typeSample(item.entry)
    case 'statuses':
      return statusSample(item.entry)
    case 'events':
      return eventSample(item.entry)
    case 'triggers':
      return notificationSample(item.entry.trigger)
    case 'providers':
      return providerSample(item.entry)
  }
}

/** Types that the email, calendar and contacts endpoints send without the prefix under which they are documented. */
const sentBare = new Set([
  'api.internal_error',
  'api.invalid_request_error',
  'api.not_found_error',
  'api.provider_error',
  'api.rate_limit_error',
])
/** Names with which a sign-in returns to the application's own address. */
const sentToCallback = new Set([
  'access_denied',
  'invalid_scope',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
])

function typeSample(entry: ErrorTypeEntry): string {
  const { type, status } = entry
  const message = messageOf(entry)
  // A success in the form of an error is only seen as a name in a log.
  if (status !== null && status < 400) return `${type}\n`
  if (sentToCallback.has(type)) return callbackSample(type, null, message)
  if (type === 'auth_error') return jsonText({ message, type, error: 'invalid_client' })
  if (type === 'api_error') return jsonText({ message, type, server_error: 'The provider did not accept the change' })
  if (type === 'redirect_uri_not_allowed') return authServiceSample(type, codeOf(type), null, message)
  const bare = type.replace('oauth2.', '')
  if (bare !== type && lookUpType(bare)?.entry === entry) {
    return httpSample(status, {
      error: bare,
      error_code: codeOf(type) ?? status,
      error_description: message,
      request_id: requestId,
    })
  }
  return httpSample(status, errorBody(sentBare.has(type) ? type.replace('api.', '') : type, message))
}

/** The documented message without remarks in brackets, else the status in words, as endpoints without one answer. */
function messageOf({ defaultMessage, status, type }: ErrorTypeEntry): string {
  if (defaultMessage !== null) return defaultMessage.replace(/ \([^()]*\)$/, '')
  return statusEntry(status ?? 0)?.name ?? type.replaceAll('_', ' ')
}

function codeOf(type: string): number | null {
  return eventCodes.find((event) => event.type === type)?.code ?? null
}

/** The type that most often stands behind a status. */
const typicalTypes = new Map([
  [400, 'api.invalid_request_error'],
  [401, 'unauthorized'],
  [403, 'insufficient_scopes'],
  [404, 'api.not_found_error'],
  [409, 'conflict'],
  [422, 'validation_error'],
  [423, 'api.resource_blocked'],
  [429, 'api.rate_limit_error'],
  [500, 'api.internal_error'],
  [504, 'api.provider_error'],
])

function statusSample({ status, name }: StatusEntry): string {
  const typical = lookUpType(typicalTypes.get(status) ?? '')
  if (typical) return typeSample(typical.entry)
  if (status === 202) {
    const { scheduleId, grantId } = standInIds
    return httpSample(status, { request_id: requestId, grant_id: grantId, data: { schedule_id: scheduleId } })
  }
  if (status === 204 || status === 304) return `HTTP/2 ${status}\nx-request-id: ${requestId}\n`
  if (status < 300)
    return httpSample(status, { request_id: requestId, data: { id: standInIds.grantId, object: 'grant' } })
  if (status < 400) return `HTTP/2 ${status}\nlocation: https://api.us.nylas.com/v3/grants\n`
  // These come from a proxy or a gateway before the API has seen the request.
  const page = `<html>\n<head><title>${status} ${name}</title></head>\n<body>\n<h1>${status} ${name}</h1>\n</body>\n</html>\n`
  return `HTTP/1.1 ${status} ${name}\ncontent-type: text/html\n\n${page}`
}

function eventSample({ code, name, type, meaning }: EventCode): string {
  if (name.startsWith('grant.')) return notificationSample(name, code)
  const entry = type === null ? undefined : lookUpType(type)?.entry
  const message = entry ? messageOf(entry) : meaning
  if (entry?.type === String(code)) return typeSample(entry)
  if (code >= 45_000 && code < 46_000) return callbackSample(name, code, message)
  // No name was ever given for 701; API v3 has this one for the same mistake.
  const sentName = code === 701 ? 'grant.callback_uri_not_allowed' : name
  return authServiceSample(sentName, code, entry?.status ?? null, message)
}

/** The address at which the application hears of a sign-in that failed. */
function callbackSample(error: string, code: number | null, description: string): string {
  const query = new URLSearchParams({
    error,
    ...(code !== null && { error_code: String(code) }),
    error_description: description,
    state: 'sign-in-1',
  })
  return `https://app.example.com/oauth/callback?${query.toString()}\n`
}

/** The answer of the sign-in service, which keeps the numbers apart from the status. */
function authServiceSample(type: string, code: number | null, status: number | null, message: string): string {
  return jsonText({
    success: false,
    error: {
      type,
      ...(status !== null && { http_code: status }),
      ...(code !== null && { event_code: code }),
      message,
      request_id: requestId,
    },
  })
}
