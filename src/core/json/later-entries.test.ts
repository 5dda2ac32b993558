// Entries of which an outline alone is kept are the same to whoever asks, however many of them were found by a pattern.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonDocument, JsonNode } from './document.ts'
import { EntryKeys } from './entry-keys.ts'
import { parseJson } from './parse.ts'

const keys = ['id', 'object', 'date']
const entryKeys = new EntryKeys(keys, 2)

/** All that is told of a node and of those inside it. */
function everyNode(node: JsonNode | null): unknown[] {
  if (!node) return []
  const { kind, start, end, size, keyStart, keyEnd, key, pointer } = node
  const around = node.parent?.start ?? null
  return [kind, start, end, size, keyStart, keyEnd, key, pointer, around, [...node.children()].map(everyNode)]
}

function told({ root, problems, end, strict }: JsonDocument): unknown[] {
  return [everyNode(root), root?.toValue(entryKeys), root?.toValue(), problems, end, strict]
}

/** What is told where outlines are kept, and where everything is. */
function bothWays(text: string): [outlined: unknown[], whole: unknown[]] {
  return [told(parseJson(text, { entryKeys })), told(parseJson(text))]
}

const scalars = [
  '"x"',
  '"é \\n\\u00e9 \\" €"',
  '""',
  '"\\\\"',
  '12',
  '-0.5',
  '0',
  '1e5',
  '99999999999999',
  '9007199254740993',
  '1.00000000000000000001',
  'true',
  'false',
  'null',
]
const broken = [
  "'x'",
  '01',
  'tru',
  '"open',
  '"a\nb"',
  '"\\x"',
  '1 2',
  '',
  '[1, ]',
  '{"a": 1,}',
  '// no\n1',
  '{"a": 1, "a": 2}',
]
const names = ['id', 'object', 'date', 'a', 'b', 'a b', '"', '__proto__', 'é', '$^.*', '0'].map((name) =>
  JSON.stringify(name),
)
const spellings = fc.constantFrom(...names, '"\\u0069d"', '"i\\u0064"')
const gap = fc.constantFrom('', ' ', '\n    ')

/** Entries of one kind are made of the same members, of which some lack in some. */
const entry = fc.letrec<{ value: string; object: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    { weight: 40, arbitrary: fc.constantFrom(...scalars) },
    { weight: 1, arbitrary: fc.constantFrom(...broken) },
    { weight: 6, arbitrary: fc.array(tie('value'), { maxLength: 4 }).map((list) => `[${list.join(', ')}]`) },
    { weight: 6, arbitrary: tie('object') },
  ),
  object: fc
    .tuple(fc.uniqueArray(fc.tuple(spellings, tie('value')), { maxLength: 6, selector: ([key]) => key }), gap)
    .map(([members, space]) => `{${members.map((member) => `${space}${member.join(`:${space}`)}`).join(',')}${space}}`),
})).object

const lists = fc
  .tuple(fc.array(entry, { minLength: 1, maxLength: 3 }), fc.array(fc.nat(), { minLength: 8, maxLength: 40 }), gap)
  .map(([kinds, order, space]) => `[${order.map((index) => kinds[index % kinds.length]).join(`,${space}`)}]`)

test('whatever stands in a list, it is told as if all of it were recorded', () => {
  fc.assert(
    fc.property(lists, (text) => {
      const [outlined, whole] = bothWays(text)
      expect(outlined).toEqual(whole)
    }),
    { numRuns: 1500 },
  )
})

test('the same in lists inside of entries, and where the text breaks off', () => {
  const nested = fc.tuple(fc.array(lists, { minLength: 3, maxLength: 6 }), fc.nat()).map(([inner, cut]) => {
    const text = `{"data": [${inner.map((list) => `{"id": 1, "object": ${list}}`).join(', ')}], "next": null}`
    return text.slice(0, text.length - (cut % 40))
  })
  fc.assert(
    fc.property(nested, (text) => {
      const [outlined, whole] = bothWays(text)
      expect(outlined).toEqual(whole)
    }),
    { numRuns: 300 },
  )
})

function listOf(first: string, ...others: string[]): string {
  return `[${[...Array.from({ length: 12 }, () => first), ...others, first].join(', ')}]`
}

const plain = '{"id": "i", "object": "event", "a": [{"x": 1}, {"x": 2}], "date": 5}'

describe('an entry that differs from those before', () => {
  test.each([
    ['lacks a member', '{"id": "i", "object": "event", "date": 5}'],
    ['has one more', '{"id": "i", "object": "event", "a": [], "more": 1, "date": 5}'],
    ['has them in another order', '{"object": "event", "id": "i", "a": [], "date": 5}'],
    ['repeats a key', '{"id": "i", "object": "event", "a": [{"x": 1}], "date": 5, "date": 6}'],
    ['repeats one inside', '{"id": "i", "object": "event", "a": [{"x": 1, "x": 2}], "date": 5}'],
    ['has a number that is too large', '{"id": "i", "object": "event", "a": [], "date": 9007199254740993}'],
    ['has another kind of value', '{"id": "i", "object": "event", "a": "none", "date": null}'],
    ['ends in a comma', '{"id": "i", "object": "event", "a": [], "date": 5,}'],
    ['has a list that ends in one', '{"id": "i", "object": "event", "a": [{"x": 1},], "date": 5}'],
    ['has a line break in a string', '{"id": "i\n", "object": "event", "a": [], "date": 5}'],
    ['has an escape that there is none of', '{"id": "\\i", "object": "event", "a": [], "date": 5}'],
    ['lacks a comma', '{"id": "i", "object": "event", "a": [] "date": 5}'],
    ['lacks a value', '{"id": "i", "object": , "a": [], "date": 5}'],
    ['is no object', '7'],
    ['is empty', '{}'],
    ['breaks off', '{"id": "i", "object": "ev'],
  ])('%s', (_, other) => {
    for (const text of [listOf(plain, other), listOf(plain, other, plain, plain)]) {
      const [outlined, whole] = bothWays(text)
      expect(outlined).toEqual(whole)
    }
  })
})

test('a key that is written in two ways is the same key', () => {
  const text = listOf('{"id": 1}', '{"id": 1, "i\\u0064": 2}')
  expect(parseJson(text, { entryKeys }).problems).toMatchObject([{ rule: 'json/duplicate-key' }])
})

test('what is asked for is kept as it is written', () => {
  const text = listOf(
    plain,
    plain.replace('"i"', '"\\u0069\\""').replace('5', '-0.25'),
    plain.replace('"event"', 'null'),
  )
  const entries = parseJson(text, { entryKeys }).root?.toValue(entryKeys) as unknown[]
  expect(entries.slice(11)).toEqual([
    { id: 'i', object: 'event', date: 5 },
    { id: 'i"', object: 'event', date: -0.25 },
    { id: 'i', object: null, date: 5 },
    { id: 'i', object: 'event', date: 5 },
  ])
})

test('a value is told anew where it differs from that of the entry before', () => {
  const text = `[${Array.from({ length: 20 }, (_, index) => `{"id": ${index % 3 === 0 ? 'null' : index}}`).join(',')}]`
  expect(parseJson(text, { entryKeys }).root?.toValue(entryKeys)).toEqual(JSON.parse(text))
})

test.each([
  `[${'{"id": , "a": 1}, '.repeat(12)}{"id": , "a": 1}]`,
  `[${'{"a": , "id": 1}, '.repeat(2)}${'{"a": 1, "id": 1}, '.repeat(9)}{"a": , "id": 1}]`,
])('values that are missing are missing in each entry: %s', (text) => {
  const [outlined, whole] = bothWays(text)
  expect(outlined).toEqual(whole)
})

test('what is in an entry is found, and leads back to where it stands', () => {
  const { root } = parseJson(`{"data": ${listOf(plain)}}`, { entryKeys })
  const found = root?.resolve('/data/9/a/1/x')
  expect(found?.raw).toBe('2')
  expect(found?.pointer).toBe('/data/9/a/1/x')
  expect(found?.parent?.parent?.parent?.pointer).toBe('/data/9')
  expect(root?.resolve('/data/9')).toMatchObject({ size: 4, kind: 'object' })
})

test('entries of which many differ are read as ever after a while, and none is lost', () => {
  const entries = Array.from({ length: 4000 }, (_, index) => `{"id": ${index}, "k${index}": "${'x'.repeat(60)}"}`)
  const { root, strict } = parseJson(`[${entries.join(',\n')}]`, { entryKeys })
  expect(strict).toBe(true)
  expect(root?.size).toBe(4000)
  expect(root?.at(3999)?.get('k3999')?.string()).toHaveLength(60)
})
