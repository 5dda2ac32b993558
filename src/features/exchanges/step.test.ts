import { expect, test } from 'vitest'
import { step } from './step.ts'

test.each([
  ['ArrowDown', 1, 2],
  ['ArrowDown', 3, 3],
  ['ArrowDown', -1, 0],
  ['ArrowUp', 1, 0],
  ['ArrowUp', 0, 0],
  ['PageDown', 0, 2],
  ['PageDown', 3, 3],
  ['PageUp', 3, 1],
  ['PageUp', 1, 0],
  ['Home', 2, 0],
  ['End', 0, 3],
  ['x', 2, null],
])('%s at %i of 4 leads to %s', (key, position, expected) => {
  expect(step(key, position, 4, 2)).toBe(expected)
})

test('nothing to walk in an empty list', () => {
  expect(step('End', -1, 0, 2)).toBeNull()
})
