import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LineIndex } from './line-index.ts'

test('lines end at \\n, \\r\\n and a lone \\r', () => {
  const text = 'a\nb\r\nc\rd\n\re'
  const index = new LineIndex(text)
  const lines = Array.from(text, (_, offset) => index.rangeOf(offset, offset).startLine)
  expect(lines).toEqual([1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6])
})

test('columns count UTF-16 units from 1 on', () => {
  const text = '😀x\n  "y"'
  expect(new LineIndex(text).rangeOf(2, 9)).toEqual({
    start: 2,
    end: 9,
    startLine: 1,
    startColumn: 3,
    endLine: 2,
    endColumn: 6,
  })
})

test('the end of a text is a place, also after a last line break', () => {
  expect(new LineIndex('a\n').rangeOf(2, 2)).toMatchObject({ startLine: 2, startColumn: 1 })
  expect(new LineIndex('').rangeOf(0, 0)).toMatchObject({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 })
})

test('offsets are brought inside the text, the end not before the start', () => {
  const index = new LineIndex('ab\ncd')
  expect(index.rangeOf(-3, 99)).toMatchObject({ start: 0, end: 5, endLine: 2, endColumn: 3 })
  expect(index.rangeOf(4, 1)).toMatchObject({ start: 4, end: 4 })
  expect(index.rangeOf(Number.NaN, Number.NaN)).toMatchObject({ start: 0, end: 0 })
})

test('every offset is on the line that splitting the text gives', () => {
  const texts = fc.array(fc.constantFrom('\n', '\r', '\r\n', 'a', ' ', 'x'.repeat(510)), { maxLength: 40 })
  fc.assert(
    fc.property(texts, fc.nat(), (parts, place) => {
      const text = parts.join('')
      const offset = place % (text.length + 1)
      // Between \r and \n the place still belongs to the line they end.
      const isInside = text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n'
      const before = text.slice(0, isInside ? offset - 1 : offset).split(/\r\n|\r|\n/)
      const { startLine, startColumn } = new LineIndex(text).rangeOf(offset, offset)
      expect(startLine).toBe(before.length)
      expect(startColumn).toBe((before.at(-1)?.length ?? 0) + (isInside ? 2 : 1))
    }),
  )
})
