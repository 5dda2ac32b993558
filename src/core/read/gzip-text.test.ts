// Responses that a paste holds as gzip in Base64: decoded in whatever they stand in, within bounds.
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { decode } from './base64.ts'
import { withInflatedText } from './gzip-text.ts'
import { Source } from './source.ts'

const gzipped = (text: string) => gzipSync(text).toString('base64')
const body = JSON.stringify({ request_id: 'r-1', error: { type: 'not_found_error', message: 'Nicht da: ß' } })
const base64 = gzipped(body)

test.each([
  ['alone', base64, undefined],
  ['in lines', base64.replaceAll(/.{40}/g, '$&\n'), undefined],
  ['as the body of a message', `HTTP/1.1 404 Not Found\ncontent-encoding: gzip\n\n${base64}\n`, 404],
  ['in the line of a log', `2026-03-04T05:06:07Z ERROR nylas status=404 body=${base64} took=5`, 404],
  ['in a structured log', JSON.stringify({ level: 50, msg: 'no', status: 404, response: base64 }), 404],
  ['in an object behind words', `ERROR ${JSON.stringify({ status: 404, response: base64 })}`, 404],
  ['of a function', JSON.stringify({ statusCode: 404, isBase64Encoded: true, body: base64 }), 404],
  ['in a print of JavaScript', `{ statusCode: 404, isBase64Encoded: true, body: '${base64}' }`, 404],
])('a response as gzip in Base64, %s', (_, text, status) => {
  const [exchange] = inspect(text).exchanges
  expect([exchange.status?.value, exchange.type?.value, exchange.requestId?.value, exchange.message?.value]).toEqual([
    status,
    'not_found_error',
    'r-1',
    'Nicht da: ß',
  ])
  expect(exchange.findings.map(({ message }) => message)).toContain('Decoded the body from gzip in Base64.')
  expect(text.slice(exchange.type?.range?.start, exchange.type?.range?.end)).toContain('H4sI')
})

test('each line of a log has its own', () => {
  const { exchanges } = inspect(`status=404 body=${base64}\nstatus=429 body=${gzipped(body.replace('r-1', 'r-2'))}\n`)
  expect(exchanges.map(({ requestId }) => requestId?.value)).toEqual(['r-1', 'r-2'])
})

test('what is cut off is read as far as it goes', () => {
  const long = gzipped(`${body.slice(0, -1)},"data":[${Array.from({ length: 50 }, (_, i) => i * 7919).join()}]}`)
  const [{ type, findings }] = inspect(`status=404 body=${long.slice(0, 201)}`).exchanges
  expect(type?.value).toBe('not_found_error')
  expect(findings.map(({ message }) => message)).toContain(
    'Decoded the body from gzip in Base64, as far as it goes: it is cut off or damaged.',
  )
})

test('a whole text is decoded whatever it is, a part of one where it is a response', () => {
  const page = gzipped('<html><title>502 Bad Gateway</title></html>')
  expect(inspect(page).form).toBe('html')
  for (const text of [`data=${page}`, `"${base64}"`, 'H4sI', `data=${base64.slice(0, 20)}${'A'.repeat(40)}`]) {
    expect(withInflatedText(new Source(text)).text).toBe(text)
  }
})

test('a bomb is left as it is', () => {
  const bomb = gzipped('{"request_id":"r-1","a":"'.padEnd(2_000_000, ' '))
  expect(decode(bomb)).toEqual({
    text: '',
    repair: 'Left out a body that is still compressed with gzip: it is damaged or too long',
  })
})

test('whatever was compressed comes out as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3000 }), (text) => {
      expect(decode(gzipped(text)).text).toBe(text.replace(/^\ufeff/, ''))
    }),
  )
})

test('any text is taken', () => {
  const piece = fc.oneof(fc.constantFrom(base64, 'H4sI', base64.slice(0, 60), '"', '\n', '=', ' '), fc.base64String())
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const source = new Source(pieces.join(''))
      const plain = withInflatedText(source)
      expect(plain.range(plain.content).end).toBeLessThanOrEqual(source.text.length)
    }),
  )
})
