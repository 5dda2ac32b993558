import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from './parse.ts'
import type { JsonProblemRule } from './problem.ts'

/** Takes the marks out of `{"a":1«,»}`: the text as it would be pasted, and the ranges of the marks. */
function unmarked(marked: string): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = []
  let text = ''
  for (const char of marked) {
    if (char === '«') ranges.push({ start: text.length, end: -1 })
    else if (char === '»') ranges.findLast((range) => range.end < 0)!.end = text.length
    else text += char
  }
  return { text, ranges }
}

type Row = readonly [marked: string, rules: readonly JsonProblemRule[], value: unknown]

const rows: readonly Row[] = [
  ['{"a": «// note»\n 1}', ['json/comment'], { a: 1 }],
  ['{"a": 1, «/* two\nlines */» "b": 2}', ['json/comment'], { a: 1, b: 2 }],
  ['{\n  «# the request»\n  "a": 1 «# id»\n}', ['json/comment', 'json/comment'], { a: 1 }],
  [
    '«// first»\r\n{"url": "https://fd.xuwubk.eu.org:443/https/api.us.nylas.com//v3"}',
    ['json/comment'],
    { url: 'https://fd.xuwubk.eu.org:443/https/api.us.nylas.com//v3' },
  ],
  ['{"a": 1}\n«// done»', ['json/comment'], { a: 1 }],

  ['{"error": {"type": "x"«,»}}', ['json/trailing-comma'], { error: { type: 'x' } }],
  ['{"scopes": ["a", "b"«,»\n]}', ['json/trailing-comma'], { scopes: ['a', 'b'] }],
  ['{"a": 1«,» «// last»\n}', ['json/trailing-comma', 'json/comment'], { a: 1 }],

  ['{"a": «1»\n "b": 2}', ['json/missing-comma'], { a: 1, b: 2 }],
  ['[{"id": "1"«}»\n {"id": "2"}]', ['json/missing-comma'], [{ id: '1' }, { id: '2' }]],
  ['{"a": tru«e» «// yes»\n "b": 2}', ['json/missing-comma', 'json/comment'], { a: true, b: 2 }],
  ['{"a": "x«"» "b": "y"}', ['json/missing-comma'], { a: 'x', b: 'y' }],
  ['["a«"» true, "b"]', ['json/missing-comma'], ['a', true, 'b']],
  ['["a"«:» 1]', ['json/missing-comma'], ['a', 1]],
  ['{"a": "b"«:» 1}', ['json/missing-comma'], { a: 'b', '': 1 }],

  ['{«"type"» "not_found_error"}', ['json/missing-colon'], { type: 'not_found_error' }],
  ['{«"a"», "b": 1}', ['json/missing-colon'], { a: null, b: 1 }],
  ['{«"a"»}', ['json/missing-colon'], { a: null }],
  ['{"type" «=>» "x"}', ['json/missing-colon'], { type: 'x' }],
  ['{"type" «=» "x"}', ['json/missing-colon'], { type: 'x' }],

  ['{«:» 1}', ['json/missing-key'], { '': 1 }],
  ['«{»«:»', ['json/unclosed', 'json/missing-key'], { '': null }],
  ['{«{»"a": 1}}', ['json/missing-key'], { '': { a: 1 } }],

  ['{"a"«:» , "b": 1}', ['json/missing-value'], { a: null, b: 1 }],
  ['{"a"«:»}', ['json/missing-value'], { a: null }],
  ['{"a"::1}'.replace('::', ':«:»'), ['json/missing-value'], { a: 1 }],
  ['[1,«, ,» 2]', ['json/missing-value'], [1, 2]],
  ['[«,»1]', ['json/missing-value'], [1]],
  ['{«,»}', ['json/missing-value'], {}],
  ['[1,«,»]', ['json/missing-value'], [1]],
  ['«,» {"a": 1}', ['json/missing-value'], { a: 1 }],

  ['{"a": «[»1, 2}', ['json/unclosed'], { a: [1, 2] }],
  ['{"data": [«{»"id": 1]}', ['json/unclosed'], { data: [{ id: 1 }] }],
  ['{"a": «[»1«,»}', ['json/unclosed', 'json/trailing-comma'], { a: [1] }],
  ['«{»"a": 1', ['json/unclosed'], { a: 1 }],
  ['«[»', ['json/unclosed'], []],
  ['«{»"a": «{»"b": «[»1', ['json/unclosed', 'json/unclosed', 'json/unclosed'], { a: { b: [1] } }],
  ['[[«[»«[»«[»1', ['json/unclosed', 'json/unclosed', 'json/unclosed'], [[[[[1]]]]]],
  ['{"a": «{»"b": ', ['json/unclosed'], { a: { b: null } }],
  ['{"a": «{»"b"', ['json/unclosed'], { a: { b: null } }],
  ['{"a": «{»"b": 1,\n', ['json/unclosed'], { a: { b: 1 } }],
  ['{"a": «{»"b": tru', ['json/unclosed'], { a: { b: null } }],
  ['{"a": «{»"b": -', ['json/unclosed'], { a: { b: null } }],
  ['{"a": «{»req', ['json/unclosed'], { a: { req: null } }],
  ['[1, «/*» 2]', ['json/unclosed'], [1]],

  ['{"a": 1}«}»', ['json/unexpected-close'], { a: 1 }],
  ['{"a": [1, 2«}», "b": 3}', ['json/unexpected-close'], { a: [1, 2], b: 3 }],
  ['[1, 2«}»', ['json/unexpected-close'], [1, 2]],
  ['[1«}», 2]', ['json/unexpected-close'], [1, 2]],
  ['[[1«}», 2]', ['json/unexpected-close'], [[1], 2]],
  ['«]» {"a": 1}', ['json/unexpected-close'], { a: 1 }],

  ['{"invalid": «"json structure»\n', ['json/unterminated-string'], { invalid: 'json structure' }],
  ['{"a": {"message": «"Grant not fo»', ['json/unterminated-string'], { a: { message: 'Grant not fo' } }],
  ['{"a": {«"mess»', ['json/unterminated-string'], { a: { mess: null } }],
  ['{"a": «"cut \\u00»', ['json/unterminated-string'], { a: 'cut \\u00' }],
  ['{"a": {"b": «"x»}}\n', ['json/unterminated-string'], { a: { b: 'x' } }],
  ['{"a": {"b": «"x}»', ['json/unterminated-string'], { a: { b: 'x}' } }],
  ['{"a": «"x»\n  "b": 1}', ['json/unterminated-string'], { a: 'x', b: 1 }],
  ['{"a": «"x»,\r\n  "b": 1}', ['json/unterminated-string'], { a: 'x', b: 1 }],
  ['{"a": «"x»\n}', ['json/unterminated-string'], { a: 'x' }],
  ['{"a": «"x», "b": 1}', ['json/unterminated-string'], { a: 'x', b: 1 }],
  ['[«"x», "y"]', ['json/unterminated-string'], ['x', 'y']],
  ['{«"a»: 1,\n "b": 2}', ['json/unterminated-string'], { a: 1, b: 2 }],
  ['{«"a»: 1, "b": 2}', ['json/unterminated-string'], { a: 1, b: 2 }],

  ['{"a": "two«\n»lines", "b": 1}', ['json/control-character'], { a: 'two\nlines', b: 1 }],
  ['{"a": "two«\r\n»lines\r\nor three"}', ['json/control-character'], { a: 'two\r\nlines\r\nor three' }],
  ['{"a": "x«\t»y\tz"}', ['json/control-character'], { a: 'x\ty\tz' }],
  [`{"a": "${'x'.repeat(99)}«\u0001»y"}`, ['json/control-character'], { a: `${'x'.repeat(99)}\u0001y` }],
  ['{"a": «\0\0»1}', ['json/control-character'], { a: 1 }],

  ['{«\u00a0\u00a0»"a": 1}', ['json/odd-space'], { a: 1 }],
  ['«\ufeff»{"a": 1}', ['json/odd-space'], { a: 1 }],

  ['{"path": "C:«\\d»ir"}', ['json/bad-escape'], { path: 'C:\\dir' }],
  ['{"a": "«\\x»41 «\\u»12"}', ['json/bad-escape', 'json/bad-escape'], { a: 'A \\u12' }],
  [`{"a": "${'x'.repeat(99)}\\\\s«\\'»"}`, ['json/bad-escape'], { a: `${'x'.repeat(99)}\\s'` }],
  ['{"a": "He said «"»no" to me.", "b": 1}', ['json/bad-escape'], { a: 'He said "no" to me.', b: 1 }],
  ['{"a": "not «"»found""}', ['json/bad-escape'], { a: 'not "found"' }],

  ["{«'a'»: «'it\\'s \"x\"'»}", ['json/single-quotes', 'json/single-quotes'], { a: 'it\'s "x"' }],
  ["[«'It«'»s broken'»]", ['json/single-quotes', 'json/bad-escape'], ["It's broken"]],
  ['[«`it\'s "x"`»]', ['json/single-quotes'], ['it\'s "x"']],
  ["[«'a\\n«\\U»0001F600'»]", ['json/single-quotes', 'json/bad-escape'], ['a\n😀']],
  ['{«“a”»: «“It’s, you know”»}', ['json/curly-quotes', 'json/curly-quotes'], { a: 'It’s, you know' }],
  ['{«‘a’»: «‘It’s’»}', ['json/curly-quotes', 'json/curly-quotes'], { a: 'It’s' }],

  ['{«requestId»: 1, «$x-y»: 2}', ['json/bare-key', 'json/bare-key'], { requestId: 1, '$x-y': 2 }],
  ['{«1»: "a"}', ['json/bare-key'], { 1: 'a' }],
  ['{:«type» «=>» "x"}', ['json/bare-key', 'json/missing-colon'], { type: 'x' }],

  ['[«None», «True», «False»]', ['json/bare-word', 'json/bare-word', 'json/bare-word'], [null, true, false]],
  ['{"a": «undefined», "b": «NaN»}', ['json/bare-word', 'json/bare-word'], { a: null, b: null }],
  ['[«-Infinity»]', ['json/bare-word'], [-Infinity]],
  ['{"a": «hello world», "b": 1}', ['json/bare-word'], { a: 'hello world', b: 1 }],
  [
    '{"a": «https://x.test/y», "b": «12:30»}',
    ['json/bare-word', 'json/bare-word'],
    { a: 'https://x.test/y', b: '12:30' },
  ],
  ['{"a": «datetime(2026, 1, 1)»}', ['json/bare-word'], { a: 'datetime(2026, 1, 1)' }],
  ['{"a": «Headers» {"b": 1}}', ['json/bare-word'], { a: { b: 1 } }],
  ['[1, «...»]', ['json/left-out'], [1]],
  ['[1 «… 99 more items»]', ['json/left-out'], [1]],
  ['{"a": «...», «...»}', ['json/left-out', 'json/left-out'], { a: null }],
  ['[«u»"a", «b»«\'c\'»]', ['json/bare-word', 'json/bare-word', 'json/single-quotes'], ['a', 'c']],
  ['«Service Unavailable»', ['json/bare-word'], 'Service Unavailable'],

  ['[«01», «+1», «.5», «1.», «0x1F»]', Array<JsonProblemRule>(5).fill('json/bad-number'), [1, 1, 0.5, 1, 31]],
  ['[«1_000», «-», 1e5, -0.5E-2]', ['json/bad-number', 'json/bad-number'], [null, null, 1e5, -0.005]],

  [
    '{"a": 1, «"a"»: 2, "b": {"a": 3}, «"\\u0061"»: 4}',
    ['json/duplicate-key', 'json/duplicate-key'],
    { a: 4, b: { a: 3 } },
  ],
  [
    '{"id": «9007199254740993», "ok": 9007199254740991}',
    ['json/unsafe-number'],
    { id: 9007199254740992, ok: 9007199254740991 },
  ],

  ['{"a": 1} «{"b": 2}»\n{"c": 3}', ['json/trailing-text'], { a: 1 }],
  ['{"a": 1}«,»', ['json/trailing-text'], { a: 1 }],
]

test.each(rows)('%s', (marked, rules, value) => {
  const { text, ranges } = unmarked(marked)
  const document = parseJson(text)
  expect(document.problems.map(({ rule, start, end }) => ({ rule, start, end }))).toEqual(
    rules.map((rule, index) => ({ rule, ...ranges[index] })),
  )
  expect(plain(document.root?.toValue())).toEqual(value)
})

/** Gives objects back their prototype, which `toEqual` would otherwise ask about. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, child]) => [key, plain(child)]))
    : value
}

test.each(['', '  \n', '\t'])('no value in %j', (text) => {
  const { root, problems, strict } = parseJson(text)
  expect(root).toBeNull()
  expect(strict).toBe(false)
  expect(problems).toMatchObject([{ rule: 'json/empty', severity: 'error', start: 0, end: text.length }])
})

test("the documentation's sample with a comment differs from JSON by that comment only", () => {
  const text = `{
  "request_id": "1f58962d-9967-42de-9dd3-3f55aa1a216a",
  "error": {
    "type": "invalid_request_error",
    "provider_error": {
      // Provider error response
    }
  }
}`
  const { problems, strict, relaxed } = parseJson(text)
  expect(problems).toMatchObject([{ rule: 'json/comment', severity: 'warning' }])
  expect({ strict, relaxed }).toEqual({ strict: false, relaxed: true })
})

test.each([
  ['{"a": [1, 2, {}]}', true, false],
  ['{"a": 1, "a": 9007199254740993}', true, false],
  ['{"a": 1,}', false, true],
  ['[1,] // x', false, true],
  ['[1,,]', false, false],
  ["['a',]", false, false],
  ['{"a": 1} x', false, false],
])('%s: strict %s, relaxed %s', (text, strict, relaxed) => {
  expect(parseJson(text)).toMatchObject({ strict, relaxed })
})

test.each([
  ['{"a": 1, "a": 2}', 'warning'],
  ['[9007199254740993]', 'info'],
  ['[1,]', 'warning'],
  ['[1 2]', 'error'],
])('%s is a matter of severity %s', (text, severity) => {
  expect(parseJson(text).problems).toMatchObject([{ severity }])
})

test('an integer is told to be too large exactly where JavaScript does not keep it', () => {
  const nearTheLimit = fc
    .tuple(fc.constantFrom(2n ** 53n, -(2n ** 53n)), fc.bigInt({ min: -20n, max: 20n }))
    .map(([limit, distance]) => limit + distance)
  fc.assert(
    fc.property(fc.oneof(fc.bigInt({ min: -(10n ** 19n), max: 10n ** 19n }), nearTheLimit), (integer) => {
      const { problems } = parseJson(`[${integer}, ${integer}.0]`)
      expect(problems.map(({ rule }) => rule)).toEqual(
        Number.isSafeInteger(Number(integer)) ? [] : ['json/unsafe-number'],
      )
    }),
  )
})

test('of two hundred repeated keys and large numbers the first hundred of each are told in turn', () => {
  const { problems } = parseJson(`[${'{"a": 1, "a": 9007199254740993},'.repeat(200)}0]`)
  const rules = problems.map(({ rule }) => rule)
  expect(rules).toEqual(Array(50).fill(['json/duplicate-key', 'json/unsafe-number']).flat())
})

test('says what was expected and what was found', () => {
  expect(parseJson('[+1]').problems).toMatchObject([{ expected: '1', found: '+1' }])
  expect(parseJson('[None]').problems).toMatchObject([{ expected: 'null', found: 'None' }])
  expect(parseJson('{"a": [1}, "b": 2}').problems).toMatchObject([{ expected: ']', found: '}' }])
  expect(parseJson('["a\tb"]').problems).toMatchObject([{ expected: '\\t', found: 'U+0009' }])
})

test('names the key of what is not closed, shortened where it is long', () => {
  const [problem] = parseJson(`{"${'k'.repeat(99)}": [1}`).problems
  expect(problem?.message).toContain(`The list under "${'k'.repeat(38)}…`)
})

test('reads a part of a text and counts from the start of the whole', () => {
  const text = 'body: {"a": [1, 2} and so on'
  const { root, problems, end } = parseJson(text, { from: 5, to: 18 })
  expect({ start: root?.start, end }).toEqual({ start: 6, end: 18 })
  expect(problems).toMatchObject([{ rule: 'json/unclosed', start: 12, end: 13 }])
  expect(parseJson(text, { from: 6 }).end).toBe(text.length)
  expect(parseJson('{"a": 1} tail').end).toBe(8)
})

test.each([
  [-5, 99],
  [9, 3],
])('range %s to %s is brought inside the text', (from, to) => {
  expect(() => parseJson('[1, 2]', { from, to })).not.toThrow()
})

test('200,000 open brackets are one problem of depth, read in a moment', () => {
  const { root, problems } = parseJson('['.repeat(200_000))
  expect(problems.filter(({ rule }) => rule === 'json/too-deep')).toMatchObject([{ start: 200, end: 201 }])
  expect(root?.resolve('/0'.repeat(200))).toMatchObject({ kind: 'array', size: 0, end: 200_000 })
  expect(root?.resolve('/0'.repeat(201))).toBeUndefined()
})

test('goes on after what is too deep', () => {
  const deep = `${'['.repeat(300)}{"x": [1, "]", 2]}${']'.repeat(300)}`
  const { root, strict, problems } = parseJson(`{"deep": ${deep}, "next": 1}`)
  expect(strict).toBe(true)
  expect(problems).toMatchObject([{ rule: 'json/too-deep', severity: 'warning' }])
  expect(root?.get('next')?.number()).toBe(1)
})

test('keeps at most 100 problems, some of every rule', () => {
  const text = `{${"'a': 1, ".repeat(500)}"b": None`
  const { problems } = parseJson(text)
  const rules = new Set(problems.map(({ rule }) => rule))
  expect(problems).toHaveLength(100)
  expect([...rules].sort()).toEqual(['json/duplicate-key', 'json/single-quotes', 'json/unclosed'])
})
