// Sends a request of the page to the upstream, and records it as any other exchange.
import { maxCapturedBodyBytes } from '../core/limits.ts'
import { BodyKeeper } from './body-keeper.ts'
import type { Recorded, RecordedResponse } from './recorded.ts'
import type { PreparedRequest } from './send-request.ts'
import { failureOf, type Upstream } from './upstream.ts'

/** Sends it and reads the response to its end. Never rejects: what went wrong is in what it returns. */
export async function send(request: PreparedRequest, upstream: Upstream, signal: AbortSignal): Promise<Recorded> {
  const { method, path, body } = request
  const startedAt = Date.now()
  const start = performance.now()
  const headers = upstream.outgoingHeaders(withHostHeader(request.headers))
  const received = new BodyKeeper(maxCapturedBodyBytes)
  let head: Omit<RecordedResponse, 'body'> | null = null
  let firstByteMs: number | null = null
  let failure: Recorded['failure'] = null
  try {
    const answer = await upstream.send({ method, path, headers, body, signal })
    firstByteMs = performance.now() - start
    head = { status: answer.status, statusText: answer.statusText, headers: answer.headers }
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) received.add(chunk)
  } catch (error) {
    failure = signal.aborted ? 'client-aborted' : failureOf(error)
  }
  const kept = new BodyKeeper(maxCapturedBodyBytes)
  if (body) kept.add(body)
  return {
    origin: 'sent',
    startedAt,
    durationMs: performance.now() - start,
    firstByteMs,
    request: { method, url: upstream.origin + path, headers, body: kept.body() },
    response: head && { ...head, body: received.body() },
    failure,
    signature: null,
  }
}

/** A client names the host first; the upstream's own name takes its place. */
function withHostHeader(headers: readonly string[]): string[] {
  return ['Host', '', ...headers]
}
