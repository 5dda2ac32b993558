import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxIndentLevels } from '../limits.ts'
import { layOut } from './lay-out.ts'

test('any JSON comes out as it is usually laid out', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(layOut(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
    }),
  )
})

test('what is laid out already stays as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value, null, 2)
      expect(layOut(text)).toBe(text)
    }),
  )
})

test('large numbers, escapes and duplicate keys are kept', () => {
  expect(layOut('{"id":12345678901234567890,"a":1.0,"a":"\\u0041\\"{,:"}')).toBe(
    '{\n  "id": 12345678901234567890,\n  "a": 1.0,\n  "a": "\\u0041\\"{,:"\n}',
  )
})

test('however deep brackets are nested, the result stays in proportion to the text', () => {
  const text = '['.repeat(50_000) + ']'.repeat(50_000)
  const laid = layOut(text)
  expect(laid.length).toBeLessThan(text.length * (2 * maxIndentLevels + 2))
  expect(laid.replaceAll(/\s/g, '')).toBe(text)
})
