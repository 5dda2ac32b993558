import { expect, test } from 'vitest'
import { isFailure, isTaken } from './outcome.ts'
import { testExchange } from './test-exchange.ts'

const notification = { origin: 'webhook', signature: 'valid' } as const

test.each([
  [{}, true, false],
  [{ status: 302 }, true, false],
  [{ status: 404 }, false, true],
  [{ failure: 'upstream-reset' }, false, true],
  [{ failure: 'upstream-refused', body: null }, false, true],
  [notification, true, false],
  [{ ...notification, signature: 'no-secret' }, true, false],
  [{ ...notification, signature: 'invalid' }, true, true],
  [{ ...notification, signature: 'missing' }, true, true],
  [{ ...notification, status: 204 }, false, true],
  [{ ...notification, status: 503 }, false, true],
  [{ ...notification, failure: 'upstream-refused', body: null }, false, true],
] as const)('%j: taken %s, failed %s', (facts, taken, failed) => {
  const exchange = testExchange(facts)
  expect([isTaken(exchange), isFailure(exchange)]).toEqual([taken, failed])
})
