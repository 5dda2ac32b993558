import { expect, test } from 'vitest'
import type { CapturedExchange } from '../capture/protocol.ts'
import { inspect } from '../inspect.ts'
import { rowOfCaptured, rowOfInspected } from './row.ts'

const grant = '8e6ef1c2-5a1a-4b8f-9a1b-0123456789ab'

const har = JSON.stringify({
  log: {
    entries: [
      {
        startedDateTime: '2026-11-26T12:00:00.000Z',
        time: 183,
        request: { method: 'GET', url: `https://api.us.nylas.com/v3/grants/${grant}/messages?limit=5` },
        response: {
          status: 429,
          headers: [
            { name: 'Retry-After', value: '30' },
            { name: 'nylas-provider-request-count', value: '4' },
            { name: 'Nylas-Gmail-Quota-Usage', value: '120' },
          ],
          content: {
            mimeType: 'application/json',
            text: '{"request_id":"r","error":{"type":"rate_limit_error","message":"Too many requests"}}',
          },
        },
      },
    ],
  },
})

const expected = {
  time: Date.parse('2026-11-26T12:00:00.000Z'),
  method: 'GET',
  path: '/v3/grants/{grant_id}/messages',
  status: 429,
  type: 'api.rate_limit_error',
  isFailure: true,
  durationMs: 183,
  providerRequestCount: 4,
  gmailQuotaUsage: 120,
  retryAfterSeconds: 30,
}

test('a response of an archive', () => {
  expect(rowOfInspected(inspect(har).exchanges[0])).toEqual(expected)
})

const captured: CapturedExchange = {
  id: 1,
  origin: 'proxied',
  startedAt: '2026-11-26T12:00:00.000Z',
  durationMs: 183,
  firstByteMs: 180,
  request: {
    method: 'get',
    url: `https://api.us.nylas.com/v3/grants/${grant}/messages?limit=5`,
    headers: [],
    body: null,
  },
  response: {
    status: 429,
    statusText: 'Too Many Requests',
    headers: [
      ['Retry-After', '30'],
      ['nylas-provider-request-count', '4'],
      ['Nylas-Gmail-Quota-Usage', '120'],
    ],
    body: null,
  },
  failure: null,
  signature: null,
}

test('an exchange that passed the companion', () => {
  expect(rowOfCaptured(captured, 'api.rate_limit_error')).toEqual(expected)
})

test('an exchange without an answer is a failure without a status', () => {
  const row = rowOfCaptured({ ...captured, response: null, failure: 'upstream-timeout' }, null)
  expect([row.status, row.isFailure, row.providerRequestCount]).toEqual([null, true, null])
})

test.each([
  [{ failure: 'upstream-reset' }, true, 'Broken answer'],
  [{ origin: 'webhook', signature: 'invalid' }, true, 'Wrong signature'],
  [{ origin: 'webhook', signature: 'missing' }, true, 'No signature'],
  [{ origin: 'webhook', signature: 'valid' }, false, null],
] as const)('whatever its status, %j failed: %s', (facts, isFailure, type) => {
  const response = { status: 200, statusText: 'OK', headers: [], body: null }
  const row = rowOfCaptured({ ...captured, response, ...facts }, null)
  expect([row.status, row.isFailure, row.type]).toEqual([200, isFailure, type])
})

test.each(['1e3', '-4', '4.5', '', '99999999999'])('a header that counts nothing (%j) is left out', (value) => {
  const headers = [['Nylas-Provider-Request-Count', value]] as const
  const response = { status: 200, statusText: 'OK', headers, body: null }
  expect(rowOfCaptured({ ...captured, response }, null).providerRequestCount).toBeNull()
})

test.each([
  ['{"request_id":"r","data":{"id":"g","object":"grant"}}', false, null],
  ['{"request_id":"r","error":{"type":"not_found_error","message":"m"}}', true, 'api.not_found_error'],
  ['{"request_id":"r","error":{"type":"never_heard_of","message":"m"}}', true, 'never_heard_of'],
  [
    '{"specversion":"1.0","type":"message.created","source":"/google/emails/realtime","id":"i","time":1,"data":{}}',
    false,
    null,
  ],
])('a bare body: %s', (text, isFailure, type) => {
  const row = rowOfInspected(inspect(text).exchanges[0])
  expect([row.isFailure, row.type, row.status, row.time]).toEqual([isFailure, type, null, null])
})
