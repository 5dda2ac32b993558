// What consoles and test runners show around an SDK's error, or of it.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

test('pytest: the line above the summary, which cuts it off, and the later one where it is another', () => {
  const summary =
    '==== short test summary info ====\nFAILED tests/test_a.py::test_a - nylas.models.errors.NylasApiError:'
  const above = 'E   nylas.models.errors.NylasApiError: Tracking options are not allowed for trial accounts\n\n'
  const message = (text: string) => inspect(text).exchanges[0].message?.value
  expect(message(`${above}${summary} Tra...`)).toBe('Tracking options are not allowed for trial accounts')
  expect(message(`${above}${summary} Not fo...`)).toBe('Not fo...')
})

test('Ruby: what a console answered when it was asked for the fields', () => {
  const asked =
    '[4] pry(main)> e.type\n=> "token.unauthorized_access"\n[5] pry(main)> e.status_code\n=> 401\ne.request_id # => "r-1"'
  const [{ type, status, requestId, message, print }] = inspect(
    `=> #<Nylas::NylasApiError: Unauthorized>\n${asked}`,
  ).exchanges
  expect([type?.value, status?.value, requestId?.value, message?.value, print]).toEqual([
    'token.unauthorized_access',
    401,
    'r-1',
    'Unauthorized',
    null,
  ])
})

test('Ruby: the status of the page that was no JSON', () => {
  const page = "<html>\n<head><title>504 Gateway Time-out</title></head>\n<body>it's</body>\n</html>\n"
  const text = `ERROR -- : Error performing Job: Nylas::JsonParseError (unexpected token at '${page}'):\n/app/http_client.rb:71:in \`x'`
  const [{ status, print }] = inspect(text).exchanges
  expect([status?.value, text.slice(status?.range?.start, status?.range?.end), print?.label]).toEqual([
    504,
    '504',
    'Ruby SDK error for an answer that is no JSON',
  ])
})

test.each([
  [
    'Bun',
    `118 |   throw new NylasApiError(error, status)\n              ^\nNylasApiError: Grant not found.\n       type: "grant.not_found",\n  requestId: "r-1",\n statusCode: 404,\n\n      at request (/app/node_modules/nylas/lib/esm/apiClient.js:118:27)`,
    404,
  ],
  [
    'Firefox',
    'Object { request_id: "r-1", error: {…} }\n\u200berror: Object { type: "grant.not_found", message: "Grant not found." }\n\u200brequest_id: "r-1"',
    undefined,
  ],
  [
    'Chrome',
    `▼ {request_id: 'r-1', error: {…}}\n  ▼ error:\n      message: "Grant not found."\n      type: "grant.not_found"\n    ▶ [[Prototype]]: Object\n    request_id: "r-1"`,
    undefined,
  ],
])('the properties that %s shows beneath an error or object', (_, text, code) => {
  const { form, exchanges } = inspect(text)
  const [{ status, type, message, requestId }] = exchanges
  expect([form, status?.value, type?.value, message?.value, requestId?.value]).toEqual([
    'javascript-inspect',
    code,
    'grant.not_found',
    'Grant not found.',
    'r-1',
  ])
})

test('the message on a page of Django', () => {
  const text =
    'NylasApiError at /inbox/\nInvalid API key\nRequest URL:\thttp://localhost:8000/inbox/\nException Type:\tNylasApiError\nException Value:\t\nInvalid API key given\nException Location:\t/venv/nylas/handler/http_client.py, line 46'
  const { form, exchanges } = inspect(text)
  const [{ message, envelope }] = exchanges
  expect([form, envelope, message?.value]).toEqual(['python-repr', 'error', 'Invalid API key given'])
  expect(text.slice(message?.range?.start, message?.range?.end)).toBe('Invalid API key given')
})

test.each([
  [
    'a map',
    '** (RuntimeError) nylas: %{"error" => %{"message" => "No", "type" => "unauthorized"}, "request_id" => "r-1"}',
  ],
  [
    'a struct',
    '** (MatchError) no match of right hand side value: {:error, %ExNylas.Common.Response{data: nil, error: %ExNylas.Error{message: "No", provider_error: nil, type: "unauthorized"}, grant_id: nil, request_id: "r-1", status: :bad_request}}\n    (acme 0.1.0) lib/acme/sync.ex:33: Acme.Sync.run/1',
  ],
])('%s of Elixir', (_, text) => {
  const [{ type, message, requestId, findings }] = inspect(text).exchanges
  expect([type?.value, message?.value, requestId?.value]).toEqual(['unauthorized', 'No', 'r-1'])
  expect(findings.filter(({ rule }) => rule !== 'read/repair')).toEqual([])
  expect(text.slice(type?.range?.start, type?.range?.end)).toBe('"unauthorized"')
})

test('the debug print of Rust is not judged as JSON: its fields and the codes in it count', () => {
  const text =
    'Err(NylasError { status: 401, body: ErrorResponse { request_id: "r-1", error: ErrorBody { kind: "unauthorized", message: "No", provider_error: Some(Object {"error": String("invalid_grant"), "error_description": String("AADSTS50173: revoked")}) } } })'
  const [{ status, type, requestId, findings }] = inspect(text).exchanges
  expect([status?.value, type?.value, requestId?.value, findings]).toEqual([401, 'unauthorized', 'r-1', []])
})

test('pprint: a message in parts, each in the quotes that it needs, leaves a failed send a failed send', () => {
  const text = `{'data': {'object': {'error': {'message': "554 5.7.1 Message rejected: it's "
                                          'considered spam by the provider',
                               'status_code': 504,
                               'type': 'api.provider_error'},
                     'reason': 'send failed'}},
 'id': 'n-1',
 'source': '/nylas/system',
 'specversion': '1.0',
 'type': 'message.send_failed'}`
  const [{ envelope, diagnosis, findings }] = inspect(text).exchanges
  expect([envelope, diagnosis.category]).not.toContain('success')
  expect(envelope).toBe('webhook')
  expect(findings.filter(({ rule }) => rule.startsWith('json/'))).toEqual([])
})

test('Celery: the error as Python represents it', () => {
  const raised = (error: string) =>
    `[2026-03-03 09:12:44,123: ERROR/ForkPoolWorker-1] Task mail.send[abc] raised unexpected: ${error}`
  for (const [error, said] of [
    ["NylasApiError('Grant not found')", 'Grant not found'],
    [`nylas.models.errors.NylasApiError("It's gone")`, "It's gone"],
  ] as const) {
    const text = raised(error)
    const [{ envelope, message, time }] = inspect(text).exchanges
    expect([envelope, message?.value, time]).toEqual(['error', said, '2026-03-03T09:12:44.123'])
    expect(text.slice(message?.range?.start, message?.range?.end)).toBe(said)
  }
  expect(inspect("    raise NylasApiError('Grant not found')").exchanges[0].envelope).toBe('unknown')
})

const elixirBody = '%{"error" => %{"message" => "No", "type" => "unauthorized"}, "request_id" => "r-1"}'

test.each([
  ['a map', `{:error, ${elixirBody}}`, undefined],
  ['an answer of Tesla', `{:ok, %Tesla.Env{status: 401, body: ${elixirBody}, method: :get}}`, 401],
  ['an answer of Req', `{:ok,\n %Req.Response{\n   status: 401,\n   body: ${elixirBody},\n   trailers: %{}\n }}`, 401],
  [
    'an answer of HTTPoison',
    `{:ok,\n %HTTPoison.Response{\n   body: "{\\"request_id\\":\\"r-1\\",\\"error\\":{\\"type\\":\\"unauthorized\\",\\"message\\":\\"No\\"}}",\n   headers: [{"Server", "x"}],\n   status_code: 401\n }}`,
    401,
  ],
])('a tuple of Elixir with %s', (_, text, code) => {
  const { form, exchanges } = inspect(text)
  const [{ status, type, message, requestId, findings }] = exchanges
  expect([form, status?.value, type?.value, message?.value, requestId?.value]).toEqual([
    'ruby-inspect',
    code,
    'unauthorized',
    'No',
    'r-1',
  ])
  expect(findings.filter(({ rule }) => rule !== 'read/repair')).toEqual([])
})
