import { expect, test } from 'vitest'
import { momentLabel } from './moment-label.ts'

const start = Date.parse('2026-11-26T12:34:56Z')

test.each([
  [1000, '12:34:56'],
  [60_000, '12:34'],
  [7_200_000, '11-26 12:34'],
  [86_400_000, '2026-11-26'],
])('a stretch of %i ms is named %s', (lengthMs, label) => {
  expect(momentLabel(start, lengthMs)).toBe(label)
})

test('a time beyond all dates has no label that looks like one', () => {
  expect(momentLabel(9e15, 1000)).toBe('out of range')
})
