// Which troubles may be wider ones, of which the status page would know.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { mayBeOutage } from './outage.ts'

const provider =
  '{"request_id":"r","error":{"type":"provider_error","message":"x","provider_error":{"error":{"code":503,"status":"UNAVAILABLE"}}}}'

test.each([
  ['HTTP/1.1 503 Service Unavailable\n\nupstream connect error', true],
  [
    'HTTP/1.1 500 Internal Server Error\n\n{"request_id":"r","error":{"type":"api.internal_error","message":"x"}}',
    true,
  ],
  [`HTTP/1.1 503 Service Unavailable\n\n${provider}`, true],
  ['Error: connect ETIMEDOUT 10.0.0.1:443\n    at api.us.nylas.com', true],
  ['HTTP/1.1 404 Not Found\n\n{"request_id":"r","error":{"type":"grant.not_found","message":"x"}}', false],
  ['HTTP/1.1 429 Too Many Requests\n\n{"request_id":"r","error":{"type":"rate_limit_error","message":"x"}}', false],
  ['{"request_id":"r","data":{"id":"g1","object":"grant"}}', false],
  ['', false],
])('%j: %j', (text, expected) => {
  expect(mayBeOutage(inspect(text).exchanges[0])).toBe(expected)
})
