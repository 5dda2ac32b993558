import { expect, test } from 'vitest'
import { parseJson } from './parse.ts'
import type { JsonNode } from './document.ts'

function rootOf(text: string): JsonNode {
  return parseJson(text).root!
}

const text = `{
  "id": "a\\"b",
  "list": [1, {"x": null}, [], "y"],
  "a/b": {"m~n": true},
  "": {"": -0.5e1}
}`

test.each([
  ['', 'object'],
  ['/id', 'string'],
  ['/list', 'array'],
  ['/list/0', 'number'],
  ['/list/1/x', 'null'],
  ['/list/3', 'string'],
  ['/a~1b/m~0n', 'boolean'],
  ['/', 'object'],
  ['//', 'number'],
])('pointer %j leads to a value of kind %s and back', (pointer, kind) => {
  const node = rootOf(text).resolve(pointer)
  expect(node?.kind).toBe(kind)
  expect(node?.pointer).toBe(pointer)
})

test.each([
  'id',
  '/none',
  '/list/4',
  '/list/-',
  '/list/01',
  '/list/x',
  '/list/1e0',
  '/id/0',
  '/toString',
  '/list/length',
])('pointer %j leads nowhere', (pointer) => {
  expect(rootOf(text).resolve(pointer)).toBeUndefined()
})

test('resolves from a value inside the document on', () => {
  expect(rootOf(text).get('list')?.resolve('/1/x')?.pointer).toBe('/list/1/x')
})

test('a node knows its text, its key and its place', () => {
  const node = rootOf(text).get('id')!
  expect(text.slice(node.keyStart, node.keyEnd)).toBe('"id"')
  expect(text.slice(node.start, node.end)).toBe(node.raw)
  expect(node).toMatchObject({ raw: '"a\\"b"', key: 'id', size: 0 })
  expect(node.string()).toBe('a"b')
  expect(node.number()).toBeUndefined()
  expect(node.parent?.start).toBe(0)
})

test('list elements and the root have no key', () => {
  const element = rootOf(text).resolve('/list/1')!
  expect([element.key, element.keyStart, element.keyEnd]).toEqual([null, -1, -1])
  expect(rootOf(text)).toMatchObject({ key: null, parent: null, pointer: '' })
})

test('children come in the order of the text', () => {
  const list = rootOf(text).get('list')!
  expect([...list.children()].map(({ raw }) => raw)).toEqual(['1', '{"x": null}', '[]', '"y"'])
  expect([0, 1, 2, 3].map((index) => list.at(index)?.raw)).toEqual(['1', '{"x": null}', '[]', '"y"'])
})

test.each([-1, 4, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('there is no child at %s', (index) => {
  expect(rootOf(text).get('list')?.at(index)).toBeUndefined()
})

test('the last of several members with the same key counts', () => {
  const root = rootOf('{"a": 1, "b": 2, "\\u0061": 3}')
  expect(root.get('a')?.raw).toBe('3')
  expect(root.toValue()).toEqual(Object.assign(Object.create(null), { a: 3, b: 2 }))
})

test('lists and strings have no members', () => {
  const root = rootOf('{"list": [1], "text": "x"}')
  expect(root.get('list')?.get('0')).toBeUndefined()
  expect(root.get('text')?.get('length')).toBeUndefined()
  expect(root.get('__proto__')).toBeUndefined()
})

test.each([
  ['"\\u0041\\n\\/"', 'A\n/'],
  ['"\\ud83d\\ude00"', '😀'],
  ['"\\ud800"', '\ud800'],
  ["'\\x41\\u{1F600}\\v\\0'", 'A😀\v\0'],
  ["'line \\\n goes on'", 'line  goes on'],
  ['"C:\\Users\\x"', 'C:\\Users\\x'],
  ["'\\u{110000}\\u{}\\xZ'", '\\u{110000}\\u{}\\xZ'],
])('the string %s stands for %j', (written, meant) => {
  expect(rootOf(written).string()).toBe(meant)
})

test('a number is kept as it is written', () => {
  const node = rootOf('9007199254740993')
  expect(node.raw).toBe('9007199254740993')
  expect(node.number()).toBe(9007199254740992)
  expect(rootOf('1e999').number()).toBe(Number.POSITIVE_INFINITY)
  expect(rootOf('[1_000]').at(0)).toMatchObject({ kind: 'number', raw: '1_000' })
  expect(rootOf('[1_000]').at(0)?.number()).toBeUndefined()
})

test('what is missing is a value of its own kind and null as plain data', () => {
  const root = rootOf('{"a": , "b": 1}')
  expect(root.get('a')).toMatchObject({ kind: 'missing', start: 5, end: 5, raw: '' })
  expect(root.toValue()).toEqual(Object.assign(Object.create(null), { a: null, b: 1 }))
})

test('dangerous keys are keys like any other', () => {
  const value = rootOf('{"__proto__": {"polluted": true}, "constructor": 1}').toValue() as Record<string, unknown>
  expect(Object.getPrototypeOf(value)).toBeNull()
  expect(Object.keys(value)).toEqual(['__proto__', 'constructor'])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('an object of many keys is searched for repeated ones in a moment', () => {
  const members = Array.from({ length: 50_000 }, (_, index) => `"key${index % 49_999}": ${index}`)
  const start = performance.now()
  const { root, problems } = parseJson(`{${members.join(',')}}`)
  expect(problems).toMatchObject([{ rule: 'json/duplicate-key' }])
  expect(root?.get('key0')?.raw).toBe('49999')
  // Comparing every pair would be more than a thousand million comparisons.
  expect(performance.now() - start).toBeLessThan(2000)
})
