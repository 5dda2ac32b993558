// Literals of JavaScript, Python and Ruby become JSON of the same value.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EditMap } from './edit-map.ts'
import { type Dialect, javascript, python, ruby } from './literal-dialects.ts'
import { scanLiteral } from './literal-scanner.ts'

function toJson(text: string, dialect: Dialect): string {
  return new EditMap(scanLiteral(text, 0, dialect).edits.edits).apply(text)
}

const dialects = { javascript, python, ruby }

const rows: readonly (readonly [keyof typeof dialects, string, unknown])[] = [
  ['python', `{'a': None, "b": True, 'c': False}`, { a: null, b: true, c: false }],
  ['python', `{'a': (1, 2), 'b': (1,), 'c': (1), 'd': ()}`, { a: [1, 2], b: [1], c: 1, d: [] }],
  ['python', `[{'x', 'y'}, {'z'}, {}]`, [['x', 'y'], ['z'], {}]],
  ['python', `{'a': b'\\xe9"', 'b': u'\\u00e9', 'c': r'a\\d'}`, { a: 'é"', b: 'é', c: 'a\\d' }],
  ['python', `{'a': 'it\\'s', 'b': "it's", 'c': '''x'y\nz'''}`, { a: "it's", b: "it's", c: "x'y\nz" }],
  ['python', `{'a': ('one '\n      'two')}`, { a: 'one two' }],
  [
    'python',
    `{'a': "554 5.7.1 it's "\n      'considered "spam" '\n      "by the 'provider'",\n 'b': 1}`,
    { a: `554 5.7.1 it's considered "spam" by the 'provider'`, b: 1 },
  ],
  ['python', `{'a': 'one '\n      "it's 'two' "\n      'three'}`, { a: "one it's 'two' three" }],
  ['python', `{'a': b'one '\n      b"it's two"}`, { a: "one it's two" }],
  ['javascript', `{ a: "it's " +\n    'so "said" ' +\n    \`they're\` }`, { a: `it's so "said" they're` }],
  [
    'python',
    `{'at': datetime.datetime(2026, 1, 2, tzinfo=utc), 'r': <Response [404]>}`,
    { at: 'datetime.datetime(2026, 1, 2, tzinfo=utc)', r: '<Response [404]>' },
  ],
  [
    'python',
    `Response(data=Event(id='e', busy=True), request_id='r')`,
    { data: { id: 'e', busy: true }, request_id: 'r' },
  ],
  ['python', `{'h': CaseInsensitiveDict({'A': '1'}), 1: 2}`, { h: { A: '1' }, '1': 2 }],
  ['python', `{‘m’: ‘It’s over’, “n”: “a ‘b’”}`, { m: 'It’s over', n: 'a ‘b’' }],
  ['javascript', `{ a: undefined, 'b-c': "it's", $d: \`x\` }`, { a: null, 'b-c': "it's", $d: 'x' }],
  [
    'javascript',
    `{ f: [Function: go], o: [Object], l: [Array], c: [Circular *1] }`,
    { f: '[Function: go]', o: {}, l: [], c: '[Circular *1]' },
  ],
  [
    'javascript',
    `<ref *1> Foo { m: Map(1) { 'a' => 1 }, s: Set(2) { 'b', 'c' }, n: [Object: null prototype] { x: [ 1 ] } }`,
    { m: { a: 1 }, s: ['b', 'c'], n: { x: [1] } },
  ],
  [
    'javascript',
    `{ n: 12n, at: 2026-11-22T10:00:00.000Z, y: Symbol(k), [Symbol(z)]: -1.5e3 }`,
    { n: 12, at: '2026-11-22T10:00:00.000Z', y: 'Symbol(k)', '[Symbol(z)]': -1500 },
  ],
  ['javascript', `{ a: 'one ' +\n    'two', e: '\\x41\\u{1F600}\\n"' }`, { a: 'one two', e: 'A😀\n"' }],
  [
    'ruby',
    `{"a"=>1, :b=>nil, c: :sym, :"d e"=>"\\"x\\"", "t"=>2026-11-22 10:00:00 UTC}`,
    {
      a: 1,
      b: null,
      c: 'sym',
      'd e': '"x"',
      t: '2026-11-22 10:00:00 UTC',
    },
  ],
  ['ruby', `{"o"=>#<Foo:0x01 @a="b">, "l"=>[true, false]}`, { o: '#<Foo:0x01 @a="b">', l: [true, false] }],
]

test.each(rows)('turns a literal of %s into JSON: %s', (dialect, text, value) => {
  expect(JSON.parse(toJson(text, dialects[dialect]))).toEqual(value)
})

test('stops at the end of the literal and says each kind of change once', () => {
  const text = `{ a: 'x', b: 'y' } and { c: 1 }`
  const { end, edits } = scanLiteral(text, 0, javascript)
  expect(end).toBe(text.indexOf(' and'))
  expect(edits.repairs.map(({ message }) => message)).toEqual([
    'Put keys into quotes',
    'Read strings in single quotes as JSON strings',
  ])
})

test('leaves what was cut off to the JSON parser', () => {
  expect(toJson(`{ a: [ 1, ... 3 more items ], b: 'br`, javascript)).toBe(`{ "a": [ 1, ... 3 more items ], "b": "br`)
})

test('leaves an escape that JSON has as it is', () => {
  const text = String.raw`{'a': '<p class="x">\r\n\u00e9\/\xa0\'</p>'}`
  const body = String.raw`<p class=\"x\">\r\n\u00e9\/` + "\u00a0'</p>"
  expect(toJson(text, python)).toBe(`{"a": "${body}"}`)
})

const pieces = fc.constantFrom(
  `'`,
  '"',
  '`',
  '‘',
  '’',
  '“',
  '\\',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '#<',
  ',',
  ':',
  '=>',
  '=',
  '...',
  'None',
  'Set(1) ',
  '[Object]',
  'a',
  ' ',
  '\n',
  '12n',
  'b',
  '\\x',
  '+',
  ':"',
  'f(',
  '\u0000',
  '\ud83d',
)

test('any text gives edits in order, inside the text, no more than a few for each character', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 }),
      fc.constantFrom(javascript, python, ruby),
      (parts, dialect) => {
        const text = parts.join('')
        const { end, edits } = scanLiteral(text, 0, dialect)
        expect(end).toBeLessThanOrEqual(text.length)
        let last = 0
        for (const edit of edits.edits) {
          expect(edit.start).toBeGreaterThanOrEqual(last)
          expect(edit.end).toBeGreaterThanOrEqual(edit.start)
          last = edit.end
        }
        expect(last).toBeLessThanOrEqual(text.length)
        expect(edits.edits.length).toBeLessThanOrEqual(4 * text.length + 4)
      },
    ),
    { numRuns: 2000 },
  )
})
