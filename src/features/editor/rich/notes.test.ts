import { expect, test, vi } from 'vitest'
import { maxColumnsBeforeNote, maxNoteChars } from '../../../core/limits.ts'
import { toHighlight, toNotes } from './notes.ts'
import { textRange, textShape } from './test-text.ts'

vi.mock('./monaco.ts', () => ({ editor: { InjectedTextCursorStops: { None: 3 } } }))

test('a note stands behind its line', () => {
  const [note] = toNotes([{ range: textRange(1, 2, 1, 4), text: 'Not\n found' }], textShape('0123456789'))
  expect(note?.range).toEqual({ startLineNumber: 1, startColumn: 11, endLineNumber: 1, endColumn: 11 })
  expect(note?.options.after?.content).toBe(' Not found ')
})

test('in a long line it stands behind its place', () => {
  const [note] = toNotes([{ range: textRange(1, 2, 1, 4), text: 'x' }], textShape('0'.repeat(maxColumnsBeforeNote)))
  expect(note?.range).toEqual({ startLineNumber: 1, startColumn: 4, endLineNumber: 1, endColumn: 4 })
})

test('a long note is cut, a late one is dropped', () => {
  const notes = [
    { range: textRange(1, 1, 1, 2), text: 'n'.repeat(maxNoteChars + 1) },
    { range: textRange(2, 1, 2, 2), text: 'late' },
  ]
  expect(toNotes(notes, textShape('0')).map(({ options }) => options.after?.content)).toEqual([
    ` ${'n'.repeat(maxNoteChars - 1)}… `,
  ])
})

test('the highlight is cut to the text, and gone with its place', () => {
  expect(toHighlight(textRange(1, 1, 1, 9), textShape('abc'))[0]?.range).toEqual({
    startLineNumber: 1,
    startColumn: 1,
    endLineNumber: 1,
    endColumn: 4,
  })
  expect(toHighlight(textRange(3, 1, 3, 2), textShape('abc'))).toEqual([])
  expect(toHighlight(null, textShape('abc'))).toEqual([])
})
