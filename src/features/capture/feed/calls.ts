// The page's calls to the companion: where they go, and what is said when they are refused.
import {
  type CompanionRefusal,
  type ReplayWebhook,
  type SendRequest,
  companionPath,
} from '../../../core/capture/protocol.ts'

/** @param after the last id that the page has; 0 for all that are kept */
export function openEvents(token: string, after: number): EventSource {
  return new EventSource(eventsUrl(token, after))
}

function eventsUrl(token: string, after: number): string {
  return `${companionPath}events?${new URLSearchParams({ token, after: String(after) })}`
}

/** Sends a request by way of the companion. Returns the id of its exchange, which the feed tells of by itself. */
export function sendRequest(token: string, request: SendRequest, signal: AbortSignal): Promise<number> {
  return post('send', token, request, signal)
}

/** Delivers a notification once more. Returns the id of the exchange. */
export function replayWebhook(token: string, replayed: ReplayWebhook): Promise<number> {
  return post('replay-webhook', token, replayed, null)
}

async function post(call: string, token: string, value: unknown, signal: AbortSignal | null): Promise<number> {
  let response: Response
  try {
    response = await fetch(`${companionPath}${call}?${new URLSearchParams({ token })}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(value),
      signal,
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Error('The companion does not answer. Look whether it still runs.', { cause: error })
  }
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && isSent(answer)) return answer.id
  throw new Error(isRefusal(answer) ? answer.error : `The companion answered with ${response.status}.`)
}

export type Probe =
  { readonly kind: 'open' | 'absent' | 'silent' } | { readonly kind: 'refused'; readonly message: string }

/** Finds out why the feed does not open: an EventSource does not say. */
export async function probe(token: string, signal: AbortSignal): Promise<Probe> {
  const looked = new AbortController()
  try {
    const response = await fetch(eventsUrl(token, 0), { signal: AbortSignal.any([signal, looked.signal]) })
    if (response.ok && response.headers.get('Content-Type')?.startsWith('text/event-stream')) return { kind: 'open' }
    const answer: unknown = await response.json().catch(() => null)
    return isRefusal(answer) ? { kind: 'refused', message: answer.error } : { kind: 'absent' }
  } catch {
    return { kind: 'silent' }
  } finally {
    looked.abort()
  }
}

function isRefusal(answer: unknown): answer is CompanionRefusal {
  return typeof answer === 'object' && answer !== null && 'error' in answer && typeof answer.error === 'string'
}

function isSent(answer: unknown): answer is { readonly id: number } {
  return typeof answer === 'object' && answer !== null && 'id' in answer && typeof answer.id === 'number'
}
