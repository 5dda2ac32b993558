import { expect, test } from 'vitest'
import { overscan, rowKeys } from './row-keys.ts'

/** The positions that are laid out while these are on screen. */
const laidOut = (startIndex: number, endIndex: number) =>
  Array.from({ length: endIndex - startIndex + 1 + 2 * overscan }, (_, index) => startIndex - overscan + index)

test('of the rows laid out no two have the same key', () => {
  for (let start = overscan; start < 100; start++) {
    const keys = [...laidOut(start, start + 20), 5000].map(rowKeys({ startIndex: start, endIndex: start + 20 }))
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('a row that stays in view keeps its key, and the one that scrolls in takes that of the one that left', () => {
  const before = rowKeys({ startIndex: 10, endIndex: 25 })
  const after = rowKeys({ startIndex: 11, endIndex: 26 })
  const [gone = 0, ...staying] = laidOut(10, 25)
  expect(staying.map(after)).toEqual(staying.map(before))
  expect(after(gone + 32)).toBe(before(gone))
})

test('the row where the keyboard stands, far from what is in view, has a key of its own', () => {
  const keys = rowKeys({ startIndex: 10, endIndex: 25 })
  expect(keys(25 + overscan)).not.toBe('active')
  expect([10 - overscan - 1, 25 + overscan + 1].map(keys)).toEqual(['active', 'active'])
})
