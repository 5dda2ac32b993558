// The one host that requests go to: connections kept alive, nothing changed on the way, failures by name.
//
// Built on undici, Node's own client, and not on a package for proxies: those pass headers on as an object, which loses their
// spelling and order, and bring what a true picture must not have, such as repeating a request that got a 503.
import type { EventEmitter } from 'node:events'
import type { Readable } from 'node:stream'
import { type Dispatcher, Pool } from 'undici'
import type { CaptureFailure } from '../core/capture/protocol.ts'
import { endToEnd, type RawHeaders } from './raw-headers.ts'

export interface UpstreamTimeouts {
  readonly connectMs: number
  /** Until the head of the response. Nylas gives up after 90 to 120 seconds, and its answer must come through. */
  readonly headersMs: number
  /** Between two pieces of a body; an event stream may be silent for long. */
  readonly bodyMs: number
}

export interface OutgoingRequest {
  readonly method: string
  /** Path and query, exactly as they are to be sent. */
  readonly path: string
  readonly headers: RawHeaders
  readonly body: AsyncIterable<Uint8Array> | Uint8Array | null
  /** Stops the request by its event `abort`. An emitter costs a tenth of an AbortSignal, of which each request needs one. */
  readonly signal: AbortSignal | EventEmitter
}

export interface UpstreamResponse {
  readonly status: number
  readonly statusText: string
  readonly headers: RawHeaders
  readonly body: Dispatcher.ResponseData['body']
}

export class Upstream {
  readonly origin: string
  readonly #host: string
  readonly #pool: Pool

  /** @param address an origin, as in `https://api.us.nylas.com` */
  constructor(address: string, timeouts: UpstreamTimeouts) {
    const url = new URL(address)
    this.origin = url.origin
    this.#host = url.host
    this.#pool = new Pool(url.origin, {
      connect: { timeout: timeouts.connectMs },
      headersTimeout: timeouts.headersMs,
      bodyTimeout: timeouts.bodyMs,
      maxHeaderSize: maxHeaderBytes,
    })
  }

  /** The headers as they go out: those of the connection to the client are left out, `Host` names the upstream. */
  outgoingHeaders(headers: RawHeaders): string[] {
    return endToEnd(headers, this.#host)
  }

  /** Sends a request and returns once the head of the response is there. Rejects where none comes; see {@link failureOf}. */
  async send({ method, path, headers, body, signal }: OutgoingRequest): Promise<UpstreamResponse> {
    const response = await this.#pool.request({
      method,
      path,
      headers: [...headers],
      // Any iterable of bytes is taken, which the types do not say.
      body: body as Readable | Uint8Array | null,
      signal,
      responseHeaders: 'raw',
    })
    // `raw` gives the flat list that Node has, which the types do not say.
    const raw = response.headers as unknown as string[]
    const statusText = response.statusText.replace(/[^\t\x20-\x7e\x80-\xff]/g, '?')
    return { status: response.statusCode, statusText, headers: endToEnd(raw), body: response.body }
  }

  /** Ends all connections, and with them what still runs on them. */
  async close(): Promise<void> {
    await this.#pool.destroy()
  }
}

/** Bytes of all headers of one message: more than Node's 16 KB, since Nylas may take more. */
export const maxHeaderBytes = 65_536

const failures: ReadonlyMap<string, CaptureFailure> = new Map([
  ['ECONNREFUSED', 'upstream-refused'],
  ['EHOSTUNREACH', 'upstream-refused'],
  ['ENETUNREACH', 'upstream-refused'],
  ['EADDRNOTAVAIL', 'upstream-refused'],
  ['EACCES', 'upstream-refused'],
  ['ENOTFOUND', 'upstream-unresolved'],
  ['EAI_AGAIN', 'upstream-unresolved'],
  ['EAI_FAIL', 'upstream-unresolved'],
  ['ETIMEDOUT', 'upstream-timeout'],
  ['UND_ERR_CONNECT_TIMEOUT', 'upstream-timeout'],
  ['UND_ERR_HEADERS_TIMEOUT', 'upstream-timeout'],
  ['UND_ERR_BODY_TIMEOUT', 'upstream-timeout'],
])

const certificateTrouble = /^(?:CERT_|ERR_TLS_|ERR_SSL_|EPROTO$|SELF_SIGNED_|DEPTH_ZERO_|UNABLE_TO_(?:GET|VERIFY)_)/

/** What happened, from the error that {@link Upstream.send} or the response's body ended with. */
export function failureOf(error: unknown): CaptureFailure {
  const code = codeOf(error)
  return failures.get(code) ?? (certificateTrouble.test(code) ? 'upstream-untrusted' : 'upstream-reset')
}

/** The system's name for an error, as in `ECONNRESET`; empty where it has none. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  const { code, cause } = error as Error & { code?: unknown }
  // undici names the trouble of a socket in the cause.
  if (code === 'UND_ERR_SOCKET' && cause instanceof Error) return codeOf(cause)
  return typeof code === 'string' ? code : ''
}
