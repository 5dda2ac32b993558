// What curl -v prints: marks, notes and the progress meter are left out, and every place leads back to the paste.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { read } from './read.ts'

const failure = '{"request_id":"req-1","error":{"type":"unauthorized","message":"Unauthorized access"}}'

const notes = `* Host api.us.nylas.com:443 was resolved.
*   Trying 203.0.113.7:443...
* Connected to api.us.nylas.com (203.0.113.7) port 443
* [HTTP/2] [1] [authorization: Bearer nyk_secret]
`
const request = `> GET /v3/grants/g1/messages?limit=2 HTTP/2
> Host: api.us.nylas.com
> User-Agent: curl/8.7.1
> Authorization: Bearer nyk_secret
>${' '}
* Request completely sent off
`
const response = `< HTTP/2 401${' '}
< content-type: application/json
< x-request-id: req-1
<${' '}
`
const meter = `  % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
                                 Dload  Upload   Total   Spent    Left  Speed
\r  0     0    0     0    0     0      0      0 --:--:-- --:--:-- --:--:--     0`

function outline(text: string) {
  const { form, exchanges } = read(text)
  return exchanges.map(({ source, status, body, request: asked, headers }) => ({
    form,
    status: status?.value,
    body: body && source.slice(body),
    request: asked && `${asked.method} ${asked.url}`,
    headers: headers.map(({ name }) => name),
  }))
}

const expected = {
  form: 'curl-verbose',
  status: 401,
  body: failure,
  request: 'GET https://api.us.nylas.com/v3/grants/g1/messages?limit=2',
  headers: ['content-type', 'x-request-id'],
}

test.each([
  [
    'with the closing note in a line of its own',
    `${notes}${request}${response}${failure}\n* Connection #0 to host api.us.nylas.com left intact\n`,
  ],
  [
    'with the closing note glued to the body',
    `${notes}${request}${response}${failure}* Connection #0 to host api.us.nylas.com left intact\n`,
  ],
  [
    'with a progress meter',
    `${meter}${notes}${request}${response}{ [86 bytes data]\r100    86    0    86    0     0    412      0 --:--:-- --:--:-- --:--:--   413\n* Connection #0 to host api.us.nylas.com left intact\n${failure}`,
  ],
  [
    'with the data glued to the meter',
    `${notes}${request}${meter}\n${response}\r100    86  100    86    0     0    412      0  0:00:01  0:00:01 --:--:--   413${failure}`,
  ],
  ['without notes', `${request}${response}${failure}`],
  ['below its command', `$ curl -v https://api.us.nylas.com/v3/grants/g1\n${notes}${request}${response}${failure}`],
  ['with line ends of Windows', `${notes}${request}${response}${failure}\n`.replaceAll('\n', '\r\n')],
])('reads curl -v output %s', (_, text) => {
  expect(outline(text)).toEqual([expected])
})

test('places are those of the paste and the key is nowhere', () => {
  const text = `${notes}${request}${response}${failure}* Connection #0 to host api.us.nylas.com left intact`
  const inspection = inspect(text)
  const [{ status, requestId, headers }] = inspection.exchanges
  expect(text.slice(status?.range?.start, status?.range?.end)).toBe('401')
  expect(text.slice(requestId?.range?.start, requestId?.range?.end)).toBe('"req-1"')
  expect(headers[1]).toMatchObject({ name: 'x-request-id', range: { startLine: 13, startColumn: 3 } })
  expect(JSON.stringify(inspection)).not.toContain('nyk_secret')
})

test('each hop that was followed is an exchange with its own request', () => {
  const first = `> GET /v3/old HTTP/1.1\n> Host: api.us.nylas.com\n>\n< HTTP/1.1 301 Moved Permanently\n< Location: /v3/grants/g1\n<\n* Issue another request to this URL\n`
  expect(
    outline(`${first}${request}${response}${failure}`).map(({ status, request: asked }) => [status, asked]),
  ).toEqual([
    [301, 'GET https://api.us.nylas.com/v3/old'],
    [401, expected.request],
  ])
})

test('what a proxy answers to CONNECT is no response of the API', () => {
  const tunnel = `> CONNECT api.us.nylas.com:443 HTTP/1.1\n> Host: api.us.nylas.com:443\n>\n< HTTP/1.1 200 OK\n< Via: proxy\n<\n* CONNECT phase completed\n`
  expect(outline(`${tunnel}${request}${response}${failure}`)).toEqual([expected])
})

test('where no response came, the last line of curl is read', () => {
  const given = `${notes}${request}* Closing connection\ncurl: (28) Operation timed out after 30001 milliseconds`
  expect(outline(given)).toMatchObject([
    {
      form: 'curl-verbose',
      status: undefined,
      body: 'curl: (28) Operation timed out after 30001 milliseconds',
      request: expected.request,
    },
  ])
  expect(outline(`${notes}* Closing connection\ncurl: (35) TLS connect error`)).toMatchObject([
    { form: 'curl-verbose', body: 'curl: (35) TLS connect error' },
  ])
})

test.each(['> GET the messages', '* one\n* two', '< a > b', '> quoted\n\n{"a":1}'])('%j is no curl output', (text) => {
  expect(read(text).form).not.toBe('curl-verbose')
})

test('any mixture of curl lines gives spans inside its source', () => {
  const piece = fc.constantFrom(
    notes,
    request,
    response,
    meter,
    failure,
    '\n',
    '\r',
    '> ',
    '< ',
    '*',
    '{ [1 bytes data]',
    '* Connection #0 to host',
    '999 '.repeat(50),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      for (const { source, span, body, status, headers } of read(pieces.join(''), 'curl-verbose').exchanges) {
        for (const place of [span, body, status?.span, ...headers.map((header) => header.span)]) {
          if (!place) continue
          expect(place.start).toBeLessThanOrEqual(place.end)
          expect(place.end).toBeLessThanOrEqual(source.text.length)
        }
      }
    }),
  )
})

test.each(['```', '{noformat}'])('what stands between %s is read without the marks', (mark) => {
  const text = `It says:\n${mark}\n${notes}${request}${response}${failure}\n${mark}\n`
  expect(outline(text)).toMatchObject([{ form: 'markdown', status: 401, body: failure }])
})
