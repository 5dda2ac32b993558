import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const body = '{"request_id":"r","error":{"type":"rate_limit_error","message":"Slow down"}}'

test.each([
  ['30', { seconds: 30 }],
  ['0', { seconds: 0 }],
  ['Sun, 22 Nov 2026 10:00:00 GMT', { at: '2026-11-22T10:00:00.000Z' }],
])('Retry-After: %s', (value, expected) => {
  const { retry } = inspect(`HTTP/2 429\nRetry-After: ${value}\n\n${body}`).exchanges[0].diagnosis
  expect(retry.retryAfter).toMatchObject(expected)
})

test.each(['soon', '-1', '1e9', ''])('a wait that cannot be read is not invented: %j', (value) => {
  const { retry } = inspect(`HTTP/2 429\nRetry-After: ${value}\n\n${body}`).exchanges[0].diagnosis
  expect(retry.retryAfter).toBeUndefined()
})
