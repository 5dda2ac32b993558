// Prints of SDKs that only call API v2 are told by their class names.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const found = (text: string) => {
  const [{ status, type, message, findings, diagnosis }] = inspect(text).exchanges
  const isOld = findings.some(({ rule }) => rule === 'read/v2-sdk')
  return { status: status?.value, type: type?.value, message: message?.value, isOld, title: diagnosis.title }
}

const title = 'An SDK for API v2 reports a failed call'

test.each([
  [
    "/gems/nylas-5.17.0/lib/nylas/http_client.rb:150:in `raise': No such account (Nylas::ResourceNotFound)\n\tfrom a.rb:3:in `y'",
    404,
    'No such account',
  ],
  ['#<Nylas::AccessDenied: Not yours>', 403, 'Not yours'],
  ['Nylas::SendingQuotaExceeded (Slow down):\n  app/controllers/a.rb:12:in `index`', 429, 'Slow down'],
  [
    'RequestFailedException [statusCode=401, type=null, message=null]\n\tat com.nylas.NylasClient.executeRequest(NylasClient.java:260)\n\tat com.nylas.A.get(A.java:6)',
    401,
    undefined,
  ],
  [
    'Traceback (most recent call last):\n  File "a.py", line 3\nnylas.client.errors.MessageRejectedError: x',
    undefined,
    undefined,
  ],
])('a class of an SDK for v2 alone: %s', (text, status, message) => {
  expect(found(text)).toEqual({ status, type: undefined, message, isOld: true, title })
})

test.each([
  'nylas.client.errors.NylasApiError: 404 Not Found. Reason: No. Nylas Error Type: invalid_request_error',
  'nylas.client.errors.RateLimitError: 404 Not Found. Reason: No. Nylas Error Type: invalid_request_error',
  "NylasApiError: No\n    at a (/app/node_modules/nylas/lib/nylas-connection.js:3:5) {\n  missingFields: undefined,\n  serverError: undefined,\n  type: 'invalid_request_error',\n  statusCode: 404\n}",
  'Exception in thread "main" RequestFailedException [statusCode=404, type=invalid_request_error, message=No]',
])('a print of an SDK for v2 is said to be one: %s', (text) => {
  expect(found(text)).toMatchObject({ status: 404, type: 'invalid_request_error', isOld: true })
})

test.each([
  'rescue Nylas::ResourceNotFound => e',
  'raise_error(Nylas::AccessDenied) do',
  '#<Nylas::NylasApiError: Not found here>',
  'nylas.models.errors.NylasApiError: Not allowed',
  '{"request_id":"r","error":{"type":"not_found_error","message":"nylas.client.errors.NylasApiError"}}',
])('nothing else is: %s', (text) => {
  expect(found(text)).toMatchObject({ status: undefined, isOld: false })
})
