import { expect, test } from 'vitest'
import { countdown, durationWords } from './wait-words.ts'

test.each([
  [1, '0:01'],
  [62, '1:02'],
  [3723, '1:02:03'],
  [86_400, '1 day 0:00:00'],
  [180_061, '2 days 2:01:01'],
])('%d seconds left', (seconds, words) => {
  expect(countdown(seconds)).toBe(words)
})

test.each([
  [1, '1 second'],
  [119, '119 seconds'],
  [1200, '1200 seconds (about 20 minutes)'],
  [86_400, '86400 seconds (about 24 hours)'],
  [604_800, '604800 seconds (about 7 days)'],
])('%d seconds', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words)
})
