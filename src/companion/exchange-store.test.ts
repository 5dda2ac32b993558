import { expect, test } from 'vitest'
import { ExchangeStore } from './exchange-store.ts'
import type { Recorded } from './recorded.ts'

const recorded = (bytes = 0): Recorded => ({
  origin: 'proxied',
  startedAt: 0,
  durationMs: 1,
  firstByteMs: 1,
  request: { method: 'GET', url: '/', headers: [], body: { bytes: new Uint8Array(bytes), wireBytes: bytes } },
  response: null,
  failure: null,
  signature: null,
})
const signal = new AbortController().signal

test('ids count up from 1; the oldest go when there are too many', () => {
  const store = new ExchangeStore({ maxExchanges: 3, maxBytes: 1e9 })
  expect([store.oldestId, store.newestId]).toEqual([0, 0])
  expect([1, 2, 3, 4, 5].map(() => store.add(recorded()).id)).toEqual([1, 2, 3, 4, 5])
  expect([store.oldestId, store.newestId]).toEqual([3, 5])
  expect(store.get(2)).toBeUndefined()
  expect(store.get(5)?.id).toBe(5)
})

test('the oldest go when there are too many bytes, and the sum is right at the end', () => {
  const store = new ExchangeStore({ maxExchanges: 1000, maxBytes: 10_000 })
  for (let count = 0; count < 50; count++) store.add(recorded(2000))
  expect(store.bytes).toBeLessThanOrEqual(10_000)
  expect(store.newestId - store.oldestId).toBe(2)
  store.add(recorded(50_000))
  expect([store.bytes, store.oldestId]).toEqual([0, 0])
  expect(store.add(recorded()).id).toBe(52)
})

test('what a reader has not seen yet stays, as long as there are bytes for it', async () => {
  const store = new ExchangeStore({ maxExchanges: 2, maxBytes: 100_000 })
  const reader = store.reader(0)
  for (let count = 0; count < 10; count++) store.add(recorded())
  const ids: number[] = []
  for (let count = 0; count < 10; count++) ids.push((await reader.next(signal)).id)
  expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  store.add(recorded())
  expect(store.oldestId).toBe(10)
  reader.close()
  for (let count = 0; count < 10; count++) store.add(recorded())
  expect(store.oldestId).toBe(20)
  const late = store.reader(0)
  for (let count = 0; count < 40; count++) store.add(recorded(20_000))
  expect(store.bytes).toBeLessThanOrEqual(100_000)
  expect((await late.next(signal)).id).toBe(store.oldestId)
})

test('a reader waits for the next one, or until it is told to stop', async () => {
  const store = new ExchangeStore({ maxExchanges: 2, maxBytes: 1e9 })
  const reader = store.reader(7)
  const next = reader.next(signal)
  store.add(recorded())
  expect((await next).id).toBe(1)
  const stop = new AbortController()
  const never = reader.next(stop.signal)
  stop.abort()
  await expect(never).rejects.toThrow('aborted')
})
