// How the SDKs for API v2 are told, and which statuses their classes stand for. Source: the SDKs' own code, in the versions before v3.

/** What only their errors print. Each pattern is searched for in the beginning of a print, and holds no repetition without a bound. */
export const v2SdkMarks: readonly RegExp[] = [
  /\bnylas\.client\.errors\./,
  /\bRequestFailedException(?: \[|: )statusCode=|\bcom\.nylas\.RequestFailedException\b/,
  // Of Node, which prints both, set or not.
  /\bmissingFields: [^]{0,400}\bserverError: /,
  /[\\/]nylas-connection\.[jt]s:\d/,
]

/** https://github.com/nylas/nylas-ruby, version 5: HTTP_CODE_TO_EXCEPTIONS. */
export const v2RubyClasses: ReadonlyMap<string, number> = new Map([
  ['InvalidRequest', 400],
  ['UnauthorizedRequest', 401],
  ['MessageRejected', 402],
  ['AccessDenied', 403],
  ['ResourceNotFound', 404],
  ['MethodNotAllowed', 405],
  ['ResourceRemoved', 410],
  ['MailProviderError', 422],
  ['SendingQuotaExceeded', 429],
  ['InternalError', 500],
  ['EndpointNotYetImplemented', 501],
  ['BadGateway', 502],
  ['ServiceUnavailable', 503],
  ['RequestTimedOut', 504],
])
