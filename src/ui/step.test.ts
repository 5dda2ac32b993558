import { expect, test } from 'vitest'
import { step } from './step.ts'

test.each([
  ['ArrowDown', -1, 0],
  ['ArrowDown', 9, 9],
  ['ArrowUp', -1, 9],
  ['ArrowUp', 0, 0],
  ['PageDown', 2, 6],
  ['PageDown', 8, 9],
  ['PageUp', 5, 1],
  ['PageUp', -1, 9],
  ['Home', 5, 0],
  ['End', 5, 9],
  ['a', 5, null],
])('%s at %i leads to %s', (key, position, expected) => {
  expect(step(key, { position, count: 10, pageRows: 4 })).toBe(expected)
})

test('in an empty list no key leads anywhere', () => {
  expect(step('End', { position: -1, count: 0, pageRows: 4 })).toBeNull()
})
