// Status, headers and body that a program prints one after the other.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { read } from './read.ts'

function seen(text: string) {
  const { form, exchanges } = inspect(text)
  const [{ status, type, headers, requestId, range, diagnosis }] = exchanges
  const pasted = (place: { start: number; end: number } | null | undefined) => text.slice(place?.start, place?.end)
  return {
    form,
    status: status && [status.value, pasted(status.range)],
    type: type && pasted(type.range).slice(1, -1),
    headers: headers.map((header) => [header.name, header.value, pasted(header.range)]),
    requestId: requestId?.value,
    whole: pasted(range) === text.trim(),
    retry: diagnosis.retry.retryAfter?.seconds,
  }
}

const error = { request_id: 'r-1', error: { type: 'rate_limit_error', message: 'Too many requests' } }
const json = JSON.stringify(error)
const python = `{'request_id': 'r-1', 'error': {'type': 'rate_limit_error', 'message': 'Too many requests'}}`
const node = `{\n  request_id: 'r-1',\n  error: { type: 'rate_limit_error', message: 'Too many requests' }\n}`
const found = { form: 'http-message', status: [429, '429'], type: 'rate_limit_error', requestId: 'r-1', whole: true }

test.each([
  [
    'Python, dicts',
    `Status: 429\nHeaders: {'ETag': 'W/"1"', 'Retry-After': '12'}\nBody: ${python}`,
    "'Retry-After': '12'",
  ],
  [
    'Python, the text of the body',
    `Status: 429\nHeaders: {'ETag': 'W/"1"', 'Retry-After': '12'}\nBody: ${json}`,
    "'Retry-After': '12'",
  ],
  [
    'JSON',
    `Status: 429\r\nHeaders: {"ETag":"W/\\"1\\"","Retry-After":"12"}\r\nBody: ${json}\r\n`,
    '"Retry-After":"12"',
  ],
  [
    'Node',
    `Status: 429\nHeaders: Headers {\n  ETag: 'W/"1"',\n  'Retry-After': '12'\n}\nBody: ${node}`,
    "'Retry-After': '12'",
  ],
  [
    'Ruby',
    `Status: 429\nHeaders: {"ETag" => "W/\\"1\\"", "Retry-After" => "12"}\nBody: ${json}`,
    '"Retry-After" => "12"',
  ],
  [
    'other labels between',
    `URL: https://a.example\nstatus_code=429\nReason: Too Many\n\nResponse headers: {'ETag': 'W/"1"', 'Retry-After': '12'}\n\nResponse body:\n${json}`,
    "'Retry-After': '12'",
  ],
])('status, headers and body under labels: %s', (_, text, place) => {
  const { headers, ...others } = seen(text)
  expect(others).toEqual({ ...found, retry: 12 })
  expect(headers[0]?.slice(0, 2)).toEqual(['ETag', 'W/"1"'])
  expect(headers[1]).toEqual(['Retry-After', '12', place])
})

test.each([
  ['Ruby, with arrays', `{"set-cookie"=>["a=1", "b=2"], "x-request-id"=>["r-9"], "retry-after"=>["12"]}`],
  ['Go', `{"Set-Cookie":["a=1","b=2"],"X-Request-Id":["r-9"],"Retry-After":["12"]}`],
  ['Elixir, pairs', `[{"set-cookie", "a=1"}, {"x-request-id", "r-9"}, {"retry-after", "12"}]`],
  ['Elixir, a map', `%{"set-cookie" => ["a=1"], "x-request-id" => ["r-9"], "retry-after" => ["12"]}`],
])('headers of %s', (_, headers) => {
  const body = '{"error":{"type":"rate_limit_error","message":"Too many requests"}}'
  const text = `Status: 429\nHeaders: ${headers}\nBody: ${body}`
  expect(seen(text)).toMatchObject({ ...found, requestId: 'r-9', retry: 12 })
  expect(seen(text).headers.map(([, value]) => value)).toEqual(['a=1', 'r-9', '12'])
})

test.each([
  ['Python', `Status code: 429\nResponse: ${python}`],
  ['JSON', `HTTP Status: 429 Too Many Requests\nbody: ${json}`],
  ['bytes', `status: 429\ncontent: b'${json}'`, false],
])('a status above a labelled body: %s', (_, text, whole = true) => {
  expect(seen(text)).toMatchObject({ ...found, headers: [], whole })
})

test.each([
  ['the response of requests', `<Response [429]> {'ETag': '1', 'Retry-After': '12'} b'${json}'`],
  ['with its brackets', `send: (429, {'ETag': '1', 'Retry-After': '12'}, ${python})`],
  ['a hash of Ruby with arrays', `429 {"ETag"=>["1"], "Retry-After"=>["12"]} ${json}`],
  ['a hash of Ruby, each on its line', `429\n{"ETag" => ["1"], "Retry-After" => ["12"]}\n${json}`],
  ['with the headers as JSON', `429 {"ETag": "1", "Retry-After": "12"} ${json}`],
])('status, headers and body in a row: %s', (_, text) => {
  expect(seen(text)).toMatchObject({ form: 'http-message', status: [429, '429'], type: 'rate_limit_error', retry: 12 })
  expect(seen(text).headers.map(([name]) => name)).toEqual(['ETag', 'Retry-After'])
})

test.each([
  ['with its brackets', `(429, ${python})`, 'python-repr'],
  ['of JavaScript', `[ 429, ${node.replace('{', '{ ok: false,')} ]`, 'javascript-inspect'],
  ['with JSON', `(429, ${json})`, 'log-line'],
])('a pair of status and body: %s', (_, text, form) => {
  expect(seen(text)).toMatchObject({ form, status: [429, '429'], type: 'rate_limit_error' })
})

test.each([
  ['no status', `Name: x\nBody: ${json}`],
  ['prose above', `We saw this.\nStatus: 429\nBody: ${json}`],
  ['a number that is none', `Status: 42\nBody: ${json}`],
])('are no such parts: %s', (_, text) => {
  expect(read(text).form).not.toBe('http-message')
})

test('any pile of labels is read inside its bounds', () => {
  const piece = fc.constantFrom(
    'Status: 429',
    'Headers: ',
    '{',
    "'A': 'b'",
    ', ',
    '}',
    '\n',
    'Body: ',
    json,
    python,
    '\u00a0',
    '"',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      for (const { source, span, body, status, headers } of read(`Status: 404\n${pieces.join('')}`).exchanges) {
        for (const place of [span, body, status?.span, ...headers.map((header) => header.span)]) {
          if (!place) continue
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.end).toBeGreaterThanOrEqual(place.start)
          expect(place.end).toBeLessThanOrEqual(source.text.length)
          const { start, end } = source.spanInPaste(place)
          expect(start).toBeLessThanOrEqual(end)
        }
      }
    }),
    { numRuns: 300 },
  )
})

test('a long row of quotes and headers that never ends is read once', () => {
  const before = process.cpuUsage()
  for (const text of [
    `Status: 404\nHeaders: {'a': "${'\\"'.repeat(200_000)}`,
    `Headers: {${' '.repeat(300_000)}`,
    `Status: 404\n${'a:\n'.repeat(100_000)}`,
  ])
    read(text)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1000, 'milliseconds').toBeLessThan(4000)
})
