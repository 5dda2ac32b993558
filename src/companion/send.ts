// Sends a request of the page to the upstream, and records it as any other exchange.
import { maxCapturedBodyBytes } from '../core/limits.ts'
import { BodyKeeper } from './body-keeper.ts'
import type { Recorded } from './recorded.ts'
import { Recorder } from './recorder.ts'
import type { PreparedRequest } from './send-request.ts'
import { failureOf, type Upstream } from './upstream.ts'

/** Sends it and reads the response to its end. Never rejects: what went wrong is in what it returns. */
export async function send(request: PreparedRequest, upstream: Upstream, signal: AbortSignal): Promise<Recorded> {
  const { method, path, body } = request
  const recorder = new Recorder()
  const headers = upstream.outgoingHeaders(withHostHeader(request.headers))
  const sent = new BodyKeeper(maxCapturedBodyBytes)
  if (body) sent.add(body)
  let failure: Recorded['failure'] = null
  try {
    const answer = await upstream.send({ method, path, headers, body, signal })
    recorder.answer(answer)
    for await (const chunk of answer.body as AsyncIterable<Uint8Array>) recorder.receive(chunk)
  } catch (error) {
    failure = signal.aborted ? 'client-aborted' : failureOf(error)
  }
  return recorder.end({
    origin: 'sent',
    request: { method, url: upstream.origin + path, headers, body: sent.body() },
    failure,
    signature: null,
  })
}

/** A client names the host first; the upstream's own name takes its place. */
function withHostHeader(headers: readonly string[]): string[] {
  return ['Host', '', ...headers]
}
