// Which reader a text goes to, and that any text gives exchanges whose places lie inside of it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import type { Form } from '../model.ts'
import { read } from './read.ts'

interface Row {
  readonly text: string
  readonly form: Form
  readonly status?: number
  readonly headers?: number
  readonly body?: string
  readonly bareType?: string
}

const body = '{"request_id":"1","error":{"type":"not_found_error","message":"Not here"}}'

const rows: readonly Row[] = [
  { text: '', form: 'empty' },
  { text: ' \r\n\t\u00a0', form: 'empty' },
  { text: body, form: 'json', body },
  { text: `\ufeff  ${body}\n`, form: 'json', body },
  { text: '[]', form: 'json', body: '[]' },
  { text: '"Bad Gateway"', form: 'json', body: '"Bad Gateway"' },
  { text: '{"a": 1, // why\n}', form: 'jsonc', body: '{"a": 1, // why\n}' },
  { text: '{"a": [1, 2,],}', form: 'jsonc', body: '{"a": [1, 2,],}' },
  { text: '{"error": {"type": "x"', form: 'json', body: '{"error": {"type": "x"' },
  {
    text: `HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n\r\n${body}`,
    form: 'http-message',
    status: 404,
    headers: 1,
    body,
  },
  {
    text: `HTTP/2 429\nretry-after: 30\nx-request-id: abc\n\n${body}`,
    form: 'http-message',
    status: 429,
    headers: 2,
    body,
  },
  { text: 'HTTP/2 204\ndate: Sun, 22 Nov 2026 10:00:00 GMT\n\n', form: 'http-message', status: 204, headers: 1 },
  { text: 'HTTP/1.1 500 Internal Server Error', form: 'http-message', status: 500 },
  {
    text: `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 401 Unauthorized\r\n\r\n${body}`,
    form: 'http-message',
    status: 401,
    body,
  },
  { text: `404\n${body}`, form: 'http-message', status: 404, body },
  { text: `404 Not Found\n\n${body}`, form: 'http-message', status: 404, body },
  { text: `Status code: 404\n${body}`, form: 'http-message', status: 404, body },
  { text: `status: 404\n\n${body}`, form: 'http-message', status: 404, body },
  { text: `HTTP 404\n${body}`, form: 'http-message', status: 404, body },
  { text: `content-type: application/json\n\n${body}`, form: 'http-message', headers: 1, body },
  { text: `${body}\n404\n`, form: 'json', status: 404, body },
  { text: `${body}404`, form: 'json', status: 404, body },
  { text: `${body}\r\n404`, form: 'json', status: 404, body },
  { text: '429', form: 'plain-text', status: 429 },
  { text: ' 429 \n', form: 'plain-text', status: 429 },
  { text: '404 Not Found', form: 'plain-text', status: 404, body: '404 Not Found' },
  { text: 'grant.not_found', form: 'plain-text', bareType: 'grant.not_found' },
  { text: 'invalid_request_error', form: 'plain-text', bareType: 'invalid_request_error' },
  { text: '70005', form: 'plain-text', bareType: '70005' },
  { text: 'hello', form: 'plain-text', body: 'hello' },
  { text: 'Status 403: another address', form: 'plain-text', status: 403, body: 'Status 403: another address' },
  {
    text: '429 Error encountered while sending',
    form: 'plain-text',
    status: 429,
    body: '429 Error encountered while sending',
  },
  { text: '554 5.7.1 someone is sending SPAM', form: 'plain-text', body: '554 5.7.1 someone is sending SPAM' },
  { text: '200 messages were read', form: 'plain-text', body: '200 messages were read' },
  { text: '999', form: 'plain-text', body: '999' },
  { text: 'HTTP/1.1', form: 'plain-text', body: 'HTTP/1.1' },
]

test.each(rows)('reads $text as $form', (row) => {
  const { form, exchanges } = read(row.text)
  const [exchange] = exchanges
  const { source } = exchange
  expect({
    form,
    status: exchange.status?.value,
    headers: exchange.headers.length,
    body: exchange.body ? source.slice(exchange.body) : undefined,
    bareType: exchange.stated.type?.value,
  }).toEqual({ form: row.form, status: row.status, headers: row.headers ?? 0, body: row.body, bareType: row.bareType })
})

test('points at the status and the headers as pasted', () => {
  const { exchanges } = read(`HTTP/2 404\r\nX-Request-Id:  abc \r\n\r\n${body}`)
  const [{ source, status, headers }] = exchanges
  expect(status && source.slice(status.span)).toBe('404')
  expect(headers.map(({ name, value, span }) => [name, value, source.slice(span)])).toEqual([
    ['X-Request-Id', 'abc', 'X-Request-Id:  abc '],
  ])
  expect(source.range(headers[0]!.span)).toMatchObject({ startLine: 2, startColumn: 1 })
})

test('reads a text as the form that is asked for', () => {
  expect(read('429', 'json').form).toBe('json')
  expect(read(body, 'plain-text').form).toBe('plain-text')
})

test('a print of a megabyte on one line is that print, whatever stands in its strings', () => {
  const entries = Array.from({ length: 60_000 }, (_, id) => `{'id': ${id}, 'read': True}`).join(', ')
  const print = `{'data': [${entries}], 'note': 'requests.exceptions.JSONDecodeError: gone'}`
  const { source, body: found } = read(print).exchanges[0]
  expect(found && source.spanInPaste(found)).toEqual({ start: 0, end: print.length })
  const trace = `${print}\nnylas.models.errors.NylasApiError: found`
  expect(read(trace).exchanges[0].stated.message?.value).toBe('found')
})

test('a form without a reader of its own falls back to the best evidence', () => {
  expect(read(body, 'no such form' as Form).form).toBe('json')
})

test('any text gives at least one exchange whose spans lie inside the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('HTTP/1.1 404 Not Found\n', 'x-request-id: 1\r\n', '\n\n', body, '429', '{', '"', '\ufeff', '//'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('')
      const { exchanges } = read(text)
      expect(exchanges.length).toBeGreaterThan(0)
      for (const { span, body: found, status, headers, stated } of exchanges) {
        const spans = [span, found, status?.span, stated.type?.span, ...headers.map((header) => header.span)]
        for (const { start, end } of spans.filter((candidate) => candidate !== null && candidate !== undefined)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
    }),
  )
})

test('responses stand in the order of their times', () => {
  const line = (time: string, id: string) => `{"time":"${time}","response":{"request_id":"${id}","data":{}}}`
  const text = [line('2026-03-10T09:14:05Z', 'late'), line('2026-03-10T09:14:02Z', 'early')].join('\n')
  const { form, exchanges } = read(text)
  expect(form).toBe('ndjson')
  expect(exchanges.map(({ time }) => time?.slice(17, 19))).toEqual(['02', '05'])
})

test('an error of the Node SDK through JSON.stringify is known by what it leaves out', () => {
  const text = '{"type":"not_found_error","requestId":"r","flowId":"f","headers":{},"statusCode":404}'
  expect(read(text).exchanges[0].print?.label).toContain('JSON.stringify')
  expect(read(body).exchanges[0].print).toBeNull()
})

test.each([`${body}\n4040`, `${body}\n099`, `${body}\n600`, `${body.slice(0, -1)}\n404`, `${body}\n404 x`])(
  'what stands behind a body is no status: %s',
  (text) => {
    expect(read(text).exchanges[0].status).toBeNull()
  },
)

test('a status behind a body is no damage to it', () => {
  const [{ findings, status }] = inspect(`${body}\n404`).exchanges
  expect(findings.filter(({ rule }) => rule.startsWith('json/'))).toEqual([])
  expect(status?.range).toMatchObject({ startLine: 2, startColumn: 1, endColumn: 4 })
})
