import { expect, test } from 'vitest'
import { hoverAt } from './hovers.ts'
import { textRange, textShape } from './test-text.ts'

const text = textShape('{\n  "error": {\n    "type": "x"\n  }\n}')
const hovers = [
  { range: textRange(2, 3, 4, 4), title: 'error', body: 'outer' },
  { range: textRange(3, 5, 3, 16), title: 'error.type', body: '<img src=x>' },
  { range: textRange(9, 1, 9, 2), title: 'gone', body: 'late' },
]

test('the innermost place around the position speaks, escaped', () => {
  const hover = hoverAt(hovers, text, { lineNumber: 3, column: 8 })
  expect(hover?.range).toEqual({ startLineNumber: 3, startColumn: 5, endLineNumber: 3, endColumn: 16 })
  expect(hover?.contents.map(({ value }) => value)).toEqual([String.raw`**error\.type**`, String.raw`\<img src\=x\>`])
})

test('around it the outer place speaks', () => {
  expect(hoverAt(hovers, text, { lineNumber: 3, column: 2 })?.contents[1]?.value).toBe('outer')
})

test.each([
  [1, 1],
  [2, 2],
  [4, 5],
])('nothing is said at %i:%i', (lineNumber, column) => {
  expect(hoverAt(hovers, text, { lineNumber, column })).toBeNull()
})
