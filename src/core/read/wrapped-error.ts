// Finds what a program's own answer or an error tracker keeps of an SDK's error: its fields in an inner object, its class with the
// message, or only the status of the call.
import { byProgram } from '../catalogue/client-statuses.ts'
import { sdkErrorClasses } from '../catalogue/sdk-prints.ts'
import { lookUpType } from '../catalogue/look-up.ts'
import { hostOf, isNylasHost } from '../host.ts'
import { scalarText } from '../field-path.ts'
import { isHttpStatus } from '../http-status.ts'
import type { JsonNode } from '../json/document.ts'
import type { Span } from '../model.ts'
import { type Exchange, type Found, blankExchange, statusFound } from './exchange.ts'
import { headersInError } from './headers-object.ts'
import { methodOf, requestUrl } from './http-request.ts'
import type { Source } from './source.ts'

/** Most objects do not name Nylas and need not be looked into. */
export function mentionsNylas(text: string): boolean {
  return text.includes('ylas')
}

/**
 * @param root an object or list that is no response itself
 * @returns null where nothing in it is of an error of Nylas
 */
export function readWrappedError(source: Source, root: JsonNode): Exchange | null {
  if (!mentionsNylas(source.slice(root))) return null
  const nodes = nodesBelow(root)
  const error = nodes.find(isSdkError)
  const said = messageIn(source, root, nodes)
  // Of several calls, the last that failed is what the error came of.
  const calls = nodes.flatMap((node) => callIn(node) ?? [])
  const call = calls.findLast(({ status: told }) => (told?.value ?? 0) >= 400) ?? calls.at(-1)
  const { status, request } = call ?? { status: null, request: null }
  if (error) {
    return {
      ...blankExchange(source),
      request,
      status,
      headers: headersInError(error),
      body: spanOf(error),
      stated: said?.message ? { message: said.message } : {},
    }
  }
  if (!said && !status) return null
  const isError = said !== null || (status?.value ?? 0) >= 400
  return {
    ...blankExchange(source),
    request,
    status: status ?? (said?.status && { ...said.status, origin: 'status-text' }) ?? null,
    stated: said?.message ? { message: said.message } : {},
    recognised: {
      envelope: isError ? 'error' : 'unknown',
      because: said
        ? 'quotes an error of Nylas in an answer of a program’s own'
        : 'records a call to Nylas with its status; no body is in it',
    },
  }
}

const maxNodes = 300
const maxDepth = 7

/** The objects and lists of a value near its top, the outer ones first. */
export function nodesBelow(root: JsonNode): readonly JsonNode[] {
  const nodes = [root]
  let level: readonly JsonNode[] = [root]
  for (let depth = 0; depth < maxDepth && level.length > 0; depth++) {
    const next: JsonNode[] = []
    for (const node of level) {
      for (const child of node.children()) {
        if (nodes.length >= maxNodes) return nodes
        if (child.kind !== 'object' && child.kind !== 'array') continue
        nodes.push(child)
        next.push(child)
      }
    }
    level = next
  }
  return nodes
}

/** The properties of an SDK's error, which the shape alone does not tell from those of others. */
function isSdkError(node: JsonNode): boolean {
  const has = (keys: readonly string[]) => keys.some((key) => node.get(key) !== undefined)
  return (
    node.kind === 'object' &&
    lookUpType(node.get('type')?.string() ?? '') !== null &&
    has(['requestId', 'request_id']) &&
    has(['statusCode', 'status_code'])
  )
}

interface Said {
  /** Null where it is a status alone. */
  readonly message: Found<string> | null
  readonly status: Found<number> | null
}

const classKeys = ['type', 'name', 'kind', 'class'] as const
const messageKeys = ['message', 'value'] as const
// In the text of a JSON string, at its start or that of a line, as the last one of a traceback. What follows an escape is another line, mostly that of a stack.
const named =
  /(?:"|\\n)(?:[^"\\]{0,200} )?(?:[\w.]{1,80}\.|Nylas::)?Nylas(?:Api|OAuth|SdkTimeout)?Error: ([^"\\]{1,2000})/
const worded = /"(?:[^"\\]{0,200} )?Nylas (?:API )?error:? \(?([45]\d\d)\)?[: -]{1,3}([^"\\]{1,2000})/i
const maxSearchedChars = 50_000

function messageIn(source: Source, root: JsonNode, nodes: readonly JsonNode[]): Said | null {
  for (const node of nodes) {
    if (node.kind !== 'object' || !classKeys.some((key) => sdkErrorClasses.has(node.get(key)?.string() ?? ''))) continue
    for (const key of messageKeys) {
      const stated = node.get(key)
      const value = stated?.string()
      if (stated && value) return { message: { value, span: spanOf(stated) }, status: null }
    }
  }
  const text = source.text.slice(root.start, Math.min(root.end, root.start + maxSearchedChars))
  const quoted = named.exec(text)
  if (quoted) return { message: lastGroup(quoted, quoted[1] ?? '', root.start), status: null }
  const found = worded.exec(text)
  if (!found) return statusOfProgram(text, root.start)
  const [whole, digits = '', message = ''] = found
  const start = root.start + found.index + whole.lastIndexOf(digits, whole.length - message.length - 1)
  return {
    message: lastGroup(found, message, root.start),
    status: statusFound(Number(digits), start),
  }
}

function statusOfProgram(text: string, offset: number): Said | null {
  const found = byProgram.words.exec(text)
  if (!found) return null
  const end = offset + found.index + found[0].length
  return { message: null, status: statusFound(Number(found[1]), end - 3) }
}

function lastGroup({ 0: whole, index }: RegExpExecArray, value: string, offset: number): Found<string> {
  const end = offset + index + whole.length
  return {
    value: value.trimEnd(),
    span: { start: end - value.length, end: end - value.length + value.trimEnd().length },
  }
}

// As Datadog nests them, and as OpenTelemetry names them.
const callKeys = [
  { url: 'url', status: 'status_code', method: 'method' },
  { url: 'http.url', status: 'http.status_code', method: 'http.method' },
  { url: 'url.full', status: 'http.response.status_code', method: 'http.request.method' },
] as const

function callIn(node: JsonNode): Pick<Exchange, 'status' | 'request'> | null {
  for (const keys of callKeys) {
    const status = attribute(node, keys.status)
    const value = Number(status ? scalarText(status) : 0)
    const url = attribute(node, keys.url)?.string() ?? ''
    if (!status || !isHttpStatus(value) || !isNylasHost(hostOf(url))) continue
    const method = attribute(node, keys.method)?.string() ?? ''
    return {
      status: { value, span: spanOf(status), origin: 'beside-body' },
      request: {
        method: methodOf(method),
        url: requestUrl(url),
        body: null,
      },
    }
  }
  return null
}

/** OpenTelemetry allows 128 unless told otherwise; longer lists hold something else. */
const maxAttributes = 200

/** What stands under a key, or in a list of keys with their values, as OpenTelemetry and Jaeger export a span. */
function attribute(node: JsonNode, key: string): JsonNode | undefined {
  if (node.kind === 'object') return node.get(key)
  if (node.kind !== 'array' || node.size > maxAttributes) return undefined
  for (const entry of node.children()) {
    if (entry.get('key')?.string() !== key) continue
    const value = entry.get('value')
    return value?.get('stringValue') ?? value?.get('intValue') ?? value
  }
  return undefined
}

function spanOf({ start, end }: JsonNode): Span {
  return { start, end }
}
