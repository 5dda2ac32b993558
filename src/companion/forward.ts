// Forwards one request to Nylas and its response to the client, both as they come, and records what passed.
import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import type { CaptureFailure } from '../core/capture/protocol.ts'
import { maxCapturedBodyBytes } from '../core/limits.ts'
import { BodyKeeper } from './body-keeper.ts'
import { answerFailure } from './failure-answer.ts'
import { valuesOf } from './raw-headers.ts'
import { chunksOf } from './read-body.ts'
import type { Recorded } from './recorded.ts'
import { Recorder } from './recorder.ts'
import { codeOf, failureOf, type Upstream, type UpstreamResponse } from './upstream.ts'

/**
 * Forwards a request. Resolves once the exchange has ended, in whichever way, with what is to be stored of it; never rejects.
 * Whoever is slower, client or upstream, slows down the other: no body is held in memory but the beginning that is kept.
 */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  upstream: Upstream,
): Promise<Recorded> {
  const recorder = new Recorder()
  const { method = 'GET', url: path = '/' } = request
  const headers = upstream.outgoingHeaders(request.rawHeaders)
  const pieces = chunksOf(request)
  const sent = new BodyKeeper(maxCapturedBodyBytes)
  let failure: CaptureFailure | null = null
  let isAborted = false
  const stop = new EventEmitter()
  const onClose = () => {
    isAborted = !response.writableFinished
    if (isAborted) stop.emit('abort')
  }
  response.once('close', onClose)
  try {
    const body = hasBody(request) ? passing(pieces, sent) : null
    const answer = await upstream.send({ method, path, headers, body, signal: stop })
    recorder.answer(answer)
    writeHead(response, answer)
    answer.body.on('data', (chunk: Uint8Array) => recorder.receive(chunk))
    await relay(answer.body, response)
  } catch (error) {
    failure = isAborted ? 'client-aborted' : failureOf(error)
    // Once a part of the response has gone out, only a broken connection tells the client that the rest is missing.
    if (recorder.isAnswered) response.destroy()
    else if (!isAborted) answerFailure(response, failure, upstream.origin, codeOf(error))
  } finally {
    response.off('close', onClose)
  }
  const sentRequest = { method, url: upstream.origin + path, headers, body: null }
  const recorded = recorder.end({ origin: 'proxied', request: sentRequest, failure, signature: null })
  if (hasBody(request)) await keepRest(request, pieces, sent)
  return { ...recorded, request: { ...sentRequest, body: sent.body() } }
}

/** What the upstream did not take of a body belongs to the request all the same: it may be sent again. */
async function keepRest(
  request: IncomingMessage,
  pieces: AsyncIterable<Uint8Array>,
  keeper: BodyKeeper,
): Promise<void> {
  const { socket } = request
  // Once it is answered, nobody else ends a request whose client goes away.
  const end = () => request.destroy()
  if (socket.destroyed) end()
  else socket.once('close', end)
  try {
    for await (const chunk of pieces) keeper.add(chunk)
  } catch {
    // The client went away, and nothing more comes.
  } finally {
    socket.off('close', end)
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** Leaves the pieces open when it is left: the upstream may break off, and the rest of them is still to be read. */
async function* passing(pieces: AsyncIterator<Uint8Array>, keeper: BodyKeeper): AsyncGenerator<Uint8Array> {
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
    keeper.add(next.value)
    yield next.value
  }
}

/** Passes a body on; ends when all of it has gone out, rejects when one of the two sides breaks off. */
function relay(body: Readable, response: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    body.once('error', reject)
    response.once('error', reject)
    response.once('finish', resolve)
    response.once('close', () => {
      if (response.writableFinished) return
      body.destroy()
      reject(new Error('The client went away.'))
    })
    body.pipe(response)
  })
}

/** Exactly the upstream's headers: Node adds none but those of the connection. */
function writeHead(response: ServerResponse, { status, statusText, headers }: UpstreamResponse): void {
  response.sendDate = false
  response.writeHead(status, statusText, [...headers])
  // A stream of events may be silent at first: its head must not wait for the first of them. Where the length is known, the
  // head goes out with the beginning of the body, in one packet. Bytes, even none, make it go out as Latin-1, as it came:
  // flushHeaders() would write UTF-8.
  if (valuesOf(headers, 'content-length').length === 0) response.write(Buffer.alloc(0))
}
