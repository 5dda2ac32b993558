// Tells a page each exchange as server-sent events: those it has not seen yet first, then live, at the page's own pace.
import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { CompanionEvent, CompanionState } from '../core/capture/protocol.ts'
import type { ExchangeStore } from './exchange-store.ts'
import { type Teller, textOfAny } from './teller.ts'

/** Milliseconds of silence after which a comment is sent, so that nobody takes the connection for dead. */
const heartbeatMs = 15_000

export interface Feed {
  readonly store: ExchangeStore
  readonly teller: Teller
  /** Asked when a page connects. */
  readonly state: () => CompanionState
  /** Ends all feeds: the companion stops. */
  readonly stopped: AbortSignal
}

/**
 * Serves one page until it leaves.
 * @param after the last id that the page has; one that was never given starts anew
 */
export async function serveFeed(response: ServerResponse, after: number, feed: Feed): Promise<void> {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  })
  const { store, teller, state } = feed
  const left = new AbortController()
  response.once('close', () => left.abort())
  const gone = AbortSignal.any([left.signal, feed.stopped])
  const write = async (text: string) => {
    if (gone.aborted || response.write(text)) return
    await once(response, 'drain', { signal: gone })
  }
  const reader = store.reader(after)
  const heartbeat = setInterval(() => void response.write(': \n\n'), heartbeatMs)
  try {
    await write(`retry: 1000\n${event('state', JSON.stringify(state()))}`)
    while (!gone.aborted) {
      const next = await reader.next(gone)
      await write(`id: ${next.id}\n${event('exchange', await textOfAny(teller, next, 'json'))}`)
    }
  } catch (error) {
    if (!gone.aborted) throw error
  } finally {
    clearInterval(heartbeat)
    reader.close()
    response.end()
  }
}

/** JSON has no line breaks of its own, so that one `data` line holds it. */
function event(name: CompanionEvent, json: string): string {
  return `event: ${name}\ndata: ${json}\n\n`
}
