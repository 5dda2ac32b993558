// Pages, and JSON inside of pages.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { html } from './html.ts'
import { read } from './read.ts'
import { Source } from './source.ts'

const body = '{"request_id":"1","error":{"type":"not_found_error","message":"a < b & c"}}'
const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

test.each([
  ['named', escape(body)],
  ['in a string', `&quot;${escape(JSON.stringify(body)).slice(6, -6)}&quot;`],
  ['twice', escape(escape(body))],
  ['decimal', body.replaceAll('"', '&#34;')],
  ['hexadecimal', body.replaceAll('"', '&#x22;')],
  ['with brackets', escape(body).replaceAll('{', '&lcub;').replaceAll('}', '&#125;')],
])('reads JSON whose quotes are entities: %s', (_, text) => {
  const { form, exchanges } = read(text)
  const { source, body: found, status } = exchanges[0]
  expect(form).toBe('html')
  expect(status).toBe(null)
  expect(found && source.slice(found)).toBe(body)
  expect(source.repairs[0]?.message).toContain('HTML entities')
})

test('the place of a value leads back to the paste', () => {
  const text = escape(body)
  const { type, range } = inspect(text).exchanges[0]
  expect(text.slice(type?.range?.start, type?.range?.end)).toBe('&quot;not_found_error&quot;')
  expect(range).toMatchObject({ start: 0, end: text.length })
})

test.each([
  `<html><head></head><body><pre style="x">${body}</pre></body></html>`,
  `<!DOCTYPE html><pre><code class="json">${escape(body)}</code></pre>`,
  `<pre>${body.replace('"request_id"', '<span class="k">"request_id"</span>')}</pre>`,
])('reads the JSON that a page shows: %s', (text) => {
  const [{ source, body: found }] = read(text.replace('a < b', 'a b')).exchanges
  expect(found && source.json(found).root?.resolve('/error/type')?.toValue()).toBe('not_found_error')
})

const pages: readonly (readonly [string, string, number | null, string, string])[] = [
  [
    'nginx',
    '<html>\r\n<head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
    502,
    'error',
    '502 Bad Gateway',
  ],
  [
    'phrase only',
    '<html><body><h1>Internal Server Error</h1><p>Sorry</p></body></html>',
    null,
    'error',
    'Internal Server Error',
  ],
  [
    'number in the second heading',
    '<!DOCTYPE html><html><title>ERROR: no answer</title><H1>504 ERROR</H1></html>',
    504,
    'error',
    'ERROR: no answer',
  ],
  [
    'inner tags',
    '<html><h1><span>Bad gateway</span>\n <b>Error code 502</b></h1></html>',
    502,
    'error',
    'Bad gateway Error code 502',
  ],
  ['client error', '<html><title>404 Not Found</title></html>', 404, 'unknown', '404 Not Found'],
  ['another page', '<html><title>My 500 favourite songs</title></html>', null, 'unknown', 'My 500 favourite songs'],
]

test.each(pages)('reads a page: %s', (_, text, status, envelope, message) => {
  const { form, exchanges } = read(text)
  const [exchange] = exchanges
  expect(form).toBe('html')
  expect(exchange.status?.value ?? null).toBe(status)
  expect(exchange.status ? exchange.source.slice(exchange.status.span) : 'null').toBe(String(status))
  expect(exchange.recognised?.envelope ?? 'unknown').toBe(envelope)
  expect(exchange.stated.message?.value).toBe(message)
})

test.each([
  'Service Unavailable',
  'Bad Gateway: The upstream server is unavailable, please try again...',
  '503 Service Unavailable',
])('takes the words of a gateway for an error: %s', (text) => {
  const { envelope, message, diagnosis } = inspect(text).exchanges[0]
  expect({ envelope, message: message?.value, category: diagnosis.category }).toEqual({
    envelope: 'error',
    message: text,
    category: 'server',
  })
})

test('words about a gateway are not the words of a gateway', () => {
  expect(read('My proxy says bad gateway now and then').exchanges[0].recognised).toBe(null)
})

test.each([body, '', '<b', 'a < b', '<NylasApiError: x>', '&quot;hello&quot;', '{"a":"&quot;"}'])(
  'leaves %s to others',
  (text) => {
    expect(html.recognise(new Source(text))).toBe(0)
  },
)

test('any text is read, with spans inside of it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.constantFrom(
      '<html>',
      '<title>',
      '</title>',
      '<h1>502 Bad Gateway</h1>',
      '<pre>',
      '{',
      '&quot;',
      '&amp;quot;',
      '&#0;',
      '&#9999999;',
      escape(body),
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const source = new Source(pieces.join(''))
      for (const { source: inner, body: found, status, stated } of html.read(
        source,
        (part) => read(part.text).exchanges,
      )) {
        const spans = [found, status?.span, stated.message?.span].filter((span) => span !== null && span !== undefined)
        expect(spans.every(({ start, end }) => start <= end && end <= inner.text.length)).toBe(true)
      }
    }),
  )
})
