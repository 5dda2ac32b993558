// What the Node, Python and Ruby SDKs print of their errors, and that prints of others are left alone.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import type { Envelope, Form } from '../model.ts'
import { read } from './read.ts'

interface Row {
  readonly name: string
  readonly text: string
  readonly form: Form
  readonly envelope: Envelope
  readonly status?: number
  readonly type?: string
  readonly message?: string
  readonly requestId?: string
  readonly provider?: string
  readonly print?: string
}

const stack = `
    at APIClient.sendRequest (/srv/node_modules/nylas/lib/cjs/apiClient.js:120:31)
    at async main (/srv/send.js:9:3)`
const properties = `{
  type: 'not_found_error',
  requestId: 'req-1',
  headers: { 'retry-after': '7', 'x-request-id': 'req-1' },
  providerError: { code: 404, message: 'It\\'s gone' },
  statusCode: 404
}`
const known = {
  envelope: 'error',
  status: 404,
  type: 'not_found_error',
  requestId: 'req-1',
  provider: "It's gone",
} as const

const rows: readonly Row[] = [
  {
    name: 'Node error with a prefix',
    text: `Send failed: NylasApiError: No such message${stack} ${properties}`,
    form: 'javascript-inspect',
    ...known,
    message: 'No such message',
    print: 'Node SDK error print',
  },
  {
    name: 'Node error, uncaught',
    text: `/srv/apiClient.js:120\n    throw new NylasApiError(body, status)\n    ^\n\nNylasApiError: No such message${stack} ${properties}\n\nNode.js v22.1.0\n`,
    form: 'javascript-inspect',
    ...known,
    message: 'No such message',
    print: 'Node SDK error print',
  },
  {
    name: 'Node error without a stack',
    text: `[NylasApiError: No such message] ${properties}`,
    form: 'javascript-inspect',
    ...known,
    message: 'No such message',
    print: 'Node SDK error print',
  },
  {
    name: 'Node error, message only',
    text: `NylasApiError: Bearer token invalid${stack}`,
    form: 'javascript-inspect',
    envelope: 'error',
    message: 'Bearer token invalid',
    print: 'Node error message',
  },
  {
    name: 'Node OAuth error',
    text: `NylasOAuthError: Code was used${stack} {\n  error: 'invalid_grant',\n  errorCode: 400,\n  errorDescription: 'Code was used',\n  statusCode: 400\n}`,
    form: 'javascript-inspect',
    envelope: 'oauth-error',
    status: 400,
    type: 'invalid_grant',
    message: 'Code was used',
    print: 'Node SDK error print',
  },
  {
    name: 'Node time-out',
    text: `NylasSdkTimeoutError: Nylas SDK timed out before receiving a response from the server.${stack} {\n  url: 'https://api.eu.nylas.com/v3/grants/g/events',\n  timeout: 30\n}`,
    form: 'javascript-inspect',
    envelope: 'error',
    message: 'Nylas SDK timed out before receiving a response from the server.',
    print: 'Node SDK time-out',
  },
  {
    name: 'Node success',
    text: `{\n  requestId: 'req-2',\n  data: [ { id: 'm', grantId: 'g', object: 'message' } ],\n  nextCursor: undefined\n}`,
    form: 'javascript-inspect',
    envelope: 'list',
    requestId: 'req-2',
  },
  {
    name: 'Python dict',
    text: `{'request_id': 'req-3', 'error': {'type': 'provider_error', 'message': "it's late", 'provider_error': None}}`,
    form: 'python-repr',
    envelope: 'error',
    type: 'provider_error',
    message: "it's late",
    requestId: 'req-3',
  },
  {
    name: 'Python dict after a status',
    text: `404 {'request_id': 'req-3', 'error': {'type': 'not_found_error', 'message': 'gone'}}`,
    form: 'python-repr',
    envelope: 'error',
    status: 404,
    type: 'not_found_error',
    message: 'gone',
    requestId: 'req-3',
  },
  {
    name: 'Python objects',
    text: `ListResponse(data=[Message(grant_id='g', id='m', starred=False)], request_id='req-4', next_cursor=None)`,
    form: 'python-repr',
    envelope: 'list',
    requestId: 'req-4',
  },
  {
    name: 'Python traceback',
    text: `Traceback (most recent call last):\n  File "/srv/a.py", line 3, in <module>\n    client.events.list('g')\nnylas.models.errors.NylasApiError: Not allowed for this plan`,
    form: 'python-repr',
    envelope: 'error',
    message: 'Not allowed for this plan',
    print: 'Python traceback',
  },
  {
    name: 'Python SDK 5',
    text: 'nylas.client.errors.NylasApiError: 403 FORBIDDEN. Reason: No access to folder x. Nylas Error Type: invalid_request_error',
    form: 'python-repr',
    envelope: 'error',
    status: 403,
    type: 'invalid_request_error',
    message: 'No access to folder x',
    print: 'Python SDK 5 error line',
  },
  {
    name: 'Python SDK 6.12, no JSON',
    text: 'nylas.models.errors.NylasApiError: HTTP 503: Non-JSON response received (flow_id: f-1).\nBody: upstream is away',
    form: 'python-repr',
    envelope: 'error',
    status: 503,
    print: 'Python SDK error for an answer that is no JSON',
  },
  {
    name: 'Ruby hash',
    text: `{"request_id"=>"req-5", :error=>{:type=>"not_found_error", "message"=>"gone", "provider_error"=>nil}}`,
    form: 'ruby-inspect',
    envelope: 'error',
    type: 'not_found_error',
    message: 'gone',
    requestId: 'req-5',
  },
  {
    name: 'Ruby error, inspected',
    text: '#<Nylas::NylasApiError: Not found here>',
    form: 'ruby-inspect',
    envelope: 'error',
    message: 'Not found here',
    print: 'Ruby SDK error print',
  },
  {
    name: 'Ruby error, uncaught',
    text: "/gems/nylas-6.5.0/lib/nylas/handler/http_client.rb:12:in `x': Not found here (Nylas::NylasApiError)\n\tfrom a.rb:3:in `y'",
    form: 'ruby-inspect',
    envelope: 'error',
    message: 'Not found here',
    print: 'Ruby SDK error print',
  },
  {
    name: 'Ruby error, as RSpec puts it',
    text: "  1) Mailer sends\n     Failure/Error: nylas.messages.send(identifier: g)\n\n     Nylas::NylasApiError:\n       Not found here\n     # ./spec/mailer_spec.rb:12:in `block'",
    form: 'ruby-inspect',
    envelope: 'error',
    message: 'Not found here',
    print: 'Ruby SDK error print',
  },
  {
    name: 'Ruby, no JSON',
    text: 'Nylas::JsonParseError (Nylas::JsonParseError)',
    form: 'ruby-inspect',
    envelope: 'error',
    print: 'Ruby SDK error for an answer that is no JSON',
  },
]

test.each(rows)('reads a print: $name', (row) => {
  const inspection = inspect(row.text)
  const [{ envelope, status, type, message, requestId, providerError, print }] = inspection.exchanges
  expect({
    form: inspection.form,
    envelope,
    status: status?.value,
    type: type?.value,
    message: message?.value,
    requestId: requestId?.value,
    provider: providerError?.message?.value,
    print: print?.label,
  }).toEqual({
    form: row.form,
    envelope: row.envelope,
    status: row.status,
    type: row.type,
    message: row.message,
    requestId: row.requestId,
    provider: row.provider,
    print: row.print,
  })
})

test('points into the paste, whatever was changed before a place', () => {
  const text = `Oops: NylasApiError: gone${stack} ${properties}`
  const [{ status, requestId, message, headers }] = inspect(text).exchanges
  const at = (range: { start: number; end: number } | null | undefined) => range && text.slice(range.start, range.end)
  expect(at(message?.range)).toBe('gone')
  expect(at(status?.range)).toBe('404')
  expect(at(requestId?.range)).toBe("'req-1'")
  expect(headers.map(({ name, value, range }) => [name, value, at(range)])[0]).toEqual([
    'retry-after',
    '7',
    "'retry-after': '7'",
  ])
})

test('keeps the body and the flow ID of an answer that the Node SDK could not read', () => {
  const text = `Error: Received an error but could not parse response from the server with flow ID 17-a: upstream is away${stack}`
  const { form, exchanges } = read(text)
  const [{ source, body, headers, recognised }] = exchanges
  expect(form).toBe('javascript-inspect')
  expect(body && source.slice(body)).toBe('upstream is away')
  expect(headers.map(({ name, value, span }) => [name, value, source.slice(span)])).toEqual([
    ['x-fastly-id', '17-a', '17-a'],
  ])
  expect(recognised?.envelope).toBe('error')
})

test('reads several errors of one print, each at its place', () => {
  const text = `one NylasApiError: first${stack} ${properties}\ntwo NylasApiError: second${stack} ${properties}\n`
  const { exchanges } = inspect(text)
  expect(exchanges.map(({ message, status }) => [message?.value, status?.value])).toEqual([
    ['first', 404],
    ['second', 404],
  ])
  expect(exchanges[1]?.range.startLine).toBe(text.slice(0, text.indexOf('two')).split('\n').length)
})

test.each([
  '{"message": "NylasApiError: gone"}',
  'TypeError: x is not a function\n    at main (/srv/a.js:1:2)',
  'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\nValueError: no',
  'const options = { method: "GET" }',
  "app.rb:1:in `x': undefined method (NoMethodError)",
  'com.nylas.models.NylasApiError: Bad (HTTP 400)',
])('leaves to others: %s', (text) => {
  expect(['javascript-inspect', 'python-repr', 'ruby-inspect']).not.toContain(read(text).form)
})

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    properties,
    stack,
    'NylasApiError: ',
    'nylas.models.errors.NylasApiError: ',
    '(Nylas::NylasApiError)',
  ),
  fc.constantFrom(
    '#<Nylas::NylasApiError: ',
    'Error: Could not parse response from the server: ',
    'HTTP 502: Non-JSON response received',
  ),
  fc.constantFrom(
    "{'error': ",
    '{ error: ',
    '{"error"=>',
    '\n',
    ' {',
    '400 BAD. Reason: ',
    'Nylas Error Type: ',
    'Body: ',
  ),
)

test.each(['javascript-inspect', 'python-repr', 'ruby-inspect'] as const)('any text can be read as %s', (form) => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      for (const { source, span, body, status, headers, stated } of read(text, form).exchanges) {
        const { type, message, requestId } = stated
        const found = [status, ...headers, type, message, requestId].map((item) => item?.span)
        for (const place of [span, body, ...found]) {
          if (!place) continue
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.end).toBeGreaterThanOrEqual(place.start)
          expect(place.end).toBeLessThanOrEqual(source.text.length)
        }
      }
    }),
    { numRuns: 500 },
  )
})
