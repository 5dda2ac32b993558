import { expect, test } from 'vitest'
import { summarise } from './summarise.ts'
import { testRow } from './test-row.ts'
import { endpointWords, errorWords, latencyWords, lengthWords, outcomeWords, rateLimitWords } from './words.ts'

const limited = testRow({ status: 429, type: 'rate_limit_error', isFailure: true })
const missing = testRow({ status: 404, type: 'api.not_found_error', isFailure: true })
const path = '/v3/grants'

test.each([
  [[], 'No requests yet.'],
  [[testRow()], 'The one request did not fail.'],
  [[testRow(), testRow()], 'None of the 2 requests failed.'],
  [[limited], 'The one request failed, with rate_limit_error.'],
  [[limited, limited], 'All 2 requests failed, all with rate_limit_error.'],
  [[limited, limited, missing, testRow()], '3 of 4 requests failed, most with rate_limit_error.'],
  [[limited, missing, testRow()], '2 of 3 requests failed.'],
  [
    [limited, limited, missing, testRow({ type: 'x', isFailure: true }), testRow({ type: 'y', isFailure: true })],
    'All 5 requests failed, most often with rate_limit_error.',
  ],
])('outcome %#', (rows, words) => {
  expect(outcomeWords(summarise(rows))).toBe(words)
})

test('latency', () => {
  expect(latencyWords(summarise([testRow()]))).toBe('Nothing says how long the requests took.')
  expect(latencyWords(summarise([testRow({ durationMs: 12 })]))).toBe('The one request with a duration took 12 ms.')
  expect(latencyWords(summarise([10, 20, 12_000].map((durationMs) => testRow({ durationMs }))))).toBe(
    'Half of the requests took 20 ms or less, one in twenty 12.0 s or more; the longest 12.0 s.',
  )
})

test('errors', () => {
  expect(errorWords(summarise([testRow()]))).toBe('No errors.')
  expect(errorWords(summarise([limited]))).toBe('The one error is rate_limit_error.')
  expect(errorWords(summarise([limited, limited]))).toBe('All 2 errors are rate_limit_error.')
  expect(errorWords(summarise([limited, limited, missing]))).toBe('rate_limit_error makes up 2 of 3 errors.')
  const many = Array.from({ length: 12 }, (_, index) => testRow({ type: `type-${index % 10}`, isFailure: true }))
  expect(errorWords(summarise(many))).toBe(
    'type-0 and type-1 account for 2 of the 12 errors each; 2 are of other types.',
  )
  expect(errorWords(summarise(many.slice(0, 4)))).toBe('4 types account for 1 of the 4 errors each.')
})

test('endpoints', () => {
  expect(endpointWords(summarise([limited]))).toBe('No request states both its path and how long it took.')
  const rows = [10, 20].map((durationMs) => testRow({ method: 'GET', path, durationMs }))
  expect(endpointWords(summarise(rows))).toBe(
    'GET /v3/grants is the slowest: one in twenty of its 2 requests took 20 ms or more.',
  )
  expect(endpointWords(summarise(rows.slice(1)))).toBe('GET /v3/grants is the slowest: its one request took 20 ms.')
})

test('rate limits', () => {
  expect(rateLimitWords(summarise([testRow()]))).toBe('No request was answered with 429.')
  const use = testRow({ ...limited, retryAfterSeconds: 1, providerRequestCount: 1, gmailQuotaUsage: 1250 })
  expect(rateLimitWords(summarise([use, testRow()]))).toBe(
    '1 of 2 requests was answered with 429; the longest wait asked for is 1 second. Nylas asked providers once, up to once for one request. Gmail’s quota was used by 1,250 units, up to 1,250 for one request.',
  )
})

test.each([
  [1000, '1 s'],
  [60_000, '1 min'],
  [7_200_000, '2 h'],
  [86_400_000 * 7, '7 d'],
])('%i ms is %s', (milliseconds, words) => {
  expect(lengthWords(milliseconds)).toBe(words)
})
