import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { httpMessage, jsonBody } from './http-message.ts'

const body = '{"request_id":"r-1","error":{"type":"grant.not_found","message":"No Grant found"}}'

function filesOf(text: string) {
  const [exchange] = inspect(text).exchanges
  const json = jsonBody(text, exchange)
  return { json, http: httpMessage(exchange, json) }
}

const archive = JSON.stringify({
  log: {
    version: '1.2',
    creator: { name: 'x', version: '1' },
    entries: [
      {
        startedDateTime: '2026-01-02T03:04:05Z',
        time: 12,
        request: { method: 'GET', url: 'https://api.us.nylas.com/v3/grants/g', headers: [] },
        response: {
          status: 404,
          statusText: 'Not Found',
          headers: [{ name: 'x-request-id', value: 'r-1' }],
          content: { mimeType: 'application/json', text: body },
        },
      },
    ],
  },
})

test.each([
  ['a message', `HTTP/2 404\ncontent-length: 9\nx-request-id: r-1\n\n${body}\n`],
  [
    'what curl -v prints',
    `> GET /v3/grants/g HTTP/2\n> Host: api.us.nylas.com\n>\n< HTTP/2 404\n< x-request-id: r-1\n<\n${body}\n* Connection #0 to host api.us.nylas.com left intact`,
  ],
  ['an archive', archive],
])('body and message of %s', (_name, text) => {
  const { json, http } = filesOf(text)
  expect(json).toBe(body)
  expect(http).toBe(`HTTP/1.1 404 Not Found\nx-request-id: r-1\n\n${body}`)
  expect(inspect(http ?? '').exchanges[0]).toMatchObject({ status: { value: 404 }, requestId: { value: 'r-1' } })
})

test('a body alone is JSON, and no message without a status', () => {
  expect(filesOf(`${body}\n`)).toEqual({ json: body, http: null })
})

test.each(["{'error': {'type': 'grant.not_found'}}", 'HTTP/1.1 502 Bad Gateway\n\n<html>{no}</html>', '429'])(
  'no JSON in %s',
  (text) => {
    expect(filesOf(text)).toEqual({ json: null, http: null })
  },
)
