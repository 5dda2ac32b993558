// Reads what the page asks to send, and puts the secrets back that it was told only stand-ins of.
import type { CapturedHeader, SendRequest } from '../core/capture/protocol.ts'
import { decodeBody } from './decode.ts'
import { hiddenIn, maskHeaders, unmask } from './masked.ts'
import { pairs } from './raw-headers.ts'
import type { RecordedRequest } from './recorded.ts'

/** A request to the upstream, ready to be sent. */
export interface PreparedRequest {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: string[]
  readonly body: Buffer | null
}

/** Reads the JSON of a `send` call. Throws an Error whose message says what is wrong with it. */
export function readSendRequest(json: string): SendRequest {
  const value = parsed(json)
  if (typeof value !== 'object' || value === null) throw new Error('The call takes a JSON object.')
  const { method, url, headers = [], body = null, repeatOf = null } = value as Record<string, unknown>
  if (typeof method !== 'string' || !/^[A-Za-z]{1,20}$/.test(method))
    throw new Error('"method" must be a word, as in GET.')
  if (typeof url !== 'string') throw new Error('"url" must be a path or an address of the upstream.')
  if (!Array.isArray(headers) || !headers.every(isHeader)) throw new Error('"headers" must be a list of [name, value].')
  if (body !== null && typeof body !== 'string') throw new Error('"body" must be a text or null.')
  if (repeatOf !== null && !isId(repeatOf)) throw new Error('"repeatOf" must be the id of an exchange or null.')
  return { method: method.toUpperCase(), url, headers, body, repeatOf }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new Error('The call is no JSON.')
  }
}

function isHeader(value: unknown): value is CapturedHeader {
  if (!Array.isArray(value) || value.length !== 2) return false
  const [name, text] = value as unknown[]
  return (
    typeof name === 'string' && /^[\w!#$%&'*+.^`|~-]{1,200}$/.test(name) && typeof text === 'string' && isPlain(text)
  )
}

/** A line break in a header would start another one. */
function isPlain(text: string): boolean {
  return !/[^\t\x20-\x7e\x80-\xff]/.test(text)
}

/** Whether a value can be the id of an exchange. */
export function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0
}

/**
 * The request with its secrets, aimed at the upstream.
 * @param upstream the origin that all requests go to
 * @param repeated the request that this one repeats, as it was recorded; null for one that was typed
 * @throws an Error whose message says why it is not sent
 */
export async function prepare(
  asked: SendRequest,
  upstream: string,
  repeated: RecordedRequest | null,
): Promise<PreparedRequest> {
  const decoded = repeated && (await decodeBody(repeated.body, repeated.headers))
  const originals = repeated ? [...pairs(repeated.headers)] : []
  const url = unmask(asked.url, hiddenIn(repeated?.url ?? ''))
  const body = asked.body === null ? null : Buffer.from(unmask(asked.body, hiddenIn(decoded?.text ?? '')))
  const headers = asked.headers
    // What is sent is plain text of this length, however the one that it repeats was packed.
    .filter(([name]) => !['content-length', 'content-encoding', 'host'].includes(name.toLowerCase()))
    .map(([name, value]) => [name, originalOf([name, value], originals) ?? value] as const)
  const missing = headers.find(([, value]) => /hidden-[a-z]/.test(value))
  if (missing) throw new Error(`The secret of the header ${missing[0]} is not known any more. Type it in.`)
  return {
    method: asked.method,
    path: pathAt(url, upstream),
    headers: [...headers.flat(), ...(body && body.length > 0 ? ['Content-Length', String(body.length)] : [])],
    body,
  }
}

function originalOf([name, value]: CapturedHeader, originals: readonly CapturedHeader[]): string | undefined {
  const at = maskHeaders(originals).findIndex(
    (masked) => masked[0].toLowerCase() === name.toLowerCase() && masked[1] === value,
  )
  return originals[at]?.[1]
}

/** Path and query of an address at the upstream; a path is taken as it is. */
function pathAt(url: string, upstream: string): string {
  const path = url.startsWith(`${upstream}/`) ? url.slice(upstream.length) : url
  if (/^\/(?!\/)[\x21-\x7e]*$/.test(path) && !path.includes('#')) return path
  throw new Error(`Requests go to ${upstream} only. Give a path, as in /v3/grants.`)
}
