import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { read } from '../read/read.ts'
import type { CapturedExchange, CaptureFailure } from './protocol.ts'
import { testBody, testExchange, testGrant } from './test-exchange.ts'
import { exchangeText } from './to-text.ts'

test('an exchange is a message below a remark, its JSON laid out', () => {
  const exchange = testExchange({
    method: 'PUT',
    sent: '{"a":[1,{}]}',
    status: 404,
    statusText: 'Not Found',
    body: '{"b":1.0}',
  })
  expect(exchangeText(exchange)).toBe(`# 2026-11-26T12:00:00.000Z, 183.25 ms
PUT https://api.us.nylas.com/v3/grants/${testGrant} HTTP/1.1
Host: api.us.nylas.com
Authorization: Bearer hidden-token

{
  "a": [
    1,
    {}
  ]
}

HTTP/1.1 404 Not Found
Content-Type: application/json

{
  "b": 1.0
}`)
})

test('what is inspected knows the endpoint, the status, the time and the duration', () => {
  const body = '{"request_id":"r1","error":{"type":"rate_limit_error","message":"Too many"}}'
  const headers = [['Retry-After', '30']] as const
  const { form, exchanges } = inspect(exchangeText(testExchange({ status: 429, statusText: '', headers, body })))
  const { endpoint, status, time, durationMs, diagnosis, type } = exchanges[0]
  expect(form).toBe('http-message')
  expect(endpoint?.path).toBe('/v3/grants/{grant_id}')
  expect([status?.value, time, durationMs]).toEqual([429, '2026-11-26T12:00:00.000Z', 183.25])
  expect([diagnosis.category, diagnosis.retry.retryAfter?.seconds, type?.canonical]).toEqual([
    'rate-limit',
    30,
    'api.rate_limit_error',
  ])
})

test('a notification is written by what came in', () => {
  const body =
    '{"specversion":"1.0","type":"message.created","source":"/google/emails/realtime","id":"i","time":1,"data":{"application_id":"a","object":{}}}'
  const request = {
    ...testExchange({ method: 'POST', sent: body }).request,
    headers: [
      ['X-Nylas-Signature', 'abc'],
      ['Content-Type', 'application/json'],
    ] as const,
  }
  const text = exchangeText({ ...testExchange(), origin: 'webhook', signature: 'valid', request })
  const { exchanges } = inspect(text)
  expect(text).toContain('# Signature: valid.')
  expect([exchanges[0].envelope, exchanges[0].type?.value, exchanges[0].time]).toEqual([
    'webhook',
    'message.created',
    '2026-11-26T12:00:00.000Z',
  ])
})

test.each([
  [{ status: 503, statusText: 'Busy' }, '# It was delivered and not taken: the receiver answered 503 Busy.\n'],
  [
    { failure: 'upstream-refused', body: null },
    '# It was not delivered: the server refused the connection (ECONNREFUSED).\n',
  ],
] as const)('a notification that was not taken says so: %j', (facts, note) => {
  const text = exchangeText(testExchange({ ...facts, origin: 'webhook', signature: 'valid', sent: '{"a":1}' }))
  expect(text).toContain(`# Signature: valid.\n${note}`)
  expect(read(text).exchanges[0].brokeOff).toBeNull()
})

test.each<CaptureFailure>([
  'upstream-refused',
  'upstream-reset',
  'upstream-timeout',
  'upstream-unresolved',
  'upstream-untrusted',
])('an exchange without an answer (%s) is diagnosed as one', (failure) => {
  const { exchanges } = inspect(exchangeText(testExchange({ body: null, failure })))
  expect(exchanges).toHaveLength(1)
  expect(exchanges[0].diagnosis.category).toBe('network')
})

test('what is cut, broken off or no text is told', () => {
  const whole = testExchange()
  const response = { ...whole.response, status: 200, statusText: 'OK', headers: [] }
  const cut = exchangeText({
    ...whole,
    failure: 'upstream-reset',
    response: { ...response, body: { text: '{"data":[', wireBytes: 5e6, isCut: true } },
  })
  expect(cut).toContain('# Only the beginning of the body is here: it has 5000000 bytes.')
  expect(cut).toContain('# The answer broke off: the server closed the connection')
  const binary = exchangeText({
    ...whole,
    response: { ...response, body: { text: null, wireBytes: 12, isCut: false } },
  })
  expect(binary).toContain('# The body is no text: it has 12 bytes.')
})

test('a body with unusual spaces behind an open bracket keeps them', () => {
  const body = 'one\u2028two\u00a0three'
  const written = testExchange({ headers: [['X-Request-Id', '{']], body })
  const [found] = read(exchangeText(written)).exchanges
  expect(found?.body && found.source.slice(found.body)).toBe(body)
})

const looksLikeMore = fc.constantFrom(
  'HTTP/1.1 404 Not Found',
  '404 Not Found',
  'GET /v3/grants HTTP/1.1',
  '# 2026-11-26T12:00:00.000Z, 1 ms',
  '< HTTP/2 200',
  '* Connection #0 to host',
  'Retry-After: 5',
  '{"log":{"entries":[]}}',
  '```json',
  '',
)
const jsonText = fc.jsonValue().map((value) => JSON.stringify(value))
const anyText = fc.oneof(
  jsonText,
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(looksLikeMore, jsonText, fc.string()), { maxLength: 5 }).map((lines) => lines.join('\n')),
)
const headerValue = fc.stringMatching(/^[!-~]{1,10}(?: [!-~]{1,10}){0,3}$/)
const headers = fc.array(
  fc.tuple(
    fc.constantFrom(
      'Content-Type',
      'X-Request-Id',
      'Retry-After',
      'nylas-provider-request-count',
      'Transfer-Encoding',
      'Set-Cookie',
      'x_y~z',
    ),
    headerValue,
  ),
  { maxLength: 4 },
)
const exchange: fc.Arbitrary<CapturedExchange> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
    url: fc.constantFrom(
      'https://api.us.nylas.com/v3/grants',
      `https://api.eu.nylas.com/v3/grants/${testGrant}/messages?limit=5&q=%20`,
    ),
    sent: fc.option(anyText, { nil: undefined }),
    status: fc.integer({ min: 200, max: 599 }),
    statusText: fc.oneof(fc.constantFrom('OK', 'Not Found', ''), fc.string()),
    headers,
    body: anyText,
    durationMs: fc.integer({ min: 0, max: 1e9 }).map((thousandths) => thousandths / 1000),
  })
  .map(({ sent, ...facts }) => testExchange(sent === undefined ? facts : { ...facts, sent }))

test('whatever the exchange, what is read back is the same', () => {
  fc.assert(
    fc.property(exchange, (written) => {
      const { exchanges } = read(exchangeText(written))
      const [found] = exchanges
      expect(exchanges).toHaveLength(1)
      expect([found.request?.method, found.request?.url]).toEqual([written.request.method, written.request.url])
      expect(plain(found.request?.body)).toBe(plain(written.request.body?.text))
      expect(found.status?.value).toBe(written.response?.status)
      expect(found.headers.map(({ name, value }) => [name, value])).toEqual(written.response?.headers)
      expect(plain(found.body && found.source.slice(found.body))).toBe(plain(written.response?.body?.text))
      expect([found.time, found.durationMs]).toEqual([written.startedAt, written.durationMs])
    }),
    { numRuns: 2000 },
  )
})

test('whatever a notification brings, none of it is taken for a message of its own', () => {
  fc.assert(
    fc.property(anyText, headers, (sent, more) => {
      const { request, ...rest } = testExchange({ sent, origin: 'webhook', signature: 'valid' })
      const written = [['Host', '127.0.0.1:4180'], ...more] as const
      const { exchanges } = read(exchangeText({ ...rest, request: { ...request, headers: written } }))
      const [found] = exchanges
      expect(exchanges).toHaveLength(1)
      expect([found.request, found.status, found.time]).toEqual([null, null, rest.startedAt])
      // Without a status line above them, names of other letters are not taken for headers.
      const shown = more.some(([name]) => name === 'x_y~z') ? [] : written
      expect(found.headers.map(({ name, value }) => [name, value])).toEqual(shown)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  'HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{"error":{"type":"unauthorized","message":"x"},"request_id":"r"}',
  '{"a":1}\n\nHTTP/1.1 500 Oops\nA: b\n\n{"error":{"type":"api.internal_error","message":"x"}}',
])('a notification that looks like an answer is judged as none: %j', (sent) => {
  const { exchanges } = inspect(exchangeText(testExchange({ sent, origin: 'webhook', signature: 'missing' })))
  expect(exchanges).toHaveLength(1)
  expect(exchanges[0].status).toBeNull()
  expect(['error', 'oauth-error']).not.toContain(exchanges[0].envelope)
})

/** JSON counts as the same however it is laid out; of any text the white space around it does not count. */
function plain(text: string | null | undefined): string {
  const trimmed = (text ?? '').replaceAll('\ufeff', '').trim()
  try {
    return JSON.stringify(JSON.parse(trimmed))
  } catch {
    return trimmed
  }
}

test('a body of two million characters is written without delay', () => {
  const body = JSON.stringify({
    request_id: 'r',
    data: Array.from({ length: 20_000 }, (_, index) => ({ id: `m${index}`, body: 'x'.repeat(60) })),
  })
  const { exchanges } = read(
    exchangeText({ ...testExchange(), response: { status: 200, statusText: 'OK', headers: [], body: testBody(body) } }),
  )
  expect(exchanges[0].body && exchanges[0].source.slice(exchanges[0].body).length).toBe(body.length)
})

test.each([false, true])('an answer that broke off is read back as one, as an archive too: %s', (isArchive) => {
  // A body that looks like another message can only be written as an archive.
  const body = isArchive ? 'HTTP/1.1 200 OK\n\n{"a":1}' : '{"request_id":"r","data":[{"id":'
  const text = exchangeText({ ...testExchange({ status: 200, body }), failure: 'upstream-reset' })
  const { form, exchanges } = inspect(text)
  const [finding] = exchanges[0].findings
  expect(form).toBe(isArchive ? 'har' : 'http-message')
  expect(finding).toMatchObject({ rule: 'response/broke-off', severity: 'error' })
  expect(text.slice(finding?.range.start, finding?.range.end)).toContain(
    isArchive ? 'upstream-reset' : 'The answer broke off',
  )
  expect(exchanges[0].diagnosis).toMatchObject({ title: 'The answer broke off', category: 'network' })
})
