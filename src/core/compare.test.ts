// What differs between two responses is told once, and what is only laid out differently is not.
import { expect, test } from 'vitest'
import { compare } from './compare.ts'
import { inspect } from './inspect.ts'
import { maxDifferences } from './limits.ts'

const compared = (before: string, after: string) => compare(inspect(before).exchanges[0], inspect(after).exchanges[0])
const subjects = (before: string, after: string) => compared(before, after).differences.map(({ subject }) => subject)

const notFound =
  'HTTP/1.1 404 Not Found\n\n{"request_id":"r1","error":{"type":"grant.not_found","message":"Grant not found"}}'
const found = 'HTTP/1.1 200 OK\n\n{"request_id":"r2","data":[{"object":"message","id":"m1"}],"next_cursor":"c"}'

test('a response does not differ from itself, however it is laid out', () => {
  expect(compared(notFound, notFound)).toEqual({ differences: [], more: 0 })
  expect(subjects(notFound, notFound.replace('{"request_id"', '{\n\n  "request_id"'))).toEqual([])
})

test('after a fix: verdict, status and type first, then fields, the request ID last', () => {
  const { differences } = compared(notFound, found)
  expect(differences.slice(0, 3)).toMatchObject([
    { subject: 'verdict' },
    { subject: 'status', before: '404 Not Found', after: '200 OK' },
    { subject: 'type', before: 'grant.not_found', after: null },
  ])
  expect(differences).toContainEqual(
    expect.objectContaining({ subject: 'field', pointer: '/next_cursor', before: null, after: 'c' }),
  )
  expect(differences.at(-1)).toEqual({
    subject: 'request-id',
    label: 'Request ID',
    pointer: null,
    before: 'r1',
    after: 'r2',
  })
})

test('a field that changed is told with both values, once', () => {
  const { differences } = compared(found, found.replace('"c"', '"d"'))
  expect(differences).toEqual([
    { subject: 'field', label: expect.any(String) as string, pointer: '/next_cursor', before: 'c', after: 'd' },
  ])
})

test('a message is compared as the message, not again as a field', () => {
  expect(subjects(notFound, notFound.replace('Grant not found', 'No such grant'))).toEqual(['message'])
})

test('more than can be listed are counted', () => {
  const items = (from: number) =>
    JSON.stringify(Array.from({ length: 200 }, (_, index) => ({ object: 'message', id: `m${from + index}` })))
  const list = (from: number) => `{"request_id":"r","data":${items(from)}}`
  const { differences, more } = compared(list(0), list(1000))
  expect(differences).toHaveLength(maxDifferences)
  expect(more).toBeGreaterThan(0)
})
