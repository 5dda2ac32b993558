import { expect, test } from 'vitest'
import { clampRange } from './clamp-range.ts'
import { textRange, textShape } from './test-text.ts'

const text = textShape('abcdef\nxy\nlast')

const plain = (range: ReturnType<typeof clampRange>) =>
  range && [range.startLineNumber, range.startColumn, range.endLineNumber, range.endColumn]

test('a range inside the text stays', () => {
  expect(plain(clampRange(textRange(1, 2, 3, 4), text))).toEqual([1, 2, 3, 4])
})

test('columns past the end of their line are cut', () => {
  expect(plain(clampRange(textRange(2, 2, 2, 40), text))).toEqual([2, 2, 2, 3])
  expect(plain(clampRange(textRange(2, 30, 2, 40), text))).toEqual([2, 3, 2, 3])
})

test('lines past the end are cut to the end of the text', () => {
  expect(plain(clampRange(textRange(2, 1, 9, 1), text))).toEqual([2, 1, 3, 5])
})

test('a range that begins past the end is dropped', () => {
  expect(clampRange(textRange(4, 1, 4, 2), text)).toBeNull()
})
