// What is left of an SDK's error inside objects of a program's own.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

function seen(value: unknown, before = '') {
  const text = before + JSON.stringify(value)
  const [{ envelope, status, type, message, requestId, request }] = inspect(text).exchanges
  expect(text.slice(message?.range?.start, message?.range?.end)).toContain(message?.value ?? '')
  return {
    envelope,
    status: status?.value,
    type: type?.value,
    message: message?.value,
    requestId: requestId?.value,
    url: request?.url,
  }
}

const stack = 'NylasApiError: Grant not found.\n    at request (/app/node_modules/nylas/lib/apiClient.js:1:1)'
const told = { envelope: 'error', message: 'Grant not found.' }

test.each([
  ['tRPC', { error: { json: { message: 'failed', code: -32603, data: { httpStatus: 500, stack } } } }],
  ['a list of tRPC', [{ error: { json: { message: 'failed', data: { httpStatus: 500, stack } } } }]],
  ['an answer like one of Slack', { ok: false, error: 'NylasApiError: Grant not found.' }],
  [
    'a traceback of Python',
    {
      levelname: 'ERROR',
      message: 'failed',
      exc_info:
        'Traceback (most recent call last):\n  File "/a.py", line 1\nnylas.models.errors.NylasApiError: Grant not found.',
    },
  ],
  ['a class of Python', { detail: 'nylas.models.errors.NylasApiError: Grant not found.' }],
  ['Sentry', { exception: { values: [{ type: 'NylasApiError', value: 'Grant not found.' }] }, level: 'error' }],
])('the class with its message in %s', (_, value) => {
  expect(seen(value)).toEqual({ ...told, status: undefined })
})

test('behind words the message ends where its string does', () => {
  expect(seen({ ok: false, error: stack }, 'answered: ')).toEqual({ ...told, status: undefined })
})

test('the status and the message in words', () => {
  expect(seen({ detail: 'Nylas error 404: Grant not found.' })).toEqual({ ...told, status: 404 })
})

test.each([
  { success: false, error: 'Nylas API error: 404' },
  { ok: false, message: 'Nylas returned HTTP 404. Try again shortly.' },
])('the status alone in words: %j', (value) => {
  expect(seen(value)).toMatchObject({ envelope: 'error', status: 404, message: undefined })
})

test('a count of what came from Nylas is no status', () => {
  expect(seen({ ok: true, message: 'Nylas returned 404 threads' })).toMatchObject({ status: undefined })
})

test.each([
  [
    'Sentry',
    {
      exception: { values: [{ type: 'NylasApiError', value: 'Grant not found.' }] },
      contexts: { NylasApiError: { type: 'grant.not_found', requestId: 'r-1', statusCode: 404 } },
    },
  ],
  [
    'GraphQL',
    {
      errors: [
        {
          message: 'failed',
          extensions: {
            exception: { type: 'grant.not_found', requestId: 'r-1', statusCode: 404, stacktrace: [stack] },
          },
        },
      ],
      data: null,
    },
  ],
])('the fields of the error in %s', (_, value) => {
  expect(seen(value)).toEqual({ ...told, status: 404, type: 'grant.not_found', requestId: 'r-1' })
})

const url = 'https://api.us.nylas.com/v3/grants/abc/threads'

test.each([
  ['nested', { http: { status_code: 504, url, method: 'GET' }, message: 'request failed' }],
  ['named by OpenTelemetry', { attributes: { 'http.status_code': 504, 'http.url': url }, name: 'GET' }],
])('the status of a call to Nylas, %s', (_, value) => {
  expect(seen(value)).toMatchObject({ envelope: 'error', status: 504 })
})

test.each([
  ['another service', { http: { status_code: 504, url: 'https://api.other.example/v3', method: 'GET' }, of: 'nylas' }],
  ['a type of its own', { contexts: { a: { type: 'job.failed', requestId: 'r-1', statusCode: 500 } }, of: 'nylas' }],
  ['prose', { text: 'We use the NylasApiError class of nylas.' }],
])('nothing is told of %s', (_, value) => {
  expect(seen(value)).toMatchObject({ envelope: 'unknown', type: undefined, message: undefined })
})

const threads = 'https://api.us.nylas.com/v3/grants/8f3c/threads?limit=100'
const asList = (attributes: Record<string, unknown>, wrap: (value: unknown) => unknown) =>
  Object.entries(attributes).map(([key, value]) => ({ key, value: wrap(value) }))
const current = { 'http.request.method': 'GET', 'url.full': threads, 'http.response.status_code': 504 }
const old = { 'http.method': 'get', 'http.url': threads, 'http.status_code': '504' }

test.each([
  ['a span of Datadog', { resource: 'GET api.us.nylas.com', meta: old }],
  ['a row of Honeycomb', { ...current, duration_ms: 90012.4, name: 'GET' }],
  ['a span of the OpenTelemetry SDK', { name: 'GET', attributes: current, status: { code: 2 } }],
  [
    'OTLP',
    {
      resourceSpans: [
        {
          scopeSpans: [
            {
              spans: [
                {
                  name: 'GET',
                  attributes: asList(current, (value) =>
                    typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
                  ),
                },
              ],
            },
          ],
        },
      ],
    },
  ],
  ['Jaeger', { data: [{ spans: [{ operationName: 'GET', tags: asList(old, (value) => value) }] }] }],
])('%s tells the call with its status: what only reads sends nothing twice', (_, value) => {
  const [{ status, request, diagnosis }] = inspect(JSON.stringify(value)).exchanges
  expect([status?.value, request]).toEqual([504, { method: 'GET', url: threads, body: null }])
  expect(diagnosis.retry.mayHaveHappened).toBeUndefined()
})

test('a list of very many pairs is no list of attributes', () => {
  const attributes = asList(current, (value) => value)
  const padded = (count: number) => [
    ...Array.from({ length: count - 3 }, (_, index) => ({ key: `k${index}` })),
    ...attributes,
  ]
  const statusOf = (count: number) =>
    inspect(JSON.stringify({ name: 'GET', attributes: padded(count) })).exchanges[0].status
  expect(statusOf(200)?.value).toBe(504)
  expect(statusOf(201)).toBeNull()
})

test('a span of a call to somebody else tells nothing of Nylas', () => {
  const attributes = { ...current, 'url.full': 'https://api.stripe.com/v1/charges' }
  expect(inspect(JSON.stringify({ name: 'nylas-worker', attributes })).exchanges[0].status).toBeNull()
})

test('of the calls that Sentry noted before an error, the one that failed is told', () => {
  const call = (method: string, url: string, status: number) => ({
    category: 'http',
    data: { method, url, status_code: status },
  })
  const send = 'https://api.us.nylas.com/v3/grants/g/messages/send'
  const values = [call('GET', threads, 200), call('POST', send, 429), call('GET', 'https://api.example.com/', 500)]
  const event = { event_id: 'a', level: 'error', breadcrumbs: { values } }
  expect(seen(event)).toMatchObject({ status: 429, url: send })
})
