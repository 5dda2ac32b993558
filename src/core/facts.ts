// What one exchange states: type, message, status, request id and provider error, each with the place that says so.
import { type EndpointEntry, endpointOf } from './catalogue/endpoints.ts'
import { lookUpMessage, lookUpType } from './catalogue/look-up.ts'
import { generalTypes, refusingTypes } from './catalogue/refusal-messages.ts'
import { sdkErrorClasses } from './catalogue/sdk-prints.ts'
import { sources } from './catalogue/sources.ts'
import { triggerEntry } from './catalogue/triggers.ts'
import type { ErrorTypeEntry } from './catalogue/types.ts'
import { isNotification } from './envelope/kinds.ts'
import { type FieldPath, firstScalar, scalarText } from './field-path.ts'
import { isHttpStatus } from './http-status.ts'
import type { JsonNode } from './json/document.ts'
import type {
  Envelope,
  Header,
  Match,
  ProviderError,
  RefusedField,
  RequestContext,
  Span,
  Stated,
  StatusReading,
  TypeReading,
} from './model.ts'
import { codesInWords, passedOn } from './provider-codes.ts'
import type { CutOut } from './cut-out.ts'
import { readAnswer, readProviderError } from './provider-error.ts'
import { refusalsIn } from './refusals.ts'
import type { Exchange, Found } from './read/exchange.ts'
import type { Source } from './read/source.ts'

export interface Facts {
  readonly envelope: Envelope
  /** Why the envelope was taken for what it is, in words. */
  readonly because: string
  /** Whether the body is known to come from another product than Nylas. */
  readonly foreign: boolean
  /** Set where the body is a provider's error without the response around it. */
  readonly cutOut: CutOut | null
  readonly request: RequestContext | null
  /** The endpoint that the request asked for; null where no request is shown or none is recognised. */
  readonly endpoint: EndpointEntry | null
  readonly status: StatusReading | null
  readonly headers: readonly Header[]
  /** When the response was received, as ISO 8601; null where the text does not say. */
  readonly time: string | null
  readonly type: TypeReading | null
  /** The catalogue's entry for the type; null where there is none. */
  readonly entry: ErrorTypeEntry | null
  /** Whether no type is stated, and the entry is that of the documented message. */
  readonly isByMessage: boolean
  readonly match: Match
  /** The entry for the error that a webhook notifies of; null where it notifies of none. */
  readonly notified: ErrorTypeEntry | null
  readonly message: Stated<string> | null
  readonly requestId: Stated<string> | null
  readonly providerError: ProviderError | null
  /** The parts of the request that are refused by name; empty where type or status tell of other trouble. */
  readonly refused: readonly RefusedField[]
  /** Every code that seems to be a provider's, the most telling first. */
  readonly providerCodes: readonly Stated<string>[]
  /** The code in which the Nylas CLI sums the failure up; null where it printed none. */
  readonly cliCode: string | null
  /** The body where it is no JSON: prose, HTML or the text of a gateway. */
  readonly prose: Stated<string> | null
}

export interface FactsInput {
  readonly exchange: Exchange
  readonly envelope: Envelope
  readonly because: string
  readonly foreign: boolean
  readonly cutOut: CutOut | null
  /** The envelope's root; null where the body is no JSON. */
  readonly root: JsonNode | null
  /** The status a person chose; used only where the paste states none. */
  readonly chosenStatus: number | null
}

// v3 nests under `error`, v2 is flat, OAuth puts the type into `error` itself, SDK prints are in camel case.
const errorTypePaths: readonly FieldPath[] = ['error.type', 'error.code', 'type', 'code']
const typePaths: Readonly<Record<Envelope, readonly FieldPath[]>> = {
  success: [],
  list: [],
  token: [],
  unknown: [],
  error: errorTypePaths,
  'oauth-error': ['error'],
  'auth-redirect': ['error'],
  'v2-error': ['type'],
  webhook: ['type'],
  'v2-webhook': ['deltas.0.type'],
}
const notifiedTypePaths: readonly FieldPath[] = ['data.object.error.type', 'data.error.type']
const messagePaths: readonly FieldPath[] = [
  'error.message',
  'error_description',
  'errorDescription',
  'message',
  // AWS Lambda, of an Error that ended the function.
  'errorMessage',
  'error',
  'data.object.error.message',
  'data.error.message',
  'data.message',
]
const requestIdPaths: readonly FieldPath[] = ['request_id', 'requestId', 'error.request_id', 'error.requestId']
const requestIdHeaders = ['x-request-id', 'x-nylas-request-id', 'request-id']
const notifiedStatusPaths: readonly FieldPath[] = ['data.object.error.status_code', 'data.error.status_code']
const statusPaths: readonly FieldPath[] = ['error.http_code', 'statusCode', 'status_code', 'http_code']
// Elsewhere `status` is that of an object: of an event, a grant, a job. Below `error` a program's own answer keeps an SDK's.
const errorStatusPaths: readonly FieldPath[] = ['error.statusCode', 'error.status_code', ...statusPaths, 'status']

/** Collects what an exchange states. Nothing is invented: what the paste does not say is null. */
export function collectFacts(input: FactsInput): Facts {
  const { exchange, envelope, cutOut } = input
  // What a provider answered states nothing for Nylas.
  const root = cutOut ? null : input.root
  const { source, stated } = exchange
  const headers = exchange.headers.map(({ name, value, span }) => ({ name, value, range: source.range(span) }))
  const status = readStatus({ ...input, root })
  const { type, entry, match } = readType({ ...input, root })
  const message = isTrouble(envelope)
    ? messageBeside(type, statedAt(root, messagePaths, source) ?? ranged(stated.message, source))
    : null
  const documented = !type || (entry && generalTypes.has(entry.type)) ? documentedAs(message, status, input) : null
  const prose = exchange.body && !input.root ? statedText(exchange.body, source) : null
  const provider = cutOut && input.root ? readAnswer(input.root, source) : readProviderError(root, source)
  const providerError = provider?.error ?? statedProviderError(exchange)
  const notified = isNotification(envelope) ? readNotified(root) : null
  const relays = passedOn.has((entry ?? notified)?.category ?? 'unknown')
  return {
    envelope,
    because: input.because,
    foreign: input.foreign,
    cutOut,
    request: exchange.request,
    endpoint: exchange.request && endpointOf(exchange.request),
    status,
    headers,
    time: exchange.time,
    type,
    entry: documented ?? entry,
    isByMessage: documented !== null && documented !== entry,
    notified,
    match: match === 'none' && status ? 'status-only' : match,
    message,
    requestId:
      cutOut?.requestId ??
      statedAt(root, requestIdPaths, source) ??
      ranged(stated.requestId, source) ??
      headerValue(headers, requestIdHeaders),
    providerError,
    refused: isRefusal(input, documented ?? entry, status, type) ? refusalsIn(message, root, source) : [],
    providerCodes: [
      ...codesInWords(providerError?.message ?? null, 'provider'),
      ...(provider?.codes ?? []),
      ...codesInWords(message, relays ? 'relay' : 'nylas'),
      ...codesInWords(prose && !isPage(prose.value) ? prose : null, 'anybody'),
    ],
    cliCode: stated.cliCode?.value ?? null,
    prose,
  }
}

/** The value of the first header with one of the names (given in lower case). */
export function headerValue(headers: readonly Header[], names: readonly string[]): Stated<string> | null {
  for (const name of names) {
    const header = headers.find((candidate) => candidate.name.toLowerCase() === name)
    if (header?.value) return { value: header.value, range: header.range }
  }
  return null
}

/** A mail or a terminal that breaks long lines does so in the middle of a type as well; none has white space. */
const lineBreaks = /[ \t]{0,40}[\r\n]{1,4}[ \t]{0,40}/g

function readType({ exchange, envelope, root, cutOut }: FactsInput): Pick<Facts, 'type' | 'entry' | 'match'> {
  const found = firstScalar(root, typePaths[envelope])
  // Loggers put the class of an Error in the place of its type.
  const node = found && sdkErrorClasses.has(scalarText(found)) ? undefined : found
  const { source, stated: outside } = exchange
  const said = node
    ? { value: scalarText(node).replaceAll(lineBreaks, ''), range: source.range(node) }
    : (ranged(outside.type ?? typeAlone(outside.message), source) ?? cutOut?.type ?? null)
  const sent = said && { ...said, pointer: node?.pointer ?? null }
  if (!sent) return { type: null, entry: null, match: 'none' }
  if (isNotification(envelope)) {
    const trigger = triggerEntry(sent.value)
    const source = trigger ? sources[trigger.source] : null
    const type = { ...sent, canonical: trigger?.trigger ?? null, standing: null, usualStatus: null, source }
    return { type, entry: null, match: trigger ? 'exact' : 'none' }
  }
  const known = lookUpType(sent.value, envelope === 'error')
  const entry = known?.entry ?? null
  const type = {
    ...sent,
    canonical: entry?.type ?? null,
    standing: entry?.standing ?? null,
    usualStatus: entry?.status ?? null,
    source: entry ? sources[entry.source] : null,
  }
  return { type, entry, match: known?.match ?? 'none' }
}

/** A message that is nothing but a type: `NylasOAuthError: invalid_grant`. A plain word may mean anything. */
function typeAlone(message: Found<string> | undefined): Found<string> | undefined {
  return message && /[._]/.test(message.value) && lookUpType(message.value) ? message : undefined
}

/** An SDK often prints the message alone. A status of another kind speaks against what the message is documented for. */
function documentedAs(
  message: Stated<string> | null,
  status: StatusReading | null,
  { envelope, exchange, cutOut }: FactsInput,
): ErrorTypeEntry | null {
  const isNylas = envelope === 'error' || envelope === 'oauth-error' || exchange.stated.message !== undefined
  const entry = message && isNylas && !cutOut ? lookUpMessage(message.value) : null
  const isOfKind = !status || !entry?.status || hundreds(status.value) === hundreds(entry.status)
  return isOfKind ? entry : null
}

/** Whether what is named in it are parts of the request that were refused. Without a status the type decides, and without both the words. */
function isRefusal(
  { envelope, exchange }: FactsInput,
  entry: ErrorTypeEntry | null,
  status: StatusReading | null,
  type: TypeReading | null,
): boolean {
  if (envelope !== 'error' && envelope !== 'v2-error') return false
  if (status && status.value !== 400 && status.value !== 422) return false
  if (entry) return refusingTypes.has(entry.type)
  return status !== null || (type === null && exchange.stated.message !== undefined)
}

function hundreds(status: number): number {
  return Math.floor(status / 100)
}

/** `message.send_failed` holds an error of the shape that the API answers with. */
function readNotified(root: JsonNode | null): ErrorTypeEntry | null {
  const node = firstScalar(root, notifiedTypePaths)
  return node ? (lookUpType(scalarText(node))?.entry ?? null) : null
}

function ranged(found: Found<string> | undefined, source: Source): Stated<string> | null {
  return found ? { value: found.value, range: source.range(found.span) } : null
}

/** A provider's words outside any JSON; there is no pointer to them. */
function statedProviderError({ stated, source }: Exchange): ProviderError | null {
  const message = ranged(stated.provider, source)
  return message?.range ? { code: null, message, pointer: null, range: message.range, known: null } : null
}

function readStatus({ exchange, envelope, root, cutOut, chosenStatus }: FactsInput): StatusReading | null {
  const { status, source } = exchange
  if (status) return { value: status.value, range: source.range(status.span), origin: status.origin }
  const around = cutOut?.status
  if (around) return { value: Number(around.value), range: around.range, origin: 'status-text' }
  const node = firstScalar(root, statusPathsOf(envelope))
  const value = node?.kind === 'number' ? node.number() : undefined
  if (node && isHttpStatus(value)) {
    return { value, range: source.range(node), origin: 'body-field' }
  }
  return chosenStatus === null ? null : { value: chosenStatus, range: null, origin: 'chosen' }
}

function statusPathsOf(envelope: Envelope): readonly FieldPath[] {
  if (isNotification(envelope)) return notifiedStatusPaths
  return envelope === 'error' || envelope === 'oauth-error' ? errorStatusPaths : statusPaths
}

function statedAt(root: JsonNode | null, paths: readonly FieldPath[], source: Source): Stated<string> | null {
  const node = firstScalar(root, paths)
  return node ? { value: scalarText(node), range: source.range(node) } : null
}

/** A page may talk of codes; what a program or a person quotes is plain text. */
export function isPage(text: string): boolean {
  return /^<(?:!doctype|html|head|body)\b/i.test(text.trimStart())
}

function statedText(span: Span, source: Source): Stated<string> {
  return { value: source.slice(span), range: source.range(span) }
}

/** `{"error": "invalid_grant"}` states a type only: the same words are not a message too. */
function messageBeside(type: Stated<string> | null, message: Stated<string> | null): Stated<string> | null {
  // All of what was decoded stands in one place.
  const isType = type?.range?.start === message?.range?.start && type?.value === message?.value
  return isType ? null : message
}

function isTrouble(envelope: Envelope): boolean {
  return envelope !== 'success' && envelope !== 'list' && envelope !== 'token' && envelope !== 'v2-webhook'
}
