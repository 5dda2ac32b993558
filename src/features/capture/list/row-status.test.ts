import { expect, test } from 'vitest'
import { testExchange } from '../../../core/capture/test-exchange.ts'
import { statusOf, toneOfRow } from './row-status.ts'

const notification = { origin: 'webhook', signature: 'valid' } as const

test.each([
  [{}, '200 OK', 'neutral'],
  [{ failure: 'upstream-reset' }, 'Connection broke (200)', 'bad'],
  [{ failure: 'upstream-refused', body: null }, 'Connection refused', 'bad'],
  [notification, 'Signature valid', 'good'],
  [{ ...notification, signature: 'invalid' }, 'Signature wrong', 'bad'],
  [{ ...notification, signature: 'no-secret' }, 'Not checked', 'neutral'],
  [{ ...notification, status: 503, statusText: 'Busy' }, '503 Busy', 'bad'],
  [{ ...notification, failure: 'upstream-refused', body: null }, 'Connection refused', 'bad'],
] as const)('%j is told as %s', (facts, words, tone) => {
  const exchange = testExchange(facts)
  expect(statusOf(exchange)).toBe(words)
  expect(toneOfRow({ key: '1', exchange, verdict: null })).toBe(tone)
})
