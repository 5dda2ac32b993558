import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ByteWindow } from './byte-window.ts'

/** What a window has to show of a text from a place on. */
function expected(text: string, at: number): number[] {
  return Array.from({ length: text.length - at }, (_, index) => Math.min(text.charCodeAt(at + index), 0x80))
}

const pieces = fc.constantFrom(
  'a',
  '"',
  '\0',
  '\n',
  'é',
  '€',
  '😀',
  '\ud83d',
  '\ude00',
  'x'.repeat(40),
  'x'.repeat(4095),
)

test('a window shows one byte for each UTF-16 unit, and a zero after the last', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), fc.nat(), (parts, seed) => {
      const text = parts.join('')
      const at = seed % (text.length + 1)
      const window = new ByteWindow(text)
      const from = window.moveTo(at)
      const wanted = expected(text, from).slice(0, 4096)
      expect([...window.bytes.subarray(0, wanted.length + 1)]).toEqual([...wanted, 0])
      expect(from + window.shown).toBeGreaterThanOrEqual(Math.min(at + 1, text.length))
    }),
    { numRuns: 300 },
  )
})

test('a window stays where it is while it shows what is asked for', () => {
  const window = new ByteWindow('x'.repeat(10_000))
  expect([0, 100, 3000, 4095, 4096, 9000].map((at) => window.moveTo(at))).toEqual([0, 0, 0, 4095, 4095, 9000])
})
