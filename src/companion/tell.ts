// Turns a stored exchange into what is told of it: text instead of bytes, stand-ins instead of secrets.
import type { CapturedExchange } from '../core/capture/protocol.ts'
import { decodeBody } from './decode.ts'
import { mask } from './masked.ts'
import { pairs } from './raw-headers.ts'
import type { RecordedRequest, RecordedResponse, StoredExchange } from './recorded.ts'

/** The exchange as it may leave this process. */
export async function tell(stored: StoredExchange, showSecrets: boolean): Promise<CapturedExchange> {
  const plain = await plainExchange(stored)
  return showSecrets ? plain : mask(plain).exchange
}

/** The exchange in text, nothing masked. */
export async function plainExchange(stored: StoredExchange): Promise<CapturedExchange> {
  const { id, origin, startedAt, durationMs, firstByteMs, request, response, failure, signature } = stored
  return {
    id,
    origin,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: rounded(durationMs),
    firstByteMs: firstByteMs === null ? null : rounded(firstByteMs),
    request: { method: request.method, url: request.url, ...(await readable(request)) },
    response: response && {
      status: response.status,
      statusText: response.statusText,
      ...(await readable(response)),
    },
    failure,
    signature,
  }
}

async function readable({ headers, body }: RecordedRequest | RecordedResponse) {
  return { headers: [...pairs(headers)], body: await decodeBody(body, headers) }
}

/** To a hundredth of a millisecond; the clock gives no more. */
function rounded(ms: number): number {
  return Math.round(ms * 100) / 100
}
