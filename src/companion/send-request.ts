// Reads what the page asks to send, and puts the secrets back that it was told only stand-ins of.
import type { CapturedHeader, SendRequest } from '../core/capture/protocol.ts'
import { standInWord } from '../core/redact/stand-in-word.ts'
import { mask, type Masked } from './masked.ts'
import type { StoredExchange } from './recorded.ts'
import { plainExchange } from './tell.ts'

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
 * @param repeated the exchange whose request this one repeats; null for one that was typed
 * @throws an Error whose message says why it is not sent
 */
export async function prepare(
  asked: SendRequest,
  upstream: string,
  repeated: StoredExchange | null,
): Promise<PreparedRequest> {
  const secrets = repeated && (await secretsOf(repeated))
  const restore = (part: string, where: string, recorded?: RecordedPart) =>
    recorded?.told === part ? recorded.plain : restored(part, where, recorded?.told ?? '', secrets)
  const url = restore(asked.url, 'the address', secrets?.url)
  const body = asked.body === null ? null : Buffer.from(restore(asked.body, 'the body', secrets?.body))
  const headers = asked.headers
    // What is sent is plain text of this length, however the one that it repeats was packed.
    .filter(([name]) => !['content-length', 'content-encoding', 'host'].includes(name.toLowerCase()))
    .map(([name, value]) => [name, restore(value, `the header ${name}`, secrets?.header(name, value))] as const)
  return {
    method: asked.method,
    path: pathAt(url, upstream),
    headers: [...headers.flat(), ...(body && body.length > 0 ? ['Content-Length', String(body.length)] : [])],
    body,
  }
}

/** A part of a request as the page was told it, and as it was. */
interface RecordedPart {
  readonly told: string
  readonly plain: string
}

interface Secrets extends Pick<Masked, 'meaning'> {
  readonly url: RecordedPart
  readonly body: RecordedPart
  /** The header that was told with this value, else the first one of this name. */
  readonly header: (name: string, told: string) => RecordedPart | undefined
}

async function secretsOf({ response, ...exchange }: StoredExchange): Promise<Secrets> {
  const plain = await plainExchange({ ...exchange, response: response && { ...response, body: null } })
  const { exchange: told, meaning } = mask(plain)
  const headers = plain.request.headers.map(([name, value], at) => ({
    name: name.toLowerCase(),
    plain: value,
    told: told.request.headers[at]?.[1] ?? '',
  }))
  return {
    meaning,
    url: { told: told.request.url, plain: plain.request.url },
    body: { told: told.request.body?.text ?? '', plain: plain.request.body?.text ?? '' },
    header: (name, value) => {
      const named = headers.filter((header) => header.name === name.toLowerCase())
      return named.find((header) => header.told === value) ?? named[0]
    },
  }
}

/**
 * A part that was changed, with its secrets. Only those that it was told with: put somewhere else, a secret would be told in
 * clear with the request that is sent.
 */
function restored(part: string, where: string, told: string, secrets: Secrets | null): string {
  const known = new Set(told.match(standInWord))
  return part.replaceAll(standInWord, (standIn) => {
    const value = known.has(standIn) ? secrets?.meaning(standIn) : undefined
    if (value !== undefined) return value
    throw new Error(`The secret that ${standIn} stands for in ${where} is not known. Type it in.`)
  })
}

/** Path and query of an address at the upstream; a path is taken as it is. */
function pathAt(url: string, upstream: string): string {
  const path = url.startsWith(`${upstream}/`) ? url.slice(upstream.length) : url
  if (/^\/(?!\/)[\x21-\x7e]*$/.test(path) && !path.includes('#')) return path
  throw new Error(`Requests go to ${upstream} only. Give a path, as in /v3/grants.`)
}
