import { expect, test } from 'vitest'
import { shownBytes } from './sizes.ts'

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1234, '1.2 kB'],
  [65_500, '66 kB'],
  [2_000_000, '2.0 MB'],
  [104_857_600, '105 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(shownBytes(bytes)).toBe(words)
})
