import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { Listing } from './listing.ts'
import { pathAndQuery, shortPath } from './path.ts'
import { listedRow } from './row.ts'

function exchange(text: string, url: string) {
  return listedRow({ ...inspect(text).exchanges[0], request: { method: 'GET', url, body: null } })
}

const listing = new Listing([
  exchange(
    'HTTP/1.1 200 OK\n\n{"request_id":"abc","data":{}}',
    'https://api.us.nylas.com/v3/grants/g1/messages?limit=5',
  ),
  exchange(
    'HTTP/1.1 404 Not Found\n\n{"request_id":"def","error":{"type":"not_found_error","message":"m"}}',
    '/v3/grants/g2',
  ),
  exchange('HTTP/1.1 503 Service Unavailable\n\nno', '/v3/grants/g1/events'),
  exchange('{"request_id":"ghi","data":{}}', '/v3/webhooks'),
])

test.each([
  ['all', [0, 1, 2, 3]],
  ['2xx', [0]],
  ['4xx', [1]],
  ['5xx', [2]],
  ['none', [3]],
] as const)('status class %s', (status, expected) => {
  expect(listing.matching({ status, text: '' })).toEqual(expected)
})

test.each([
  ['G1', [0, 2]],
  ['get  messages', [0]],
  ['404', [1]],
  ['api.not_found_error', [1]],
  ['service unavailable', [2]],
  ['ghi', [3]],
  ['g1 nowhere', []],
])('words "%s"', (text, expected) => {
  expect(listing.matching({ status: 'all', text })).toEqual(expected)
})

test('class and words both have to fit', () => {
  expect(listing.matching({ status: '5xx', text: 'g1' })).toEqual([2])
})

test.each([
  ['https://api.us.nylas.com/v3/grants?limit=5', '/v3/grants?limit=5'],
  ['/v3/grants', '/v3/grants'],
  ['not a URL', 'not a URL'],
  ['mailto:me@example.com', 'mailto:me@example.com'],
])('path of %s', (url, path) => {
  expect(pathAndQuery(url)).toBe(path)
})

test.each([
  ['/v3/grants/8e6ef1c2-5a1a-4b8f-9a1b-0123456789ab/messages?limit=5', '/v3/grants/8e6e…/messages?limit=5'],
  ['/v3/calendars/availability?q=a?b', '/v3/calendars/availability?q=a?b'],
])('short path of %s', (path, short) => {
  expect(shortPath(path)).toBe(short)
})
