import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Nesting } from './nesting.ts'
import { PlainStrings } from './plain-string.ts'
import { ProblemList } from './problem-list.ts'
import { StringScanner } from './scan-string.ts'
import { escapedFlag } from './tape.ts'

/** The end and the flags of the string at a place; null where it is not plain. */
function plain(text: string, start = 0) {
  const strings = new PlainStrings(text)
  return strings.read(start) ? { end: strings.end, flags: strings.flags } : null
}

test.each([
  ['"a"', 3, 0],
  ['"", 1', 2, 0],
  ['"a\\"b"c"', 6, escapedFlag],
  ['"\\\\"', 4, escapedFlag],
  ['"\\\\\\"x"', 7, escapedFlag],
  ['"\\u00e9é“"\n', 10, escapedFlag],
  ['"a"\n"\\x"', 3, 0],
])('%j is plain', (text, end, flags) => {
  expect(plain(text)).toEqual({ end, flags })
})

test.each(['"a', '"a\n"', '"a\tb"', '"a\0b"', '"\\x"', '"\\u12G4"', '"\\"', '"\\\\\\"', '"\\n\u001f"', '"a\rb\\n"'])(
  '%j wants a closer look',
  (text) => {
    expect(plain(text)).toBeNull()
  },
)

test('a string with more escapes than the pattern counts is read closely', () => {
  expect(plain(`"${'\\n'.repeat(99_999)}"`)).not.toBeNull()
  expect(plain(`"${'\\n'.repeat(100_001)}"`)).toBeNull()
})

const marks = '" " \\ \\" \\\\ \\n \\u00e9 \\u00g9 \\x a é “ \ud83d'.split(' ')
const pieces = fc.constantFrom(...marks, '\n', '\r', '\t', '\0', ' ', 'x'.repeat(60))

test('what is read quickly is read closely with the same result and no problem', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      const text = `"${parts.join('')}`
      const strings = new PlainStrings(text)
      for (let start = 0; start >= 0; start = text.indexOf('"', start + 1)) {
        if (!strings.read(start)) continue
        const problems = new ProblemList()
        const scanner = new StringScanner(text, problems, new Nesting())
        scanner.scanClosely(start, 0x22, false)
        expect([scanner.end, scanner.flags]).toEqual([strings.end, strings.flags])
        expect(problems.inTextOrder()).toEqual([])
      }
    }),
    { numRuns: 2000 },
  )
})

function accepted(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('strings are found plain exactly where JSON.parse takes them', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const text = `"${parts.join('')}"`
      expect(plain(text)?.end === text.length).toBe(accepted(text))
    }),
    { numRuns: 2000 },
  )
})
