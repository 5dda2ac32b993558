// Bodies of other products whose error names or key names overlap with those of Nylas.
import { isGatewayPhrase } from '../catalogue/gateway-phrases.ts'
import { statusEntry } from '../catalogue/statuses.ts'
import type { Recognised } from './recognised.ts'
import { asObject, field, has, hasText, type JsonObject } from './shape.ts'

interface Product {
  readonly name: string
  /** What gives it away, as it reads after "has". */
  readonly mark: string
  /** @param error the object under `error`, empty where there is none */
  readonly matches: (root: JsonObject, error: JsonObject) => boolean
  /** Set for providers behind Nylas, whose errors it passes on in `provider_error`. */
  readonly isProvider?: true
}

const nothing: JsonObject = {}

/** These put a `request_id` beside their error, as Nylas does. */
const productsWithRequestId: readonly Product[] = [
  {
    name: 'Anthropic',
    mark: 'the type "error" around error.type',
    matches: (root, error) => field(root, 'type') === 'error' && has(error, 'type'),
  },
  {
    name: 'Intercom',
    mark: 'the type "error.list" beside a list of errors',
    matches: (root) => field(root, 'type') === 'error.list' && Array.isArray(field(root, 'errors')),
  },
  {
    name: 'Plaid',
    mark: 'error_type beside error_code',
    matches: (root) => hasText(root, 'error_type') && has(root, 'error_code') && !has(root, 'error'),
  },
  {
    name: 'an entry of a log of Vercel',
    mark: 'deploymentId beside source',
    matches: (root) => hasText(root, 'deploymentId') && hasText(root, 'source'),
  },
]

const products: readonly Product[] = [
  {
    name: 'Stripe',
    mark: 'an error.type with keys that only Stripe sends',
    matches: (_, error) =>
      has(error, 'type') &&
      ['doc_url', 'request_log_url', 'decline_code', 'payment_intent', 'charge'].some((key) => has(error, key)),
  },
  {
    name: 'Stripe',
    mark: 'the object "event" beside livemode or api_version',
    matches: (root) => field(root, 'object') === 'event' && (has(root, 'livemode') || has(root, 'api_version')),
  },
  {
    name: 'Stripe or OpenAI',
    mark: 'the object "list" beside data',
    matches: (root) => field(root, 'object') === 'list' && has(root, 'data'),
  },
  {
    name: 'Paddle',
    mark: 'error.detail beside error.documentation_url',
    matches: (_, error) => hasText(error, 'detail') && hasText(error, 'documentation_url'),
  },
  {
    name: 'Meta',
    mark: 'error.fbtrace_id',
    matches: (_, error) => has(error, 'fbtrace_id'),
  },
  {
    name: 'OpenAI',
    mark: 'error.message, error.type, error.param and error.code together, and no request_id',
    matches: (_, error) => ['message', 'type', 'param', 'code'].every((key) => Object.hasOwn(error, key)),
  },
  {
    name: 'Google',
    isProvider: true,
    mark: 'a number in error.code beside error.status, error.errors or error.details',
    matches: (_, error) =>
      typeof field(error, 'code') === 'number' &&
      !has(error, 'type') &&
      (hasText(error, 'status') || Array.isArray(field(error, 'errors')) || Array.isArray(field(error, 'details'))),
  },
  {
    name: 'Microsoft Graph',
    isProvider: true,
    mark: 'error.code and error.message, but no error.type, no request_id and no success flag',
    matches: (root, error) =>
      hasText(error, 'code') && hasText(error, 'message') && !has(error, 'type') && !has(root, 'success'),
  },
  {
    name: 'Microsoft Entra',
    isProvider: true,
    mark: 'error_codes, trace_id or correlation_id beside error',
    matches: (root) =>
      hasText(root, 'error') && ['error_codes', 'trace_id', 'correlation_id'].some((key) => has(root, key)),
  },
  {
    name: 'Slack',
    mark: 'an ok flag that is set, or a word in error beside one that is not',
    matches: (root) => field(root, 'ok') === true || (field(root, 'ok') === false && hasText(root, 'error')),
  },
  {
    name: 'Telegram',
    mark: 'error_code and description beside an ok flag',
    matches: (root) => field(root, 'ok') === false && has(root, 'error_code') && hasText(root, 'description'),
  },
  {
    name: 'a server of your own',
    mark: 'an ok flag',
    matches: (root) => field(root, 'ok') === false,
  },
  {
    name: 'GitHub',
    mark: 'message beside documentation_url',
    matches: (root) => hasText(root, 'message') && hasText(root, 'documentation_url'),
  },
  {
    name: 'Cloudflare',
    mark: 'a success flag beside a list of errors',
    matches: (root) => typeof field(root, 'success') === 'boolean' && Array.isArray(field(root, 'errors')),
  },
  {
    name: 'GraphQL',
    mark: 'a list of errors at the top',
    matches: (root) => Array.isArray(field(root, 'errors')),
  },
  {
    name: 'Amazon Web Services',
    mark: '__type',
    matches: (root) => hasText(root, '__type'),
  },
  {
    name: 'problem details (RFC 9457), which Nylas does not use',
    mark: 'title beside status',
    matches: (root) => hasText(root, 'title') && typeof field(root, 'status') === 'number',
  },
  {
    name: 'a web framework such as Nest or Spring',
    mark: 'a reason phrase in error beside a status',
    matches: (root) =>
      hasText(root, 'error') &&
      (typeof field(root, 'status') === 'number' || typeof field(root, 'statusCode') === 'number') &&
      (hasText(root, 'message') || hasText(root, 'path')) &&
      !has(root, 'error_description'),
  },
  {
    name: 'a server of your own, with a web framework such as Nest',
    mark: 'nothing but a status and its name in words',
    matches: repeatsStatus,
  },
]

/** Nest answers so of its own accord: `{"statusCode": 404, "message": "Not Found"}`. */
function repeatsStatus(root: JsonObject): boolean {
  const [status, message] = [field(root, 'statusCode'), field(root, 'message')]
  if (typeof status !== 'number' || typeof message !== 'string' || Object.keys(root).length !== 2) return false
  return statusEntry(status)?.name.toLowerCase() === message.toLowerCase() || isGatewayPhrase(message)
}

/** Names the product that a body likely comes from; null where nothing speaks for another one than Nylas. */
export function recogniseForeign(root: JsonObject): Recognised | null {
  const error = asObject(field(root, 'error')) ?? nothing
  const candidates =
    has(root, 'request_id') || has(root, 'flow_id') ? productsWithRequestId : [...productsWithRequestId, ...products]
  const product = candidates.find(({ matches }) => matches(root, error))
  if (!product) return null
  const because = `has ${product.mark}: it looks like ${product.name}, not Nylas`
  return { envelope: 'unknown', because, foreign: true, ...(product.isProvider && { provider: product.name }) }
}
