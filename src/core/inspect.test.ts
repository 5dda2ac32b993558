// The whole way from a text to its explanation, in the shapes in which responses are pasted.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { examples } from './catalogue/examples.ts'
import { inspect } from './inspect.ts'
import { actors, categories, envelopes, forms, retries } from './model.ts'

const seedSample = `{
  "request_id": "1f58962d-9967-42de-9dd3-3f55aa1a216a",
  "error": {
    "type": "invalid_request_error",
    "message": "The message_id parameter is required."
  }
}`

test('explains the sample of the errors page', () => {
  const { form, exchanges } = inspect(seedSample)
  const [exchange] = exchanges
  expect(form).toBe('json')
  expect(exchange).toMatchObject({
    envelope: 'error',
    status: null,
    match: 'prefixed',
    type: { value: 'invalid_request_error', canonical: 'api.invalid_request_error', standing: 'documented' },
    message: { value: 'The message_id parameter is required.' },
    requestId: { value: '1f58962d-9967-42de-9dd3-3f55aa1a216a', range: { startLine: 2, startColumn: 17 } },
    findings: [],
    diagnosis: { category: 'request', actor: 'developer', retry: { verdict: 'after-fix' } },
  })
})

test('reads the page’s second sample, whose provider error is a comment', () => {
  const text = seedSample.replace(
    'required."',
    'required.",\n    "provider_error": {\n      // what the provider said\n    }',
  )
  const { form, exchanges } = inspect(text)
  const [exchange] = exchanges
  expect(form).toBe('jsonc')
  expect(exchange.findings.map(({ rule, range }) => [rule, range.startLine])).toEqual([['json/comment', 7]])
  expect(exchange.type?.canonical).toBe('api.invalid_request_error')
})

interface Row {
  readonly name: string
  readonly text: string
  readonly expected: object
}

const error = (type: string, message: string, rest: object = {}) =>
  JSON.stringify({ request_id: 'req', error: { type, message, ...rest } })

const rows: readonly Row[] = [
  {
    name: 'a bare type',
    text: 'grant.not_found',
    expected: { envelope: 'unknown', status: null, match: 'exact', diagnosis: { category: 'grant' } },
  },
  {
    name: 'a bare status',
    text: '429',
    expected: {
      status: { value: 429 },
      match: 'status-only',
      diagnosis: { category: 'rate-limit', retry: { verdict: 'backoff' } },
    },
  },
  {
    name: 'an expired grant behind a 401',
    text: `HTTP/2 401\n\n${error('unauthorized', 'Authentication failed', { provider_error: { error: 'invalid_grant', error_description: 'Token has been revoked' } })}`,
    expected: { diagnosis: { category: 'grant', actor: 'end-user', retry: { verdict: 'after-fix' } } },
  },
  {
    name: 'a spam rejection, whose 504 must not be retried',
    text: `HTTP/1.1 504 Gateway Timeout\n\n${error('provider_error', '554 5.7.1 nyla@example.com is sending SPAM')}`,
    expected: { status: { value: 504 }, diagnosis: { category: 'provider', retry: { verdict: 'never' } } },
  },
  {
    name: 'a provider’s time-out, which may be retried',
    text: `HTTP/1.1 504 Gateway Timeout\n\n${error('provider_error', 'The request timed out')}`,
    expected: { diagnosis: { category: 'provider', retry: { verdict: 'backoff' } } },
  },
  {
    name: 'the wait in Retry-After',
    text: `HTTP/2 429\nRetry-After: 30\n\n${error('rate_limit_error', 'Slow down', { provider_error: { code: 'TooManyRequests' } })}`,
    expected: { diagnosis: { retry: { verdict: 'backoff', retryAfter: { seconds: 30, range: { startLine: 2 } } } } },
  },
  {
    name: 'the wait inside the provider’s message, one level deeper',
    text: error('quota_exceeded_error', 'Activity limit reached', {
      provider_error: {
        error: { code: 429, message: 'User-rate limit exceeded. Retry after 2026-01-08T09:26:53.594Z (Mail sending)' },
      },
    }),
    expected: {
      providerError: { code: { value: '429' } },
      diagnosis: { category: 'rate-limit', retry: { retryAfter: { at: '2026-01-08T09:26:53.594Z' } } },
    },
  },
  {
    name: 'a provider error that is only a string',
    text: error('api.bad_request', 'Bad request', { provider_error: 'Not accepted' }),
    expected: { providerError: { code: null, message: { value: 'Not accepted' } }, findings: [] },
  },
  {
    name: 'a plan limit dressed as 403',
    text: error('forbidden_access', 'Maximum number of rules (5) reached for this plan'),
    expected: { diagnosis: { category: 'plan-limit' } },
  },
  {
    name: 'missing scopes, which are not the API key’s fault',
    text: error('api.insufficient_scopes', 'missing scope required to send email'),
    expected: { diagnosis: { category: 'authorization' } },
  },
  {
    name: 'a webhook URL on ngrok',
    text: error('70005', 'unable.verify.webhook_url : ngrok is not allowed'),
    expected: { type: { value: '70005' }, diagnosis: { category: 'webhook', title: 'Nylas refuses ngrok addresses' } },
  },
  {
    name: 'a 401 for an unsupported provider',
    text: `HTTP/2 401\n\n${error('invalid_request', 'provider not supported')}`,
    expected: { diagnosis: { category: 'request', retry: { verdict: 'never' } } },
  },
  {
    name: 'an OAuth error without a request ID',
    text: '{"error":"invalid_grant","error_description":"Code verifier challenge failed","error_code":45004}',
    expected: { envelope: 'oauth-error', findings: [], diagnosis: { category: 'oauth' } },
  },
  {
    name: 'a request ID in a header only',
    text: `HTTP/2 502\nx-request-id: from-head\n\nBad Gateway`,
    expected: { requestId: { value: 'from-head' }, diagnosis: { actor: 'nylas', retry: { verdict: 'backoff' } } },
  },
  {
    name: 'a gateway’s words without a status',
    text: 'Bad Gateway: The upstream server is unavailable, please try again...',
    expected: { status: null, envelope: 'error', diagnosis: { category: 'server' } },
  },
  {
    name: 'a status inside the body of the older service',
    text: '{"success":false,"error":{"type":"invalid_authentication","http_code":400,"event_code":25022,"message":"Authentication failed","request_id":"inside"}}',
    expected: {
      status: { value: 400, origin: 'body-field' },
      requestId: { value: 'inside' },
      type: { canonical: 'grant.invalid_authentication' },
    },
  },
  {
    name: 'an SDK’s error in a program’s own answer, whose status is another',
    text: '{"statusCode":500,"error":{"type":"invalid_request_error","requestId":"r-1","statusCode":401}}',
    expected: {
      status: { value: 401, origin: 'body-field' },
      requestId: { value: 'r-1' },
      diagnosis: { category: 'authentication' },
    },
  },
  {
    name: 'a list',
    text: '{"request_id":"r","data":[],"next_cursor":null}',
    expected: { envelope: 'list', findings: [], diagnosis: { category: 'success', retry: { verdict: 'not-needed' } } },
  },
  {
    name: 'a scheduled send',
    text: 'HTTP/2 202\n\n{"request_id":"r","grant_id":"g","data":{},"schedule_id":"s","send_at":1771234087}',
    expected: { envelope: 'success', diagnosis: { category: 'success', title: 'The send is scheduled' } },
  },
  {
    name: 'a failure inside a success',
    text: '{"request_id":"r","data":[{"email":"a@example.com","error":"not found","object":"error"}]}',
    expected: { envelope: 'list', diagnosis: { category: 'provider' } },
  },
  {
    name: 'a body of another product',
    text: '{"error":{"message":"Invalid key","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}',
    expected: { envelope: 'unknown', type: null, diagnosis: { category: 'unknown' } },
  },
  {
    name: 'a status that differs from the catalogue',
    text: `HTTP/2 400\n\n${error('grant.not_found', 'Grant not found')}`,
    expected: { findings: [{ rule: 'type/status-mismatch', severity: 'info' }] },
  },
]

test.each(rows)('explains $name', ({ text, expected }) => {
  expect(inspect(text).exchanges[0]).toMatchObject(expected)
})

test('a chosen status completes the diagnosis and is said to be chosen', () => {
  const text = error('brand_new_type', 'Something')
  expect(inspect(text).exchanges[0]).toMatchObject({ status: null, match: 'none', diagnosis: { category: 'unknown' } })
  const [exchange] = inspect(text, { status: 403 }).exchanges
  expect(exchange).toMatchObject({
    status: { value: 403, range: null, origin: 'chosen' },
    match: 'status-only',
    diagnosis: { confidence: 'possible', status: { code: 403 } },
  })
})

test('a status that the paste states goes before a chosen one', () => {
  expect(inspect('HTTP/2 404\n\n{}', { status: 500 }).exchanges[0].status).toMatchObject({
    value: 404,
    origin: 'status-line',
  })
})

const body = { request_id: 'r-1', error: { type: 'not_found_error', message: 'No' } }
const asked = { method: 'GET', url: 'https://api.us.nylas.com/v3/grants/g/messages/m' }

test.each([
  ['HTTP/2 404\n\n{}', 'status-line', 'from the status line'],
  [`404 ${JSON.stringify(body)}`, 'status-text', 'from the text'],
  [
    JSON.stringify({ log: { entries: [{ request: asked, response: { status: 404, content: {} } }] } }),
    'har-entry',
    'from the entry of the HTTP archive',
  ],
  [
    JSON.stringify({ name: 'Saved', originalRequest: asked, code: 404, body: JSON.stringify(body) }),
    'saved-response',
    'from the response as Postman saved it',
  ],
  [JSON.stringify({ level: 50, statusCode: 404, response: body }), 'beside-body', 'from a field beside the body'],
  [JSON.stringify({ ...body, status_code: 404 }), 'body-field', 'from a field of the body'],
])('where a status was read is told: %s', (text, origin, words) => {
  const [{ status, diagnosis }] = inspect(text).exchanges
  expect(status).toMatchObject({ value: 404, origin })
  expect(diagnosis.evidence).toContainEqual({ label: 'Status', detail: `404, ${words}`, range: status?.range })
})

test.each([
  ['as it came', (text: string) => text],
  ['cut off', (text: string) => text.slice(0, -40)],
  ['as Python prints it', (text: string) => text.replaceAll('"', "'")],
])('what is wrong deep in a long list is found at its place: %s', (_, damaged) => {
  const hooks = Array.from({ length: 900 }, (__, index) => ({
    id: `hook-${index}`,
    webhook_url: `https://app.example/${index}`,
    trigger_types: ['message.created'],
    status: index === 700 ? 'failing' : 'active',
  }))
  const text = damaged(JSON.stringify({ request_id: 'r', data: hooks }, null, 2))
  const found = inspect(text).exchanges[0].findings.find(({ rule }) => rule.includes('webhook'))
  expect(text.slice(found?.range?.start, found?.range?.end)).toMatch(/^.status.: .failing.$/)
  expect(found?.message).toContain('1 of ')
})

test('times are shown as dates, IDs are named', () => {
  const [{ fields }] = inspect('{"request_id":"r","data":{"id":"m","object":"message","date":1723821985}}').exchanges
  expect(fields.find(({ pointer }) => pointer === '/data/date')?.display).toBe('2024-08-16 15:26:25 UTC')
  expect(fields.find(({ pointer }) => pointer === '/request_id')?.name).toBe('Request ID')
})

test('a known event code is named where it stands', () => {
  const [{ fields }] = inspect('{"error":"invalid_grant","error_description":"no","error_code":45004}').exchanges
  expect(fields.find(({ pointer }) => pointer === '/error_code')?.display).toBe('45004 (invalid_grant)')
})

test('prototype keys are data like any other', () => {
  const text = '{"__proto__":{"type":"grant.not_found"},"constructor":1,"error":{"toString":"x"}}'
  expect(inspect(text).exchanges[0].type?.canonical ?? null).toBeNull()
})

test('the same text gives the same answer, and survives structured cloning', () => {
  for (const { text } of examples) {
    const inspection = inspect(text)
    expect(inspect(text)).toEqual(inspection)
    expect(structuredClone(inspection)).toEqual(inspection)
  }
})

const fragments = fc.constantFrom(
  '{"request_id":"a","error":{"type":"provider_error","message":"m"}}',
  'HTTP/2 504\n',
  'retry-after: 5\n\n',
  '"provider_error":',
  '{"data":[{"object":"error"}]}',
  '{"specversion":"1.0","type":"grant.expired"}',
  '[[[[',
  '"\\u12',
  '\u0000\ud800',
)

test('any text gives an answer in the closed words, with every range inside the text', () => {
  const text = fc.array(fc.oneof(fragments, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 6 })
  fc.assert(
    fc.property(text, fc.option(fc.integer({ min: 100, max: 599 }), { nil: undefined }), (pieces, status) => {
      const pasted = pieces.join('')
      const { form, exchanges } = inspect(pasted, status === undefined ? {} : { status })
      expect(forms).toContain(form)
      for (const { envelope, diagnosis, findings, fields } of exchanges) {
        expect(envelopes).toContain(envelope)
        expect(categories).toContain(diagnosis.category)
        expect(actors).toContain(diagnosis.actor)
        expect(retries).toContain(diagnosis.retry.verdict)
        expect(diagnosis.fix.length).toBeGreaterThan(0)
        for (const { range } of [...findings, ...fields]) {
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.end).toBeLessThanOrEqual(pasted.length)
          expect(range.startLine).toBeLessThanOrEqual(range.endLine)
        }
      }
    }),
    { numRuns: 300 },
  )
})
