// Control characters are found wherever they stand, also around the ends of what is searched at once.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextControl } from './next-control.ts'

test('finds the first control character from a place on', () => {
  const text = fc
    .array(fc.constantFrom('a', ' ', 'é', '\u007f', '😀', '\ud83d', '\u0000', '\u001f', '\n', 'abcd', 'abcdefghijk'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, fc.nat(40), (written, from) => {
      // oxlint-disable-next-line no-control-regex -- they are what is looked for
      const place = written.slice(from).search(/[\0-\x1f]/)
      const expected = place < 0 ? Math.max(written.length, 0) : from + place
      expect(nextControl(written, from)).toBe(expected)
    }),
    { numRuns: 3000 },
  )
})

test('finds one in a text of several windows', () => {
  for (const at of [262_140, 262_143, 262_144, 262_147, 600_001]) {
    const text = `${'x'.repeat(at)}\t${'y'.repeat(700_000 - at)}`
    expect(nextControl(text, 0)).toBe(at)
    expect(nextControl(text, at)).toBe(at)
    expect(nextControl(text, at + 1)).toBe(text.length)
  }
})
