import { expect, test } from 'vitest'
import { offsetAt, positionAt } from './text-position.ts'

const text = 'one\n\nthree'

test.each([
  [0, 1, 1],
  [3, 1, 4],
  [4, 2, 1],
  [5, 3, 1],
  [10, 3, 6],
])('offset %i is line %i, column %i, both ways', (offset, line, column) => {
  expect(positionAt(text, offset)).toEqual({ line, column })
  expect(offsetAt(text, { line, column })).toBe(offset)
})

test('an offset past the end is the end', () => {
  expect(positionAt(text, 99)).toEqual({ line: 3, column: 6 })
})

test('a column past the end of its line is the end of the line', () => {
  expect(offsetAt(text, { line: 1, column: 50 })).toBe(3)
  expect(offsetAt(text, { line: 3, column: 50 })).toBe(10)
})

test('a line past the end is nowhere', () => {
  expect(offsetAt(text, { line: 4, column: 1 })).toBeNull()
  expect(offsetAt('', { line: 1, column: 1 })).toBe(0)
})
