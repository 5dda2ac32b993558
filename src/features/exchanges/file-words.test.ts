import { expect, test } from 'vitest'
import { fileWords } from './file-words.ts'

const reading = { end: 'reading', readBytes: 42_000_000, listed: 0, entries: 0, unreadable: 0, leftOut: 0 } as const

test.each([
  [{ ...reading, listed: 12, entries: 900 }, '12 responses of Nylas among 900 entries so far; 42 of 100 MB read.'],
  [{ ...reading, end: 'whole', listed: 1, entries: 1 }, '1 response of Nylas among 1 entry.'],
  [{ ...reading, end: 'whole', entries: 5000 }, 'no response of Nylas among 5,000 entries.'],
  [
    { ...reading, end: 'stopped', readBytes: 1_500_000, listed: 3, unreadable: 1 },
    '3 responses of Nylas. You stopped after 1.5 of 100 MB. 1 entry could not be read.',
  ],
  [
    { ...reading, end: 'whole', listed: 200_000, leftOut: 1234 },
    '200,000 responses of Nylas. 1,234 more are not listed.',
  ],
] as const)('%j', (state, words) => {
  expect(fileWords(state, 100_000_000)).toBe(words)
})

test('what went wrong says what to do', () => {
  expect(fileWords({ ...reading, end: 'cut-off', listed: 2 }, 50_000_000)).toContain('breaks off in the middle')
  expect(fileWords({ ...reading, end: 'no-entries' }, 50_000_000)).toContain('Save it again')
  expect(fileWords({ ...reading, end: 'failed' }, 50_000_000)).toContain('Open it again')
})

test('where a part of the page is missing, a reload is what helps', () => {
  const words = fileWords({ ...reading, end: 'not-loaded', listed: 1, entries: 3 }, 50_000_000)
  expect(words).toMatch(/^1 response of Nylas among 3 entries\. .*Reload the page and open the file again\.$/)
})
