// Prints without quotes, of Go and PHP: read where they are whole and hold a response, left alone otherwise.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import type { JsonValue } from '../json/value.ts'
import { printedResponse } from './printed-response.ts'
import { Source } from './source.ts'

function valueOf(text: string) {
  const exchange = printedResponse(new Source(text))
  return exchange?.body ? exchange.source.json(exchange.body).root?.toValue() : null
}

const failure = { request_id: 'r-1', error: { type: 'not_found_error', message: 'No such thing' } }

/** As `print_r` writes it. */
function printed(value: JsonValue, indent = ''): string {
  if (typeof value !== 'object' || value === null) return value === null || value === false ? '' : String(value)
  const name = Array.isArray(value) ? 'Array' : 'stdClass Object'
  const entries = Object.entries(value).map(
    ([key, inner]) => `${indent}    [${key}] => ${printed(inner, `${indent}        `)}\n`,
  )
  return `${name}\n${indent}(\n${entries.join('')}${indent})\n`
}

test.each([
  ['an error', 'map[error:map[message:No such thing type:not_found_error] request_id:r-1]', failure],
  [
    'behind other words',
    'got 404: map[error:map[message:No such thing type:not_found_error] request_id:r-1] !',
    failure,
  ],
  [
    'words with colons, addresses and brackets in a message',
    'map[error:map[message:Bad request: [a b] see https://x.example/y type:x] request_id:r-1]',
    { error: { message: 'Bad request: [a b] see https://x.example/y', type: 'x' }, request_id: 'r-1' },
  ],
  [
    'what only looks like a later key comes before in the alphabet',
    'map[error:map[message:No, id:7 is gone type:x] request_id:r-1]',
    { error: { message: 'No, id:7 is gone', type: 'x' }, request_id: 'r-1' },
  ],
  [
    'empty values, nil, numbers and lists',
    'map[data:[map[date:1.767225605e+09 id:m size:12] map[]] grant_id: next_cursor:<nil> request_id:r-1 scope:[]]',
    {
      data: [{ date: 1767225605, id: 'm', size: 12 }, {}],
      grant_id: '',
      next_cursor: null,
      request_id: 'r-1',
      scope: [],
    },
  ],
])('a map of Go: %s', (_, text, expected) => {
  expect(valueOf(text)).toEqual(expected)
})

test.each([
  ['an error', printed(failure), failure],
  [
    'behind other words, with line ends of Windows',
    `Error 404\n${printed(failure)}done`.replaceAll('\n', '\r\n'),
    failure,
  ],
  [
    'lists, numbers, and nothing',
    printed({ request_id: 'r-1', data: [{ id: 'a', size: 5 }, { id: 'b' }], tags: [], next_cursor: null }),
    { request_id: 'r-1', data: [{ id: 'a', size: 5 }, { id: 'b' }], tags: [], next_cursor: null },
  ],
  [
    'an array with names, a text of several lines, and a property that is not public',
    'Array\n(\n    [request_id] => r-1\n    [error] => My\\Failure Object\n        (\n            [type:protected] => x\n            [message:My\\Failure:private] => one\n  [two] => 2\n        )\n\n)\n',
    { request_id: 'r-1', error: { type: 'x', message: 'one\n  [two] => 2' } },
  ],
])('a print of PHP: %s', (_, text, expected) => {
  expect(valueOf(text)).toEqual(expected)
})

/** As `var_dump` writes it. */
function dumped(value: JsonValue, indent = ''): string {
  if (value === null) return 'NULL'
  if (typeof value === 'string') return `string(${Buffer.byteLength(value)}) "${value}"`
  if (typeof value === 'number') return `int(${value})`
  if (typeof value === 'boolean') return `bool(${String(value)})`
  const isList = Array.isArray(value)
  const entries = Object.entries(value).map(
    ([key, inner]) => `${indent}  [${isList ? key : `"${key}"`}]=>\n${indent}  ${dumped(inner, `${indent}  `)}\n`,
  )
  const head = isList || entries.length % 2 === 1 ? 'array' : 'object(stdClass)#3 '
  return `${head}(${entries.length}) {\n${entries.join('')}${indent}}`
}

test.each([
  ['arrays and objects', dumped(failure), failure],
  ['behind other words', `404\n/app/x.php:3:\n${dumped(failure)}\ndone`, failure],
  ['with line ends of Windows', dumped(failure).replaceAll('\n', '\r\n'), failure],
  [
    'a text with quotes, brackets and letters of several bytes',
    dumped({ request_id: 'r-1', error: { type: 'x', message: 'Ä "b"\n}\n  ["c"]=>\n😀 "\n}' } }),
    { request_id: 'r-1', error: { type: 'x', message: 'Ä "b"\n}\n  ["c"]=>\n😀 "\n}' } },
  ],
  [
    'values that were masked since',
    dumped(failure).replace('No such thing', 'No "•••" thing').replace('"r-1"', '"…"'),
    { request_id: '…', error: { ...failure.error, message: 'No "•••" thing' } },
  ],
  [
    'numbers, nothing, and what has no inside',
    dumped({ request_id: 'r-1', data: { a: [], b: [1, 'x'], c: null, d: true, e: 0 } }).replace(
      'int(0)',
      'enum(Suit::Hearts)',
    ),
    { request_id: 'r-1', data: { a: [], b: [1, 'x'], c: null, d: true, e: 'enum(Suit::Hearts)' } },
  ],
  [
    'properties that are not public',
    'object(My\\Failure)#12 (2) {\n  ["request_id":protected]=>\n  string(3) "r-1"\n  ["error":"My\\Failure":private]=>\n  array(1) {\n    ["type"]=>\n    string(1) "x"\n  }\n}',
    { request_id: 'r-1', error: { type: 'x' } },
  ],
  [
    'as Xdebug writes it',
    `class stdClass#3 (2) {\n  public $request_id =>\n  string(3) "r-1"\n  protected ?array $error =>\n  array(2) {\n    'type' =>\n    string(1) "x"\n    'code' =>\n    double(1.5)\n  }\n}`,
    { request_id: 'r-1', error: { type: 'x', code: 1.5 } },
  ],
])('a dump of PHP: %s', (_, text, expected) => {
  expect(valueOf(text)).toEqual(expected)
})

test('a dump keeps the kinds of its values: what breaks the envelope is told', () => {
  const rules = inspect(dumped({ request_id: 7, error: { type: 'api.not_found_error', message: 'x' } })).exchanges[0]
    .findings
  expect(rules.map(({ rule }) => rule)).toContain('envelope/wrong-type')
})

test.each([
  'map[error:map[message:No type:not_found_error] request_id:r-1',
  'map[error:map[message:No ] type:not_found_error] request_id:r-1]',
  'map[error:map[type:x message:No provider_error:map[code:1]] request_id:r-1]',
  'map[level:info type:started]',
  'a map[string]int of the type',
  printed(failure).slice(0, -2),
  printed(failure).replace('        (', '       ('),
  printed({ level: 'info', type: 'started' }),
  'Array\n(\n    [0] => a\n    [request_id] => r-1\n)\n',
  dumped(failure).slice(0, -1),
  dumped(failure).replace('"No such thing"', '"No such thing'),
  dumped({ level: 'info', request_id_of: 'r-1' }),
  dumped(['a', 'r-1']).replace('[1]', '["request_id"]'),
])('%j is left alone', (text) => {
  expect(valueOf(text)).toBeNull()
})

test.each([
  'map[error:map[message:No type:not_found_error] request_id:r-1]',
  printed(failure),
  `404\n${printed(failure)}`,
  dumped(failure),
  `\`\`\`\n${printed(failure)}\`\`\``,
])('places lead back to the paste: %j', (text) => {
  const [{ type, requestId, envelope }] = inspect(text).exchanges
  expect(envelope).toBe('error')
  expect([type, requestId].map((found) => text.slice(found?.range?.start, found?.range?.end))).toEqual([
    'not_found_error',
    'r-1',
  ])
})

test('the status before a print counts', () => {
  expect(inspect(`404\n${printed(failure)}`).exchanges[0].status).toMatchObject({ value: 404, range: { end: 3 } })
})

test('whatever PHP prints is read as it was', () => {
  const word = fc.stringMatching(/^[a-z]{1,5}(?: [a-z()[\]:=>"\\]{1,5}){0,3}$/)
  const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(word, fc.integer(), fc.constant(null)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.stringMatching(/^[a-z_]{1,6}$/), tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(value, (data) => {
      const body = { request_id: 'r-1', data: { data } }
      expect(valueOf(printed(body))).toEqual(body)
      expect(valueOf(dumped(body))).toEqual(body)
    }),
  )
})

test('hostile texts are left alone in good time', () => {
  const dumps = ['array(1) {\n  ["a"]=>\n  ', '["a"]=>\nstring(900000) "b"\n', 'array(1) {["a"]=>\nstring(1) "']
  for (const piece of ['map[a:', 'Array\n(\n    [a] => ', 'map[type:b ', '    [a] => x\n', 'map[map[', ...dumps])
    expect(valueOf(`request_id ${piece.repeat(20_000)}`)).toBeNull()
})
