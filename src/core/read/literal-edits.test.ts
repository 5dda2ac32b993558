import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LiteralEdits } from './literal-edits.ts'

test('in a stretch every single quote becomes a double one, and nothing else changes', () => {
  // Neighbours of the quote in the table of characters, bytes of UTF-8 that end as it does, and halves of pairs.
  const units = fc.constantFrom("'", '"', '&', '(', '\u0000', '\u007f', '\u00a7', '\u2027', '😧', '\ud83d', 'x')
  fc.assert(
    fc.property(
      fc.string({ unit: fc.oneof(units, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) }),
      (text) => {
        const edits = new LiteralEdits(text)
        edits.doubleQuotes(0, text.length)
        expect(edits.edits).toEqual([
          { start: 0, end: text.length, text: text.replaceAll("'", '"'), isLetterForLetter: true },
        ])
      },
    ),
    { numRuns: 5000 },
  )
})
