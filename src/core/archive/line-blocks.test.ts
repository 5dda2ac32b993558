import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LineBlocks } from './line-blocks.ts'

const decoder = new TextDecoder()

function blocksOf(text: string, sliceLength: number): string[] {
  const bytes = new TextEncoder().encode(text)
  const found: string[] = []
  let handed = 0
  const blocks = new LineBlocks((block, start) => {
    expect(start).toBe(handed)
    handed += block.length
    found.push(decoder.decode(block))
  })
  for (let from = 0; from < bytes.length; from += sliceLength) blocks.push(bytes.subarray(from, from + sliceLength))
  blocks.end()
  return found
}

test('the blocks are the file, however it is sliced, and each but the last ends with a line', () => {
  const line = fc.stringMatching(/^[a-zä ]{0,300}$/)
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 3000, minLength: 500 }),
      fc.integer({ min: 1000, max: 400_000 }),
      (lines, size) => {
        const text = lines.join('\n')
        const blocks = blocksOf(text, size)
        expect(blocks.join('')).toBe(text)
        expect(blocks.slice(0, -1).every((block) => block.endsWith('\n'))).toBe(true)
      },
    ),
    { numRuns: 20 },
  )
})

test('no block begins within something indented', () => {
  const text = `2026-01-01 error {\n  "request_id": "a",\n  "data": {}\n}\n`.repeat(6000)
  const blocks = blocksOf(text, 100_000)
  expect(blocks.length).toBeGreaterThan(3)
  expect(blocks.every((block) => block.startsWith('2026-01-01'))).toBe(true)
})

test('one endless line is cut all the same', () => {
  const blocks = blocksOf('x'.repeat(20_000_000), 4_000_000)
  expect(blocks.length).toBeGreaterThan(1)
  expect(blocks.reduce((sum, block) => sum + block.length, 0)).toBe(20_000_000)
  expect(blocksOf('', 10)).toEqual([])
})
