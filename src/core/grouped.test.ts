// Numbers are grouped as Intl groups them in American English, without asking Intl.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grouped } from './grouped.ts'

const notation = new Intl.NumberFormat('en-US')

test.each([
  [0, '0'],
  [-0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [-1234567, '-1,234,567'],
  [1234.5678, '1,234.568'],
])('%s is written %s', (value, written) => {
  expect(grouped(value)).toBe(written)
})

test('numbers of up to three decimals are written as in American English', () => {
  const thousandths = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((count) => count / 1000)
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), thousandths), (value) => {
      expect(grouped(value)).toBe(notation.format(value))
    }),
  )
})
