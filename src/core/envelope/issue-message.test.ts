// A violation of a schema is told in words: what was expected, and what stands there.
import { expect, test } from 'vitest'
import type { JsonValue } from '../json/value.ts'
import type { Envelope } from '../model.ts'
import { validateEnvelope } from './validate.ts'

test.each<[envelope: Envelope, body: JsonValue, message: string, expected: string, found: string | null]>([
  [
    'error',
    { request_id: 'r', error: { type: 7, message: 'm' } },
    '`error.type` should be a string, this is a number.',
    'a string',
    'a number',
  ],
  [
    'error',
    { request_id: 'r', error: true },
    '`error` should be an object or a string, this is true.',
    'an object or a string',
    'true',
  ],
  [
    'error',
    { request_id: 'r', error: { message: 'm' } },
    '`error` has neither `type` nor `code`.',
    'type or code',
    null,
  ],
  ['error', [], 'The body should be an object, this is an array.', 'an object', 'an array'],
  [
    'error',
    { request_id: null, error: { code: 'c', message: 'm' } },
    '`request_id` should be a string, this is null.',
    'a string',
    'null',
  ],
  ['error', { request_id: '', error: { code: 'c', message: 'm' } }, '`request_id` is empty.', 'a value', 'empty'],
  ['list', { data: [], limit: 1.5 }, '`limit` should be a whole number, this is 1.5.', 'a whole number', '1.5'],
  ['list', { data: [], limit: -1 }, '`limit` should be 0 or more, this is -1.', '0 or more', '-1'],
  ['list', { limit: 1 }, 'The body has no `data`.', 'data', null],
  [
    'v2-webhook',
    { deltas: [{ type: 'a', object_data: 'x' }] },
    '`deltas[0].object_data` should be an object, this is a string.',
    'an object',
    'a string',
  ],
])('%s %j', (envelope, body, message, expected, found) => {
  expect(validateEnvelope(envelope, body)).toMatchObject([{ message, expected, found }])
})

test('a long value is shortened', () => {
  const [issue] = validateEnvelope('webhook', {
    specversion: '9'.repeat(500),
    type: 't',
    source: 's',
    id: 'i',
    time: 1,
    data: { application_id: 'a', object: {} },
  })
  expect(issue?.expected).toBe('"1.0"')
  expect(issue?.found).toMatch(/^"9+…$/)
  expect(issue?.message.length).toBeLessThan(100)
})
