// Every kind of line end becomes a line feed.
import { expect, test } from 'vitest'
import { withLineFeeds } from './line-ends.ts'

test.each([
  ['a\r\nb\rc\n\r\n', 'a\nb\nc\n\n'],
  ['a\nb', 'a\nb'],
  ['\r\r\n', '\n\n'],
])('%j', (text, written) => {
  expect(withLineFeeds(text)).toBe(written)
})
