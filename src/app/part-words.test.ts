import { expect, test } from 'vitest'
import { partWords } from './part-words.ts'

test.each([
  [12_345, 'its first 12,345 lines'],
  [1, 'its first line'],
  // All of it stands on one line.
  [0, 'its beginning'],
])('%j lines', (lines, words) => {
  expect(partWords({ size: 23_400_000, lines })).toBe(
    `has 23 MB. The editor shows ${words}; the breakdown is about the whole file.`,
  )
})
