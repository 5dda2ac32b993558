// What is found in a body by its schema and by the checks beyond it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../json/value.ts'
import { type Envelope, envelopes } from '../model.ts'
import { classify } from './classify.ts'
import { valueAt } from './pointer.ts'
import { validateEnvelope } from './validate.ts'

const id = '3305114997-1f0c3a52-77aa-4b0e-9d1e-0c4f6a2b9e11'
const event = {
  specversion: '1.0',
  type: 'message.created',
  source: '/google/emails/realtime',
  id: 'n-1',
  time: 1767225600,
  webhook_delivery_attempt: 1,
  data: { application_id: 'a-1', grant_id: 'g-1', object: { id: 'm-1' } },
}
const notetaker = (type: string, object: { [key: string]: JsonValue }): JsonValue => ({
  ...event,
  type,
  data: { application_id: 'a-1', object: { id: 'n', grant_id: 'g', object: 'notetaker', ...object } },
})
const delta = { date: 1767225600, object: 'message', type: 'message.created', object_data: { id: 'm-1' } }

/** `severity rule pointer`, one line for each finding. */
function findings(envelope: Envelope, value: JsonValue, body?: string): string[] {
  return validateEnvelope(envelope, value, body).map(({ severity, rule, pointer }) => `${severity} ${rule} ${pointer}`)
}

test('a full page without a cursor says how to get the next one', () => {
  const page = { request_id: id, data: [{ id: 'g-1' }, { id: 'g-2' }], limit: 2, offset: 0 }
  expect(findings('list', page)).toEqual(['info envelope/offset-paging /offset'])
  expect(findings('list', { ...page, limit: 10 })).toEqual([])
})

describe('of a list it is told once how many are in a bad state, at the first of them', () => {
  const grant = (status: string) => ({ id: 'g', provider: 'google', grant_status: status })
  const webhook = (status: string) => ({ id: 'w', webhook_url: 'https://a.example/hook', status })
  const told = (data: JsonValue) =>
    validateEnvelope('list', { request_id: id, data }).map(({ rule, pointer, message }) => [rule, pointer, message])

  test.each<[name: string, data: JsonValue, expected: [rule: string, pointer: string, message: string][]]>([
    [
      'grants',
      [grant('valid'), grant('invalid'), grant('invalid'), { object: 'error' }],
      [
        ['envelope/failure-inside-success', '/data/3', 'This entry is an error, although the call as a whole worked.'],
        [
          'envelope/grant-invalid',
          '/data/1/grant_status',
          'Invalid grants in this list: 2 of 3. Calls for such a grant fail until its person has signed in again; the first stands here.',
        ],
      ],
    ],
    [
      'grants that an SDK printed',
      [{ id: 'g', grantStatus: 'invalid' }],
      [
        [
          'envelope/grant-invalid',
          '/data/0/grantStatus',
          'Invalid grants in this list: 1 of 1. Calls for such a grant fail until its person has signed in again; the first stands here.',
        ],
      ],
    ],
    [
      'webhooks',
      [webhook('failed'), webhook('active'), webhook('failing'), webhook('failed')],
      [
        [
          'envelope/webhook-failing',
          '/data/2/status',
          'Failing webhooks in this list: 1 of 4. Most deliveries to such a webhook fail at the moment; the first stands here.',
        ],
        [
          'envelope/webhook-failed',
          '/data/0/status',
          'Failed webhooks in this list: 2 of 4. Nylas no longer delivers to such a webhook; the first stands here.',
        ],
      ],
    ],
    ['those in order', [grant('valid'), webhook('active')], []],
    ['what is no webhook', [{ id: 'j', status: 'failed' }, 'failed', null], []],
  ])('%s', (_, data, expected) => {
    expect(told(data)).toEqual(expected)
  })
})

describe('healthy bodies are quiet', () => {
  test.each<[envelope: Envelope, body: JsonValue]>([
    ['success', { request_id: id, data: { id: 'e-1' }, grant_id: 'g-1', anything: ['new'] }],
    ['success', { request_id: 'req_1' }],
    ['success', { success: true, data: {} }],
    ['success', { request_id: id, schedule_id: 's', send_at: 1767225600, use_draft: false, data: {} }],
    ['success', { schedule_id: 's', status: { code: 'pending', description: 'waiting' } }],
    ['success', { request_id: id, data: 'queued' }],
    ['success', { data: { imported_events: [], import_failed: [] } }],
    ['success', {}],
    ['list', { request_id: id, data: [{ object: 'free_busy' }], next_cursor: 'c' }],
    ['list', { request_id: id, data: [], next_cursor: null, prev_cursor: 'p' }],
    ['list', { request_id: id, data: [], limit: 10, offset: 0 }],
    ['list', { data: { items: [], next_cursor: null } }],
    ['list', { data: { threads: [{}] } }],
    ['list', [{ schedule_id: 's', status: { code: 'sent', description: 'done' } }]],
    ['error', { request_id: id, error: { type: 'not_found_error', message: 'No' } }],
    ['error', { request_id: 'abc', error: { type: 'x', message: 'No', code: 'x', new_key: { deep: true } } }],
    ['error', { request_id: id, error: { type: 'x', message: 'No', provider_error: 'Google said no' } }],
    ['error', { request_id: id, error: { type: 'x', message: 'No', provider_error: { code: 401, message: 'm' } } }],
    ['error', { request_id: id, error: { type: 'x', message: 'No', provider_error: { error: { code: 'E' } } } }],
    [
      'error',
      {
        request_id: id,
        error: { type: 'x', message: 'No', provider_error: { error: 'invalid_grant', error_description: 'Revoked' } },
      },
    ],
    ['error', { request_id: id, error: { type: 'x', message: 'No', validation_errors: { 'when.end': 'too early' } } }],
    [
      'error',
      {
        request_id: id,
        error: { type: 'validation_error', message: 'No', details: [{ loc: ['body', 0], msg: 'm', type: 't' }] },
      },
    ],
    [
      'error',
      { success: false, error: { type: 'x', http_code: 400, event_code: 25016, message: 'No', request_id: id } },
    ],
    ['error', { request_id: id, success: false, error: { code: 'INVALID_SESSION', message: 'No' } }],
    ['oauth-error', { error: 'invalid_grant', error_code: 45004, error_description: 'd', error_uri: 'example' }],
    ['oauth-error', { error: 'invalid_grant', error_code: '45004' }],
    ['token', { access_token: 'at', expires_in: 3600, grant_id: 'g-1', token_type: 'Bearer' }],
    ['webhook', event],
    ['webhook', notetaker('notetaker.meeting_state', { state: 'connecting', meeting_state: 'waiting_for_entry' })],
    ['webhook', notetaker('notetaker.media', { state: 'available' })],
    ['webhook', { ...event, data: { application_id: 'a-1', object: { state: 'failed_entry' } } }],
    ['webhook', { ...event, data: { application_id: 'a-1', grant_id: 'g', reason: 'r', error: {}, object: null } }],
    ['webhook', { ...event, data: { application_id: 'a-1', grant_id: 'g', reason: 'r', error: { type: 'x' } } }],
    ['v2-error', { message: 'No', type: 'invalid_request_error', server_error: '550', missing_fields: ['to'] }],
    ['v2-webhook', { deltas: [delta] }],
    ['auth-redirect', { code: 'c', state: 's' }],
    ['auth-redirect', { error: 'oauth_failed', error_code: '45002', error_description: 'd', state: 's' }],
  ])('%s %j', (envelope, body) => {
    expect(findings(envelope, body)).toEqual([])
  })
})

describe('a violation is named where it stands', () => {
  test.each<[envelope: Envelope, body: JsonValue, expected: string[]]>([
    ['success', { request_id: 7, data: {} }, ['error envelope/wrong-type /request_id']],
    ['success', { request_id: '', data: {} }, ['warning envelope/empty-value /request_id']],
    ['success', { request_id: id, data: 5 }, ['error envelope/wrong-type /data']],
    ['success', { success: false, data: {} }, ['warning envelope/success-false /success']],
    [
      'success',
      { request_id: id, data: { send_ics_error: { type: 'provider_error', message: 'No' } } },
      ['warning envelope/failure-inside-success /data/send_ics_error'],
    ],
    [
      'success',
      { request_id: id, data: { import_failed: [{ event_id: 'e', reason: 'r' }] } },
      ['warning envelope/failure-inside-success /data/import_failed'],
    ],
    [
      'webhook',
      notetaker('notetaker.meeting_state', { state: 'failed_entry', meeting_state: 'entry_denied' }),
      ['warning envelope/notetaker-failed /data/object/meeting_state'],
    ],
    [
      'webhook',
      notetaker('notetaker.meeting_state', { state: 'failed_entry' }),
      ['warning envelope/notetaker-failed /data/object/state'],
    ],
    [
      'webhook',
      notetaker('notetaker.media', { state: 'media_error' }),
      ['warning envelope/notetaker-failed /data/object/state'],
    ],
    ['list', { request_id: id }, ['error envelope/missing-key ']],
    ['list', { data: null, limit: '10' }, ['error envelope/wrong-type /data', 'error envelope/wrong-type /limit']],
    [
      'list',
      { data: [], next_cursor: 5, offset: -1 },
      ['error envelope/wrong-type /next_cursor', 'warning envelope/wrong-value /offset'],
    ],
    ['list', { data: { rows: [] } }, ['error envelope/missing-key /data']],
    [
      'list',
      { data: [{ object: 'free_busy' }, { object: 'error', error: 'x' }, null, { object: 'error' }] },
      ['warning envelope/failure-inside-success /data/1', 'warning envelope/failure-inside-success /data/3'],
    ],
    [
      'list',
      {
        data: [
          { email: 'a@b.co', error: 'Not Found' },
          { email: 'a@b.co', error: '' },
        ],
      },
      ['warning envelope/failure-inside-success /data/0'],
    ],
    [
      'success',
      { request_id: id, data: { order: [], time_slots: [] } },
      ['info envelope/no-free-time /data/time_slots'],
    ],
    ['success', { request_id: id, data: { object: 'free_busy', email: 'a@b.co', time_slots: [] } }, []],
    [
      'webhook',
      notetaker('notetaker.media', { state: 'error' }),
      ['warning envelope/notetaker-failed /data/object/state'],
    ],
    ['error', { request_id: id, error: { type: 404, message: 'No' } }, ['error envelope/wrong-type /error/type']],
    ['error', { request_id: id, error: { type: 'x', message: {} } }, ['error envelope/wrong-type /error/message']],
    ['error', { request_id: null, error: { type: 'x', message: 'm' } }, ['error envelope/wrong-type /request_id']],
    ['error', { request_id: id, error: { message: 'm' } }, ['error envelope/missing-key /error']],
    ['error', { request_id: id, error: [] }, ['error envelope/wrong-type /error']],
    ['error', { request_id: id, note: 1 }, ['error envelope/missing-key ']],
    [
      'error',
      { request_id: id, error: { type: 'x', message: 'm', provider_error: { code: true } } },
      ['error envelope/wrong-type /error/provider_error/code'],
    ],
    ['error', { error: { type: 'x', message: 'm' } }, ['info envelope/missing-request-id ']],
    ['error', { request_id: id, error: { type: 'x' } }, ['info envelope/missing-message /error']],
    ['error', { request_id: id, error: 'Bad Gateway' }, ['info envelope/plain-error /error']],
    ['error', { type: 'forbidden', message: 'm' }, ['info envelope/flat-error ']],
    ['oauth-error', { error: { type: 'x' } }, ['error envelope/wrong-type /error']],
    ['oauth-error', { error_description: 'd' }, ['error envelope/missing-key ']],
    [
      'token',
      { access_token: '', expires_in: '3600', grant_id: 'g' },
      ['warning envelope/empty-value /access_token', 'error envelope/wrong-type /expires_in'],
    ],
    ['token', { access_token: 'at' }, ['info envelope/missing-grant-id ']],
    ['webhook', { ...event, specversion: '0.3' }, ['warning envelope/wrong-value /specversion']],
    ['webhook', { ...event, specversion: 1 }, ['error envelope/wrong-type /specversion']],
    ['webhook', { ...event, time: '1767225600' }, ['error envelope/wrong-type /time']],
    ['webhook', { ...event, time: 1.5 }, ['error envelope/wrong-type /time']],
    ['webhook', { ...event, data: { object: {} } }, ['error envelope/missing-key /data']],
    ['webhook', { ...event, data: { application_id: 'a' } }, ['error envelope/missing-key /data']],
    ['webhook', { ...event, webhook_delivery_attempt: 0 }, ['warning envelope/wrong-value /webhook_delivery_attempt']],
    ['v2-error', { message: 'm', type: 7 }, ['error envelope/wrong-type /type']],
    ['v2-webhook', { deltas: [] }, ['warning envelope/empty-value /deltas']],
    ['v2-webhook', { deltas: [delta, { type: 'x' }] }, ['error envelope/missing-key /deltas/1']],
    ['auth-redirect', { state: 's' }, ['error envelope/missing-key ']],
  ])('%s %j', (envelope, body, expected) => {
    expect(findings(envelope, body)).toEqual(expected)
  })

  test('every key that a notification lacks is named', () => {
    const issues = validateEnvelope('webhook', { type: 'message.created', data: { application_id: 'a', object: {} } })
    expect(issues.map(({ expected }) => expected)).toEqual(['specversion', 'source', 'id', 'time'])
  })
})

test('what an SDK printed lacks no key', () => {
  expect(findings('error', { requestId: id, error: { type: 'x', message: 'm' } })).toEqual([
    'info envelope/sdk-output ',
  ])
  expect(findings('error', { type: 'x', requestId: id, statusCode: 400 })).toEqual(['info envelope/sdk-output '])
  expect(findings('token', { accessToken: 'at', grantId: 'g' })).toEqual(['info envelope/sdk-output '])
  expect(findings('error', { requestId: id, error: { type: 5, message: 'm' } })).toContain(
    'error envelope/wrong-type /error/type',
  )
})

describe('an envelope below the top', () => {
  test('pointers start at the root of the document', () => {
    const labelled = { 'An example/1': { request_id: id, error: { type: 7, message: 'm' } } }
    const issues = validateEnvelope('error', labelled, '/An example~11')
    expect(issues.map(({ rule, pointer }) => [rule, pointer])).toEqual([
      ['envelope/label-wrapper', ''],
      ['envelope/wrong-type', '/An example~11/error/type'],
    ])
    expect(issues[0]?.found).toBe('An example/1')
  })

  test('an error inside an outer error', () => {
    const nested = { success: false, error: { request_id: id, error: { type: 'x', message: 'm' } } }
    expect(findings('error', nested, '/error')).toEqual(['info envelope/nested-error /error'])
    expect(findings('error', { answer: nested }, '/answer/error')).toEqual([
      'info envelope/label-wrapper ',
      'info envelope/nested-error /answer/error',
    ])
  })
})

test('an unknown envelope has no rules', () => {
  expect(findings('unknown', { request_id: 7, error: 7 })).toEqual([])
})

test('every finding leads to a place of the document, once', () => {
  const leaf = fc.oneof(fc.constantFrom<JsonValue>(null, true, 1.5, 7, '', 'x', [], {}), fc.string())
  const keys = ['request_id', 'error', 'data', 'type', 'message', 'success', 'deltas', 'items', 'code', 'next_cursor']
  const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      leaf,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys, 'provider_error', 'a/b', '__proto__'), tie('value')),
    ),
  }))
  fc.assert(
    fc.property(value, fc.constantFrom(...envelopes), (document, envelope) => {
      const { body } = classify(document, { status: null })
      const issues = validateEnvelope(envelope, document, body)
      for (const { pointer, message } of issues) {
        expect(valueAt(document, pointer)).toBeDefined()
        expect(message).toMatch(/^\S.*\.$/)
      }
      const places = issues.map(({ rule, pointer, expected }) => JSON.stringify([rule, pointer, expected]))
      expect(new Set(places).size).toBe(places.length)
    }),
    { numRuns: 2000 },
  )
})
