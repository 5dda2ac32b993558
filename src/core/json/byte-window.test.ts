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
    fc.property(
      fc.array(pieces, { maxLength: 12 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 6 }),
      (parts, seeds) => {
        const text = parts.join('')
        const window = new ByteWindow(text)
        for (const seed of seeds) {
          const at = seed % (text.length + 1)
          const from = window.moveTo(at)
          const wanted = [...expected(text, from), 0].slice(0, window.shown + 1)
          expect([...window.bytes.subarray(0, window.shown + 1)]).toEqual(wanted)
          expect(from + window.shown).toBeGreaterThanOrEqual(Math.min(at + 1, text.length))
        }
      },
    ),
    { numRuns: 300 },
  )
})

test('a window stays where it is while it shows what is asked for', () => {
  const window = new ByteWindow('x'.repeat(20_000))
  expect([0, 100, 895, 896, 2000, 2815].map((at) => window.moveTo(at))).toEqual([0, 0, 0, 896, 896, 896])
})

test('windows grow while they are read on, and start small after a jump', () => {
  const window = new ByteWindow('x'.repeat(90_000))
  const sizes = [0, 900, 2900, 6900, 15_000, 31_300, 80_000, 81_000].map((at) => {
    window.moveTo(at)
    return window.shown
  })
  expect(sizes).toEqual([896, 1920, 3968, 8064, 16_256, 16_256, 896, 1920])
})
