// Reading plain members at speed gives what a look at each character gives.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { EditMap } from './edit-map.ts'
import { type Dialect, javascript, python, ruby } from './literal-dialects.ts'
import { scanLiteral } from './literal-scanner.ts'
import { PlainMembers } from './plain-members.ts'

/** What a literal becomes, what is told of it, and where each character of the JSON stood. */
function scanned(text: string, dialect: Dialect) {
  const { end, edits } = scanLiteral(text, 0, dialect)
  const map = new EditMap(edits.edits)
  const json = map.apply(text)
  const places = Array.from(json, (_, at) => map.spanBefore({ start: at, end: at + 1 }))
  return { end, json, places, repairs: edits.repairs }
}

function scannedClosely(text: string, dialect: Dialect) {
  const members = vi.spyOn(PlainMembers.prototype, 'read').mockReturnValue(-1)
  const strings = vi.spyOn(PlainMembers.prototype, 'readString').mockReturnValue(-1)
  const result = scanned(text, dialect)
  members.mockRestore()
  strings.mockRestore()
  return result
}

const dialects = fc.constantFrom(python, javascript, ruby)

const pieces = fc.constantFrom(
  "'",
  '"',
  "''",
  '\\',
  "\\'",
  '\\"',
  '\\n',
  '\\u00e9',
  '\\x41',
  '\n',
  '\t',
  '\u0001',
  ',',
  ':',
  '=>',
  '{',
  '}',
  '[',
  ']',
  ' ',
  'b',
  'None',
  'true',
  '7',
  'é',
  '\ud83d',
  '’',
  '+',
)

test('any text becomes what the close look makes of it, each place where it stood', () => {
  const texts = fc
    .array(pieces, { maxLength: 20 })
    .map((parts) => `{'a': 'b', True: None, k: 'c' + 'd', ${parts.join('')}`)
  fc.assert(
    fc.property(texts, dialects, (text, dialect) => {
      expect(scanned(text, dialect)).toEqual(scannedClosely(text, dialect))
    }),
    { numRuns: 4000 },
  )
})

test('a print in single quotes becomes the JSON that it was, each place where it stood', () => {
  const plainString = fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/["'\\]/g, ''))
  const value = fc.object({ key: plainString, values: [plainString, fc.integer(), fc.string({ unit: 'binary' })] })
  fc.assert(
    fc.property(value, (object) => {
      const json = JSON.stringify(object)
      fc.pre(!json.includes('\\') && !json.includes("'"))
      const printed = json.replaceAll('"', "'")
      const map = new EditMap(scanLiteral(printed, 0, python).edits.edits)
      expect(map.apply(printed)).toBe(json)
      for (let at = 0; at < json.length; at++) {
        expect(map.spanBefore({ start: at, end: at + 1 })).toEqual({ start: at, end: at + 1 })
      }
    }),
  )
})

test('half of a surrogate pair stays what it is', () => {
  const text = "{'a': '\ud83d', 'b': '\u2014'}"
  expect(new EditMap(scanLiteral(text, 0, python).edits.edits).apply(text)).toBe('{"a": "\ud83d", "b": "\u2014"}')
})

test('an apostrophe between two strings is left alone', () => {
  const text = `{'a': "it's", 'b': 1}`
  expect(new EditMap(scanLiteral(text, 0, python).edits.edits).apply(text)).toBe(`{"a": "it's", "b": 1}`)
})

test('a set shows late', () => {
  const text = `[{'a': {'b': {'x', 'y'}}}, {'z'}, {'w',}, {'c': {}}]`
  const { edits, repairs } = scanLiteral(text, 0, python).edits
  expect(new EditMap(edits).apply(text)).toBe('[{"a": {"b": ["x", "y"]}}, ["z"], ["w",], {"c": {}}]')
  expect(repairs).toContainEqual({ message: 'Read sets as arrays', span: { start: 13, end: 14 } })
})

const members = fc.constantFrom(
  "'a': 'b', ",
  "'a':1,",
  "'a' : [ 'b' , {'c': -1.5}, {}, [] ] , ",
  "'a': {'b': true, 'c': null,\n  'd': 'e'},\n  ",
  "'a': [{'b': 'c'}, 'd',], ",
  "'a': {'b', 'c'}, ",
  "'a': {'b': {'c': [1, {'d': []}]}}, ",
  "'a': {'b': {'c': {'d': {'e': 1}}}}, ",
  "'a': {}, 'b': [], ",
  "'a': True, ",
  "'it's': 'x', ",
  "'a': 'b' 'c', ",
  "'a': 'b'\n 'c', ",
  "'a': '''b''', ",
  "'a': 'b' + 'c', ",
  "'a': 'b\"c', ",
  "'a': 'b\\'c', ",
  "'a': 'é 😀 \ud83d', ",
  "'a': '\\x41', ",
  "'a': '\\n\\\\', ",
  "'a': 01, ",
  "'a': 1n, ",
  "'a': [Object], ",
  "'a': ('b',), ",
  "'a': 1, , ",
  "'a': }, ",
  "'a': ], ",
  `'a': 'b\\"c', `,
  "'a': 'b\u0001c', ",
  "'a': 'b\\tc', ",
  "'a': None, ",
  "'a': False,",
  "'a': nil, ",
  "'a': undefined,\n  ",
  "a: 'b', ",
  "a : { b_1: \"it's\", $c: [ 'd' ] }, ",
  "'a' => 'b', ",
  "'a'=>[nil, {'b'=>1}],",
  "'a': 'b' +\n  'c' +\n 'd', ",
  "'a': 'b' +\u00a0'c', ",
  "'a': 'b'\n'c'\n \"d's\", ",
  "'a': 'b' + \"it's\", ",
  'true: 1, ',
  "a => 'b', ",
  "'a': 'b\nc', ",
  "'a': 'b\tc', ",
  '"a": "it\\\'s", ',
  '"a": "b\\"c", ',
  "'a'",
  "'",
  '"a": "b", ',
  'a: 1, ',
  ':a => 1, ',
  '... 3 more items, ',
)

test('members that are read at once become what each by itself becomes, each place where it stood', () => {
  const text = fc.array(members, { maxLength: 8 }).map((parts) => `{'z': 1, ${parts.join('')}'y': [{'x': 1, 'w': 2}]}`)
  fc.assert(
    fc.property(text, dialects, (written, dialect) => {
      expect(scanned(written, dialect)).toEqual(scannedClosely(written, dialect))
    }),
    { numRuns: 4000 },
  )
})

test('members are read at once in runs of many, without a look at each', () => {
  const entries = Array.from(
    { length: 300 },
    (_, n) => `{'id': '${n}', 'body': '<p class="x">it\\'s</p>', 'read': True}`,
  )
  const text = `{'data': [${entries.join(', ')}]}`
  const { json, places } = scanned(text, python)
  expect(JSON.parse(json).data[299]).toEqual({ id: '299', body: `<p class="x">it's</p>`, read: true })
  expect(scanLiteral(text, 0, python).edits.edits.length).toBeLessThan(20)
  expect(places).toEqual(scannedClosely(text, python).places)
})
