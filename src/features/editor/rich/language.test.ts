import { compile } from 'monaco-editor/editor/standalone/common/monarch/monarchCompile'
import { MonarchTokenizer } from 'monaco-editor/editor/standalone/common/monarch/monarchLexer'
import { expect, test } from 'vitest'
import { languageId, tokens } from './language.ts'

const maxLineLength = 20_000
const configuration = { getValue: () => maxLineLength, onDidChangeConfiguration: () => ({ dispose: () => undefined }) }
const tokenizer = new MonarchTokenizer(null, null, languageId, compile(languageId, tokens), configuration)

/** Each coloured piece of the text as `type: piece`; uncoloured text and delimiters are left out. */
function coloured(text: string): string[] {
  let state = tokenizer.getInitialState()
  return text.split('\n').flatMap((line) => {
    const { tokens: found, endState } = tokenizer.tokenize(line, true, state)
    state = endState
    return found
      .map(({ offset, type }, index) => ({ type, piece: line.slice(offset, found[index + 1]?.offset) }))
      .filter(({ type }) => type !== '' && !type.startsWith('delimiter'))
      .map(({ type, piece }) => `${type}: ${piece}`)
  })
}

test('keys, values, numbers, literals, escapes and comments differ', () => {
  expect(coloured('{\n  "a": "b\\n", // why\n  "n": [-1.5e3, true, null] /* x\n y */\n}')).toEqual([
    'string.key: "a"',
    'string.value: "b',
    String.raw`string.escape: \n`,
    'string.value: "',
    'comment: // why',
    'string.key: "n"',
    'number: -1.5e3',
    'keyword: true',
    'keyword: null',
    'comment: /* x',
    'comment:  y */',
  ])
})

test('a head above the body is coloured, and so is the head of the next response', () => {
  expect(coloured('HTTP/1.1 404 Not Found\nx-request-id: {"a"}\nempty:\n\n{"code": 404}\nHTTP/2 200')).toEqual([
    'status.version: HTTP/1.1',
    'status: 404 Not Found',
    'header.name: x-request-id',
    'header.value:  {"a"}',
    'header.name: empty',
    'string.key: "code"',
    'number: 404',
    'status.version: HTTP/2',
    'status.fine: 200',
  ])
})

test('a status alone is a status', () => {
  expect(coloured('429')).toEqual(['status: 429'])
})

test('plain text stays plain, and JSON inside a log line does not', () => {
  expect(coloured('[error] it didn\'t say "why" in 2024 {soon}')).toEqual([])
  expect(coloured('12:00:01 WARN body={"code": 7}')).toEqual(['string.key: "code"', 'number: 7'])
})

test('a string that does not end is marked to the end of its line only', () => {
  expect(coloured('{\n  "a": "b,\n  "c": 1\n}')).toEqual([
    'string.key: "a"',
    'invalid: "b,',
    'string.key: "c"',
    'number: 1',
  ])
})

test('an unknown escape is marked', () => {
  expect(coloured(String.raw`{"a": "\q"}`)).toContain(String.raw`invalid: \q`)
})
