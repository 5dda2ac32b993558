// Reading plain strings at speed gives what the close look gives.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { EditMap } from './edit-map.ts'
import { javascript, python, ruby } from './literal-dialects.ts'
import { LiteralEdits } from './literal-edits.ts'
import { scanLiteral } from './literal-scanner.ts'
import { readString } from './literal-string.ts'
import { PlainLiteralStrings } from './plain-literal-strings.ts'

const pieces = fc.constantFrom(
  "'",
  '"',
  "''",
  '\\',
  "\\'",
  '\\n',
  '\\u00e9',
  '\\x41',
  '\n',
  ',',
  ':',
  '}',
  ']',
  ' ',
  'b',
  '7',
  'é',
  '\ud83d',
  '’',
  '+',
)
const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''))

test('reads strings as the close look does, or leaves them to it', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(python, javascript), (text, dialect) => {
      const plain = new PlainLiteralStrings(text, new LiteralEdits(text))
      for (let start = 0; start < text.length; start++) {
        const quickly = new LiteralEdits(text)
        const end = new PlainLiteralStrings(text, quickly).read(start)
        expect(plain.read(start)).toBe(end)
        if (end < 0) continue
        const closely = new LiteralEdits(text)
        expect(readString(text, start, dialect, closely)).toBe(end)
        expect(new EditMap(quickly.edits).apply(text)).toBe(new EditMap(closely.edits).apply(text))
        expect(quickly.repairs).toEqual(closely.repairs)
      }
    }),
    { numRuns: 2000 },
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

test('an apostrophe between two strings ends the stretch of quotes', () => {
  const text = `{'a': "it's", 'b': 1}`
  expect(new EditMap(scanLiteral(text, 0, python).edits.edits).apply(text)).toBe(`{"a": "it's", "b": 1}`)
})

test('a set that shows late parts the stretch of quotes around it', () => {
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
  "'a'",
  "'",
  '"a": "b", ',
  'a: 1, ',
  ':a => 1, ',
  '... 3 more items, ',
)

test('members that are read at once become what each by itself becomes', () => {
  const text = fc.array(members, { maxLength: 8 }).map((parts) => `{'z': 1, ${parts.join('')}'y': [{'x': 1, 'w': 2}]}`)
  const scanned = (written: string, dialect: typeof python) => {
    const { end, edits } = scanLiteral(written, 0, dialect)
    return [end, new EditMap(edits.edits).apply(written), edits.repairs]
  }
  fc.assert(
    fc.property(text, fc.constantFrom(python, javascript, ruby), (written, dialect) => {
      const atOnce = scanned(written, dialect)
      const oneByOne = vi.spyOn(PlainLiteralStrings.prototype, 'readMembers').mockReturnValue(-1)
      expect(atOnce).toEqual(scanned(written, dialect))
      oneByOne.mockRestore()
    }),
    { numRuns: 3000 },
  )
})
