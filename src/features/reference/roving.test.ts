import { expect, test } from 'vitest'
import { roveTo } from './roving.ts'

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 4, 4],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, -1],
  ['Home', 3, 0],
  ['End', 1, 4],
  ['Enter', 1, null],
  ['a', 1, null],
])('%s at %d of 5 leads to %j', (key, at, next) => {
  expect(roveTo(key, at, 5)).toBe(next)
})
