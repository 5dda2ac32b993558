import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CompanionEvent, CompanionState } from '../../../core/capture/protocol.ts'
import { testExchange } from '../../../core/capture/test-exchange.ts'
import { exchangeText } from '../../../core/capture/to-text.ts'
import { verdictOf } from '../../../core/capture/verdict.ts'
import type { Probe } from './calls.ts'
import { CaptureStore } from './capture-store.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** What outlives a reload of the page. */
function keptCleared() {
  let kept = 0
  return { get: () => kept, set: (id: number) => void (kept = id) }
}

/** A companion whose feed a test speaks for. */
class Feed {
  readonly asked: number[] = []
  probed: Probe = { kind: 'silent' }
  #listeners = new Map<string, (event: { readonly data?: unknown }) => void>()

  readonly open = (after: number) => {
    this.asked.push(after)
    const listeners = new Map<string, (event: { readonly data?: unknown }) => void>()
    this.#listeners = listeners
    return {
      addEventListener: (name: string, listener: (event: { readonly data?: unknown }) => void) => {
        listeners.set(name, listener)
      },
      close: () => listeners.clear(),
    }
  }

  send(name: CompanionEvent, value: unknown) {
    this.#listeners.get(name)?.({ data: JSON.stringify(value) })
  }

  state(facts: Partial<CompanionState> = {}) {
    this.send('state', {
      oldestId: 0,
      newestId: 0,
      upstream: 'u',
      apiUri: 'v',
      hasWebhookSecret: false,
      showsSecrets: false,
      ...facts,
    })
  }

  breakOff() {
    this.#listeners.get('error')?.({})
  }
}

function begin(feed = new Feed(), cleared = keptCleared()) {
  const inspected: string[] = []
  const store = new CaptureStore({
    open: feed.open,
    probe: () => Promise.resolve(feed.probed),
    cleared,
    judge: (exchanges, signal) => {
      signal.throwIfAborted()
      const texts = exchanges.map(exchangeText)
      inspected.push(...texts)
      return texts.some((text) => text.includes('fails'))
        ? Promise.reject(new Error('It crashed.'))
        : Promise.resolve(exchanges.map(verdictOf))
    },
  })
  store.start()
  return { feed, store, inspected }
}

const settled = () => vi.advanceTimersByTimeAsync(1000)
const kind = (store: CaptureStore) => store.snapshot().connection.kind

test('exchanges come in order, with their verdicts', async () => {
  const { feed, store } = begin()
  expect(kind(store)).toBe('connecting')
  feed.state()
  expect(kind(store)).toBe('live')
  feed.send('exchange', testExchange({ id: 1 }))
  feed.send(
    'exchange',
    testExchange({ id: 2, status: 404, body: '{"request_id":"r","error":{"type":"not_found_error","message":"m"}}' }),
  )
  await settled()
  const { rows } = store.snapshot()
  expect(rows.map(({ key, verdict }) => [key, verdict?.tone, verdict?.type])).toEqual([
    ['1', 'good', null],
    ['2', 'bad', 'api.not_found_error'],
  ])
})

test('an exchange on which the inspector fails is listed all the same', async () => {
  const { feed, store } = begin()
  feed.state()
  feed.send('exchange', testExchange({ id: 1, body: 'fails' }))
  feed.send('exchange', testExchange({ id: 2 }))
  await settled()
  expect(store.snapshot().rows.map(({ verdict }) => verdict?.title)).toEqual([
    'Could not be inspected',
    'The request worked',
  ])
})

test('a broken connection is opened anew behind the last exchange, at growing intervals', async () => {
  const { feed, store } = begin()
  feed.state()
  feed.send('exchange', testExchange({ id: 5 }))
  for (const pause of [500, 1000, 2000, 4000, 8000, 10_000, 10_000]) {
    const tries = feed.asked.length
    feed.breakOff()
    await vi.advanceTimersByTimeAsync(pause - 1)
    expect(feed.asked).toHaveLength(tries)
    await vi.advanceTimersByTimeAsync(1)
    expect(feed.asked).toHaveLength(tries + 1)
  }
  expect([feed.asked.at(-1), kind(store)]).toEqual([5, 'silent'])
  feed.state()
  expect(kind(store)).toBe('live')
})

test('what was told before the connection broke is not asked for again', async () => {
  const { feed, store } = begin()
  feed.state()
  feed.send('exchange', testExchange({ id: 1 }))
  feed.breakOff()
  expect(kind(store)).toBe('reconnecting')
  await settled()
  expect(feed.asked).toEqual([0, 1])
  feed.state({ oldestId: 4, newestId: 9 })
  expect(store.snapshot().notes).toEqual([
    '2 exchanges passed while this page was not connected; the companion kept the last 6.',
  ])
})

test('exchanges that were overtaken are told, in one note', async () => {
  const { feed, store } = begin()
  feed.state()
  for (const id of [1, 3, 4]) feed.send('exchange', testExchange({ id }))
  await settled()
  expect(store.snapshot().notes).toEqual(['1 exchange passed faster than this page could take them.'])
  feed.send('exchange', testExchange({ id: 1005 }))
  await settled()
  expect(store.snapshot().notes).toEqual(['1,001 exchanges passed faster than this page could take them.'])
})

test.each([[{ kind: 'refused', message: 'The token is another one.' }], [{ kind: 'absent' }]] as const)(
  'where it is %j, nothing is tried again',
  async (probed) => {
    const { feed, store } = begin()
    feed.probed = probed
    feed.breakOff()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(feed.asked).toHaveLength(1)
    expect(store.snapshot().connection).toEqual(probed)
  },
)

test('a store that is stopped asks for nothing more, and goes on where it was when it is started again', async () => {
  const { feed, store, inspected } = begin()
  feed.state()
  feed.send('exchange', testExchange({ id: 1 }))
  await settled()
  store.stop()
  feed.breakOff()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([feed.asked, inspected.length]).toEqual([[0], 1])
  store.start()
  expect(feed.asked).toEqual([0, 1])
})

test('clearing leaves nothing to inspect, and what comes later is listed', async () => {
  const { feed, store } = begin()
  feed.state()
  for (let id = 1; id <= 50; id++) feed.send('exchange', testExchange({ id }))
  store.clear()
  expect(store.snapshot().rows).toEqual([])
  feed.send('exchange', testExchange({ id: 51 }))
  await settled()
  expect(store.snapshot().rows.map(({ key, verdict }) => [key, verdict?.tone])).toEqual([['51', 'good']])
})

test('what was cleared is not asked for again after a reload, and is not told to be missing', () => {
  const cleared = keptCleared()
  const before = begin(new Feed(), cleared)
  before.feed.state()
  before.feed.send('exchange', testExchange({ id: 1 }))
  before.feed.send('exchange', testExchange({ id: 2 }))
  before.store.clear()
  const { feed, store } = begin(new Feed(), cleared)
  expect(feed.asked).toEqual([2])
  feed.state({ oldestId: 1, newestId: 2 })
  expect(store.snapshot().notes).toEqual([])
})

test('however many come at once, the page is told now and then', async () => {
  const { feed, store } = begin()
  feed.state()
  const told = vi.fn<() => void>()
  store.subscribe(told)
  for (let id = 1; id <= 5000; id++) feed.send('exchange', testExchange({ id, origin: 'proxied' }))
  expect(told).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(120)
  expect(told).toHaveBeenCalledTimes(1)
  expect(store.snapshot().rows).toHaveLength(1000)
  store.stop()
})

test('what this page cannot read is left out and told, and the feed goes on behind it', async () => {
  const { feed, store } = begin()
  feed.state()
  feed.send('exchange', testExchange({ id: 1 }))
  feed.send('exchange', { id: 2, url: 'https://api.us.nylas.com/v4/grants' })
  feed.send('exchange', { ...testExchange({ id: 3 }), failure: 'a new one' })
  feed.send('exchange', null)
  feed.send('exchange', testExchange({ id: 4 }))
  await settled()
  expect(store.snapshot().rows.map(({ key }) => key)).toEqual(['1', '4'])
  expect(store.snapshot().notes).toEqual([
    '3 exchanges passed that this page cannot read: it is older than the companion. Reload it.',
  ])
  feed.breakOff()
  await settled()
  expect(feed.asked).toEqual([0, 4])
})

test('a state that this page cannot read is told once', () => {
  const { feed, store } = begin()
  feed.send('state', { version: 9 })
  feed.send('state', { version: 9 })
  expect(store.snapshot()).toMatchObject({ companion: null, notes: [expect.stringContaining('older. Reload it.')] })
})
