import type { Har } from 'har-format'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { harClosing, harEntryText, harOf, harOpening, harSeparator } from './har.ts'
import type { CapturedExchange } from './protocol.ts'

const exchange: CapturedExchange = {
  id: 1,
  origin: 'proxied',
  startedAt: '2026-11-22T10:00:00.000Z',
  durationMs: 31.5,
  firstByteMs: 30,
  request: {
    method: 'POST',
    url: 'https://api.us.nylas.com/v3/grants/g-1/messages/send?a=1&a=2',
    headers: [
      ['Authorization', 'Bearer hidden-credentials'],
      ['Content-Type', 'application/json'],
    ],
    body: { text: '{"subject":"Hi"}', wireBytes: 16, isCut: false },
  },
  response: {
    status: 404,
    statusText: 'Not Found',
    headers: [
      ['content-type', 'application/json'],
      ['set-cookie', 'hidden-cookie'],
      ['set-cookie', 'hidden-cookie-2'],
    ],
    body: {
      text: '{"request_id":"r-1","error":{"type":"not_found_error","message":"Größe — “no”\u2028"}}',
      wireBytes: 60,
      isCut: false,
    },
  },
  failure: null,
  signature: null,
}

const lost: CapturedExchange = { ...exchange, id: 2, response: null, firstByteMs: null, failure: 'upstream-refused' }

test('an archive of captured exchanges is read back by our own reader', () => {
  const { form, exchanges } = inspect(harOf([exchange, lost]))
  expect(form).toBe('har')
  expect(exchanges).toHaveLength(2)
  expect(exchanges[0]).toMatchObject({
    status: { value: 404 },
    type: { value: 'not_found_error' },
    requestId: { value: 'r-1' },
    message: { value: 'Größe — “no”\u2028' },
    request: { method: 'POST', url: exchange.request.url, body: '{"subject":"Hi"}' },
  })
  expect(exchanges[1]).toMatchObject({ status: null, request: { method: 'POST' } })
})

test('it has what HAR 1.2 demands, and says what is missing', () => {
  const cut = { text: 'Bin', wireBytes: 3_000_000, isCut: true }
  const bytes = { text: null, wireBytes: 7, isCut: false }
  const response = { status: 200, statusText: 'OK', headers: [], body: bytes }
  const har = JSON.parse(
    harOf([exchange, lost, { ...exchange, request: { ...exchange.request, body: cut }, response }]),
  ) as Har
  const [first, second, third] = har.log.entries
  expect(har.log).toMatchObject({ version: '1.2', creator: { name: 'Nylas Response Inspector', version: '1' } })
  expect(first).toMatchObject({
    startedDateTime: '2026-11-22T10:00:00.000Z',
    time: 31.5,
    timings: { send: 0, wait: 30, receive: 1.5 },
    cache: {},
    request: {
      httpVersion: 'HTTP/1.1',
      cookies: [],
      queryString: [
        { name: 'a', value: '1' },
        { name: 'a', value: '2' },
      ],
      postData: { mimeType: 'application/json', text: '{"subject":"Hi"}' },
      bodySize: 16,
    },
  })
  expect(first?.response.headers).toHaveLength(3)
  expect(second?.response).toMatchObject({ status: 0, _error: 'upstream-refused', redirectURL: '' })
  expect(third?.request.postData?.comment).toContain('3000000 bytes')
  expect(third?.response.content).toEqual({ size: 7, mimeType: '', comment: 'The body is no text and was left out.' })
})

test('an archive can be written entry by entry', () => {
  const entries = [exchange, lost].map(harEntryText)
  expect(harOpening + entries.join(harSeparator) + harClosing).toBe(harOf([exchange, lost]))
  expect(JSON.parse(harOpening + harClosing)).toMatchObject({ log: { entries: [] } })
  expect(entries.join('')).not.toContain('\n')
})
