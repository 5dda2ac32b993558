// Listens to a companion's events, as the page does.
import type { CapturedExchange, CompanionState } from '../../src/core/capture/protocol.ts'

export interface Listener {
  readonly state: CompanionState
  /** The next exchange that is told; rejects when the connection ends before it. */
  readonly next: () => Promise<CapturedExchange>
  readonly close: () => void
}

/** Connects, and waits for the state that comes first. Rejects with the refusal where the companion refuses. */
export async function listen(apiUri: string, query: string, headers: Record<string, string> = {}): Promise<Listener> {
  const gone = new AbortController()
  const response = await fetch(`${apiUri}/__companion/events?${query}`, { headers, signal: gone.signal })
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`)
  const events = eventsOf(response.body)
  const next = async (wanted: string) => {
    const { value } = await events.next()
    if (value?.name !== wanted) throw new Error(`The companion told ${value?.name ?? 'nothing more'}, not ${wanted}.`)
    return JSON.parse(value.data) as unknown
  }
  return {
    state: (await next('state')) as CompanionState,
    next: async () => (await next('exchange')) as CapturedExchange,
    close: () => gone.abort(),
  }
}

async function* eventsOf(body: ReadableStream<Uint8Array>) {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    rest += decoder.decode(chunk, { stream: true })
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const name = /^event: (.*)$/m.exec(block)?.[1]
      if (name !== undefined) yield { name, data: /^data: (.*)$/m.exec(block)?.[1] ?? '' }
    }
  }
}
