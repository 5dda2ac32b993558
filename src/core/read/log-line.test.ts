// JSON in lines of logs and between sentences, with the status, the request and the time beside it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { logLine } from './log-line.ts'
import { read } from './read.ts'
import { Source } from './source.ts'

const body = '{"request_id":"r-1","error":{"type":"not_found_error","message":"No } here"}}'
const other = '{"request_id":"r-2","error":{"type":"rate_limit_error","message":"Slow"}}'

function seen(text: string) {
  const { form, exchanges } = read(text)
  expect(form).toBe('log-line')
  return exchanges.map(({ source, body: found, status, time, request }) => ({
    body: found && source.slice(found),
    status: status?.value,
    at: status && source.slice(status.span),
    time,
    request,
  }))
}

test.each([
  ['2026-03-04T05:06:07.089Z ERROR [mail] call failed status=404 body=', 404, '2026-03-04T05:06:07.089Z'],
  ['[2026-03-04 05:06:07,089] request failed (HTTP 404): ', 404, '2026-03-04T05:06:07.089'],
  ['WARN nylas returned 404 ', 404, null],
  ['2026-03-04T05:06:07+0100 http_code=404 -> ', 404, '2026-03-04T05:06:07+01:00'],
  ['error: Request failed with status code 404 ', 404, null],
  ['INFO took 404 ms, 200 items: ', undefined, null],
  ['2026-03-04 05:06:07,089 ERROR [worker] Nylas 404: ', 404, '2026-03-04T05:06:07.089'],
  ['Fehler 404 beim Senden: ', 404, null],
  ['status=<HTTPStatus.NOT_FOUND: 404> body=', 404, null],
  ['synced 404 of Nylas: ', undefined, null],
])('reads the JSON, status and time of: %s', (prefix, status, time) => {
  const text = `${prefix}${body}`
  expect(seen(text)).toEqual([{ body, status, at: status === undefined ? null : String(status), time, request: null }])
})

test.each([
  ['Status: NotFound, ', 404, 'NotFound'],
  ['mail failed: StatusCode="TooManyRequests" ', 429, 'TooManyRequests'],
  ['ERROR HttpStatusCode.GatewayTimeout ', 504, 'GatewayTimeout'],
  ['call failed, http_status=HTTPStatus.UNPROCESSABLE_ENTITY ', 422, 'UNPROCESSABLE_ENTITY'],
  ['<404 NOT_FOUND Not Found,', 404, '404'],
  ['WebClient: 429 TOO_MANY_REQUESTS ', 429, '429'],
  ['status: Notfoundland ', undefined, null],
  ['grant status: valid ', undefined, null],
  ['status: conflict ', undefined, null],
  ['booking status: Accepted ', undefined, null],
  ['account status: Locked ', undefined, null],
])('reads the status by its name: %s', (prefix, status, at) => {
  expect(seen(`${prefix}${body}`)).toMatchObject([{ body, status, at }])
})

test('reads method and address where the line states them', () => {
  const [first] = seen(`INFO "GET /v3/grants/g/messages?limit=5 HTTP/1.1" 404 ${body}`)
  expect(first).toMatchObject({ status: 404, request: { method: 'GET', url: '/v3/grants/g/messages?limit=5' } })
})

test('each line has its own response; other objects in the log are passed over', () => {
  const text = `2026-01-01T00:00:00Z status=404 ${body}\n2026-01-01T00:00:01Z user {"name":"x"}\n2026-01-01T00:00:02Z status=429 ${other}\n`
  expect(seen(text).map((one) => [one.body, one.status, one.time])).toEqual([
    [body, 404, '2026-01-01T00:00:00Z'],
    [other, 429, '2026-01-01T00:00:02Z'],
  ])
})

test('reads JSON between sentences, and JSON that a question follows', () => {
  const pretty = JSON.stringify(JSON.parse(body), null, 2)
  expect(seen(`I get this error:\n${pretty}\nAny idea?`)[0]).toMatchObject({ body: pretty, status: undefined })
  expect(seen(`Nylas answers 404 Not Found\n\n${pretty}`)[0]).toMatchObject({ body: pretty, status: 404 })
  expect(seen(`${body}\nwhat does it mean?`)[0]).toMatchObject({ body })
})

const pretty = (text: string) => JSON.stringify(JSON.parse(text), null, 2)

test.each([
  ['one below the other', `${pretty(body)}\n${pretty(other)}`],
  ['with a line between them', `${pretty(body)}\n\n${pretty(other)}\n`],
  ['where the first one ended', `${pretty(body)}${pretty(other)}`],
])('whole responses are told apart: %s', (_, text) => {
  expect(seen(text).map((one) => one.body)).toEqual([pretty(body), pretty(other)])
})

test('a body below which a message was pasted', () => {
  const text = `${pretty(body)}\nHTTP/1.1 429 Too Many Requests\nContent-Type: application/json\n\n${other}`
  expect(seen(text).map((one) => [one.body, one.status])).toEqual([
    [pretty(body), undefined],
    [other, 429],
  ])
})

test.each([
  ['another object', `${pretty(body)}\n{\n"a": 1}`],
  ['a part of a response', `${pretty(body)}\n{"request_id":"r-2","error":{"type":}}`],
  ['its own end', `${pretty(body)}}`],
])('a body is one with what it ends in: %s', (_, text) => {
  expect(read(text)).toMatchObject({ form: 'json', exchanges: { length: 1 } })
})

test.each([
  ['the access line of the app above', `POST /api/send 500 143.233 ms - 21\nnylas: ${body}`],
  ['the access line right above', `POST /api/send 500 143.233 ms - 21\n${body}`],
  [
    'a router above',
    `12:01 heroku[router]: at=info method=POST path="/api/send" status=500 bytes=12\napp[web.1]: ${body}`,
  ],
  [
    'a router below',
    `send failed: ${body}\nheroku[router]: at=error code=H12 path="/api/send" host=a.example.com status=503`,
  ],
  ['a call to another host', `GET https://api.other.example/v1/users returned 403\nnylas: ${body}`],
])('a status is not that of the response where it is of %s', (_, text) => {
  expect(seen(text)[0]).toMatchObject({ body, status: undefined })
})

test.each([
  ['GET https://api.us.nylas.com/v3/grants/g/messages/m 404\n', 404],
  ['DELETE https://api.us.nylas.com/v3/grants/g/messages/m -> 404 (213ms) ', 404],
  ['[nylas] GET /v3/grants/g/messages/m: 404 ', 404],
  ['GET https://api.us.nylas.com/v3/grants/g/messages?limit=404 ', undefined],
  ['GET https://api.us.nylas.com/v3/grants/g/messages 404 messages ', undefined],
  ['GET /api/messages 404\n', undefined],
])('behind the address of the call stands its status: %s', (prefix, status) => {
  expect(seen(`${prefix}${body}`)[0]).toMatchObject({ body, status })
})

test.each([
  ['of a call to Nylas above', `GET https://api.us.nylas.com/v3/grants returned 404\nbody: ${body}`],
  ['beside one of the app', `POST /api/send 500 143.233 ms - 21\nNylas responded with 404\nbody: ${body}`],
  ['behind the path of the app in its own line', `POST /api/send failed, status 404: ${body}`],
])('a status %s is that of the response', (_, text) => {
  expect(seen(text)[0]).toMatchObject({ body, status: 404, at: '404' })
})

test('a JSON that is cut off ends with its line', () => {
  const text = `10:00 ERROR ${body.slice(0, 50)}\n10:01 INFO done`
  expect(seen(text)[0]?.body).toBe(body.slice(0, 50))
})

test('findings and facts point at the paste', () => {
  const text = `noise\n2026-01-01T00:00:00Z failed ${body}`
  const [{ type, requestId }] = inspect(text).exchanges
  expect(text.slice(type!.range!.start, type!.range!.end)).toBe('"not_found_error"')
  expect(requestId?.range?.startLine).toBe(2)
})

test.each([
  [
    'sync: Microsoft rate-limited on application level. Please read on',
    undefined,
    'Microsoft rate-limited on application level. Please read on',
  ],
  [
    'Status 403: Office365 returned us an email address different from ours.',
    403,
    'Office365 returned us an email address different from ours.',
  ],
  ['<HttpError 429 "Quota exceeded for metric">', 429, '<HttpError 429 "Quota exceeded for metric">'],
])('a known message alone is an error: %s', (text, status, message) => {
  const [exchange] = inspect(text).exchanges
  expect([exchange.envelope, exchange.status?.value, exchange.message?.value]).toEqual(['error', status, message])
})

test('an access log is read only where it is of Nylas', () => {
  const line = (path: string) => `10.0.0.1 - - "GET ${path} HTTP/1.1" 404 19`
  expect(seen(line('/v3/grants/a/threads'))[0]).toMatchObject({ status: 404, body: null })
  expect(read(line('/v1/users')).form).toBe('plain-text')
})

test.each([
  body,
  `[${body}]`,
  body.slice(0, 40),
  `HTTP/1.1 404 Not Found\n\n${body}`,
  `"${body.replaceAll('"', '\\"')}"`,
  'x { y } z',
  '```json\n{"a":1}\n```',
])('leaves %s to others', (text) => {
  expect(logLine.recognise(new Source(text))).toBeLessThan(60)
  expect(read(text).form).not.toBe('log-line')
})

test('any text is read without a throw and inside its bounds', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      body,
      '{"a":',
      '{"',
      "{'a': 1}",
      '[{"a":1',
      '}',
      ']',
      '"',
      "'",
      '\\',
      '\n',
      ' status=404 ',
      'GET /v3/grants/a ',
    ),
    fc.constantFrom('2026-01-01T00:00:00Z ', '<HttpError 429 ', '{"level":50,"msg":"x"}'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const source = new Source(pieces.join(''))
      logLine.recognise(source)
      for (const exchange of logLine.read(source, () => [])) {
        const { span, body: found, status, stated } = exchange
        for (const place of [span, found, status?.span, stated.message?.span]) {
          if (!place) continue
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.end).toBeGreaterThanOrEqual(place.start)
          expect(place.end).toBeLessThanOrEqual(exchange.source.text.length)
        }
      }
    }),
    { numRuns: 500 },
  )
})

const detail = '{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"ACCESS_TOKEN_SCOPE_INSUFFICIENT"}'
const ofGoogle = `list: googleapi: Error 403: Request had insufficient authentication scopes.\nDetails:\n[\n  ${detail}\n]`

test('what the Go client of Google appends to its error is no body, and its status none of Nylas', () => {
  const [alone] = inspect(`${ofGoogle}\n\nMore details:\nReason: insufficientPermissions`).exchanges
  expect(alone.diagnosis.title).toBe('The grant lacks a Google scope that this request needs')
  expect(alone.status).toBeNull()
  expect(
    inspect(ofGoogle.replace(/insufficient.*\./, 'nothing.').replace(/"reason.*"/, '"x":1')).exchanges[0],
  ).toMatchObject({ status: null, diagnosis: { category: 'unknown' } })
  expect(inspect(`${ofGoogle}\n${body}`).exchanges).toMatchObject([{ type: { value: 'not_found_error' } }])
})

test('a letter to support names the request that it is about', () => {
  const id = '3305114997-9753c430-2599-4bcc-8f25-9165b071227a'
  for (const words of [`request ID ${id} returned 504 Gateway Timeout.`, `504 Gateway Timeout (request_id: ${id})`])
    expect(inspect(words).exchanges[0]).toMatchObject({ status: { value: 504 }, requestId: { value: id } })
})
