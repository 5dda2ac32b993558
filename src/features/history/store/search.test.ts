import { expect, test } from 'vitest'
import { type HistoryFilter, found } from './search.ts'
import { testEntry } from './test-entry.ts'

const entries = [
  testEntry({ id: 'a', status: 404, requestId: 'REQ-77' }),
  testEntry({ id: 'b', status: 200, type: null, title: 'A list', pinned: 1 }),
  testEntry({ id: 'c', status: null, name: 'Friday’s outage' }),
  testEntry({ id: 'd', status: 503, view: null }),
]

const search = (filter: Partial<HistoryFilter>) =>
  found(entries, { words: '', status: 'all', ...filter }).map(({ id }) => id)

test('pinned entries come first', () => {
  expect(search({})).toEqual(['b', 'a', 'c', 'd'])
})

test.each([
  ['req-77', ['a']],
  ['outage', ['c']],
  ['grant.not_found 503', ['d']],
  ['"error" 404', ['a']],
  ['nowhere', []],
])('%j is found in %j', (words, ids) => {
  expect(search({ words })).toEqual(ids)
})

test.each([
  ['2xx', ['b']],
  ['4xx', ['a']],
  ['5xx', ['d']],
  ['none', ['c']],
] as const)('the class %s holds %j', (status, ids) => {
  expect(search({ status })).toEqual(ids)
})
