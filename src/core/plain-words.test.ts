// Texts with the marks of code are read without them where none can be shown.
import { expect, test } from 'vitest'
import { plainWords } from './plain-words.ts'

test.each([
  ['`grant.not_found` needs `limit`', 'grant.not_found needs limit'],
  ['This grant does not exist here', 'This grant does not exist here'],
])('%s reads as %s', (marked, plain) => {
  expect(plainWords(marked)).toBe(plain)
})
