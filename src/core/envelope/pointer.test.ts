// JSON Pointers lead to their values, whatever characters the keys hold.
import { expect, test } from 'vitest'
import { pointerKeys, pointerTo } from '../json/pointer.ts'
import { valueAt } from './pointer.ts'

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

test('keys survive being written into a pointer', () => {
  const keys = ['', '/', '~', '~1', '~01/~0', 'plain']
  expect(pointerKeys(pointerTo(keys))).toEqual(keys)
})
