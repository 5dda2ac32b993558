import { expect, test, vi } from 'vitest'
import type { EditorMarker } from '../types.ts'
import { toGlyphs, toMarkerData } from './markers.ts'
import { textRange, textShape } from './test-text.ts'

vi.mock('./monaco.ts', () => ({ MarkerSeverity: { Info: 2, Warning: 4, Error: 8 } }))

const text = textShape('first\nsecond')
const markers: EditorMarker[] = [
  { range: textRange(2, 1, 2, 3), severity: 'info', message: 'mild', rule: 'a/mild' },
  { range: textRange(2, 3, 2, 90), severity: 'error', message: '*bad*', rule: 'a/bad' },
  { range: textRange(1, 1, 1, 2), severity: 'warning', message: 'hm', rule: 'a/hm' },
  { range: textRange(7, 1, 7, 2), severity: 'error', message: 'late', rule: 'a/late' },
]

test('each finding is underlined where it stands, as bad as it is; a late one is dropped', () => {
  expect(toMarkerData(markers, text)).toEqual([
    {
      startLineNumber: 2,
      startColumn: 1,
      endLineNumber: 2,
      endColumn: 3,
      severity: 2,
      message: 'mild',
      code: 'a/mild',
    },
    {
      startLineNumber: 2,
      startColumn: 3,
      endLineNumber: 2,
      endColumn: 7,
      severity: 8,
      message: '*bad*',
      code: 'a/bad',
    },
    { startLineNumber: 1, startColumn: 1, endLineNumber: 1, endColumn: 2, severity: 4, message: 'hm', code: 'a/hm' },
  ])
})

test('a line has one sign, for the worst of its findings, whose card says all of them', () => {
  const glyphs = toGlyphs(markers, text)
  expect(glyphs.map(({ range }) => range.startLineNumber)).toEqual([2, 1])
  expect(glyphs.map(({ options }) => options.glyphMarginClassName)).toEqual([
    'response-editor-glyph response-editor-glyph-error',
    'response-editor-glyph response-editor-glyph-warning',
  ])
  expect(glyphs[0]?.options.glyphMarginHoverMessage).toEqual([{ value: 'mild' }, { value: String.raw`\*bad\*` }])
})
