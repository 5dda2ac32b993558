import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CompanionState } from '../../../core/capture/protocol.ts'
import { testExchange } from '../../../core/capture/test-exchange.ts'
import { ExchangeLog } from './exchange-log.ts'
import { noVerdict } from './verdict-queue.ts'

const state = (facts: Partial<CompanionState> = {}): CompanionState => ({
  upstream: 'https://api.us.nylas.com',
  apiUri: 'http://127.0.0.1:4180',
  oldestId: 0,
  newestId: 0,
  hasWebhookSecret: false,
  showsSecrets: false,
  ...facts,
})

function newLog(maxExchanges = 1000, maxBytes = 64_000_000) {
  const log = new ExchangeLog({ maxExchanges, maxBytes })
  log.begin(state())
  return log
}

const exchanges = (...ids: number[]) => ids.map((id) => testExchange({ id }))
const ids = (log: ExchangeLog) => log.rows.map(({ exchange }) => exchange.id)

test('an exchange that is told twice is listed once', () => {
  const log = newLog()
  expect(log.add(exchanges(1, 2)).map(({ key }) => key)).toEqual(['1', '2'])
  expect(log.add(exchanges(2, 3)).map(({ key }) => key)).toEqual(['3'])
  expect([ids(log), log.lastId]).toEqual([[1, 2, 3], 3])
})

test('the oldest go where there are too many, or where they take too much', () => {
  const many = newLog(2)
  many.add(exchanges(1, 2, 3))
  expect([ids(many), many.has('1'), many.has('2')]).toEqual([[2, 3], false, true])
  const large = newLog(1000, 30_000)
  large.add([1, 2, 3].map((id) => testExchange({ id, body: 'x'.repeat(6000) })))
  expect(ids(large)).toEqual([2, 3])
  large.add([testExchange({ id: 4, body: 'x'.repeat(60_000) })])
  expect(ids(large)).toEqual([4])
})

test('whatever comes, the log keeps its bounds, its order and what is newest', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(400), { maxLength: 30 }), { maxLength: 20 }), (batches) => {
      const log = newLog(20, 40_000)
      let id = 0
      for (const batch of batches) log.add(batch.map((size) => testExchange({ id: ++id, body: 'x'.repeat(size * 10) })))
      const found = ids(log)
      expect(found.length).toBeLessThanOrEqual(20)
      expect(found).toEqual(Array.from(found, (_, index) => id - found.length + 1 + index))
      expect(log.lastId).toBe(id)
    }),
  )
})

test.each([
  [{ oldestId: 1, newestId: 9 }, null],
  [{ oldestId: 0, newestId: 0 }, null],
  [
    { oldestId: 24, newestId: 1023 },
    '23 exchanges passed before this page was opened; the companion kept the last 1,000.',
  ],
  [{ oldestId: 2, newestId: 2 }, '1 exchange passed before this page was opened; the companion kept the last 1.'],
])('a page that is opened at %j is told %j', (facts, note) => {
  expect(new ExchangeLog({ maxExchanges: 9, maxBytes: 9 }).begin(state(facts))).toBe(note)
})

test('what passed while the page was away is told once', () => {
  const log = newLog()
  log.add(exchanges(1, 2))
  expect(log.begin(state({ oldestId: 3, newestId: 9 }))).toBeNull()
  expect(log.begin(state({ oldestId: 6, newestId: 1005 }))).toBe(
    '3 exchanges passed while this page was not connected; the companion kept the last 1,000.',
  )
  expect(log.begin(state({ oldestId: 6, newestId: 1005 }))).toBeNull()
  expect(log.lastId).toBe(5)
})

test('exchanges that the companion let go before they were told are counted', () => {
  const log = newLog()
  log.begin(state({ oldestId: 11, newestId: 20 }))
  log.add(exchanges(11, 12, 15))
  log.add(exchanges(15, 900))
  expect([ids(log), log.overtaken]).toEqual([[11, 12, 15, 900], 2 + 884])
})

test('verdicts are filled in where their rows still are', () => {
  const log = newLog()
  log.add(exchanges(1, 2))
  log.judge(
    new Map([
      ['2', noVerdict],
      ['9', noVerdict],
    ]),
  )
  expect(log.rows.map(({ verdict }) => verdict)).toEqual([null, noVerdict])
})

test('a cleared log goes on where it was', () => {
  const log = newLog()
  log.add(exchanges(1, 2))
  log.clear()
  log.add(exchanges(2, 3))
  expect([ids(log), log.has('1')]).toEqual([[3], false])
})
