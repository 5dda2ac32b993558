// Calls as mitmproxy and mitmdump print them, several to a paste.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { isProxyDump, proxyEdits } from './proxy-dump.ts'
import { Source } from './source.ts'

const missing = { request_id: 'r-1', error: { type: 'not_found_error', message: 'no such message' } }
const slow = { request_id: 'r-2', error: { type: 'rate_limit_error', message: 'slow' } }
const url = 'https://api.us.nylas.com/v3/grants/g/messages'

function indented(value: unknown): string {
  return JSON.stringify(value, null, 4).replaceAll(/^/gm, '    ')
}

function seen(text: string) {
  const { form, exchanges } = inspect(text)
  return exchanges.map(({ status, type, requestId, request, headers, findings }) => ({
    form,
    status: status && [status.value, text.slice(status.range?.start, status.range?.end)],
    type: type?.value,
    requestId: requestId?.value,
    request: request && `${request.method} ${request.url}`,
    sent: request?.body && (JSON.parse(request.body) as unknown),
    headers: headers.map(({ name, value }) => `${name}: ${value}`),
    findings,
  }))
}

const first = {
  form: 'http-message',
  status: [404, '404'],
  type: 'not_found_error',
  requestId: 'r-1',
  request: `GET ${url}/m`,
  sent: null,
  headers: [],
  findings: [],
}
const second = {
  ...first,
  status: [429, '429'],
  type: 'rate_limit_error',
  requestId: 'r-2',
  request: `POST ${url}/send`,
}

const whole = `[12:00:00.123] HTTP(S) proxy listening at *:8080.
[12:00:01.456][127.0.0.1:52000] client connect
127.0.0.1:52000: GET ${url}/m HTTP/2.0
    accept: application/json
    authorization: Bearer fake

 << HTTP/2.0 404 Not Found 143b
    content-type: application/json

${indented(missing)}

127.0.0.1:52001: POST ${url}/send HTTP/2.0
    content-type: application/json

${indented({ subject: 'x' })}

[12:00:01.456][127.0.0.1:52000] client disconnect
 << HTTP/2.0 429 Too Many Requests 90b
    retry-after: 30

${indented(slow)}

[12:00:02.456][127.0.0.1:52001] client disconnect
`

test.each([
  ['as it stands', whole],
  ['with CRLF', whole.replaceAll('\n', '\r\n')],
  ['of HTTP/1.1', whole.replaceAll(/ HTTP\/2\.0$/gm, '').replaceAll('<< HTTP/2.0 ', '<< ')],
  ['in colour', whole.replaceAll(' << ', '\u001b[1m <<\u001b[0m ')],
])('what mitmdump prints in full, %s', (_, text) => {
  expect(seen(text).map(({ findings, ...one }) => ({ ...one, findings: findings.filter(isFault) }))).toEqual([
    { ...first, headers: ['content-type: application/json'] },
    { ...second, headers: ['retry-after: 30'], sent: { subject: 'x' } },
  ])
})

function isFault({ severity }: { readonly severity: string }): boolean {
  return severity !== 'info'
}

test('what mitmdump prints in short; a call without an answer is left out', () => {
  const text = `127.0.0.1:52000: GET ${url}/m
             << 404 Not Found 143b
127.0.0.1:52000: GET ${url}/n
             << Client disconnected.
[::1]:52000: POST ${url}/send
             << 429 Too Many Requests 90b
`
  const none = { type: undefined, requestId: undefined }
  expect(seen(text)).toEqual([
    { ...first, ...none },
    { ...second, ...none },
  ])
})

test('the list of mitmproxy, with the bodies below', () => {
  const text = `   GET ${url}/m HTTP/2.0
       ← 404 application/json 143b 211ms
${JSON.stringify(missing)}
>> POST ${url}/send HTTP/2.0
       ← 429 application/json 90b 45ms
${JSON.stringify(slow)}
`
  expect(seen(text)).toEqual([first, second])
})

test('a body that the proxy cut off is read as far as it goes', () => {
  const body = indented({ ...missing, data: 'x' })
    .split('\n')
    .slice(0, -2)
    .join('\n')
  const [found] = seen(`127.0.0.1:52000: GET ${url}/m\n << 404 Not Found 9k\n\n${body}\n    (cut off)\n\n`)
  expect(found).toMatchObject({ ...first, findings: [{ severity: 'error', found: null }] })
})

test.each([
  `GET ${url}/m HTTP/1.1\n\nHTTP/1.1 404 Not Found\n\n{"a": "<< 404 "}`,
  `<< 404 Not Found 143b`,
  `127.0.0.1:52000: GET ${url}/m\n << Client disconnected.`,
  `cat << EOF\nGET ${url}/m\nEOF`,
])('%j is none', (text) => {
  expect(isProxyDump(new Source(text))).toBe(false)
})

test('any text is taken', () => {
  const piece = fc.constantFrom(`GET ${url}`, 'a:1: ', '\n', '\r\n', ' << ', '← 404 x', '    ', '(cut off)', 'x', '{}')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const source = new Source(pieces.join(''))
      const plain = source.derive(proxyEdits(source))
      expect(plain.range(plain.content).end).toBeLessThanOrEqual(source.text.length)
    }),
  )
})
