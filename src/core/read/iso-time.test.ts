// Times in the ways in which loggers write them become ISO 8601.
import { expect, test } from 'vitest'
import { isoTime } from './iso-time.ts'

test.each([
  ['2026-11-22T10:00:00Z', '2026-11-22T10:00:00.000Z'],
  ['2026-11-22T10:00:00.25+01:00', '2026-11-22T09:00:00.250Z'],
  [1_764_000_000, '2025-11-24T16:00:00.000Z'],
  [1_764_000_000_123, '2025-11-24T16:00:00.123Z'],
  [1_764_000_000_123_456, '2025-11-24T16:00:00.123Z'],
  [1.764000000123e18, '2025-11-24T16:00:00.123Z'],
  // A length, a counter or a mistake: no moment of this age.
  [99_999_999_999, null],
  [8.64e18, null],
  ['10:00', null],
  ['2026-99-99T10:00:00Z', null],
  ['', null],
  [404, null],
  [1e300, null],
  [Number.NaN, null],
  [undefined, null],
])('%j is %j', (stated, iso) => {
  expect(isoTime(stated)).toBe(iso)
})
