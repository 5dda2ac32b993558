// Changing quotes at speed gives what changing them one by one gives.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withDoubleQuotes } from './double-quotes.ts'

// Neighbours of the quote in the table of characters, bytes of UTF-8 that end as it does, and halves of pairs.
const odd = fc.constantFrom("'", '"', '&', '(', '\u0000', '\u007f', '\u00a7', '\u2027', '\ufeff', '😧', '\ud83d', 'x')
const units = fc.oneof(odd, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }))

test('every single quote becomes a double one, and nothing else changes', () => {
  fc.assert(
    fc.property(fc.string({ unit: units }), (text) => {
      expect(withDoubleQuotes(text)).toBe(text.replaceAll("'", '"'))
    }),
    { numRuns: 5000 },
  )
})

test('so it does in texts of several pieces, whatever stands where one ends', () => {
  const texts = fc.array(fc.tuple(fc.constantFrom(65_530, 131_065, 3), fc.string({ unit: units, maxLength: 12 })), {
    maxLength: 4,
  })
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.map(([length, end]) => "it's".repeat(length / 4) + end).join('')
      expect(withDoubleQuotes(text)).toBe(text.replaceAll("'", '"'))
    }),
    { numRuns: 60 },
  )
})
