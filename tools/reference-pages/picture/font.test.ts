import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readFont } from './font.ts'

const fileOf = (name: string) => readFileSync(new URL(`./fonts/${name}.woff`, import.meta.url))
const code = readFont(fileOf('ibm-plex-mono-latin-600-normal'))
const text = readFont(fileOf('inter-latin-600-normal'))

test('knows the widths of letters', () => {
  expect(code.width('iii', 100)).toBeCloseTo(180)
  expect(code.width('WWW', 100)).toBeCloseTo(180)
  expect(text.width('i', 100)).toBeLessThan(text.width('W', 100) / 2)
})

test('lays out letters from left to right on the baseline', () => {
  const outlines = text.outlines('Ho', 100, 10, 200)
  const points = outlines.flat()
  expect(outlines).toHaveLength(3)
  expect(Math.min(...points.map(([x]) => x))).toBeGreaterThan(10)
  expect(Math.max(...points.map(([x]) => x))).toBeLessThan(10 + text.width('Ho', 100))
  // The H stands on the line, the o dips below it a little.
  expect(Math.max(...(outlines[0] ?? []).map(([, y]) => y))).toBeCloseTo(200)
  expect(Math.max(...points.map(([, y]) => y))).toBeLessThan(203)
})

test('a glyph that is made of others has the outlines of all', () => {
  expect(text.outlines('é', 100, 0, 0).length).toBe(
    text.outlines('e', 100, 0, 0).length + text.outlines('´', 100, 0, 0).length,
  )
  expect(text.outlines(' ', 100, 0, 0)).toEqual([])
})

test('a character that it lacks is told', () => {
  expect(() => text.width('a→字', 100)).toThrow('no glyph for “→” in “a→字”')
})

test('a file that is no WOFF is refused', () => {
  expect(() => readFont(Buffer.alloc(100))).toThrow('not a WOFF')
})
