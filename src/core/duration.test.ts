// Milliseconds are written in the unit in which people count them.
import { expect, test } from 'vitest'
import { shownDuration } from './duration.ts'

test.each([
  [0, '0 ms'],
  [1.26, '1.3 ms'],
  [183.221, '183 ms'],
  [9999, '9999 ms'],
  [12_340, '12.3 s'],
])('%d is %s', (milliseconds, words) => {
  expect(shownDuration(milliseconds)).toBe(words)
})
