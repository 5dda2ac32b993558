// What the companion itself answers: in the shape of a Nylas error, so that SDKs read it, and clearly not from Nylas.
import type { ServerResponse } from 'node:http'
import { type CaptureFailure, companionTypePrefix } from '../core/capture/protocol.ts'

/** On every answer that the companion made up itself, and on none of Nylas. */
const companionHeader = 'X-Inspector-Companion'

const reasons: Readonly<Record<CaptureFailure, string>> = {
  'upstream-refused': 'refused the connection, or there is no way to it',
  'upstream-reset': 'closed the connection without a whole answer',
  'upstream-timeout': 'did not answer in time',
  'upstream-unresolved': 'is a name that could not be resolved',
  'upstream-untrusted': 'has a certificate that this machine does not trust, or speaks no TLS',
  'client-aborted': 'was not asked to the end: the client went away',
}

/** The 502 for a request that got no response. */
export function answerFailure(response: ServerResponse, failure: CaptureFailure, upstream: string, code: string): void {
  const detail = code === '' ? '' : ` (${code})`
  answerError(response, 502, failure, `${upstream} ${reasons[failure]}${detail}. This answer is not from Nylas.`)
}

/** An error of the companion, as in `{"error": {"type": "companion.upstream_refused", "message": …}}`. */
export function answerError(response: ServerResponse, status: number, name: string, message: string): void {
  const error = { type: companionTypePrefix + name.replaceAll('-', '_'), message: `Capture companion: ${message}` }
  answerJson(response, status, { error }, { [companionHeader]: name })
}

/** Answers with JSON; ends the connection where another answer has begun. */
export function answerJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const body = Buffer.from(JSON.stringify(value))
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
