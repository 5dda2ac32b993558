// Captured exchanges for tests: one that worked, with what a test wants otherwise.
import type { CapturedBody, CapturedExchange, CapturedHeader } from './protocol.ts'

export const testGrant = '8e6ef1c2-5a1a-4b8f-9a1b-0123456789ab'

interface Facts extends Partial<Omit<CapturedExchange, 'request' | 'response'>> {
  readonly method?: string
  readonly url?: string
  readonly sent?: string
  readonly status?: number
  readonly statusText?: string
  readonly headers?: readonly CapturedHeader[]
  /** Null for an exchange without an answer. */
  readonly body?: string | null
}

/** A GET of a grant that the companion passed on, and its answer. */
export function testExchange(facts: Facts = {}): CapturedExchange {
  const { method = 'GET', url = `https://api.us.nylas.com/v3/grants/${testGrant}`, sent, ...others } = facts
  const { status = 200, statusText = 'OK', headers = [['Content-Type', 'application/json']], body, ...rest } = others
  return {
    id: 1,
    origin: 'proxied',
    startedAt: '2026-11-26T12:00:00.000Z',
    durationMs: 183.25,
    firstByteMs: 180,
    failure: null,
    signature: null,
    ...rest,
    request: {
      method,
      url,
      headers: [
        ['Host', 'api.us.nylas.com'],
        ['Authorization', 'Bearer hidden-token'],
      ],
      body: sent === undefined ? null : testBody(sent),
    },
    response:
      body === null
        ? null
        : {
            status,
            statusText,
            headers,
            body: testBody(body ?? '{"request_id":"r1","data":{"id":"g1","object":"grant"}}'),
          },
  }
}

/** A body that came whole and without compression. */
export function testBody(text: string): CapturedBody {
  return { text, wireBytes: new TextEncoder().encode(text).length, isCut: false }
}
