// Logs of one object to a line, each with its own response.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { read } from './read.ts'

const failure = { request_id: 'req-1', error: { type: 'not_found_error', message: 'No "thing" here' } }
const success = { request_id: 'req-2', data: { id: 'm1', object: 'message', grant_id: 'g1' } }
const other = { level: 'info', time: 1_764_000_000_000, msg: 'started' }

function lines(...values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n')
}

function outline(text: string) {
  const { form, exchanges } = read(text)
  expect(form).toBe('ndjson')
  return exchanges.map(({ source, status, body, time, request }) => ({
    status: status?.value,
    body: body && (JSON.parse(source.slice(body)) as unknown),
    time,
    request: request && `${request.method} ${request.url}`,
  }))
}

const plain = { status: undefined, time: null, request: null }

test('each line is an exchange and blank lines are none', () => {
  expect(outline(`${lines(failure, '', success)}\r\n\r\n`)).toEqual([
    { ...plain, body: failure },
    { ...plain, body: success },
  ])
})

test('places are those of the paste', () => {
  const text = lines(success, failure)
  const [, second] = inspect(text).exchanges
  expect(second?.envelope).toBe('error')
  expect(second?.type?.range).toMatchObject({ startLine: 2 })
  expect(text.slice(second?.type?.range?.start, second?.type?.range?.end)).toBe('"not_found_error"')
})

test('a broken line is read as far as it goes', () => {
  const { form, exchanges } = read(lines(success, JSON.stringify(failure).slice(0, -12), failure))
  expect(form).toBe('ndjson')
  expect(exchanges).toHaveLength(3)
  expect(inspect(lines(success, '{"request_id":"r","error":{"type":"not_found_error"')).exchanges[1]?.type?.value).toBe(
    'not_found_error',
  )
})

test.each([
  ['response', { ...other, level: 'error', response: failure, statusCode: 404 }],
  ['body as text', { ...other, status: '404', body: JSON.stringify(failure) }],
  ['response.data', { ...other, response: { status: 404, data: failure } }],
  [
    'error.response.body as text',
    { ...other, error: { response: { statusCode: 404, body: JSON.stringify(failure) } } },
  ],
])('finds the response of a log at %s, with status and time beside it', (_, line) => {
  expect(outline(lines(other, line))).toEqual([
    { status: 404, body: failure, time: '2025-11-24T16:00:00.000Z', request: null },
  ])
})

test('places inside an escaped body lead to the escapes', () => {
  const text = lines(other, { body: JSON.stringify(failure), status: 404, ts: 1_764_000_000.5 })
  const [{ message, status, findings, time }] = inspect(text).exchanges
  expect(text.slice(message?.range?.start, message?.range?.end)).toBe('\\"No \\\\\\"thing\\\\\\" here\\"')
  expect(text.slice(status?.range?.start, status?.range?.end)).toBe('404')
  expect(findings.map((finding) => finding.message)).toContain('Read the JSON inside a string.')
  expect(time).toBe('2025-11-24T16:00:00.500Z')
})

test('request and time are read from the log', () => {
  const line = {
    '@timestamp': '2026-11-22T10:00:00+01:00',
    req: { method: 'get', url: 'https://api.us.nylas.com/v3/grants' },
    response: failure,
  }
  expect(outline(lines(other, line))).toEqual([
    {
      status: undefined,
      body: failure,
      time: '2026-11-22T09:00:00.000Z',
      request: 'GET https://api.us.nylas.com/v3/grants',
    },
  ])
})

test('a word or another number beside the response is no status', () => {
  const line = { level: 'error', status: 'failed', statusCode: 70005, response: failure, durationMs: 404 }
  expect(outline(lines(other, line))).toEqual([{ ...plain, body: failure }])
})

test('a response of another service in a log is not explained as one of Nylas', () => {
  const stripe = { level: 'error', response: { error: { type: 'card_error', message: 'Declined', decline_code: 'x' } } }
  const { exchanges } = inspect(lines(other, stripe))
  expect(exchanges.map(({ envelope }) => envelope)).toEqual(['unknown', 'unknown'])
})

test('a log without responses is kept line by line', () => {
  expect(outline(lines(other, other))).toHaveLength(2)
})

test('notifications, which state a time as well, are not taken for log lines', () => {
  const notification = {
    specversion: '1.0',
    type: 'message.send_failed',
    source: '/nylas/send',
    id: 'n1',
    time: 1_764_000_000,
    data: {
      application_id: 'a',
      object: { grant_id: 'g' },
      error: { type: 'provider_error', message: 'x', request_id: 'r' },
    },
  }
  expect(inspect(lines(notification, notification)).exchanges.map(({ envelope }) => envelope)).toEqual([
    'webhook',
    'webhook',
  ])
})

test.each([
  JSON.stringify(failure),
  JSON.stringify(failure, null, 2),
  JSON.stringify([failure, success], null, 0),
  '{"a":1},\n{"b":2',
  '{\n{',
  '{"a":1}\ntext',
])('%j is no list of JSON lines', (text) => {
  expect(read(text).form).not.toBe('ndjson')
})

test('no more exchanges are read than the ceiling allows', () => {
  expect(read('{}\n'.repeat(6000)).exchanges).toHaveLength(5000)
})

test('any lines give spans inside their source', () => {
  const line = fc.oneof(
    fc.json(),
    fc.string(),
    fc.json().map((text) => JSON.stringify({ level: 'e', status: 400, body: text })),
    fc.constant(lines({ body: JSON.stringify(failure), status: 404 })),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (given) => {
      for (const { source, span, body, status } of read(given.join('\n'), 'ndjson').exchanges) {
        for (const place of [span, body, status?.span]) {
          if (!place) continue
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.start).toBeLessThanOrEqual(place.end)
          expect(place.end).toBeLessThanOrEqual(source.text.length)
        }
      }
    }),
  )
})
