// Colours, line numbers and odd characters are left out and told of, and every place leads back to the paste.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { withoutNoise } from './noise.ts'
import { Source } from './source.ts'

const clean = (text: string) => withoutNoise(new Source(text)).text
const esc = '\u001b'
const wide = (text: string) => text.replaceAll(/./gs, '$&\0')

test.each([
  '',
  '{"a": "b"}\r\n',
  '\ufeff{"a": 1}\u00a0',
  '{"body": "no\u00a0break “quoted” it’s \u200b"}',
  'He said “no”, and ‘yes’.',
  'a\u00a0b: {"c": 1}',
  "{'a': 'it’s “x”'}",
  '{"a": 1 … }',
  'web-1  | {"a": 1}',
  'web-1  | {"a": 1}\ndb-1   | ready',
  'key | value\nkey | value\n----',
  '{"a": "b\0c\0"}',
])('leaves %j as it is, and the same source', (text) => {
  const source = new Source(text)
  expect(withoutNoise(source)).toBe(source)
})

const laidOut = '{\n  "request_id": "r",\n  "error": { "type": "unauthorized", "message": "No" }\n}'
const numberedBy = (mark: string) =>
  laidOut
    .replaceAll(/^/gm, mark)
    .split('\n')
    .map((line, index) => line.replace('N', String(index + 1)))
    .join('\n')

test.each(['N ', 'N\t', '  N | ', 'N: ', ' N│'])('leaves out the numbers of lines: %j', (mark) => {
  const text = numberedBy(mark)
  const { type, findings } = inspect(text).exchanges[0]
  expect(clean(text).replaceAll(/^ /gm, '').trim()).toMatch(/^\{\n/)
  expect(text.slice(type?.range?.start, type?.range?.end)).toBe('"unauthorized"')
  expect(findings.map(({ message }) => message)).toEqual(['Left out the number of each line.'])
})

test.each(['1 {"a": 1}', '1 {\n3 }', '1 message\n2 messages', '1 {\n}'])(
  'a number that counts no lines stays: %j',
  (text) => {
    expect(clean(text)).toBe(text)
  },
)

test.each([
  ['colours', `${esc}[1;31mError${esc}[0m: ${esc}[38;5;200mx${esc}[K`, 'Error: x'],
  ['a link', `${esc}]8;;https://x.example${esc}\\text${esc}]8;;\u0007`, 'text'],
  ['other codes and a lone escape', `${esc}(B${esc}=a${esc}`, 'a'],
  ['line ends are kept', `${esc}[2mHTTP/2 404${esc}[22m\r\n\r\n{}`, 'HTTP/2 404\r\n\r\n{}'],
  ['spaces in the structure', '{\n\u00a0\u00a0"a":\u202f"b\u00a0c",\u200b"d":1}', '{\n  "a": "b\u00a0c","d":1}'],
  ['a zero-width space before all', '\u200b{"a":1}', '{"a":1}'],
  ['UTF-16 as UTF-8', wide('{"a": 1}\r\n'), '{"a": 1}\r\n'],
  ['UTF-16 as UTF-8, with its mark', `\ufffd\ufffd${wide('HTTP/2 404')}`, 'HTTP/2 404'],
  ['UTF-16 as Latin-1', `ÿþ${wide('404')}`, '404'],
  ['UTF-16 the other way round', `þÿ\0${wide('404').slice(0, -1)}`, '404'],
  ['double quotes', '{“a”: “b”, "c": "“d”"}', '{"a": "b", "c": "“d”"}'],
  ['the same quote on both sides', '{”a”: [”b”, ”c”]}', '{"a": ["b", "c"]}'],
  [
    'Python, with an apostrophe inside',
    '{‘a’: ‘it’s, and “so” on’, ‘b’: None}',
    "{'a': 'it’s, and “so” on', 'b': None}",
  ],
  ['a straight quote inside', '{“a”: “say "x" now”}', '{"a": "say \\"x\\" now"}'],
  ['an escaped apostrophe', '{‘a’: ‘don\\’t’}', "{'a': 'don’t'}"],
  [
    'the name of a container',
    `web-1  | {\r\nweb-1  |   "a": "web-1  | b"\r\nweb-1  |\r\nweb-1  | }`,
    '{\r\n  "a": "web-1  | b"\r\n\r\n}',
  ],
  ['the same in colours', `${esc}[36mweb-1  | ${esc}[0m{"a":\n${esc}[36mweb-1  | ${esc}[0m1}`, '{"a":\n1}'],
  ['byte strings', '{‘a’: b‘x’}', "{'a': b'x'}"],
])('cleans %s', (_, text, expected) => {
  expect(clean(text)).toBe(expected)
})

test('tells each kind once, at its first place', () => {
  const { repairs } = withoutNoise(new Source(`${esc}[31m{“a”:\u00a0“b”,\u00a0“c”: 1}${esc}[0m`))
  expect(repairs.map(({ message }) => message)).toEqual([
    'Left out the colour codes of the terminal',
    'Read no-break and zero-width spaces as plain ones',
    'Read typographic quotes as straight ones',
  ])
  expect(repairs[2]?.span).toEqual({ start: 6, end: 7 })
})

test('a Python dict with typographic quotes is read, and its places lead back to the paste', () => {
  const text = '{‘error’: {‘type’: ‘quota_exceeded_error’, ‘message’: ‘Too much’}, ‘request_id’: ‘3-a’}'
  const [exchange] = inspect(text).exchanges
  expect(exchange).toMatchObject({
    envelope: 'error',
    type: { value: 'quota_exceeded_error' },
    requestId: { value: '3-a' },
  })
  expect(text.slice(exchange.type?.range?.start, exchange.type?.range?.end)).toBe('‘quota_exceeded_error’')
})

test.each([
  '{"error": {"type": "not_found_error", "message": "No such…',
  '{"error": {"type": "not_found_error", "message": "No", ...',
])('a text that was cut off keeps what it says: %s', (text) => {
  expect(inspect(text).exchanges[0]).toMatchObject({ envelope: 'error', type: { value: 'not_found_error' } })
})

test('cleaning twice changes nothing more, and any place lies in the paste', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom(
      '{',
      '}',
      ':',
      ',',
      '“',
      '”',
      '‘',
      '’',
      '"',
      "'",
      '\\',
      '\u00a0',
      '\u200b',
      `${esc}[0m`,
      esc,
      '\n',
      'a',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      const source = withoutNoise(new Source(text))
      const { start, end } = source.range({ start: 0, end: source.text.length })
      expect(start >= 0 && start <= end && end <= text.length).toBe(true)
    }),
  )
})

test('behind the name of a container a place is that of the paste', () => {
  const text =
    'web-1  | {\nweb-1  |   "request_id": "r",\nweb-1  |   "error": { "type": "not_found_error" }\nweb-1  | }'
  const { form, exchanges } = inspect(text)
  expect([form, exchanges[0].type?.value]).toEqual(['json', 'not_found_error'])
  expect(exchanges[0].type?.range).toMatchObject({ startLine: 3, startColumn: 31 })
})
