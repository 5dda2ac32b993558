// Headers that were copied out of the network panel of a browser, with the body below them.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

function seen(text: string) {
  const { form, exchanges } = inspect(text)
  const [{ request, status, headers, requestId, findings, range, diagnosis }] = exchanges
  const pasted = (place: { start: number; end: number } | null | undefined) => text.slice(place?.start, place?.end)
  return {
    form,
    request: request && `${request.method} ${request.url}`,
    status: status && [status.value, pasted(status.range)],
    headers: headers.map((header) => [header.name, header.value]),
    places: headers.map((header) => pasted(header.range)),
    requestId: requestId?.value,
    findings: findings.map(({ rule }) => rule),
    whole: pasted(range) === text.trim(),
    retry: diagnosis.retry.retryAfter?.seconds,
  }
}

const url = 'https://api.us.nylas.com/v3/grants/abc/threads?limit=100'
const found = { form: 'http-message', request: `GET ${url}`, requestId: 'a-b-c', findings: [], whole: true }

test('a copy with a name and its value to a line', () => {
  const general = `Request URL: ${url}\r\nRequest Method: GET\r\nStatus Code: 503 Service Unavailable\r\nRemote Address: 35.201.1.2:443`
  const text = `${general}\r\nretry-after: 20\r\nx-request-id: a-b-c\r\n`
  expect(seen(text)).toEqual({
    ...found,
    status: [503, '503'],
    headers: [
      ['retry-after', '20'],
      ['x-request-id', 'a-b-c'],
    ],
    places: ['retry-after: 20', 'x-request-id: a-b-c'],
    retry: 20,
  })
})

test('a copy of newer Chrome, with the value below its name', () => {
  const text = `Request URL\n${url}\nRequest Method\nGET\nStatus Code\n429 Too Many Requests\nRemote Address\n[2600::1]:443\nretry-after\n12\nx-request-id\na-b-c\n`
  expect(seen(text)).toEqual({
    ...found,
    status: [429, '429'],
    headers: [
      ['retry-after', '12'],
      ['x-request-id', 'a-b-c'],
    ],
    places: ['retry-after\n12', 'x-request-id\na-b-c'],
    retry: 12,
  })
})

test.each([
  ['below a heading', 'Response Headers\nx-request-id: a-b-c\nRequest Headers (2)\n'],
  ['without a heading', 'x-request-id: a-b-c\n:authority: api.us.nylas.com\n'],
])('headers of the request are left alone, %s', (_, middle) => {
  const text = `General\nRequest URL: ${url}\nRequest Method: GET\nStatus Code: 504 Gateway Timeout\n${middle}authorization: Bearer nyk_secret`
  expect(seen(text).headers).toEqual([['x-request-id', 'a-b-c']])
  expect(JSON.stringify(inspect(text))).not.toContain('nyk_secret')
})

test('a body that was pasted below is the response', () => {
  const body = '{"request_id":"r-1","error":{"type":"not_found_error","message":"No message with this ID"}}'
  const text = `Request URL: ${url}\nRequest Method: GET\nStatus Code: 404 Not Found\ncontent-type: application/json\n\n${body}`
  const [{ type, status }] = inspect(text).exchanges
  expect([type?.value, status?.value]).toEqual(['not_found_error', 404])
})

test.each(['Request URL: is what to look at', 'Request URL\nRequest Method\nStatus Code'])(
  '%j is no such copy',
  (text) => {
    expect(inspect(text).form).not.toBe('http-message')
  },
)
