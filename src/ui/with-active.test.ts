import { expect, test } from 'vitest'
import { withActive } from './with-active.ts'

const range = { startIndex: 10, endIndex: 12, overscan: 1, count: 100 }

test.each([
  [2, [2, 9, 10, 11, 12, 13]],
  [11, [9, 10, 11, 12, 13]],
  [99, [9, 10, 11, 12, 13, 99]],
  [-1, [9, 10, 11, 12, 13]],
  [100, [9, 10, 11, 12, 13]],
])('with %i active, it is drawn too', (active, drawn) => {
  expect(withActive(active)(range)).toEqual(drawn)
})
