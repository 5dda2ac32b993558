import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from './parse.ts'

/** Tokens of many lengths, so that some stand across the end of a window. */
const filler = fc.constantFrom(
  '"key": "value"',
  '"a long key of some words": [1, -2.5, true, false, null, {}, []]',
  `"${'k'.repeat(300)}": "${'v'.repeat(500)}"`,
  '"é\\n": "€ 😀 \\u00e9"',
  '"deep": {"deeper": {"deepest": ["x", {"y": 0}]}}',
  `"spaced"  :${' '.repeat(200)}\r\n\t 12`,
  '"large": 9007199254740993',
  '"exponent": 1e5',
)

/** An object of many members with keys of their own. */
function objectOf(members: readonly string[]): string {
  return `{${members.map((member, index) => member.replace('"', `"${index} `)).join(',\n  ')}}`
}

const members = fc.array(filler, { minLength: 1, maxLength: 120, size: 'max' })

test('a text of many windows is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(members, (parts) => {
      const text = objectOf(parts)
      const { strict, root } = parseJson(text)
      expect(strict).toBe(true)
      expect(JSON.parse(JSON.stringify(root?.toValue()))).toEqual(JSON.parse(text))
    }),
    { numRuns: 60 },
  )
})

test('a key that is repeated is found wherever the windows end', () => {
  fc.assert(
    fc.property(members, fc.nat(), fc.constantFrom('"key"', '"k\\u0065y"'), (parts, seed, key) => {
      const before = parts.slice(0, seed % parts.length)
      const inner = `{"key": 1, ${objectOf(parts).slice(1, -1)}, ${key}: 2}`
      const text = `[${objectOf(before)}, ${inner}]`
      const found = parseJson(text).problems.filter(({ rule }) => rule === 'json/duplicate-key')
      expect(found.map(({ start }) => start)).toEqual([text.lastIndexOf(key)])
    }),
    { numRuns: 60 },
  )
})

test('an end that comes too early is found at its place, whatever was read quickly before', () => {
  fc.assert(
    fc.property(members, (parts) => {
      const text = `${objectOf(parts).slice(0, -1)}, "last": "cut of`
      const [problem] = parseJson(text).problems.filter(({ severity }) => severity === 'error')
      expect(problem).toMatchObject({
        rule: 'json/unterminated-string',
        start: text.lastIndexOf('"'),
        end: text.length,
      })
    }),
    { numRuns: 60 },
  )
})
