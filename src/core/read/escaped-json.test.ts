// JSON in strings is read however often it was escaped, and places lead back to the paste.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { escapedJson } from './escaped-json.ts'
import { read } from './read.ts'
import { Source } from './source.ts'

const body = '{"request_id":"5f-a","error":{"type":"not_found_error","message":"No \\"such\\" thing\\n"}}'

function escaped(text: string, levels: number): string {
  return levels === 0 ? text : escaped(JSON.stringify(text), levels - 1)
}

test.each([1, 2, 3, 4])('reads JSON that was escaped %i times', (levels) => {
  for (const text of [escaped(body, levels), escaped(body, levels).slice(1, -1), ` ${escaped(body, levels)}\n`]) {
    const { form, exchanges } = read(text)
    const { source, body: found } = exchanges[0]
    expect(form).toBe('escaped-json')
    expect(found && source.slice(found)).toBe(body)
    const told = source.repairs.map(({ message }) => message)
    expect(told).toEqual([`Unescaped ${levels} ${levels === 1 ? 'level' : 'levels'}`])
  }
})

test('places lead back to the paste', () => {
  const text = escaped(body, 2)
  const [exchange] = inspect(text).exchanges
  expect(exchange.type?.value).toBe('not_found_error')
  const range = exchange.type?.range
  expect(text.slice(range?.start, range?.end)).toContain('not_found_error')
  expect((range?.end ?? 0) - (range?.start ?? 0)).toBeLessThan(26)
})

test.each([
  `'${body.replaceAll('\\', '\\\\')}'`,
  `'{"request_id": "1", "error": {"type": "x", "message": "it\\'s"}}'`,
  '"{\\n  \\"a\\": 1\\n}",',
  '`{"a": 1}`',
  '"{"a": "x\\"y"}"',
])('reads the string literal %s', (text) => {
  const { form, exchanges } = read(text)
  const { source, body: found } = exchanges[0]
  expect(form).toBe('escaped-json')
  expect(found && source.json(found).strict).toBe(true)
})

test.each([body, '"Bad Gateway"', '"{}"', '["{\\"a\\":1}"]', 'a "{" is a bracket', '', '{\'a\': "b"}'])(
  'leaves %s to others',
  (text) => {
    expect(escapedJson.recognise(new Source(text))).toBe(0)
  },
)

test('more levels than the limit still give an answer', () => {
  expect(read(escaped(body, 6)).exchanges).toHaveLength(1)
})

test('any text is read, with spans inside of it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.constantFrom('"', '\\', '{', '\\"', "'", '[', '\\n', escaped(body, 1)),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      for (const { source, body: found } of escapedJson.read(new Source(text), (inner) => read(inner.text).exchanges)) {
        expect(found?.end ?? 0).toBeLessThanOrEqual(source.text.length)
        expect(source.paste.range(source.spanInPaste(source.content)).end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})
