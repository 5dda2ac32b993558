// Errors of an SDK whose message holds the whole body, and prints of which the braces were lost.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const json = '{"request_id":"r-1","error":{"type":"rate_limit_error","message":"Slow down"}}'
const python = "{'error': {'message': 'Slow down', 'type': 'rate_limit_error'}, 'request_id': 'r-1'}"

test.each([
  `nylas.models.errors.NylasApiError: ${python}`,
  `nylas.models.errors.NylasApiError: ${python.replaceAll("'", '’')}`,
  `Traceback (most recent call last):\n  File "/app/a.py", line 3, in send\n    raise NylasApiError(body)\nnylas.models.errors.NylasApiError: ${json}\nWorker exits`,
  `NylasApiError: ${json}`,
  `NylasApiError: ${json}\n    at send (/app/send.js:3:9)`,
])('the body in the message of an error is read: %#', (text) => {
  const { type, message, requestId } = inspect(text).exchanges[0]
  expect([type?.value, message?.value, requestId?.value]).toEqual(['rate_limit_error', 'Slow down', 'r-1'])
})

test.each(["nylas.models.errors.NylasApiError: {'name': 'x'}", 'NylasApiError: {not_found}', 'NylasApiError: {"a":1}'])(
  'an object of something else stays the message: %s',
  (text) => {
    const { type, message } = inspect(text).exchanges[0]
    expect([type, message?.value]).toEqual([null, text.slice(text.indexOf('{'))])
  },
)

test('the properties of an error are read below its stack, without the braces around them', () => {
  const text = `NylasApiError: No recipient\n    at APIClient.request (/app/node_modules/nylas/lib/cjs/apiClient.js:102:27)\n  type: 'invalid_request_error',\n  requestId: '9-abc',\n  statusCode: 400`
  const { type, message, requestId, status } = inspect(text).exchanges[0]
  expect([type?.value, message?.value, requestId?.value, status?.value]).toEqual([
    'invalid_request_error',
    'No recipient',
    '9-abc',
    400,
  ])
})
