// Strings are unescaped as JSON.parse does it, and each place leads to its escape.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Source } from './source.ts'
import { replaceJsonString, unescapeJsonString, unfoldJsonString } from './unescape.ts'

test('any string that JSON writes is read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const written = JSON.stringify(value)
      expect(unescapeJsonString(new Source(written), { start: 0, end: written.length }).text).toBe(value)
    }),
  )
})

test('each place leads to its escape in the paste', () => {
  const source = new Source(String.raw`x "a\n\u00e9\"b" y`)
  const inner = unescapeJsonString(source, { start: 2, end: 16 }, 'Read the escapes.')
  expect(inner.text).toBe('a\né"b')
  const pasted = [0, 1, 2, 3, 4].map((at) => source.slice(inner.spanInPaste({ start: at, end: at + 1 })))
  expect(pasted).toEqual(['a', '\\n', '\\u00e9', '\\"', 'b'])
  expect(inner.repairs).toEqual([{ message: 'Read the escapes.', span: { start: 4, end: 6 } }])
})

test.each([
  ['"plain"', 'plain'],
  ['"cut off', 'cut off'],
  [String.raw`"cut off\"`, 'cut off"'],
  [String.raw`"whole\\"`, 'whole\\'],
  [String.raw`'it\'s'`, "it's"],
  ['"ends in \\', 'ends in '],
  ['""', ''],
  ['"', ''],
  ['', ''],
])('%j stands for %j', (written, value) => {
  const source = new Source(written)
  const inner = unescapeJsonString(source, { start: 0, end: written.length }, 'told')
  expect(inner.text).toBe(value)
})

test('unfolding keeps what stands around the string', () => {
  const text = String.raw`{"before":1,"body":"{\"a\":1}","after":2}`
  const start = text.indexOf('"{')
  const { source, inner, moved } = unfoldJsonString(new Source(text), { start, end: text.indexOf('",') + 1 })
  expect(source.slice(inner)).toBe('{"a":1}')
  for (const [found, digits] of [text.indexOf('1,'), text.indexOf('2}')].map((at) => [at, text[at]] as const)) {
    const span = moved({ start: found, end: found + 1 })
    expect(source.slice(span)).toBe(digits)
    expect(source.spanInPaste(span)).toEqual({ start: found, end: found + 1 })
  }
})

test('a replaced string counts as one place', () => {
  const { source, inner } = replaceJsonString(new Source('["YWI="]'), { start: 1, end: 7 }, 'ab')
  expect(source.slice(inner)).toBe('ab')
  expect(source.spanInPaste({ start: inner.start, end: inner.start + 1 })).toEqual({ start: 2, end: 6 })
})
