// What .NET prints of a response.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const print = (close: string) =>
  `StatusCode: 429, ReasonPhrase: 'Too Many Requests', Version: 1.1, Content: System.Net.Http.HttpConnectionResponseContent, Headers:\r\n{\r\n  Date: Tue, 03 Mar 2026 08:12:01 GMT\r\n  Retry-After: 32\r\n  X-Request-Id: r-1\r\n${close}`
const body = '{"request_id":"r-2","error":{"type":"rate_limit_error","message":"Too many requests"}}'

test.each([
  ['alone', print('}'), undefined, 'r-1'],
  ['behind a log line', `fail: Acme.Mail[0]\n      ${print('}')}`, undefined, 'r-1'],
  ['cut off', print(''), undefined, 'r-1'],
  ['above the body', print(`}\r\n${body}`), 'rate_limit_error', 'r-2'],
  ['above a labelled body', print(`}, Trailing Headers:\r\n{\r\n}\nBody: ${body}`), 'rate_limit_error', 'r-2'],
])('the response of .NET, %s', (_, text, type, requestId) => {
  const { form, exchanges } = inspect(text)
  const [found] = exchanges
  expect({ form, status: found.status?.value, type: found.type?.value, requestId: found.requestId?.value }).toEqual({
    form: 'http-message',
    status: 429,
    type,
    requestId,
  })
  expect(found.headers.map(({ range }) => text.slice(range.start, range.end))).toEqual([
    'Date: Tue, 03 Mar 2026 08:12:01 GMT',
    'Retry-After: 32',
    'X-Request-Id: r-1',
  ])
  expect(found.diagnosis.retry.retryAfter?.seconds).toBe(32)
})

test('the request above it is read too', () => {
  const url = 'https://api.us.nylas.com/v3/grants'
  const text = `Method: GET, RequestUri: '${url}', Version: 1.1, Content: <null>, Headers:\n{\n  Authorization: Bearer nyk_secret\n}\n${print('}')}`
  expect(inspect(text).exchanges[0].request).toEqual({ method: 'GET', url, body: null })
  expect(JSON.stringify(inspect(text))).not.toContain('nyk_secret')
})
