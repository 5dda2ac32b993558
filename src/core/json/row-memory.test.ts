import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import type { JsonNode } from './document.ts'
import { parseJson } from './parse.ts'
import { RowMemory } from './row-memory.ts'

test('the same cells are lent again once they are given back, and to one record at a time', () => {
  const memory = new RowMemory()
  const first = memory.take(100)
  const beside = memory.take(100)
  expect(beside).not.toBe(first)
  memory.reuse()
  expect(memory.take(50)).toBe(first)
  expect(memory.take(50)).not.toBe(first)
})

test('a record that grows keeps the larger cells for the next', () => {
  const memory = new RowMemory()
  memory.take(100)
  const grown = memory.take(1000)
  memory.reuse()
  expect(memory.take(500)).toBe(grown)
})

test('what a very large text took is not kept', () => {
  const memory = new RowMemory()
  const large = memory.take(10_000_000)
  memory.reuse()
  // Compared here: a matcher would go through their cells.
  expect(memory.take(10_000_000) === large).toBe(false)
})

const pieces = [
  '{}',
  '[]',
  '[[1], {"a": {"b": null}}]',
  '"x"',
  '{"a": 1, "a": 2}',
  '{"a": [',
  "{'b'",
  "'b'",
  '9007199254740993',
]

/** Texts of some thousand values: fewer need no memory but their own. */
const texts = fc
  .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1500, max: 4000 }))
  .map(([parts, times]) => `{"request_id": "r", "data": [${`${parts.join(', ')}, `.repeat(times)}true]}`)

/** All that is recorded of a node and of those inside it. */
function everyNode(node: JsonNode | null): unknown[] {
  if (!node) return []
  const { kind, start, end, size, keyStart, keyEnd } = node
  return [kind, start, end, size, keyStart, keyEnd, [...node.children()].map(everyNode)]
}

test('a text is read as if nothing had been read before it', () => {
  const memory = new RowMemory()
  fc.assert(
    fc.property(texts, (text) => {
      memory.reuse()
      const again = parseJson(text, { memory })
      const alone = parseJson(text)
      expect(again.problems).toEqual(alone.problems)
      expect(again.end).toBe(alone.end)
      expect(JSON.stringify(everyNode(again.root))).toBe(JSON.stringify(everyNode(alone.root)))
    }),
    { numRuns: 25 },
  )
})

test('what inspecting concludes does not depend on the texts before', () => {
  const memory = new RowMemory()
  const entries = Array.from({ length: 3000 }, (_, index) => ({
    id: `id-${index}`,
    object: 'event',
    when: { time: 1 },
  }))
  const list = JSON.stringify({ request_id: 'r-1', data: entries, next_cursor: 'c' })
  const all = [list, list.replaceAll('"', "'"), `${list.slice(0, -20)}`, '{"request_id":"r-2","data":{}}', list]
  for (const text of all) expect(inspect(text, {}, memory)).toEqual(inspect(text))
})
