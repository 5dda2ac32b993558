import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxExchangesPerPiece } from '../core/limits.ts'
import { inPieces, joined } from './pieces.ts'

const answer = (id: string, count: number) => ({
  t: 's',
  i: id,
  r: { form: 'ndjson', exchanges: Array.from({ length: count }, (_, index) => `${id} ${index}`) },
})

test('no message carries more exchanges than a task of the page should take over', () => {
  const posted = [...inPieces(answer('a', maxExchangesPerPiece * 2 + 1))] as { exchanges?: []; r?: { exchanges: [] } }[]
  expect(posted.map(({ exchanges, r }) => (exchanges ?? r?.exchanges)?.length)).toEqual([
    maxExchangesPerPiece,
    maxExchangesPerPiece,
    1,
  ])
})

test('whatever is taken apart arrives as it was, also when answers come between the pieces of another', () => {
  const counts = fc.array(fc.nat({ max: maxExchangesPerPiece * 3 }), { maxLength: 4 })
  fc.assert(
    fc.property(counts, fc.infiniteStream(fc.nat({ max: 3 })), (sizes, order) => {
      const messages = sizes.map((size, index) => answer(`${index}`, size))
      const queues = messages.map((message) => [...inPieces(message)])
      const arrived: unknown[] = []
      const take = joined((message) => arrived.push(message))
      while (queues.some(({ length }) => length > 0)) {
        const next = queues[order.next().value as number]?.shift()
        if (next) take(structuredClone(next))
      }
      expect(arrived).toHaveLength(messages.length)
      expect(arrived).toEqual(expect.arrayContaining(messages))
    }),
    { numRuns: 30 },
  )
})

test.each([
  [null],
  ['text'],
  [{ t: 's', i: 'a', r: null }],
  [{ t: 's', i: 'a', r: { exchanges: 3 } }],
  [answer('a', 1)],
])('a message without many exchanges is left as it is: %j', (message) => {
  expect([...inPieces(message)]).toEqual([message])
  const arrived: unknown[] = []
  joined((whole) => arrived.push(whole))(message)
  expect(arrived).toEqual([message])
})
