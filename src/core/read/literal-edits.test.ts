// The quotes of a stretch of strings change, and nothing else.
import { expect, test } from 'vitest'
import { LiteralEdits } from './literal-edits.ts'

test('in a stretch every single quote becomes a double one, and nothing else changes', () => {
  const text = "{'a': 'it😧'}"
  const edits = new LiteralEdits(text)
  edits.doubleQuotes(0, text.length)
  expect(edits.edits).toEqual([{ start: 0, end: text.length, text: '{"a": "it😧"}', isLetterForLetter: true }])
})
