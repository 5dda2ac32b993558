// Finds the response inside one object of a structured log, with the status and the time that stand beside it.
import { type FieldPath, firstScalar, nodeAt, scalarText } from '../field-path.ts'
import type { JsonNode } from '../json/document.ts'
import type { RequestContext, Span } from '../model.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import { requestUrl } from './http-request.ts'
import { isoTime } from './iso-time.ts'
import { jsonSpans } from './json-spans.ts'
import { statedStatus } from './log-facts.ts'
import { isNylasResponse, mayHoldResponse } from './nylas-envelope.ts'
import type { Source } from './source.ts'
import { type Unfolded, unfoldJsonString } from './unescape.ts'

const bodyPaths: readonly FieldPath[] = [
  'response',
  'response.data',
  'response.body',
  'body',
  'responseBody',
  'response_body',
  'error.response',
  'error.response.data',
  'error.response.body',
  'err.response',
  'err.response.data',
  'err.response.body',
  'data.response',
  'data.error',
  'payload',
  'data',
  'error',
  'err',
  'msg',
  'message',
  // Envelopes of Google Cloud, Docker and Sentry.
  'jsonPayload',
  'jsonPayload.response',
  'jsonPayload.response.data',
  'jsonPayload.body',
  'jsonPayload.error',
  'jsonPayload.message',
  'textPayload',
  'log',
  'extra.response',
  'extra.body',
  'exception.values.0.value',
]
const statusKeys: readonly FieldPath[] = ['statusCode', 'status_code', 'status', 'http_status', 'httpStatus']
const timePaths: readonly FieldPath[] = ['time', 'timestamp', '@timestamp', 'ts', 'datetime']
// Names that say the unit, or whose unit the logger fixes.
const durationPaths: readonly FieldPath[] = [
  'durationMs',
  'duration_ms',
  'responseTime',
  'response_time_ms',
  'latencyMs',
  'latency_ms',
  'elapsedMs',
  'elapsed_ms',
]
const logKeys = [
  'level',
  'severity',
  'lvl',
  'logger',
  'msg',
  'time',
  'timestamp',
  '@timestamp',
  'ts',
  'textPayload',
  'jsonPayload',
  'exception',
]
const requestPaths = ['', 'request.', 'req.', 'config.', 'error.config.', 'http.']

/** Whether a line is an object as loggers write it, whatever it tells. */
export function isLogObject(source: Source): boolean {
  const root = rootOf(source)
  // A webhook notification states its time too.
  return root !== null && root.get('specversion') === undefined && logKeys.some((key) => root.get(key) !== undefined)
}

/**
 * @param source one line
 * @returns the exchange with the response at the first of the usual keys that holds one; null where none does
 */
export function readLogObject(source: Source): Exchange | null {
  const root = mayHoldResponse(source.text) ? rootOf(source) : null
  if (!root) return null
  // Without a logger's keys the object is the response itself, whose data may look like one too.
  if (!isLogObject(source) && isNylasResponse(root)) return { ...blankExchange(source), body: source.content }
  for (const path of bodyPaths) {
    const node = nodeAt(root, path)
    const found = node && responseIn(source, node)
    if (node && found) return { ...exchangeOf(found, node, root), request: requestOf(root), ...whenOf(root) }
  }
  return isNylasResponse(root) ? { ...blankExchange(source), body: source.content, ...whenOf(root) } : null
}

function rootOf(source: Source): JsonNode | null {
  const root = source.opensJson(source.content) ? source.json(source.content).root : null
  return root?.kind === 'object' ? root : null
}

interface InnerResponse extends Unfolded {
  /** The words before it in its string; null where it is in none. */
  readonly before: Span | null
}

function responseIn(source: Source, node: JsonNode): InnerResponse | null {
  if (node.kind === 'object') {
    return isNylasResponse(node) ? { source, inner: node, moved: (span) => span, before: null } : null
  }
  if (node.kind !== 'string' || !mayHoldResponse(source.slice(node))) return null
  const unfolded = unfoldJsonString(source, node, 'Read the JSON inside a string')
  for (const inner of jsonSpans(unfolded.source.text, unfolded.inner)) {
    const body = unfolded.source.json(inner).root
    if (body && isNylasResponse(body)) return { ...unfolded, inner, before: { ...unfolded.inner, end: inner.start } }
  }
  return null
}

function exchangeOf({ source, inner, moved, before }: InnerResponse, node: JsonNode, root: JsonNode): Exchange {
  const stated = statusBeside(node, root)
  const said = before && statedStatus(source, before)
  const status = stated
    ? { value: stated.value, span: moved(stated.node), origin: 'body-field' as const }
    : said && { ...said, origin: 'status-text' as const }
  return { ...blankExchange(source), body: { start: inner.start, end: inner.end }, status }
}

/** The status beside the response or around it, up to the line's own; a word such as "failed" is none. */
function statusBeside(node: JsonNode, root: JsonNode) {
  for (let around = node.parent; around; around = around.parent) {
    for (const key of statusKeys) {
      const found = around.get(key)
      const text = found ? scalarText(found) : ''
      if (found && /^[1-5]\d\d$/.test(text)) return { node: found, value: Number(text) }
    }
    if (around.start === root.start) break
  }
  return null
}

function whenOf(root: JsonNode): Pick<Exchange, 'time' | 'durationMs'> {
  const time = firstScalar(root, timePaths)
  const duration = firstScalar(root, durationPaths)?.number() ?? -1
  return {
    time: time ? isoTime(time.number() ?? time.string()) : null,
    durationMs: duration >= 0 ? duration : null,
  }
}

function requestOf(root: JsonNode): RequestContext | null {
  for (const path of requestPaths) {
    const method = nodeAt(root, `${path}method`)?.string()
    const url = firstScalar(root, [`${path}url`, `${path}path`])?.string()
    if (method && url && /^[A-Za-z]{3,7}$/.test(method))
      return { method: method.toUpperCase(), url: requestUrl(url), body: null }
  }
  return null
}
