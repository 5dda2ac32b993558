// The wait that a response states, in a header or in words, and that none is made up.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const body = '{"request_id":"r","error":{"type":"rate_limit_error","message":"Slow down"}}'

test.each([
  ['30', { seconds: 30, at: null }],
  ['0', { seconds: 0, at: null }],
  ['Sun, 22 Nov 2026 10:00:00 GMT', { seconds: null, at: '2026-11-22T10:00:00.000Z' }],
])('Retry-After: %s', (value, expected) => {
  const { retry } = inspect(`HTTP/2 429\nRetry-After: ${value}\n\n${body}`).exchanges[0].diagnosis
  expect(retry.retryAfter).toMatchObject(expected)
})

test.each([
  ['X-MS-ASThrottle: CommandFrequency', 'Server unavailable'],
  ['X-Other: 1', "Error 503' Throttle Header, 'X-MS-ASThrottle: CommandFrequency"],
])('no step names another wait than the stated one: %s, %s', (header, message) => {
  const error = JSON.stringify({ request_id: 'r', error: { type: 'provider_error', message } })
  const { retry, fix } = inspect(`HTTP/2 503\n${header}\nRetry-After: 120\n\n${error}`).exchanges[0].diagnosis
  expect(retry.retryAfter).toMatchObject({ seconds: 120 })
  expect(fix[0]?.text).toContain('for as long as the response says')
})

test.each(['soon', '-1', '1e9', ''])('a wait that cannot be read is not invented: %j', (value) => {
  const { retry } = inspect(`HTTP/2 429\nRetry-After: ${value}\n\n${body}`).exchanges[0].diagnosis
  expect(retry.retryAfter).toBeUndefined()
})

test('seconds count from the server’s Date', () => {
  const head = 'HTTP/2 429\nDate: Sun, 22 Nov 2026 10:00:00 GMT\nRetry-After: 90'
  const { retry } = inspect(`${head}\n\n${body}`).exchanges[0].diagnosis
  expect(retry.retryAfter).toMatchObject({ seconds: 90, at: '2026-11-22T10:01:30.000Z' })
  expect(retry.schedule).toBeUndefined()
})

test.each([
  ['Please retry after 30 seconds', 30],
  ['Too many requests, try again in 20 minutes.', 1200],
  ['Wait for 2 hours', 7200],
  ['Please wait for 500 ms', 0.5],
  ['The server is busy. Back off for 297749 milliseconds.', 298],
  ['<t:Value Name="BackOffMilliseconds">12000</t:Value>', 12],
])('a wait in words: %s', (message, seconds) => {
  const text = JSON.stringify({ request_id: 'r', error: { type: 'rate_limit_error', message } })
  expect(inspect(text).exchanges[0].diagnosis.retry.retryAfter).toMatchObject({ seconds, at: null })
})

test.each(['Wait for the next release', 'Retry after the fix', 'retry after 9999999999 seconds'])(
  'no wait is read into: %s',
  (message) => {
    const text = JSON.stringify({ request_id: 'r', error: { type: 'rate_limit_error', message } })
    const { retry } = inspect(text).exchanges[0].diagnosis
    expect(retry.retryAfter).toBeUndefined()
    expect(retry.schedule).toEqual([1, 2, 4, 8, 16, 32])
  },
)
