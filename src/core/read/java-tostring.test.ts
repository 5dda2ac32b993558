// What the Java SDK prints: the data class, the exception and the HTTP log.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { javaPrints } from './java-print.ts'
import { javaToString } from './java-tostring.ts'
import { Source } from './source.ts'

const dataClass =
  'NylasApiError(type=provider_error, message=No, thanks (really), providerError={error={code=403, message=Say "no", ok={}}, tags=[a, b]}, statusCode=403, requestId=77, headers={retry-after=[30], x=[]})'

function jsonOf(text: string) {
  const source = new Source(text)
  return javaToString
    .read(source, () => [])
    .map(({ source: own, body }) => {
      expect(own.json(body!).strict).toBe(true)
      return own.json(body!).root!.toValue()
    })
}

test('reads the data class with commas, brackets and quotes in its values', () => {
  expect(jsonOf(`12:00 ERROR ${dataClass} at once`)).toEqual([
    {
      type: 'provider_error',
      message: 'No, thanks (really)',
      providerError: { error: { code: 403, message: 'Say "no"', ok: {} }, tags: ['a', 'b'] },
      statusCode: 403,
      requestId: '77',
      headers: { 'retry-after': [30], x: [] },
    },
  ])
})

test('reads several prints, and an OAuth error whose description holds a comma', () => {
  const oauth =
    'NylasOAuthError(error=invalid_grant, errorDescription=Gone, ask again, errorUri=https://example.com/#a, errorCode=400, requestId=r1, statusCode=400, headers=null)'
  expect(jsonOf(`${dataClass}\n${oauth}`)[1]).toEqual({
    error: 'invalid_grant',
    errorDescription: 'Gone, ask again',
    errorUri: 'https://example.com/#a',
    errorCode: 400,
    requestId: 'r1',
    statusCode: 400,
    headers: null,
  })
})

const exception = `Exception in thread "main" com.nylas.models.NylasApiError: Calendar refused: "x" (HTTP 409)\r
Validation errors:\r
  - when.start: must be a number\r
  - title: too long\r
Provider error: {error={code=conflict, message=Taken, sorry}}\r
Request ID: req-9\r
\tat com.nylas.NylasClient.run(NylasClient.kt:12)\r
`

test('reads the exception text with its labelled lines', () => {
  expect(jsonOf(exception)).toEqual([
    {
      message: 'Calendar refused: "x"',
      statusCode: 409,
      validationErrors: { 'when.start': 'must be a number', title: 'too long' },
      providerError: { error: { code: 'conflict', message: 'Taken, sorry' } },
      requestId: 'req-9',
    },
  ])
})

test('places lead back to the paste, and the status is the one stated', () => {
  const [exchange] = inspect(exception).exchanges
  const { status, requestId, envelope, print } = exchange
  expect(envelope).toBe('error')
  expect(status).toMatchObject({ value: 409, origin: 'status-text' })
  expect(exception.slice(status!.range!.start, status!.range!.end)).toBe('409')
  expect(exception.slice(requestId!.range!.start, requestId!.range!.end)).toBe('req-9')
  expect(print?.lost).toEqual(['type'])
})

test('reads the headers of the data class', () => {
  const [exchange] = inspect(dataClass).exchanges
  expect(exchange.headers.map(({ name, value }) => [name, value])).toEqual([['retry-after', '30']])
  expect(exchange.type?.value).toBe('provider_error')
})

test('reads each answer of the HTTP log with the request before it', () => {
  const { form, exchanges } = inspect(
    '=> GET https://api.us.nylas.com/v3/grants/a/messages reqBodySize=0\n<= 404 Not Found resBodySize=90 durationMs=20\n<= 200 OK resBodySize=5 durationMs=1',
  )
  expect(form).toBe('java-tostring')
  expect(exchanges.map(({ status, request, envelope }) => [status?.value, request?.method, envelope])).toEqual([
    [404, 'GET', 'error'],
    [200, undefined, 'unknown'],
  ])
})

test('a value of any length is read', () => {
  expect(jsonOf(`NylasApiError(type=x, message=${'"'.repeat(300_000)}, statusCode=400)`)[0]).toMatchObject({
    statusCode: 400,
  })
})

test.each([
  '{"message":"NylasApiError: x (HTTP 400)"}',
  "NylasApiError: Bad\n    at f (/app/node_modules/nylas/a.js:1:2) {\n  type: 'x'\n}",
  'raise NylasApiError(parsed_error, response.status_code)',
  'nylas.models.errors.NylasApiError: Gone',
  'MyError(type=x, message=y)',
  'size <= 401 resBodySize',
])('leaves %s to others', (text) => {
  expect(inspect(text).form).not.toBe('java-tostring')
})

test('any text is read without a throw, inside its bounds, each character about once', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'NylasApiError(',
      'NylasOAuthError(error=',
      'type=',
      ', message=',
      'providerError={',
      ', k=',
      '}',
      ')',
    ),
    fc.constantFrom(
      'NylasApiError: ',
      ' (HTTP 400)\n',
      'Request ID: ',
      'Provider error: {a=',
      'Validation errors:\n  - a: b\n',
    ),
    fc.constantFrom('[', ']', '"', '\\', '\n', '<= 401 resBodySize=', dataClass),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('')
      javaToString.recognise(new Source(text))
      let last = 0
      for (const { span, edits } of javaPrints(text)) {
        expect(span.start).toBeGreaterThanOrEqual(last)
        last = span.start
        for (const { start, end } of edits) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThanOrEqual(start)
          last = end
        }
        expect(span.end).toBe(last)
        expect(last).toBeLessThanOrEqual(text.length)
      }
      for (const { source, body, status } of javaToString.read(new Source(text), () => [])) {
        for (const span of [body, status?.span]) expect(span?.end ?? 0).toBeLessThanOrEqual(source.text.length)
      }
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['NylasApiError', 'error', 'Grant not found.', 'Java stack trace'],
  ['NylasOAuthError', 'oauth-error', 'OAuth client not found.', 'Java stack trace'],
  [
    'NylasSdkTimeoutError',
    'error',
    'Nylas SDK timed out before receiving a response from the server.',
    'Java SDK time-out',
  ],
])('the message of a %s that a trace begins with is the Java SDK’s', (name, envelope, message, label) => {
  const frames = '\n\tat com.nylas.NylasClient.throwAndCloseOnError(NylasClient.kt:470)\n'
  for (const before of [
    '',
    'Exception in thread "main" ',
    '09:12:44 ERROR 1 --- [nio-3] c.a.MailController : failed\n\n',
  ]) {
    const text = `${before}com.nylas.models.${name}: ${message}${frames}`
    const { form, exchanges } = inspect(text)
    const [found] = exchanges
    const place = found.message?.range
    expect({ form, envelope: found.envelope, message: text.slice(place?.start, place?.end) }).toEqual({
      form: 'java-tostring',
      envelope,
      message,
    })
    expect(found.print?.label).toBe(label)
  }
})

test.each([')', ')]', '"}'])('what closes around the print is no part of its request ID: %s', (closing) => {
  const id = '1111-9753c430-2599-4bcc-8f25-9165b071227a'
  const text = `Failure(com.nylas.models.NylasApiError: limit is too high (HTTP 400)\nRequest ID: ${id}${closing}`
  const [{ requestId, status }] = inspect(text).exchanges
  expect([requestId?.value, status?.value]).toEqual([id, 400])
  expect(text.slice(requestId?.range?.start, requestId?.range?.end)).toContain(id)
})
