// What HTTP clients and loggers print of a failed call: the response stands inside their object, the status beside it.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

function seen(text: string) {
  const { form, exchanges } = inspect(text)
  const [{ status, type, requestId, headers, request, envelope }] = exchanges
  const pasted = (place: { start: number; end: number } | null | undefined) => text.slice(place?.start, place?.end)
  return {
    form,
    envelope,
    status: status && [status.value, pasted(status.range)],
    type: type && pasted(type.range).replaceAll(/["'\\]/g, ''),
    requestId: requestId?.value,
    headers: headers.map(({ name, value, range }) => [name, value, pasted(range).includes(value)]),
    url: request?.url,
  }
}

const url = 'https://api.us.nylas.com/v3/grants/g-1/messages'
const error = { request_id: 'r-1', error: { type: 'not_found_error', message: 'no such message' } }
const data = `{ request_id: 'r-1', error: { type: 'not_found_error', message: 'no such message' } }`
const found = { envelope: 'error', status: [404, '404'], type: 'not_found_error', requestId: 'r-1' }

const thrown = `AxiosError: Request failed with status code 404
    at settle (/srv/node_modules/axios/lib/core/settle.js:19:12)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {
  isAxiosError: true,
  code: 'ERR_BAD_REQUEST',
  config: { timeout: 0, headers: Object [AxiosHeaders] { Accept: 'application/json' }, method: 'get', url: '${url}' },
  request: <ref *1> ClientRequest { _events: [Object: null prototype] {}, finished: true },
  response: {
    status: 404,
    statusText: 'Not Found',
    headers: Object [AxiosHeaders] { 'x-request-id': 'r-1' },
    data: ${data}
  },
  status: 404
}`

test('the error of axios as Node prints it', () => {
  expect(seen(thrown)).toEqual({
    ...found,
    form: 'javascript-inspect',
    headers: [['x-request-id', 'r-1', true]],
    url,
  })
})

test.each([
  [
    'its response',
    `{\n  status: 404,\n  statusText: 'Not Found',\n  headers: { 'Retry-After': '30' },\n  config: { url: '${url}', method: 'get' },\n  data: ${data}\n}`,
  ],
  ['what a program made of fetch', `{ ok: false, status: 404, headers: { 'Retry-After': '30' }, body: ${data} }`],
  ['the same in Python', `{'status': 404, 'headers': {'Retry-After': '30'}, 'body': ${JSON.stringify(error)}}`],
  ['the same in JSON', JSON.stringify({ status: 404, headers: { 'Retry-After': '30' }, data: error })],
  [
    'the message of an error of Zapier',
    JSON.stringify({ status: 404, headers: { 'Retry-After': '30' }, content: JSON.stringify(error), request: { url } }),
  ],
  ['an item of Make', JSON.stringify([{ statusCode: 404, headers: { 'Retry-After': '30' }, data: error }])],
  ['an item of n8n', JSON.stringify([{ body: error, headers: { 'Retry-After': '30' }, statusCode: 404 }])],
  [
    'in words and a wrapper',
    `call failed ${`{ response: { status: 404, headers: { 'Retry-After': '30' }, data: ${data} } }`}`,
  ],
])('the object of a client: %s', (_, text) => {
  expect(seen(text)).toMatchObject({ ...found, headers: [['Retry-After', '30', true]] })
})

const inElixir = `%{"error" => %{"type" => "rate_limit_error", "message" => "no"}}`
const quoted = JSON.stringify('{"error":{"type":"rate_limit_error","message":"no"}}')

test.each([
  [
    'Tesla',
    `{:ok, %Tesla.Env{method: :get, url: "${url}", query: [], headers: [{"x-request-id", "r-1"}, {"retry-after", "30"}], body: ${inElixir}, status: 429}}`,
  ],
  ['Finch', `%Finch.Response{status: 429, body: ${quoted}, headers: [{"x-request-id", "r-1"}, {"retry-after", "30"}]}`],
  [
    'HTTPoison',
    `%HTTPoison.Response{body: ${quoted}, headers: [{"x-request-id", "r-1"}, {"retry-after", "30"}], request: %HTTPoison.Request{headers: [{"x-request-id", "r-0"}]}, status_code: 429}`,
  ],
  [
    'Req',
    `%Req.Response{\n  status: 429,\n  headers: %{\n    "x-request-id" => ["r-1"],\n    "retry-after" => ["30"]\n  },\n  body: ${inElixir}\n}`,
  ],
  [
    'Ruby',
    `{:status=>429, :headers=>{"x-request-id"=>["r-1"], "retry-after"=>["30"]}, :body=>{"error"=>{"type"=>"rate_limit_error"}}}`,
  ],
  [
    'Python',
    `{'status': 429, 'headers': {'x-request-id': ['r-1'], 'retry-after': ['30']}, 'body': {'error': {'type': 'rate_limit_error'}}}`,
  ],
])('the headers of a response as %s prints it', (_, text) => {
  expect(seen(text)).toMatchObject({ status: [429, '429'], type: 'rate_limit_error', requestId: 'r-1' })
  expect(seen(text).headers).toContainEqual(['retry-after', '30', true])
  expect(inspect(text).exchanges[0].diagnosis.retry.retryAfter?.seconds).toBe(30)
})

test.each([
  ['an error around the response', { ok: false, status: 404, error }],
  ['axios through JSON.stringify', { name: 'AxiosError', response: { status: 404, data: error } }],
  ['a body that is a string', { statusCode: 404, body: JSON.stringify(error) }],
  ['winston', { level: 'error', status: 404, data: error }],
  ['a logger that spreads the error', { level: 'error', error: { ...error.error, request_id: 'r-1' }, status: 404 }],
  ['a function that answers in words and details', { error: 'Nylas error: 404', details: JSON.stringify(error) }],
  [
    'words of axios beside the response',
    { account: 'a', error: 'Request failed with status code 404', response: error },
  ],
  ['a text that was kept', { statusCode: 404, statusText: 'Not Found', errorText: JSON.stringify(error) }],
  ['n8n', { errorDetails: { rawErrorMessage: [`404 - ${JSON.stringify(JSON.stringify(error))}`], httpCode: 404 } }],
  ['n8n, of a body in JSON', { errorDetails: { rawErrorMessage: [`404 - ${JSON.stringify(error)}`], httpCode: 404 } }],
  [
    'Datadog',
    {
      id: 'a',
      content: { message: 'no', attributes: { http: { status_code: 404, url, method: 'GET' }, response: error } },
    },
  ],
])('JSON of clients and loggers: %s', (_, value) => {
  expect(seen(JSON.stringify(value))).toMatchObject({ ...found, form: 'json' })
})

test.each([
  ['no status at all', { error: 'It failed', details: JSON.stringify(error) }],
  ['a success in words', { error: 'Tried again after status 200', details: JSON.stringify(error) }],
])('a whole error in an answer of a program’s own: %s', (_, value) => {
  expect(seen(JSON.stringify(value))).toMatchObject({ ...found, status: null })
})

const inBase64 = { statusCode: 404, body: { '$content-type': 'a/json', $content: btoa(JSON.stringify(error)) } }

test.each([
  ['Power Automate', inBase64],
  ['Logic Apps', { outputs: inBase64 }],
])('what an HTTP action got, in Base64: %s', (_, value) => {
  const { envelope, status, requestId } = seen(JSON.stringify(value))
  expect([envelope, status, requestId]).toEqual(['error', [404, '404'], 'r-1'])
})

test('an error of the token endpoint as details', () => {
  const details = { error: 'invalid_grant', error_code: 25012, error_description: 'no', request_id: 'r-1' }
  expect(seen(JSON.stringify({ error: 'It failed', details: JSON.stringify(details) }))).toMatchObject({
    envelope: 'oauth-error',
    type: 'invalid_grant',
    requestId: 'r-1',
  })
})

test('an error that a program cut off in its answer', () => {
  const text = `{ ok: false, reason: 'nylas_error', detail: '${JSON.stringify(error).slice(0, -9)}', messages: [] }`
  expect(seen(text)).toMatchObject({ ...found, status: null })
})

test('a logger puts the class of the error in the place of its type', () => {
  const err = { type: 'NylasApiError', message: 'no', stack: 'NylasApiError: no', requestId: 'r-1', statusCode: 429 }
  const expected = { envelope: 'error', type: null, status: [429, '429'], requestId: 'r-1' }
  expect(seen(JSON.stringify({ level: 50, time: 1_767_864_413_594, err, msg: 'no' }))).toMatchObject(expected)
  expect(seen(JSON.stringify({ severity: 'ERROR', jsonPayload: { msg: 'no', err } }))).toMatchObject(expected)
})

test('an error of axios without the response to it still has its status', () => {
  const lost = { name: 'AxiosError', message: 'Request failed with status code 404', config: { url, method: 'get' } }
  expect(seen(JSON.stringify({ ...lost, status: 404 }))).toMatchObject({
    envelope: 'unknown',
    status: [404, '404'],
    url,
  })
  const other = { ...lost, config: { url: 'https://api.other.example/v1', method: 'get' }, status: 404 }
  expect(seen(JSON.stringify(other))).toMatchObject({ envelope: 'unknown', status: null })
})

test('a function’s event holds the delivery of a webhook', () => {
  const body = JSON.stringify({
    specversion: '1.0',
    type: 'grant.expired',
    source: '/nylas/system',
    id: 'n-1',
    data: { object: { grant_id: 'g-1' } },
  })
  expect(seen(JSON.stringify({ version: '2.0', headers: { host: 'a.example' }, body }))).toMatchObject({
    envelope: 'webhook',
    type: 'grant.expired',
    headers: [],
  })
})

test.each([
  ['data of another service', { status: 404, data: { error: 'nope' } }, null],
  [
    'a list of messages',
    { request_id: 'r-1', data: [{ id: 'm', grant_id: 'g-1', object: 'message', status: 404 }] },
    null,
  ],
  ['an object with a status of its own', { request_id: 'r-1', data: { id: 'j', status: 404 } }, null],
])('is not read as one: %s', (_, value, status) => {
  expect(seen(JSON.stringify(value)).status).toBe(status)
})

test('a body that is a string in the print of an object', () => {
  const text = `call failed { status: 404, headers: {}, body: '${JSON.stringify(error)}' }`
  const [{ range }] = inspect(text).exchanges
  expect(seen(text)).toMatchObject(found)
  expect(range.end).toBe(text.length)
})

test('the debug print of Rust is none: its values are wrapped', () => {
  const text =
    'Error: Api { status: 400, body: Answer { request_id: Some("r-1"), error: Fault { type_: "x", message: "no" } } }'
  expect(seen(text)).toMatchObject({ envelope: 'unknown', requestId: undefined })
})

test('a response of fetch whose body was not read', () => {
  const text = `Response {
  status: 429,
  statusText: 'Too Many Requests',
  headers: Headers { 'retry-after': '30', 'x-request-id': 'r-1' },
  body: ReadableStream { locked: false, state: 'readable', supportsBYOB: true },
  bodyUsed: false,
  ok: false,
  url: '${url}'
}`
  expect(seen(text)).toEqual({
    form: 'javascript-inspect',
    envelope: 'unknown',
    status: [429, '429'],
    type: null,
    requestId: 'r-1',
    headers: [
      ['retry-after', '30', true],
      ['x-request-id', 'r-1', true],
    ],
    url,
  })
  expect(inspect(text).exchanges[0].request).toEqual({ method: null, url, body: null })
  expect(seen(text.replace('api.us.nylas.com', 'api.other.example')).status).toBeNull()
})

const head = `Response {\n  status: 404,\n  headers: Headers { 'retry-after': '30' },\n  bodyUsed: true,\n  url: '${url}'\n}`

test.each([
  ['as it is printed beside it', `${head} ${data}`],
  ['below', `${head}\n${JSON.stringify(error, null, 2)}\n`],
])('a response of fetch with its body, %s', (_, text) => {
  expect(seen(text)).toEqual({
    ...found,
    form: 'javascript-inspect',
    headers: [['retry-after', '30', true]],
    url,
  })
})

test.each(['', ' done', ' { a: 1 }'])('a response of fetch with no body: %j', (behind) => {
  expect(seen(head + behind)).toMatchObject({ status: [404, '404'], url })
})

test.each([
  ['alone', ''],
  ['behind words', 'Error in job 42: '],
])('the headers in the error of the Node SDK as JSON, %s', (_, before) => {
  const sdkError = { type: 'rate_limit_error', requestId: 'r-1', headers: { 'retry-after': '30' }, statusCode: 429 }
  const text = before + JSON.stringify(sdkError)
  expect(seen(text)).toMatchObject({ status: [429, '429'], headers: [['retry-after', '30', true]] })
  expect(inspect(text).exchanges[0].diagnosis.retry.retryAfter?.seconds).toBe(30)
})

const notified = {
  specversion: '1.0',
  type: 'grant.expired',
  source: '/nylas/system',
  id: 'x',
  time: 1732617513,
  data: { application_id: 'a', object: { code: 25009, grant_id: 'g1', provider: 'google' } },
}
const inText = JSON.stringify(notified)

test.each([
  ['Pub/Sub', { message: { data: btoa(inText), messageId: '1' }, subscription: 'projects/p/subscriptions/s' }],
  ['SNS', { Type: 'Notification', MessageId: 'm', Message: inText, Timestamp: '2026-03-03T08:12:01Z' }],
  [
    'SNS in the event of a function',
    { Records: [{ EventSource: 'aws:sns', Sns: { Type: 'Notification', Message: inText } }] },
  ],
  ['SQS', { Records: [{ messageId: 'm', body: inText }] }],
  ['Webhook.site', { uuid: 'u', method: 'POST', content: inText, headers: { 'x-nylas-signature': ['s'] } }],
])('a notification by way of %s', (_, delivery) => {
  const text = JSON.stringify(delivery)
  const [{ envelope, type, findings }] = inspect(text).exchanges
  expect([envelope, type?.value, findings.map(({ rule }) => rule)]).toEqual([
    'webhook',
    'grant.expired',
    ['read/repair'],
  ])
  expect(text.slice(type?.range?.start, type?.range?.end).length).toBeGreaterThan(0)
})

test.each([
  ['n8n', [{ headers: { 'x-nylas-signature': 's' }, params: {}, query: {}, body: notified, webhookUrl: url }]],
  ['Pipedream', { context: { id: 'c' }, event: { method: 'POST', path: '/', headers: {}, body: notified } }],
  ['Hookdeck', { id: 'evt_1', request: { headers: { 'x-nylas-signature': 's' }, body: notified } }],
])('a notification as %s keeps it', (_, delivery) => {
  expect(seen(JSON.stringify(delivery))).toMatchObject({ envelope: 'webhook', type: 'grant.expired' })
})

const event = { version: '2.0', requestContext: { http: { method: 'GET' } }, isBase64Encoded: false }

test.each([
  ['JSON', JSON.stringify({ ...event, queryStringParameters: { challenge: 'a-1' } })],
  ['a line of a log', `INFO event: ${JSON.stringify({ ...event, queryStringParameters: { challenge: 'a-1' } })}`],
  ['Node', `{ version: '2.0', queryStringParameters: { challenge: 'a-1' }, body: null }`],
  ['Python', `{'version': '2.0', 'queryStringParameters': {'challenge': 'a-1'}, 'isBase64Encoded': False}`],
])('the challenge in the event of a function: %s', (_, text) => {
  const [{ envelope, diagnosis, type }] = inspect(text).exchanges
  expect([envelope, type?.value]).toEqual(['webhook', 'challenge'])
  expect(diagnosis.title).toBe('Nylas tries your webhook URL with a challenge')
  expect(text.slice(type?.range?.start, type?.range?.end)).toContain('a-1')
})

test.each([null, {}, { challenge: '' }, { 'hub.challenge': 'a-1' }, { code: 'c' }])(
  'no challenge is in an event with %o',
  (queryStringParameters) => {
    expect(inspect(JSON.stringify({ ...event, queryStringParameters })).exchanges[0].envelope).toBe('unknown')
  },
)

test('the items of a list are one response each, and a list of objects is one', () => {
  const list = { request_id: 'r-2', data: [{ id: 'm', grant_id: 'g-1', object: 'message' }], next_cursor: 'c' }
  const failed = {
    error: { message: `404 - ${JSON.stringify(error)}`, name: 'AxiosError', status: 404 },
  }
  const kinds = (value: unknown) => inspect(JSON.stringify(value)).exchanges.map(({ envelope }) => envelope)
  expect(kinds([error, list, { body: notified }, failed])).toEqual(['error', 'list', 'webhook', 'error'])
  expect(seen(JSON.stringify([failed]))).toMatchObject(found)
  expect(kinds(list.data)).toEqual(['list'])
})

test('what is no JSON in Base64 stays what it is', () => {
  for (const data of ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x', btoa('{"a":1}')]) {
    expect(inspect(JSON.stringify({ message: { data } })).exchanges[0].envelope).not.toBe('webhook')
  }
})
