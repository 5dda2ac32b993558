// Finds the response inside one object of a structured log or of an HTTP client, with the status and the time that stand beside it.
import { firstScalar, nodeAt, scalarText } from '../field-path.ts'
import { hostOf, isNylasHost } from '../host.ts'
import { parseHttpStatus } from '../http-status.ts'
import type { JsonNode } from '../json/document.ts'
import type { RequestContext } from '../model.ts'
import { authorizationIn } from './authorization.ts'
import { triesWebhook } from './callback-url.ts'
import { type Exchange, type Found, blankExchange } from './exchange.ts'
import { headersOf } from './headers-object.ts'
import { methodOf, requestUrl } from './http-request.ts'
import { jsonSpans } from './json-spans.ts'
import { type InnerResponse, mayHoldBase64, responseIn } from './inner-response.ts'
import { isoTime } from './iso-time.ts'
import { statedStatus } from './log-facts.ts'
import {
  bodyPaths,
  durationPaths,
  logKeys,
  postmanHeaders,
  requestPaths,
  statusKeys,
  timePaths,
  wordsPaths,
} from './log-keys.ts'
import { isNylasResponse, mayHoldResponse } from './nylas-envelope.ts'
import type { Source } from './source.ts'
import { unescapeJsonString } from './unescape.ts'
import { mentionsNylas, nodesBelow, readWrappedError } from './wrapped-error.ts'

/** Whether a line is an object as loggers write it, whatever it tells. */
export function isLogObject(source: Source): boolean {
  const root = rootOf(source)
  // A webhook notification states its time too.
  return (
    root !== null && root.get('specversion') === undefined && logKeys.some((key) => nodeAt(root, key) !== undefined)
  )
}

/** Most objects of a log are not looked into. */
export function mayBeOfUse(written: string): boolean {
  return mayHoldResponse(written) || mentionsNylas(written) || mayHoldBase64(written) || mayBeEvent(written)
}

/** Longer ones hold more than a challenge. */
const maxEventChars = 20_000

function mayBeEvent(written: string): boolean {
  return written.length <= maxEventChars && written.includes('queryStringParameters')
}

/**
 * @param source one line
 * @param depth how many lines of a log this one stands in, each as a string of the next
 * @returns the exchange with the response at the first of the usual keys that holds one; null where none does
 */
export function readLogObject(source: Source, depth = 0): Exchange | null {
  const root = mayBeOfUse(source.text) ? rootOf(source) : null
  if (!root) return null
  // Without a logger's keys the object is the response itself, whose data may look like one too.
  if (!isLogObject(source) && isNylasResponse(root)) return { ...blankExchange(source), body: source.content }
  const inside = responseInside(source, root)
  if (inside) return inside
  if (isNylasResponse(root)) return { ...blankExchange(source), body: source.content, ...whenOf(root) }
  return errorBelow(source, root) ?? lineInside(source, root, depth) ?? wrappedIn(source, root)
}

function wrappedIn(source: Source, root: JsonNode): Exchange | null {
  const wrapped = readWrappedError(source, root)
  return wrapped && { ...wrapped, request: requestOf(root) ?? wrapped.request, ...whenOf(root) }
}

/**
 * The response in the object of an HTTP client, such as axios's `error.response`: no logger's keys, but the status beside it.
 * @param root the object; null is nothing at all
 * @returns null where the object is a response itself or holds none
 */
export function readClientObject(source: Source, root: JsonNode | null, depth = 0): Exchange | null {
  if (root?.kind !== 'object' || isNylasResponse(root)) return null
  const challenge = root.get('queryStringParameters')?.get('challenge')
  if (challenge?.string()) return challengeIn(source, challenge)
  const inside = responseInside(source, root)
  if (inside && (inside.status || root.get(postmanHeaders) || isNotification(inside) || isErrorOfNylas(inside)))
    return inside
  const below = errorBelow(source, root)
  if (below && isErrorOfNylas(below)) return below
  return withoutBody(source, root) ?? lineInside(source, root, depth) ?? wrappedIn(source, root)
}

/** What collects logs keeps the line of a program as a string, which is an object of a log itself. */
function lineInside(source: Source, root: JsonNode, depth: number): Exchange | null {
  if (depth === maxLinesInside || !source.slice(root).includes(String.raw`{\"`)) return null
  let tried = 0
  for (const around of nodesBelow(root)) {
    for (const node of around.children()) {
      const written = node.kind === 'string' ? source.slice(node) : ''
      if (!written.includes(String.raw`{\"`) || !mayBeOfUse(written)) continue
      if (++tried > maxStringsTried) return null
      const found = objectIn(unescapeJsonString(source, node, 'Read the JSON inside a string'), depth + 1)
      if (found) return { ...whenOf(root), ...found, time: found.time ?? whenOf(root).time }
    }
  }
  return null
}

const maxLinesInside = 2

function objectIn(line: Source, depth: number): Exchange | null {
  for (const span of jsonSpans(line.text, line.content)) {
    const own = line.within(span)
    const root = mayBeOfUse(own.text) ? own.json(own.content).root : null
    // An error as the API sends it was looked for before.
    if (isNylasResponse(root)) return root?.get('error') ? null : { ...blankExchange(own), body: own.content }
    return isLogObject(own) ? readLogObject(own, depth) : readClientObject(own, root, depth)
  }
  return null
}

/** The event of a function whose address Nylas tries as that of a webhook. */
function challengeIn(source: Source, { start, end }: JsonNode): Exchange {
  return {
    ...blankExchange(source),
    stated: { type: { value: 'challenge', span: { start, end } } },
    recognised: triesWebhook,
  }
}

/** A function's event holds the delivery of a webhook, which has no status. */
function isNotification({ source, body }: Exchange): boolean {
  return body !== null && source.json(body).root?.get('specversion') !== undefined
}

/** With its ID and its type it is Nylas's, whatever stands around it. */
function isErrorOfNylas({ source, body }: Exchange): boolean {
  const root = body && source.json(body).root
  if (!root?.get('request_id')?.string()) return false
  return Boolean(root.get('error')?.get('type')?.string()) || root.get('error_code')?.kind === 'number'
}

function responseInside(source: Source, root: JsonNode): Exchange | null {
  for (const path of bodyPaths) {
    const node = nodeAt(root, path)
    const found = node && responseIn(source, node)
    if (node && found) return { ...exchangeOf(source, found, node, root), request: requestOf(root), ...whenOf(root) }
  }
  return null
}

/** An error under a key of the program's own, such as `last_error`. Beside the status of a success it is that of another attempt. */
function errorBelow(source: Source, root: JsonNode): Exchange | null {
  if (!mayHoldError(source.slice(root))) return null
  let tried = 0
  for (const around of nodesBelow(root)) {
    for (const node of around.children()) {
      if (!mayHoldError(source.slice(node))) continue
      // A string is unfolded in a copy of the text.
      if (node.kind === 'string' && ++tried > maxStringsTried) return null
      const found = responseIn(source, node)
      if (!found || found.source.json(found.inner).root?.get('error') === undefined) continue
      const exchange = exchangeOf(source, found, node, root)
      if ((exchange.status?.value ?? 400) >= 400) return { ...exchange, request: requestOf(root), ...whenOf(root) }
    }
  }
  return null
}

/** Strings of an entry that look as if they held an error, and hold none. */
const maxStringsTried = 5

/** Whether a text has the braces and the key of an error, which most objects of a log do not. */
function mayHoldError(text: string): boolean {
  return text.includes('{') && /"error\\{0,16}"/.test(text) && mayHoldResponse(text)
}

/** An error of axios that lost its response, as its `toJSON()` does, or a response of fetch whose body was not read. */
function withoutBody(source: Source, root: JsonNode): Exchange | null {
  const request = requestOf(root)
  const isAxios = root.get('name')?.string() === 'AxiosError' || root.get('code')?.string()?.startsWith('ERR_BAD_')
  const isFetch = root.get('bodyUsed') !== undefined
  const url = isFetch ? root.get('url')?.string() : request?.url
  if (!(isAxios || isFetch) || !isNylasHost(hostOf(url ?? ''))) return null
  const stated = statusIn(root.get('response')) ?? statusIn(root)
  if (!stated) return null
  return {
    ...blankExchange(source),
    // A response of fetch keeps the address of the request, and nothing else of it.
    request: request ?? (url === undefined ? null : { method: null, url: requestUrl(url), body: null }),
    status: { value: stated.value, span: stated.node, origin: 'body-field' },
    headers: headersOf(stated.around.get('headers')),
    body: { start: root.start, end: root.end },
    recognised: {
      envelope: 'unknown',
      because: isFetch
        ? 'is a response of fetch whose body was not read'
        : 'is an error of axios without the response to it',
    },
  }
}

function rootOf(source: Source): JsonNode | null {
  const root = source.opensJson(source.content) ? source.json(source.content).root : null
  return root?.kind === 'object' ? root : null
}

function exchangeOf(outer: Source, response: InnerResponse, node: JsonNode, root: JsonNode): Exchange {
  const { source, inner, moved, before } = response
  const stated = statusBeside(node, root)
  const said = stated ? null : ((before && statedStatus(source, before)) ?? statusInWords(outer, response, node, root))
  const status = stated
    ? { value: stated.value, span: moved(stated.node), origin: 'beside-body' as const }
    : said && { ...said, origin: 'status-text' as const }
  // Beside the status stand the headers of the response; elsewhere they may be those of the request.
  const headers = headersOf(stated ? stated.around.get('headers') : root.get(postmanHeaders), moved)
  return { ...blankExchange(source), body: { start: inner.start, end: inner.end }, status, headers }
}

/** The status of an error that only the words beside it tell: `{"error": "Nylas error: 404", "details": {…}}`. */
function statusInWords(outer: Source, { moved }: InnerResponse, node: JsonNode, root: JsonNode): Found<number> | null {
  for (const path of wordsPaths) {
    const words = nodeAt(root, path)
    const said = words?.kind === 'string' && words.start !== node.start ? statedStatus(outer, words) : null
    if (said && said.value >= 400) return { value: said.value, span: moved(said.span) }
  }
  return null
}

interface StatedStatus {
  readonly node: JsonNode
  readonly value: number
  /** The object that states it. */
  readonly around: JsonNode
}

/** The status beside the response or around it, up to the line's own. */
function statusBeside(node: JsonNode, root: JsonNode): StatedStatus | null {
  for (let around = node.parent; around; around = around.parent) {
    // Vercel states what the function itself answered.
    if (around.get('deploymentId')) return null
    const stated = statusIn(around) ?? statusOfCall(around)
    if (stated) return stated
    if (around.start === root.start) break
  }
  return null
}

/** The status under one of the usual keys of an object. A word such as "failed" is none. */
export function statusIn(around: JsonNode | undefined): StatedStatus | null {
  for (const key of around ? statusKeys : []) {
    const node = around?.get(key)
    const value = node ? parseHttpStatus(scalarText(node)) : null
    if (around && node && value !== null) return { node, value, around }
  }
  return null
}

/** Datadog keeps the status of a call under `http`: it is that of the response where the address is one of Nylas. */
function statusOfCall(around: JsonNode): StatedStatus | null {
  const http = around.get('http')
  return isNylasHost(hostOf(http?.get('url')?.string() ?? '')) ? statusIn(http) : null
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
    const method = methodOf(nodeAt(root, `${path}method`)?.string() ?? '')
    const url = firstScalar(root, [`${path}url`, `${path}path`])?.string()
    if (method && url)
      return {
        method,
        url: requestUrl(url),
        body: null,
        ...authorizationIn(nodeAt(root, `${path}headers`)),
      }
  }
  return null
}
