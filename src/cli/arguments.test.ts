import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'

test('reads flags and files in any order', () => {
  expect(readArguments(['a.json', '--json', 'b.json', '--status', '404', '--form', 'json'])).toEqual({
    output: 'json',
    status: 404,
    form: 'json',
    files: ['a.json', 'b.json'],
  })
  expect(readArguments([])).toEqual({ output: 'summary', status: null, form: null, files: [] })
  expect(readArguments(['--markdown']).output).toBe('markdown')
  expect(readArguments(['-h', '--json']).output).toBe('help')
})

test.each([
  [['--colour'], 'colour'],
  [['--json', '--markdown'], 'Choose one'],
  [['--status', '99'], '100 to 599'],
  [['--status', 'teapot'], 'teapot'],
  [['--form', 'yaml'], 'yaml'],
])('%j is refused with a message that names the trouble', (argv, named) => {
  expect(() => readArguments(argv)).toThrow(named)
})
