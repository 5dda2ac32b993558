// HTTP messages, one and several, with and without the request above them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { read } from './read.ts'

const failure = '{"request_id":"req-1","error":{"type":"not_found_error","message":"No message with this ID"}}'
const success = '{"request_id":"req-2","data":{"id":"m1","object":"message","grant_id":"g1"}}'

function outline(text: string) {
  return read(text).exchanges.map(({ source, status, body, request }) => ({
    status: status?.value ?? null,
    body: body && source.slice(body),
    request: request && `${request.method} ${request.url}`,
  }))
}

test('responses in a row are one exchange each', () => {
  const text = `HTTP/2 404 \ncontent-type: application/json\n\n${failure}\n\nHTTP/2 200 \ncontent-type: application/json\n\n${success}`
  expect(outline(text)).toEqual([
    { status: 404, body: failure, request: null },
    { status: 200, body: success, request: null },
  ])
})

test('a status line glued to the body before it opens the next response', () => {
  expect(outline(`HTTP/2 404\n\n${failure}HTTP/2 204\nserver: x\n\n`)).toEqual([
    { status: 404, body: failure, request: null },
    { status: 204, body: null, request: null },
  ])
})

test.each([
  ['a hundred', 'HTTP/1.1 100 Continue\r\n\r\n'],
  ['an answer of a proxy', 'HTTP/1.1 200 Connection established\r\nVia: 1.1 proxy\r\n\r\n'],
  ['a redirect', 'HTTP/1.1 301 Moved Permanently\r\nLocation: https://api.us.nylas.com/v3/\r\n\r\n'],
])('%s before the response is passed over', (_, interim) => {
  expect(outline(`${interim}HTTP/1.1 404 Not Found\r\n\r\n${failure}`)).toEqual([
    { status: 404, body: failure, request: null },
  ])
})

test('an interim head that stands alone is what there is to read', () => {
  expect(outline('HTTP/1.1 100 Continue\r\n\r\n')).toEqual([{ status: 100, body: null, request: null }])
})

test('the request above is context and its headers are left alone', () => {
  const request = 'GET /v3/grants/g1/messages/m1 HTTP/1.1\nHost: api.eu.nylas.com\nAuthorization: Bearer nyk_secret\n\n'
  const text = `${request}HTTP/1.1 404 Not Found\nX-Request-Id: r\n\n${failure}`
  expect(outline(text)).toEqual([
    { status: 404, body: failure, request: 'GET https://api.eu.nylas.com/v3/grants/g1/messages/m1' },
  ])
  expect(JSON.stringify(inspect(text))).not.toContain('nyk_secret')
})

test('the body of the request is not taken for the response', () => {
  const text = `POST /v3/grants/g1/messages/send HTTP/1.1\nHost: api.us.nylas.com\n\n{"to":[]}\n\nHTTP/1.1 404 Not Found\n\n${failure}`
  expect(outline(text)).toEqual([
    { status: 404, body: failure, request: 'POST https://api.us.nylas.com/v3/grants/g1/messages/send' },
  ])
})

test('a status in words under a request opens its response', () => {
  expect(outline(`GET https://api.us.nylas.com/v3/grants/g1\n\n404 Not Found\n${failure}`)).toEqual([
    { status: 404, body: failure, request: 'GET https://api.us.nylas.com/v3/grants/g1' },
  ])
})

test('a body under a request is a response when only Nylas sends it', () => {
  const request = 'POST https://api.us.nylas.com/v3/grants/g1/messages/send'
  expect(outline(`${request}\n\n${failure}`)).toEqual([{ status: null, body: failure, request }])
  const [own] = read(`${request}\n\n{"to":[{"email":"a@b.example"}]}`).exchanges
  expect(own).toMatchObject({ body: null, recognised: { because: 'is a request without the response to it' } })
})

const notification =
  '{"specversion":"1.0","type":"grant.expired","source":"/nylas/system","id":"n1","time":1700000000,"data":{"object":{"grant_id":"g1"}}}'

test.each([
  ['a delivery', 'POST /hooks/nylas HTTP/1.1\nHost: a.example\nX-Nylas-Signature: 0f\n\n', notification],
  ['with CRLF', 'POST /hooks/nylas HTTP/1.1\r\nHost: a.example\r\nX-Nylas-Signature: 0f\r\n\r\n', notification],
  ['as a catcher of requests shows it', 'POST https://a.example/hook\nHost: a.example\n\n', notification],
  ['a GET without its status line', 'GET /v3/grants/g1 HTTP/1.1\nHost: api.us.nylas.com\n\n', failure],
])('the headers of a request do not hide the body under it: %s', (_, head, body) => {
  expect(outline(head + body)).toEqual([{ status: null, body, request: expect.stringMatching(/^(?:GET|POST) https:/) }])
})

test('HTTP/2 pseudo headers state request and status', () => {
  const request = ':method: GET\n:authority: api.us.nylas.com\n:scheme: https\n:path: /v3/grants/g1\n\n'
  expect(outline(`${request}:status: 404\ncontent-type: application/json\n\n${failure}`)).toEqual([
    { status: 404, body: failure, request: 'GET https://api.us.nylas.com/v3/grants/g1' },
  ])
  expect(read(`:status: 404\ncontent-type: application/json\n\n${failure}`).form).toBe('http-message')
})

test('an indented line goes on with the header above it', () => {
  const text = `HTTP/1.1 404 Not Found\nX-Note: one\n  two\nServer: x\n\n${failure}`
  const [{ source, headers }] = read(text).exchanges
  expect(headers.map(({ name, value }) => [name, value])).toEqual([
    ['X-Note', 'one two'],
    ['Server', 'x'],
  ])
  expect(source.slice(headers[0]!.span)).toBe('X-Note: one\n  two')
})

const chunked = 'HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n'

test('chunk sizes are taken out of the body and places stay those of the paste', () => {
  const [head, tail] = [failure.slice(0, 30), failure.slice(30)]
  const sizes = [head, tail].map((part) => part.length.toString(16))
  const text = `${chunked}${sizes[0]}\r\n${head}\r\n${sizes[1]}\r\n${tail}\r\n0\r\n\r\n`
  expect(outline(text)).toEqual([{ status: 404, body: failure, request: null }])
  const [{ findings, message }] = inspect(text).exchanges
  expect(findings.map((finding) => finding.message)).toContain('Removed 3 chunk sizes.')
  expect(text.slice(message?.range?.start, message?.range?.end)).toBe('"No message with this ID"')
})

test('chunks whose line ends or characters were changed are still found', () => {
  const body = failure.replace('No', 'Ñö ☃')
  const text = `${chunked}ff\n${body.slice(0, 40)}\n1e;x=1\n${body.slice(40)}\n0\n\n`
  expect(outline(text)).toEqual([{ status: 404, body, request: null }])
})

test('a chunked body without sizes stays as it is', () => {
  expect(outline(`${chunked}${failure}`)).toEqual([{ status: 404, body: failure, request: null }])
})

test('a body that is no JSON stays prose', () => {
  expect(outline('HTTP/1.1 502 Bad Gateway\n\nupstream connect error')).toEqual([
    { status: 502, body: 'upstream connect error', request: null },
  ])
})

test('the command above the response is the request to it', () => {
  expect(outline(`$ curl -i https://api.us.nylas.com/v3/grants/g1\nHTTP/2 404\nserver: x\n\n${failure}`)).toEqual([
    { status: 404, body: failure, request: 'GET https://api.us.nylas.com/v3/grants/g1' },
  ])
})

test('a long row of responses is read up to the ceiling', () => {
  expect(read('HTTP/2 404\n\n{}\n'.repeat(6000)).exchanges).toHaveLength(5000)
})

test('any pile of heads, sizes and bodies gives spans inside its source', () => {
  const piece = fc.constantFrom(
    'HTTP/1.1 404 Not Found\r\n',
    'HTTP/1.1 100 Continue\n\n',
    'GET /v3/x HTTP/1.1\n',
    'Transfer-Encoding: chunked\r\n',
    ':status: 200\n',
    ':path: /\n',
    '\r\n\r\n',
    '\n',
    ' x',
    'a\r\n',
    'ffffffff\n',
    '0\r\n',
    failure,
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      for (const { source, span, body, status, headers } of read(pieces.join(''), 'http-message').exchanges) {
        for (const place of [span, body, status?.span, ...headers.map((header) => header.span)]) {
          if (!place) continue
          expect(place.start).toBeGreaterThanOrEqual(0)
          expect(place.end).toBeGreaterThanOrEqual(place.start)
          expect(place.end).toBeLessThanOrEqual(source.text.length)
        }
      }
    }),
  )
})

test('keeps the body of a request', () => {
  const sent = '{"subject":"x"}'
  const text = `POST /v3/grants/g/messages/send HTTP/1.1\nHost: a.example\nAuthorization: Bearer nyk\n\n${sent}\n\nHTTP/1.1 404 Not Found\n\n{}`
  const [{ request }] = inspect(text).exchanges
  expect(request).toEqual({ method: 'POST', url: 'https://a.example/v3/grants/g/messages/send', body: sent })
})

test('a console’s summary above the messages is none of its own', () => {
  const text = `GET https://a.example/v3/x\n404\n1.5 s\nGET /v3/x HTTP/1.1\nHost: a.example\n \nHTTP/1.1 404 Not Found\n \n{"request_id":"r"}`
  const { exchanges } = inspect(text)
  expect(exchanges).toHaveLength(1)
  expect(exchanges[0]).toMatchObject({ durationMs: 1500, requestId: { value: 'r' }, request: { method: 'GET' } })
})

test('a header that goes on over many lines is read once', () => {
  const { headers } = inspect(`HTTP/1.1 404 Not Found\nx-a: 1\n${' b\n'.repeat(9000)}\n{}`).exchanges[0]
  expect(headers).toHaveLength(1)
  expect(headers[0]?.value.length).toBeLessThan(9000)
})

test.each(['   ', ''])('the answer as mitmproxy sums it up, indented by %j', (indent) => {
  const text = `${indent}POST https://api.us.nylas.com/v3/webhooks HTTP/2.0\n      ← 400 application/json 143b 211ms\n${failure}`
  expect(outline(text)).toEqual([{ status: 400, body: failure, request: 'POST https://api.us.nylas.com/v3/webhooks' }])
})
