// JSON Pointers lead to their values, whatever characters the keys hold.
import { expect, test } from 'vitest'
import { escapeKey, unescapeKey, valueAt } from './pointer.ts'

const document = { 'a/b': { '~1': [10, { '': 'deep' }] }, __proto__: null }

test.each<[pointer: string, value: unknown]>([
  ['', document],
  ['/a~1b/~01/0', 10],
  ['/a~1b/~01/1/', 'deep'],
  ['/a~1b/~01/2', undefined],
  ['/a~1b/~01/length/x', undefined],
  ['/constructor', undefined],
  ['/a~1b/~01/0/toString', undefined],
])('%s', (pointer, value) => {
  expect(valueAt(document, pointer)).toEqual(value)
})

test('a key survives escaping', () => {
  for (const key of ['', '/', '~', '~1', '~01/~0', 'plain']) expect(unescapeKey(escapeKey(key))).toBe(key)
})
