// A source gives the lines of its text, in time that grows with the text.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Source } from './source.ts'

const linesOf = (source: Source, span: { readonly start: number; readonly end: number }) =>
  [...source.lines(span)].map((line) => source.slice(line))

test('the lines of a span are those of its text, wherever it stands', () => {
  const piece = fc.constantFrom('a', '\n', '\r', '\r\n', 'bc', ' ')
  fc.assert(
    fc.property(fc.array(piece), fc.array(piece), fc.array(piece), (...parts) => {
      const [before, inside, after] = parts.map((pieces) => pieces.join('')) as [string, string, string]
      const source = new Source(before + inside + after)
      const lines = inside.split(/\r\n|\r|\n/)
      // What follows the last line end is a line only if it holds something.
      if (lines.at(-1) === '') lines.pop()
      expect(linesOf(source, { start: before.length, end: before.length + inside.length })).toEqual(lines)
    }),
  )
})

test('asking for the lines of many spans takes the time of reading the text once', () => {
  const line = `${'x'.repeat(99)}\n`
  const count = 40_000
  const source = new Source(line.repeat(count))
  // The processor's time: waiting for a busy machine does not count.
  const before = process.cpuUsage()
  let lines = 0
  for (let start = 0; start < source.text.length; start += line.length)
    lines += linesOf(source, { start, end: start + line.length }).length
  const { user, system } = process.cpuUsage(before)
  expect(lines).toBe(count)
  // Searching all of the text each time reads 80 GB.
  expect((user + system) / 1000, 'milliseconds').toBeLessThan(4000)
})
