// What a naive reading of Nylas’s answers gets wrong: one group per trap, each with the shapes in which it comes.
import { describe, expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import type { InspectedExchange } from '../model.ts'
import { answer, errorBody as body, requestId as id, toSend } from './test-answers.ts'

type Row = readonly [name: string, text: string, expected: object]

const first = (text: string): InspectedExchange => inspect(text).exchanges[0]
const complaints = ({ findings }: InspectedExchange) => findings.filter(({ severity }) => severity !== 'info')
const advice = ({ diagnosis }: InspectedExchange) => JSON.stringify(diagnosis)

describe('1: the types on the wire are not those of the documentation', () => {
  test.each<Row>([
    ['unauthorized', answer(401, body('unauthorized', 'x')), { type: { standing: 'contract' }, match: 'exact' }],
    [
      'not_found_error',
      answer(404, body('not_found_error', 'x')),
      { type: { canonical: 'api.not_found_error', standing: 'documented' }, match: 'prefixed' },
    ],
    [
      'invalid_request_error',
      answer(400, body('invalid_request_error', 'x')),
      { type: { canonical: 'api.invalid_request_error' }, match: 'prefixed' },
    ],
    [
      'rate_limit_error',
      answer(429, body('rate_limit_error', 'x')),
      { type: { canonical: 'api.rate_limit_error' }, match: 'prefixed' },
    ],
    [
      'insufficient_scopes',
      answer(403, body('insufficient_scopes', 'x')),
      { type: { canonical: 'insufficient_scopes', standing: 'contract' }, match: 'exact' },
    ],
    [
      'quota_exceeded_error',
      answer(429, body('quota_exceeded_error', 'x')),
      { type: { canonical: 'quota_exceeded_error', standing: 'observed' }, match: 'exact' },
    ],
    [
      'a type of an older service',
      answer(403, body('app_id_not_allowed', 'x')),
      { type: { canonical: 'application.id_not_allowed' }, match: 'alias' },
    ],
    [
      'a type that nobody knows falls back on the status',
      answer(429, body('brand_new', 'x')),
      { type: { canonical: null }, match: 'status-only', diagnosis: { category: 'rate-limit' } },
    ],
  ])('%s', (_, text, expected) => {
    expect(first(text)).toMatchObject(expected)
  })
})

describe('2: a request ID is no UUID, and may stand elsewhere or nowhere', () => {
  test.each<readonly [name: string, text: string, requestId: string | null]>([
    ['the form of production', answer(404, body('not_found_error', 'x')), id],
    ['any other text', '{"request_id":"req_1","error":{"type":"unauthorized","message":"x"}}', 'req_1'],
    ['inside of error', '{"success":false,"error":{"type":"x","message":"x","request_id":"dummy"}}', 'dummy'],
    ['in a header', answer(502, 'Bad Gateway', 'x-request-id: abc-1\n'), 'abc-1'],
    ['spelled by an SDK', '{"type":"not_found_error","requestId":"r-1","statusCode":404}', 'r-1'],
    ['nowhere', '{"error":{"type":"70001","message":"application_id.required"}}', null],
  ])('%s', (_, text, requestId) => {
    const exchange = first(text)
    expect(exchange.requestId?.value ?? null).toBe(requestId)
    expect(
      exchange.findings.filter(({ rule, severity }) => rule.includes('request-id') && severity !== 'info'),
    ).toEqual([])
  })
})

describe('3: a status other than the documented one is no fault', () => {
  test.each<readonly [name: string, text: string]>([
    ['a provider’s own status', answer(403, body('provider_error', 'x', { error: { code: 'Denied' } }))],
    ['a provider error as 400', answer(400, body('api.provider_error', 'x'))],
    ['an invalid request as 401', answer(401, body('invalid_request_error', 'x'))],
    ['an unknown key as 401 instead of 400', answer(401, body('token.unauthorized_access', 'x'))],
    ['partial success with a provider’s status', answer(422, body('api.partial_success_error', 'x'))],
  ])('%s', (_, text) => {
    expect(complaints(first(text))).toEqual([])
  })

  test('the status of the answer decides where the two disagree', () => {
    expect(first(answer(401, body('invalid_request_error', 'x'))).diagnosis.category).toBe('authentication')
    expect(first(answer(403, body('provider_error', 'x', { error: { code: 'Denied' } }))).diagnosis.retry.verdict).toBe(
      'after-fix',
    )
  })
})

describe('4: provider_error comes in many shapes', () => {
  test.each<readonly [name: string, provider: unknown, code: string | null, message: string | null]>([
    ['an object', { code: 'ErrorX', message: 'm' }, 'ErrorX', 'm'],
    ['one level deeper', { error: { code: 'ErrorX', message: 'm' } }, 'ErrorX', 'm'],
    ['a number as code', { error: { code: 401, message: 'm' } }, '401', 'm'],
    ['a plain text', 'the provider said no', null, 'the provider said no'],
    ['the form of OAuth', { error: 'invalid_grant', error_description: 'Revoked' }, 'invalid_grant', 'Revoked'],
  ])('%s', (_, provider, code, message) => {
    const exchange = first(answer(400, body('provider_error', 'outer', provider)))
    expect(exchange.providerError?.code?.value ?? null).toBe(code)
    expect(exchange.providerError?.message?.value ?? null).toBe(message)
    expect(complaints(exchange)).toEqual([])
  })

  test('an empty one says nothing', () => {
    expect(first(answer(429, body('rate_limit_error', 'x', {}))).providerError).toBeNull()
  })
})

describe('5: 2xx is not always fine, and 202 is', () => {
  test.each<Row>([
    [
      'free/busy with an address that failed',
      answer(200, `{"request_id":"${id}","data":[{"email":"a@example.com","object":"error","error":"x"}]}`),
      { title: 'The request worked, but not for everything in it' },
    ],
    [
      'an RSVP whose mail failed',
      answer(200, `{"request_id":"${id}","data":{"send_ics_error":{"type":"x","message":"y"}}}`),
      { title: 'The reply is stored, but nobody was told' },
    ],
    [
      'success: false',
      answer(200, `{"success":false,"data":{"reason":"x"},"request_id":"${id}"}`),
      { retry: { verdict: 'unknown' } },
    ],
    [
      'an error body under 200',
      answer(200, body('unauthorized', 'x')),
      { category: 'authentication', retry: { verdict: 'after-fix' } },
    ],
    [
      'a scheduled send',
      answer(202, `{"request_id":"${id}","grant_id":"g","schedule_id":"s","send_at":1767225600,"data":{}}`),
      { category: 'success', retry: { verdict: 'not-needed' } },
    ],
    ['a 202 alone', 'HTTP/2 202', { category: 'success', retry: { verdict: 'not-needed' } }],
    [
      'a Notetaker that is leaving',
      answer(202, `{"request_id":"${id}"}`),
      { category: 'success', retry: { verdict: 'not-needed' } },
    ],
  ])('%s', (_, text, expected) => {
    expect(first(text).diagnosis).toMatchObject(expected)
  })
})

describe('6: lists have many forms', () => {
  test.each<readonly [name: string, text: string]>([
    ['without next_cursor', `{"request_id":"${id}","data":[{"id":"1"}]}`],
    ['with next_cursor null', `{"request_id":"${id}","data":[],"next_cursor":null}`],
    ['by limit and offset', `{"request_id":"${id}","data":[],"limit":10,"offset":0}`],
    ['under items', `{"request_id":"${id}","data":{"items":[],"next_cursor":"c"}}`],
    ['under threads', `{"request_id":"${id}","data":{"threads":[{"id":"t"}]}}`],
    ['a bare array of schedules', '[{"schedule_id":"s","status":{"code":"pending","description":"x"}}]'],
  ])('%s', (_, text) => {
    const exchange = first(text)
    expect(exchange.envelope).toBe('list')
    expect(complaints(exchange)).toEqual([])
    expect(exchange.diagnosis.category).toBe('success')
  })
})

describe('7: tokens and deletes are complete as they are', () => {
  test.each<readonly [name: string, text: string, envelope: string]>([
    [
      'a token',
      '{"access_token":"a","expires_in":3600,"id_token":"i","email":"a@example.com","scope":"s","token_type":"Bearer","grant_id":"g","provider":"google"}',
      'token',
    ],
    ['a delete', `{"request_id":"${id}"}`, 'success'],
    ['a delete of a webhook', `{"request_id":"${id}","data":{"status":"success"}}`, 'success'],
    ['a revocation', answer(200, '{}'), 'success'],
    ['an empty body', 'HTTP/2 204', 'unknown'],
  ])('%s', (_, text, envelope) => {
    const exchange = first(text)
    expect(exchange.envelope).toBe(envelope)
    expect(complaints(exchange)).toEqual([])
    expect(exchange.diagnosis).toMatchObject({ category: 'success', retry: { verdict: 'not-needed' } })
  })
})

describe('8: what is pasted is often no JSON', () => {
  test.each<readonly [name: string, text: string, expected: object]>([
    [
      'a Python dict with typographic quotes',
      '{‘error’: {‘type’: ‘not_found_error’, ‘message’: ‘x’}, ‘request_id’: ‘r’}',
      { type: { value: 'not_found_error' }, requestId: { value: 'r' } },
    ],
    [
      'a Node error',
      "NylasApiError: Unauthorized\n    at x (y.js:1:1) {\n  type: 'unauthorized',\n  requestId: 'r',\n  statusCode: 401\n}",
      { type: { value: 'unauthorized' }, status: { value: 401 } },
    ],
    [
      'a Java print',
      'NylasApiError(type=not_found_error, message=x, providerError=null, statusCode=404, requestId=r)',
      { type: { value: 'not_found_error' }, status: { value: 404 } },
    ],
    [
      'a callback URL',
      'https://app.example.com/cb?error=oauth_failed&error_code=45002&error_description=refused&state=1',
      { type: { canonical: 'oauth2.oauth_failed' }, envelope: 'auth-redirect' },
    ],
    [
      'HTML of a gateway',
      '<html><head><title>502 Bad Gateway</title></head><body>x</body></html>',
      { status: { value: 502 }, diagnosis: { category: 'server' } },
    ],
    [
      'JSON escaped into a string',
      JSON.stringify(body('rate_limit_error', 'x')),
      { type: { value: 'rate_limit_error' }, requestId: { value: id } },
    ],
  ])('%s', (_, text, expected) => {
    expect(first(text)).toMatchObject(expected)
  })
})

describe('9: not every 504 or 429 is to be sent again, and keys differ', () => {
  test.each<readonly [name: string, text: string, retry: object]>([
    [
      'a 504 for spam',
      answer(504, body('provider_error', 'x', { message: '554 5.7.1 nyla@example.com is sending SPAM' })),
      { verdict: 'never' },
    ],
    ['a 550 for spam', answer(550, body('provider_error', 'The message was classified as spam')), { verdict: 'never' }],
    ['a plain 504', answer(504, body('provider_error', 'x')), { verdict: 'backoff', idempotencyKey: 'new' }],
    ['Nylas’s own 500', answer(500, body('internal_error', 'x')), { verdict: 'backoff', idempotencyKey: 'same' }],
    ['a 502 of a gateway', answer(502, 'Bad Gateway'), { verdict: 'backoff', idempotencyKey: 'same' }],
    [
      'no answer at all',
      'NylasSdkTimeoutError: Nylas SDK timed out before receiving a response from the server.',
      { verdict: 'backoff', idempotencyKey: 'same' },
    ],
    [
      'a 429 of the provider',
      toSend(429, body('rate_limit_error', 'x', { error: { code: 429, message: 'slow down' } })),
      { verdict: 'backoff', idempotencyKey: 'new' },
    ],
    [
      'the same key with another body',
      answer(409, body('api.invalid_idempotent_request', 'x')),
      { verdict: 'after-fix', idempotencyKey: 'new' },
    ],
    [
      'the same key while the first runs',
      answer(409, body('api.concurrent_idempotent_request', 'x')),
      { verdict: 'backoff', idempotencyKey: 'same' },
    ],
    [
      'recipients that were refused',
      answer(402, body('invalid_request_error', 'Sending to at least one recipient failed')),
      { verdict: 'after-fix', idempotencyKey: 'new' },
    ],
  ])('%s', (_, text, retry) => {
    expect(first(text).diagnosis.retry).toMatchObject(retry)
  })

  test.each<readonly [name: string, text: string]>([
    ['a 504', answer(504, body('provider_error', 'x'))],
    ['a time-out', answer(504, body('provider_error', 'Request timed out'))],
    ['a part of the recipients', answer(402, body('x', 'Sending to at least one recipient failed'))],
    ['a gateway', answer(502, 'Bad Gateway')],
  ])('%s warns that a message may have gone out', (_, text) => {
    expect(first(text).diagnosis.retry.mayHaveHappened).toBeTruthy()
  })
})

describe('10: a 401 is not always the API key', () => {
  test.each<Row>([
    [
      'an expired grant',
      answer(401, body('unauthorized', 'Grant is expired')),
      { category: 'grant', actor: 'end-user', candidates: [] },
    ],
    [
      'a dead refresh token',
      answer(401, body('unauthorized', 'x', { error: 'invalid_grant', error_description: 'Token has been revoked' })),
      { category: 'grant', actor: 'end-user' },
    ],
    [
      'an unsupported provider',
      answer(401, body('unauthorized', 'Provider not supported')),
      { category: 'request', retry: { verdict: 'never' } },
    ],
    [
      'a key that is refused',
      answer(401, body('unauthorized', 'Bearer token invalid')),
      { category: 'authentication' },
    ],
  ])('%s', (_, text, expected) => {
    expect(first(text).diagnosis).toMatchObject(expected)
  })

  test('one that says nothing more names all reasons and decides for none', () => {
    const { candidates } = first(answer(401, body('unauthorized', 'Unauthorized'))).diagnosis
    expect(candidates).toHaveLength(5)
    expect(candidates.every(({ check, then }) => check.text && then)).toBe(true)
  })
})

describe('11: 7xx are no statuses, and types can be numbers', () => {
  test.each(['HTTP/2 701', '{"error":{"type":"x","http_code":701,"message":"m"}}', 'Error 702'])(
    '%s states no status',
    (text) => {
      expect(first(text).status).toBeNull()
    },
  )

  test.each<Row>([
    ['701', 'Error 701', { title: 'The redirect URI is not registered' }],
    ['702', 'Error 702', { title: 'The application ID may not be used here' }],
    ['70000', answer(400, body('70000', 'destination.id.not.found : record not found')), { category: 'webhook' }],
    ['70001', answer(400, body('70001', 'application_id.required')), { category: 'webhook' }],
    [
      '70005',
      answer(400, body('70005', 'unable.verify.webhook_url : status is not ok, got 404')),
      { title: 'Your endpoint has no answer to a GET at this address' },
    ],
  ])('%s is explained', (_, text, expected) => {
    expect(first(text).diagnosis).toMatchObject(expected)
  })
})

describe('12: no advice from older days', () => {
  test.each([answer(429, body('rate_limit_error', 'x')), answer(429, body('nylas_rate_limit_exceeded', 'x')), '429'])(
    'X-RateLimit headers do not exist: %s',
    (text) => {
      expect(advice(first(text))).not.toMatch(/x-ratelimit/i)
    },
  )

  test('the wait stands in Retry-After or in the wording', () => {
    expect(advice(first(answer(429, body('rate_limit_error', 'x'))))).toContain('Retry-After')
  })

  test('v3 says provider_error where v2 said server_error', () => {
    const words = advice(first(answer(422, body('brand_new', 'x', 'odd'))))
    expect(words).toContain('Read `provider_error`')
    expect(words).toContain('which is the v2 name')
  })
})

describe('13: a grant is never to be deleted', () => {
  test.each([
    answer(401, body('unauthorized', 'Grant is expired')),
    answer(401, body('grant.refresh_token_invalid', 'x')),
    answer(404, body('grant.not_found', 'x')),
    answer(404, body('not_found_error', 'No Grant found for this Grant ID.')),
    answer(400, '{"error":"invalid_grant","error_description":"x","error_code":400}'),
    answer(403, body('api.insufficient_scopes', 'x')),
    '{"specversion":"1.0","type":"grant.expired","source":"/nylas/system","id":"1","time":1723821985,"data":{"application_id":"a","object":{"code":25009,"grant_id":"g"}}}',
  ])('%s', (text) => {
    expect(advice(first(text))).not.toMatch(/\b(?:delete|remove) (?:the|this|that|your) grant/i)
    expect(advice(first(text))).not.toContain('DELETE')
  })
})

describe('14: published samples are read, and what is odd in them is said mildly', () => {
  test.each<readonly [name: string, text: string, expected: object]>([
    [
      'a comment where the provider’s error goes',
      `{"request_id":"${id}","error":{"type":"invalid_request_error","message":"The message_id parameter is required.","provider_error":{\n// Provider error response\n}}}`,
      { envelope: 'error', type: { canonical: 'api.invalid_request_error' } },
    ],
    [
      'a label around the response',
      `{"Draft response example":{"request_id":"${id}","data":{"id":"d","object":"draft"}}}`,
      { envelope: 'success' },
    ],
    [
      'a send_failed notification with error beside object',
      '{"specversion":"1.0","type":"message.send_failed","source":"/nylas/send","id":"n","time":1723821985,"webhook_delivery_attempt":1,"data":{"application_id":"a","grant_id":"g","reason":"r","error":{"type":"api.provider_error","message":"m","status_code":400,"provider_error":{}},"object":null}}',
      { envelope: 'webhook', type: { canonical: 'message.send_failed' } },
    ],
    [
      'a misspelt message',
      answer(500, body('unexpected_error', 'an unexepcted error has occurred')),
      { envelope: 'error', diagnosis: { category: 'server' } },
    ],
  ])('%s', (_, text, expected) => {
    const exchange = first(text)
    expect(exchange).toMatchObject(expected)
    expect(exchange.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
