// A field is found by the longest path that fits, in snake and in camel case; keys that others chose are not.
import { describe, expect, test } from 'vitest'
import { fieldOf } from './field-of.ts'
import { fields } from './fields/index.ts'

type Path = readonly (string | number)[]

/** `data[].id` as keys and indexes. */
function pathOf(text: string): Path {
  return text.split('.').flatMap((part) => (part.endsWith('[]') ? [part.slice(0, -2), 7] : [part]))
}

function camel(key: string): string {
  return key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

test('names and meanings are set with the apostrophe of the rest of the page', () => {
  expect(fields.filter(({ name, meaning }) => /'/.test(name + meaning)).map(({ path }) => path)).toEqual([])
})

test('every field is found by its own path', () => {
  const paths = fields.map(({ path }) => path)
  expect(paths.map((path) => fieldOf(pathOf(path))?.path)).toEqual(paths)
})

test('every field is found in camel case', () => {
  const paths = fields.map(({ path }) => path)
  const inCamelCase = (path: string) => pathOf(path).map((part) => (typeof part === 'string' ? camel(part) : part))
  expect(paths.map((path) => fieldOf(inCamelCase(path))?.path)).toEqual(paths)
})

describe('the longest path from the right end wins', () => {
  test.each<[Path, string]>([
    [['request_id'], 'request_id'],
    [['id'], 'id'],
    [['data', 'id'], 'data.id'],
    [['data', 3, 'id'], 'data[].id'],
    [['data', 'object', 'id'], 'data.object.id'],
    [['data', 'attachments', 0, 'id'], 'attachments[].id'],
    [['data', 'latest_draft_or_message', 'attachments', 12, 'id'], 'attachments[].id'],
    [['data', 'email'], 'email'],
    [['data', 0, 'email'], 'data[].email'],
    [['data', 0, 'participants', 1, 'email'], 'participants[].email'],
    [['data', 'threads', 0, 'participants', 1, 'email'], 'participants[].email'],
    [['type'], 'type'],
    [['error', 'type'], 'error.type'],
    [['data', 'error', 'type'], 'error.type'],
    [['error', 'details', 0, 'type'], 'details[].type'],
    [['deltas', 0, 'type'], 'deltas[].type'],
    [['data', 'date'], 'date'],
    [['data', 'when', 'date'], 'when.date'],
    [['deltas', 0, 'date'], 'deltas[].date'],
    [['data', 'object', 'when', 'start_time'], 'start_time'],
    [['data', 'time_slots', 0, 'start_time'], 'time_slots[].start_time'],
    [['object'], 'object'],
    [['data', 'object'], 'data.object'],
    [['data', 0, 'object'], 'data[].object'],
    [['data', 'object', 'object'], 'data.object.object'],
    [['data', 0, 'error'], 'data[].error'],
    [['data', 'media', 'summary'], 'media.summary'],
    [['data', 'meeting_settings', 'summary'], 'meeting_settings.summary'],
    [['data', 'state'], 'state'],
    [['data', 'physical_addresses', 0, 'state'], 'physical_addresses[].state'],
    [[0, 'schedule_id'], 'schedule_id'],
    [[0, 'status', 'code'], 'status.code'],
  ])('%j is %s', (path, expected) => {
    expect(fieldOf(path)?.path).toBe(expected)
  })

  test('a list element is not the same as a key', () => {
    expect(fieldOf(['data', '0', 'object'])?.path).toBe('object')
    expect(fieldOf(['data', '[]', 'object'])?.path).toBe('object')
    expect(fieldOf(['data[]', 'object'])?.path).toBe('object')
    expect(fieldOf(['data.id'])).toBeUndefined()
  })
})

describe('keys that others chose stay quiet', () => {
  test.each<[Path]>([
    [['data', 'metadata', 'id']],
    [['data', 'metadata', 'nested', 'deeper', 'status']],
    [['data', 'settings', 'email']],
    [['error', 'validation_errors', 'email']],
    [['error', 'validationErrors', 'email']],
    [['data', 'object', 'booking_info', 'additional_fields', 'name']],
    [['error', 'provider_error', 'innerError', 'date']],
    [['headers', 'date']],
  ])('%j', (path) => {
    expect(fieldOf(path)).toBeUndefined()
  })

  test.each<[Path, string]>([
    [['data', 'metadata'], 'metadata'],
    [['error', 'provider_error', 'code'], 'provider_error.code'],
    [['error', 'provider_error', 'error', 'code'], 'provider_error.error.code'],
    [['providerError', 'message'], 'provider_error.message'],
    [['data', 'settings', 'topic_name'], 'settings.topic_name'],
    [['data', 0, 'headers', 4, 'name'], 'headers[].name'],
    [['headers', 'x-request-id'], 'headers.x-request-id'],
    [['deltas', 0, 'object_data', 'metadata', 'count'], 'object_data.metadata.count'],
  ])('%j is known as %s', (path, expected) => {
    expect(fieldOf(path)?.path).toBe(expected)
  })
})

describe('what is not known is undefined', () => {
  const prototypeKeys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype']

  test.each<[Path]>([[[]], [[0]], [['data', 0]], [['nothing_of_ours']], [['']], [['REQUEST_ID']], [['Request_id']]])(
    '%j',
    (path) => {
      expect(fieldOf(path)).toBeUndefined()
    },
  )

  test.each(prototypeKeys)('%s', (key) => {
    expect(fieldOf([key])).toBeUndefined()
    expect(fieldOf(['data', key])).toBeUndefined()
    expect(fieldOf([key, 'request_id'])?.path).toBe('request_id')
  })

  test('looking up leaves no trace', () => {
    fieldOf(['error', 'made_up_key', 'type'])
    expect(fieldOf(['made_up_key'])).toBeUndefined()
    expect(fieldOf(['error', 'made_up_key'])).toBeUndefined()
  })
})

test('long keys and deep paths cost little', () => {
  const hostile = 'A'.repeat(5_000_000)
  const deep = Array.from({ length: 200 }, (_, level) => (level % 2 === 0 ? 'data' : level))
  const start = performance.now()
  for (let round = 0; round < 2_000; round += 1) {
    expect(fieldOf([hostile])).toBeUndefined()
    expect(fieldOf([...deep, 'request_id'])?.path).toBe('request_id')
  }
  expect(performance.now() - start).toBeLessThan(2_000)
})
