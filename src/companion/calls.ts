// What the page may ask of the companion, each call with the token of this run.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type CompanionRefusal, companionPath, type ReplayWebhook } from '../core/capture/protocol.ts'
import { maxCompanionCallBytes } from '../core/limits.ts'
import { answerJson } from './failure-answer.ts'
import { type Feed, serveFeed } from './feed.ts'
import { valuesOf } from './raw-headers.ts'
import { readBody } from './read-body.ts'
import { replay, type ReplayTarget } from './replay.ts'
import { send } from './send.ts'
import { isId, prepare, readSendRequest } from './send-request.ts'
import { isSameSecret } from './session-token.ts'
import type { Upstream } from './upstream.ts'
import { exchangeHeader } from './webhook.ts'

export interface CallContext {
  readonly feed: Feed
  readonly token: string
  readonly upstream: Upstream
  readonly replayTarget: ReplayTarget
}

class Refusal extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Serves everything under the companion's own path. */
export async function serveCall(
  request: IncomingMessage,
  response: ServerResponse,
  context: CallContext,
): Promise<void> {
  try {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://companion')
    if (!isSameSecret(searchParams.get('token') ?? '', context.token))
      throw new Refusal(
        403,
        'The token is not that of this run. Open the address that the companion printed at its start.',
      )
    switch (`${request.method} ${pathname.slice(companionPath.length)}`) {
      case 'GET events':
        return await serveFeed(response, afterOf(request, searchParams), context.feed)
      case 'POST send':
        return answerJson(response, 200, { id: await sendCall(request, response, context) })
      case 'POST replay-webhook':
        return answerJson(response, 200, { id: await replayCall(request, context) })
      default:
        throw new Refusal(404, 'The companion has GET events, POST send and POST replay-webhook.')
    }
  } catch (error) {
    refuse(response, error)
  }
}

function afterOf({ headers }: IncomingMessage, query: URLSearchParams): number {
  const last = headers['last-event-id']
  const id = Number(typeof last === 'string' ? last : query.get('after'))
  return isId(id) ? id : 0
}

async function sendCall(request: IncomingMessage, response: ServerResponse, context: CallContext): Promise<number> {
  const { feed, upstream } = context
  const json = await readJson(request)
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const asked = meant(() => readSendRequest(json))
  const repeated = asked.repeatOf === null ? null : feed.store.get(asked.repeatOf)
  if (repeated === undefined) throw new Refusal(404, 'The exchange to repeat is not kept any more.')
  const prepared = await prepare(asked, upstream.origin, repeated).catch((error: unknown) => {
    throw new Refusal(400, messageOf(error))
  })
  return feed.store.add(await send(prepared, upstream, gone.signal)).id
}

async function replayCall(request: IncomingMessage, { feed, replayTarget }: CallContext): Promise<number> {
  const json = await readJson(request)
  const { id } = meant(() => Object(JSON.parse(json)) as Partial<ReplayWebhook>)
  const stored = isId(id) ? feed.store.get(id) : undefined
  if (!stored) throw new Refusal(404, 'The notification to replay is not kept any more.')
  if (stored.origin !== 'webhook') throw new Refusal(400, 'Only a notification can be replayed.')
  const recorded = await replay(stored, replayTarget)
  // Where it came back to this companion, it was stored on its arrival.
  const arrived = Number(valuesOf(recorded.response?.headers ?? [], exchangeHeader)[0])
  return replayTarget.isOwn && isId(arrived) ? arrived : feed.store.add(recorded).id
}

async function readJson(request: IncomingMessage): Promise<string> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, 'The call takes JSON, and its Content-Type must say so.')
  const body = await readBody(request, maxCompanionCallBytes)
  if (body === null) throw new Refusal(413, `The call is longer than ${maxCompanionCallBytes} bytes.`)
  return body.toString()
}

/** Reads what a person or a page wrote; what is wrong with it is told. */
function meant<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Refusal(400, messageOf(error))
  }
}

function refuse(response: ServerResponse, error: unknown): void {
  const status = error instanceof Refusal ? error.status : 500
  answerJson(response, status, { error: messageOf(error) } satisfies CompanionRefusal)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
