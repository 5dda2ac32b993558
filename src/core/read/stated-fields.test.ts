// Fields of an error that a text names one by one, in lines, labels and tables.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { Source } from './source.ts'
import { statedFields } from './stated-fields.ts'

function seen(text: string) {
  const { form, exchanges } = inspect(text)
  return exchanges.map(({ status, type, message, requestId }) => {
    const facts = [status, type, message, requestId].flatMap((fact) => fact ?? [])
    expect(facts.map(({ range }) => text.slice(range?.start, range?.end))).toEqual(
      facts.map(({ value }) => String(value)),
    )
    return [form, status?.value, type?.value, message?.value, requestId?.value]
  })
}

const uuid = '8b1e2f9a-1111-4222-8333-444455556666'

test.each([
  `404 grant.not_found Grant not found. ${uuid} null`,
  `404 grant.not_found Grant not found. ${uuid} None`,
  `12:01 ERROR 404 grant.not_found Grant not found. ${uuid} undefined\n`,
  `404 grant.not_found Grant not found. ${uuid} {"error":{"code":404,"message":"No"}}`,
  `404 grant.not_found Grant not found. ${uuid} {'error': {'code': 404, 'message': 'No'}}`,
])('the fields one after the other, as the notes on prints recommend: %s', (text) => {
  expect(seen(text)).toEqual([['plain-text', 404, 'grant.not_found', 'Grant not found.', uuid]])
})

test('each of several such lines, with what the provider said', () => {
  const text = `429 api.provider_error Slow down ${uuid} {"error":{"errors":[{"reason":"userRateLimitExceeded"}]}}\n401 unauthorized Unauthorized ${uuid} null`
  const [first, second, ...others] = inspect(text).exchanges
  expect(first.providerError?.message?.value).toContain('userRateLimitExceeded')
  expect([first.status?.value, second?.status?.value, others.length]).toEqual([429, 401, 0])
})

test('labels with the error of the provider as an object', () => {
  const labels = `✗ Error Type: api.provider_error\n✗ Provider Error: {'error': {'code': 403, 'reason': 'forbidden'}}\n✗ Request ID: ${uuid}\n✗ Status Code: 403\n✗ Error Message: No`
  expect(seen(`Error while listing:\n${labels}`)).toEqual([['plain-text', 403, 'api.provider_error', 'No', uuid]])
  expect(inspect(labels).exchanges[0].providerError?.message?.value).toContain('forbidden')
})

test('labels as people write them into a letter', () => {
  const text = `Error type: api.invalid_request_error\nError message: No\nHTTP code: 400\nRequest id: ${uuid}`
  expect(seen(text)).toEqual([['plain-text', 400, 'api.invalid_request_error', 'No', uuid]])
})

test.each([
  ['a table of a page', `Status\t403\nError type\tapi.insufficient_scopes\nMessage\tNo\nRequest ID\t${uuid}`],
  ['the viewer of Firefox', `request_id\t"${uuid}"\nerror\t\ntype\t"api.insufficient_scopes"\nmessage\t"No"`],
])('labels with a tab behind them, as in %s', (name, text) => {
  const status = name === 'a table of a page' ? 403 : undefined
  expect(seen(text)).toEqual([['plain-text', status, 'api.insufficient_scopes', 'No', uuid]])
})

test('an object around such lines is read as one', () => {
  const text = `{\n  type: 'api.provider_error',\n  requestId: '${uuid}',\n  statusCode: 403,\n  providerError: { error: 'no' }\n}`
  expect(inspect(text).form).toBe('javascript-inspect')
})

test('labels below the words of a program', () => {
  const text = `❌ Nylas API Error: Unauthorized\n   Status code: 401\n   Request ID: ${uuid}`
  expect(seen(text)).toEqual([['plain-text', 401, undefined, 'Unauthorized', uuid]])
})

test.each([
  `404 made_up Grant not found. ${uuid} null`,
  '404 grant.not_found is what it says: null',
  `404 grant.not_found Grant not found. ${uuid} and more`,
])('prose with a type is no such line: %s', (text) => {
  expect(inspect(text).exchanges[0].requestId).toBeNull()
})

const all = ['plain-text', 404, 'grant.not_found', 'Grant not found.', 'r-1']

test.each([
  [
    'logfmt',
    'ERROR nylas failed status=404 type=grant.not_found request_id=r-1 message="Grant not found." provider=google',
  ],
  ['logfmt, unquoted', 'type=grant.not_found message=Grant not found. status=404 request_id=r-1'],
  [
    'structlog',
    "12:01 [error] nylas_api_error  exc_type=NylasApiError message='Grant not found.' request_id=r-1 status_code=404 type=grant.not_found",
  ],
  [
    'a struct of Go',
    'send: &{StatusCode:404 RequestID:r-1 Type:grant.not_found Message:Grant not found. ProviderError:map[]}',
  ],
  [
    'a struct of Rust',
    'ApiError { status: Some(404), error_type: Some("grant.not_found"), message: Some("Grant not found."), request_id: Some("r-1") }',
  ],
  [
    'a struct of Rust, laid out',
    'ApiError {\n    status: Some(\n        404,\n    ),\n    error_type: Some(\n        "grant.not_found",\n    ),\n    message: Some(\n        "Grant not found.",\n    ),\n    request_id: Some(\n        "r-1",\n    ),\n    cause: None,\n}',
  ],
  [
    'a value of serde_json, as Rust debugs it',
    'Object {"error": Object {"message": String("Grant not found."), "status": Number(404), "type": String("grant.not_found")}, "request_id": String("r-1")}',
  ],
  [
    'a value of serde_json, laid out',
    'Object {\n    "error": Object {\n        "message": String(\n            "Grant not found.",\n        ),\n        "status": Number(\n            404,\n        ),\n        "type": String(\n            "grant.not_found",\n        ),\n    },\n    "request_id": String(\n        "r-1",\n    ),\n}',
  ],
  [
    'a map of Go with its types',
    'got: map[string]interface {}{"error":map[string]interface {}{"message":"Grant not found.", "provider_error":interface {}(nil), "status":404, "type":"grant.not_found"}, "request_id":"r-1"}',
  ],
  [
    'a struct of Go with a map in it',
    '&nylas.Error{RequestID:"r-1", Status:404, Type:"grant.not_found", Message:"Grant not found.", Provider:map[string]interface {}{"code":"x"}}',
  ],
  ['a list', 'Nylas error\ntype: grant.not_found\nmessage: Grant not found.\nstatus: 404\nrequest id: r-1\n'],
  [
    'a list of Markdown',
    '- **status**: 404\n- **type**: `grant.not_found`\n- **message:** Grant not found.\n- **request_id**: r-1',
  ],
  [
    'a table of Markdown',
    '| field | value |\n|---|---|\n| status | 404 |\n| type | `grant.not_found` |\n| message | Grant not found. |\n| request_id | r-1 |',
  ],
  ['YAML', 'request_id: r-1\nstatus: 404\nerror:\n  type: grant.not_found\n  message: Grant not found.\r\n'],
])('reads the fields of %s', (_, text) => {
  expect(seen(text)).toEqual([all])
})

test('of what Jest compares the fields that came count, not those that were expected', () => {
  const text =
    '    - Expected  - 2\n    + Received  + 4\n\n      Object {\n    -   "request_id": "x",\n    +   "error": Object {\n    +     "message": "Slow down",\n    +     "type": "rate_limit_error",\n    +   },\n    +   "request_id": "r-1",\n      }'
  expect(seen(text)).toEqual([['plain-text', undefined, 'rate_limit_error', 'Slow down', 'r-1']])
})

test('each line of a log that names them is a response of its own', () => {
  const text =
    '12:01 type=grant.not_found status=404\n12:02 type=job.done status=200\n12:03 type=unauthorized status=401\n'
  expect(seen(text).map(([, status, type]) => [status, type])).toEqual([
    [404, 'grant.not_found'],
    [401, 'unauthorized'],
  ])
})

test.each([
  ['a type of the program', 'type=job.done status=500 message="x"'],
  ['a type that stands alone among words', 'The type: unauthorized comes up often.\n\nWhat is it'],
  ['a media type', 'content-type: application/json\nstatus: 404'],
  ['a comparison', 'if (err.type === "unauthorized" && err.status === 401) return'],
])('takes no field from %s', (_, text) => {
  expect([...statedFields(new Source(text))]).toEqual([])
})

test('a type that stands alone needs nothing beside it', () => {
  expect(seen('type: `grant.not_found`')).toEqual([['plain-text', undefined, 'grant.not_found', undefined, undefined]])
})

test('any pile of fields is read inside its bounds', () => {
  const piece = fc.constantFrom(
    'type=',
    'type: ',
    'unauthorized',
    'status=',
    '404',
    ' ',
    '\n',
    '"',
    '`',
    '**',
    '|',
    'message=',
    'a b',
    '}',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const source = new Source(`type=unauthorized status=401 ${pieces.join('')}`)
      for (const { span, status, stated } of statedFields(source)) {
        for (const place of [span, status?.span, stated.type?.span, stated.message?.span, stated.requestId?.span]) {
          if (!place) continue
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.end).toBeGreaterThanOrEqual(place.start)
          expect(place.end).toBeLessThanOrEqual(source.text.length)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('a line without an end is read once', () => {
  const before = process.cpuUsage()
  for (const text of [
    '{"type":"unauthorized","x":"y"},'.repeat(100_000),
    'type=unauthorized '.repeat(100_000),
    `type=unauthorized message=${'a b '.repeat(500_000)}`,
    `type${' '.repeat(20)}`.repeat(100_000),
  ])
    expect([...statedFields(new Source(text))]).toEqual([])
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000, 'milliseconds').toBeLessThan(3000)
})

test('what Rust says is missing is no value', () => {
  expect(seen('Err(E { status: Some(401), r#type: Some("unauthorized"), message: None, request_id: None })')).toEqual([
    ['plain-text', 401, 'unauthorized', undefined, undefined],
  ])
})
