// Every envelope is recognised in the shapes that occur, and what other products send is not taken for one.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../json/value.ts'
import type { Envelope } from '../model.ts'
import { classify } from './classify.ts'
import { valueAt } from './pointer.ts'

const id = '3305114997-1f0c3a52-77aa-4b0e-9d1e-0c4f6a2b9e11'

/** As the JSON parser makes it: objects without a prototype. */
function parse(text: string): JsonValue {
  return JSON.parse(text, (_, value: JsonValue) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (Object.assign(Object.create(null) as object, value) as JsonValue)
      : value,
  ) as JsonValue
}

function envelopeOf(value: JsonValue, status: number | null = null): Envelope {
  return classify(parse(JSON.stringify(value)), { status }).envelope
}

const recognised: Readonly<Record<Exclude<Envelope, 'unknown' | 'auth-redirect'>, readonly JsonValue[]>> = {
  success: [
    { request_id: id, data: { id: 'evt_1', object: 'event' } },
    { request_id: 'req_42', grant_id: 'g-1', data: { id: 'm-1' } },
    { request_id: id, schedule_id: 's-1', send_at: 1767225600, use_draft: true, data: {} },
    { request_id: id, data: 'Test event queued' },
    { request_id: id, data: null },
    { request_id: id },
    { success: true, data: { application_id: 'a-1' } },
    { data: { id: 'wh-1', webhook_url: 'https://app.example/hook' } },
    { schedule_id: 's-1', status: { code: 'pending', description: 'waiting' } },
    { id: 'm-1', object: 'message', grant_id: 'g-1', subject: 'Hello' },
    { requestId: id, data: { id: 'c-1' }, flowId: '1767', headers: {} },
    { request_id: id, data: { id: 'o-1', items: ['a shipped thing'] } },
  ],
  list: [
    { request_id: id, data: [{ id: 'm-1' }], next_cursor: 'CigK' },
    { request_id: id, data: [] },
    { request_id: id, data: [], next_cursor: null },
    { request_id: id, data: [], limit: 10, offset: 0 },
    { request_id: id, data: { items: [{ id: 'r-1' }], next_cursor: 'x' } },
    { request_id: id, data: { threads: [] }, next_cursor: 'x' },
    { success: true, data: [{ platform: 'web' }] },
    { data: [{ id: 'wh-1' }] },
    { requestId: id, data: [], nextCursor: 'CigK' },
    { request_id: id, next_cursor: 'x' },
    { request_id: id, prev_cursor: 'x' },
    [{ schedule_id: 's-1', status: { code: 'sent', description: 'done' } }],
  ],
  error: [
    { request_id: id, error: { type: 'not_found_error', message: 'No such message' } },
    {
      error: { message: 'Too fast', provider_error: { error: { code: 429 } }, type: 'quota_exceeded_error' },
      request_id: id,
    },
    { request_id: id, error: { code: 'token.unauthorized_access', type: 'token.unauthorized_access', message: 'no' } },
    { error: { type: '70005', message: 'status is not ok' } },
    { error: { type: 'internal_error' } },
    { error: { type: 'invalid_request_error', message: 'No such folder', param: 'folder' } },
    { error: { type: 404, message: 'a number where the type belongs' }, request_id: id },
    { request_id: id, error: { message: 'only words' } },
    { request_id: id, error: {} },
    { request_id: id, error: 'Bad Gateway' },
    { requestId: id, error: { type: 'invalid_request_error', message: 'No' } },
    { type: 'provider_error', requestId: id, flowId: '17', headers: {}, statusCode: 504 },
    {
      success: false,
      error: { type: 'scopes_conflict', http_code: 400, event_code: 25016, message: 'no', request_id: id },
    },
    { request_id: id, success: false, error: { code: 'INVALID_SESSION', message: 'signed out' } },
    { success: false, error: { code: 'NO_ACCESS', message: 'no' } },
    { type: 'invalid_request_error', message: 'unknown field: colour' },
    { message: 'no entry', type: 'forbidden' },
    { request_id: id, type: 'forbidden_access', message: 'Not in your plan' },
  ],
  'oauth-error': [
    {
      error: 'invalid_grant',
      error_code: 45004,
      error_description: 'Code is used',
      error_uri: 'https://x.example',
      request_id: id,
    },
    { error: 'anything_new', error_description: 'A name no list holds' },
    { error: 'invalid_request', error_code: 400 },
    { error: 'invalid_client' },
    { error: 'invalid_grant', errorCode: 45004, errorDescription: 'Code is used', statusCode: 400 },
  ],
  token: [
    {
      access_token: 'at',
      expires_in: 3600,
      grant_id: 'g-1',
      email: 'a@b.example',
      provider: 'google',
      token_type: 'Bearer',
    },
    { access_token: 'at', token_type: 'Bearer', id_token: 'a.b.c', grant_id: 'g-1' },
    { accessToken: 'at', grantId: 'g-1', expiresIn: 3600 },
  ],
  webhook: [
    {
      specversion: '1.0',
      type: 'grant.expired',
      source: '/nylas/system',
      id: 'n-1',
      time: 1767225600,
      data: { application_id: 'a-1', object: {} },
    },
    {
      specversion: '1.0',
      type: 'message.updated.truncated',
      source: '/x',
      id: 'n-1',
      time: 1,
      data: { application_id: 'a-1' },
    },
    {
      specversion: '1.0',
      type: 'new_family.created',
      source: '/x',
      id: 'n-1',
      time: 1,
      data: { application_id: 'a-1' },
    },
    { specversion: '1.0', type: 'message.created' },
    { type: 'message.created', id: 'n-1', data: { application_id: 'a-1', object: {} } },
    { type: 'event.deleted', data: { object: { id: 'e-1' } } },
  ],
  'v2-error': [
    { message: 'Refused', type: 'invalid_request_error', server_error: '550 5.4.5' },
    { message: 'Fields', type: 'invalid_request_error', missing_fields: ['to'] },
    { message: 'Wrong password', type: 'auth_error', error: 'invalid_grant' },
  ],
  'v2-webhook': [{ deltas: [{ type: 'message.created', object_data: { id: 'm-1' } }] }, { deltas: [] }],
}

describe.each(Object.entries(recognised))('%s', (envelope, values) => {
  test.each(values.map((value) => [JSON.stringify(value)]))('%s', (text) => {
    const found = classify(parse(text), { status: null })
    expect(found).toMatchObject({ envelope, body: '' })
    expect(found.because).toMatch(/^(has|is) .*\S$/)
  })
})

test.each<[product: string, body: JsonValue]>([
  ['Stripe', { error: { type: 'card_error', message: 'Declined', decline_code: 'stolen_card' } }],
  ['Stripe', { error: { type: 'invalid_request_error', message: 'No', request_log_url: 'https://dashboard.example' } }],
  ['Stripe', { id: 'evt_1', object: 'event', type: 'order.created', livemode: false, data: { object: {} } }],
  ['Stripe or OpenAI', { object: 'list', data: [] }],
  ['OpenAI', { error: { message: 'No', type: 'invalid_request_error', param: null, code: null } }],
  ['Anthropic', { type: 'error', error: { type: 'not_found_error', message: 'No' }, request_id: 'req_011' }],
  ['Google', { error: { code: 403, message: 'No', errors: [{ reason: 'forbidden' }], status: 'PERMISSION_DENIED' } }],
  ['Microsoft Graph', { error: { code: 'ErrorItemNotFound', message: 'No', innerError: { date: 'today' } } }],
  [
    'Microsoft Entra',
    { error: 'invalid_grant', error_description: 'AADSTS70008', error_codes: [70008], trace_id: 't' },
  ],
  ['Microsoft Entra', { access_token: 'x', ext_expires_in: 3599, token_type: 'Bearer' }],
  ['Meta', { error: { message: 'No', type: 'OAuthException', code: 190, fbtrace_id: 'A' } }],
  ['Slack', { ok: false, error: 'invalid_auth' }],
  ['Slack', { ok: true, channel: 'c' }],
  // The flag alone is one that many servers have.
  ['server of your own', { ok: false, reason: 'upstream failed' }],
  ['Telegram', { ok: false, error_code: 400, description: 'Bad Request: chat not found' }],
  ['GitHub', { message: 'Not Found', documentation_url: 'https://docs.example' }],
  ['Cloudflare', { success: false, errors: [], result: null }],
  ['GraphQL', { data: null, errors: [{ message: 'No' }] }],
  ['Amazon Web Services', { __type: 'ThrottlingException', message: 'Slow down' }],
  ['RFC 9457', { type: 'about:blank', title: 'Not Found', status: 404 }],
  ['Nest', { statusCode: 404, message: 'Cannot GET /', error: 'Not Found' }],
  ['server of your own', { statusCode: 500, message: 'Internal server error' }],
  ['server of your own', { message: 'Unauthorized', statusCode: 401 }],
  ['Intercom', { type: 'error.list', request_id: 'q', errors: [{ code: 'unauthorized', message: 'No' }] }],
  [
    'Paddle',
    { error: { type: 'request_error', code: 'not_found', detail: 'No', documentation_url: 'https://docs.example' } },
  ],
  ['Plaid', { error_type: 'ITEM_ERROR', error_code: 'X', error_message: 'No', request_id: 'q' }],
])('is not taken for Nylas: %s %j', (product, body) => {
  const found = classify(parse(JSON.stringify(body)), { status: 400 })
  expect(found.envelope).toBe('unknown')
  expect(found.because).toContain(product)
})

test.each<JsonValue>([
  null,
  true,
  42,
  'a string',
  {},
  [],
  [1, 2],
  { invalid: true },
  { data: 5 },
  { data: {}, links: {} },
  { error: { message: 'words alone' } },
  { error: 'Not Found' },
  { error: 42 },
  { type: 'text', message: 'hi' },
  { type: 'log_error', message: 'x', level: 'info', pid: 7 },
  { success: true },
  { specversion: '1.0', type: 'com.example.made', source: '/x', id: '1', data: {} },
  { page: { data: [] } },
  { data: { request_id: 'x', error: {} }, status: 400 },
])('is nothing Nylas sends: %j', (value) => {
  expect(envelopeOf(value)).toBe('unknown')
})

describe('an object or list that stands alone', () => {
  const message = { id: 'm-1', object: 'message', grant_id: 'g' }
  const event = { id: 'e-1', object: 'event' }

  test.each<[value: JsonValue, envelope: Envelope, because: string]>([
    [[message, { id: 'm-2' }], 'list', 'objects of Nylas without the envelope'],
    [[{ id: 'm-1', object: 'message', grantId: 'g' }], 'list', 'objects of Nylas without the envelope'],
    [[event, id, { date: 'today' }], 'success', 'what the Ruby SDK returns'],
    [[[event], id, null, { date: 'today' }], 'list', 'what the Ruby SDK returns'],
    [{ job_status_id: 'abc', status: 'failed', original_data: {}, account_id: 'a' }, 'success', 'jobs of API v2'],
    [{ id: 'a', object: 'account', account_id: 'a', sync_state: 'invalid' }, 'success', 'as API v2 answers'],
    [{ id: 'm', object: 'message', account_id: 'a', subject: 'Hi' }, 'success', 'as API v2 answers'],
    [[{ id: 'c', object: 'calendar', account_id: 'a' }], 'list', 'as API v2 lists'],
  ])('%j', (value, envelope, because) => {
    const found = classify(value, { status: null })
    expect(found).toMatchObject({ envelope, foreign: false })
    expect(found.because).toContain(because)
  })

  test.each<JsonValue>([
    [{ id: '1', object: 'page' }],
    [{ id: '1', object: 'charge' }, 'text'],
    [1, id, {}],
    [{ id: '1', object: 'event' }, 'text', {}],
    { id: '1', object: 'balance', account_id: 'a' },
    { job_status_id: 'abc' },
  ])('is still nothing Nylas sends: %j', (value) => {
    expect(envelopeOf(value)).toBe('unknown')
  })
})

describe('the status settles what the structure leaves open', () => {
  test.each<[body: JsonValue, status: number | null, envelope: Envelope]>([
    [{}, 200, 'success'],
    [{}, 404, 'unknown'],
    [[], 200, 'list'],
    [{ success: true }, 200, 'success'],
    [{ request_id: id }, 502, 'error'],
    [{ request_id: id, note: 'x' }, null, 'unknown'],
    [{ request_id: id, note: 'x' }, 400, 'error'],
    [{ request_id: id, note: 'x' }, 200, 'success'],
    [{ type: 'new_name', message: 'No' }, null, 'unknown'],
    [{ type: 'new_name', message: 'No' }, 400, 'error'],
    [{ data: { reason: 'No' } }, 500, 'unknown'],
    [{ request_id: id, error: { type: 'x' } }, 200, 'error'],
  ])('%j with %s', (body, status, envelope) => {
    expect(envelopeOf(body, status)).toBe(envelope)
  })
})

describe('an envelope below the top', () => {
  test('the label of a published example', () => {
    const found = classify(parse(`{"Draft response/example": {"request_id": "${id}", "data": {"id": "d-1"}}}`), {
      status: null,
    })
    expect(found).toMatchObject({ envelope: 'success', body: '/Draft response~1example' })
  })

  test('an error inside an outer error', () => {
    const inner = { request_id: id, error: { type: 'bad_request', message: 'No' } }
    expect(classify({ success: false, error: inner }, { status: null })).toMatchObject({
      envelope: 'error',
      body: '/error',
    })
    expect(classify({ answer: { error: inner } }, { status: null })).toMatchObject({ body: '/answer/error' })
  })

  test.each([
    { ok: false, upstream: { request_id: id, error: { type: 'rate_limit_error', message: 'No' } } },
    { title: 'Failed', status: 502, upstream: { request_id: id, error: { type: 'rate_limit_error', message: 'No' } } },
    { error: 'It failed', upstream: { request_id: id, error: { type: 'rate_limit_error', message: 'No' } } },
  ])('a whole error in the answer of a server of one’s own: %j', (value) => {
    expect(classify(value, { status: null })).toMatchObject({ envelope: 'error', foreign: false, body: '/upstream' })
  })

  test('an error of the token endpoint in the answer of a server of one’s own', () => {
    const inner = { error: 'invalid_grant', error_code: 25012, error_description: 'No', request_id: id }
    const found = classify({ ok: false, error: 'exchange_failed', detail: inner }, { status: null })
    expect(found).toMatchObject({ envelope: 'oauth-error', foreign: false, body: '/detail' })
  })

  test('but no error that another product sent', () => {
    const anthropic = { type: 'error', request_id: 'req_011', error: { type: 'not_found_error', message: 'No' } }
    expect(classify({ ok: false, upstream: anthropic }, { status: null })).toMatchObject({ foreign: true })
  })

  test('a body that an HTTP client printed under data', () => {
    const found = classify(
      { data: { request_id: id, error: { type: 'unauthorized', message: 'No' } } },
      { status: null },
    )
    expect(found).toMatchObject({ envelope: 'error', body: '/data' })
  })
})

describe('auth-redirect', () => {
  test.each<JsonValue>([
    { error: 'oauth_failed', error_code: '45002', error_description: 'Refused', state: 's' },
    { error: 'access_denied' },
    { code: 'c', state: 's' },
  ])('%j', (query) => {
    expect(classify(query, { status: null, redirect: true }).envelope).toBe('auth-redirect')
  })

  test('only for a callback address', () => {
    expect(classify({ code: 'c', state: 's' }, { status: null }).envelope).toBe('unknown')
    expect(classify({ tab: 'settings' }, { status: null, redirect: true }).envelope).toBe('unknown')
  })
})

test('the evidence names the keys as the body spells them', () => {
  expect(classify({ request_id: id, error: { type: 'x', message: 'y' } }, { status: null }).because).toBe(
    'has error.type and error.message beside request_id',
  )
  expect(classify({ type: 'x', requestId: id, statusCode: 400 }, { status: null }).because).toContain(
    'requestId and statusCode',
  )
})

test('inherited keys are no evidence', () => {
  const value = Object.create({ request_id: id, error: { type: 'x' }, data: [] }) as JsonValue
  expect(classify(value, { status: null }).envelope).toBe('unknown')
})

describe('for any value', () => {
  const keys =
    'request_id requestId error data type message success specversion deltas access_token next_cursor items ' +
    'schedule_id status object code param __proto__ a/b~c constructor'
  const leaf = fc.oneof(
    fc.constantFrom<JsonValue>(null, true, false, 0, 404, '', 'error', '1.0', 'message.created', 'invalid_grant'),
    fc.string(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  )
  const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys.split(' ')), tie('value'), { noNullPrototype: false, maxKeys: 6 }),
    ),
  }))
  const status = fc.constantFrom(null, 200, 302, 400, 500)

  test('it answers, and body leads to an object or array', () => {
    fc.assert(
      fc.property(value, status, fc.boolean(), (body, code, redirect) => {
        const found = classify(body, { status: code, redirect })
        expect(found.because).not.toBe('')
        const start = valueAt(body, found.body)
        expect(start).toBeDefined()
        expect(found.envelope === 'unknown' || typeof start === 'object').toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('the order of the keys does not matter', () => {
    fc.assert(
      fc.property(value, status, (body, code) => {
        const turned = typeof body === 'object' && body !== null && !Array.isArray(body) ? reversed(body) : body
        expect(classify(turned, { status: code }).envelope).toBe(classify(body, { status: code }).envelope)
      }),
      { numRuns: 1000 },
    )
  })

  function reversed(object: { [key: string]: JsonValue }): JsonValue {
    const turned = Object.create(null) as { [key: string]: JsonValue }
    for (const key of Object.keys(object).toReversed()) turned[key] = object[key] ?? null
    return turned
  }
})
