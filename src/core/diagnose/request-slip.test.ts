// What the address of a request shows by itself.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { slipIn } from './request-slip.ts'

const host = 'https://api.us.nylas.com'
const slip = (path: string) => slipIn({ method: 'GET', url: `${host}${path}`, body: null })

test.each([
  ['/v3/grants/undefined/messages', 'path', 'grants/undefined'],
  ['/v3/grants//messages?limit=5', 'path', 'grants/'],
  ['/v3/grants/g/messages/null', 'path', 'messages/null'],
  ['/v3/grants/None/events/', 'path', 'grants/None'],
  ['/v3/grants/%5Bobject%20Object%5D/events', 'path', 'grants/%5Bobject%20Object%5D'],
  ['/v3/grants/g/events?calendar_id=undefined', 'query', 'calendar_id=undefined'],
  ['/v3/grants/g/messages?limit=5&page_token=null', 'cursor', 'page_token=null'],
  ['/v3/grants/%7Bgrant_id%7D/messages', 'placeholder', 'grants/%7Bgrant_id%7D'],
  ['/v3/grants/%7b%7bgrantId%7d%7d', 'placeholder', 'grants/%7b%7bgrantId%7d%7d'],
  ['/v3/grants/g/messages/%3CMESSAGE_ID%3E', 'placeholder', 'messages/%3CMESSAGE_ID%3E'],
  ['/v3/grants/g/events?calendar_id=%7Bcalendar_id%7D', 'placeholder', 'calendar_id=%7Bcalendar_id%7D'],
  ['/v3/grants/g/messages?received_after=1700000000000', 'milliseconds', 'received_after=1700000000000'],
  ['/v3/grants/g/events?calendar_id=c&start=1700000000000', 'milliseconds', 'start=1700000000000'],
])('%s', (path, expected, shown) => {
  expect(slip(path)).toEqual({ slip: expected, shown })
})

test.each([
  '/v3/grants/g/messages',
  '/v3/grants/g/messages/',
  // What somebody may have put over the ID.
  '/v3/grants/{grant_id}/messages',
  '/v3/grants/<GRANT_ID>/messages',
  '/v3/grants/g/messages/%7Babc',
  '/v3/grants/g/messages/%3Cabc%40mail.example%3E',
  '/v3/grants/g/messages/undefined-1',
  '/v3/grants/g/messages?subject=none%20of%20it',
  '/v3/grants/g/messages?received_after=1700000000',
  '/v3/grants/g/messages?query=1700000000000',
  '/v3/grants/g/messages?limit=',
  '/v3/grants/g/messages/%',
  '/v3/',
  '/other//x/undefined',
  '',
])('nothing is wrong with %s', (path) => {
  expect(slip(path)).toBeNull()
})

test('the address may be a path alone', () => {
  expect(slipIn({ method: null, url: '/v3/grants/undefined', body: null })?.slip).toBe('path')
})

const answer = (path: string, status: number, body: object) =>
  inspect(`GET ${host}${path} HTTP/2\n\nHTTP/2 ${status}\n\n${JSON.stringify({ request_id: 'r', ...body })}`)
    .exchanges[0].diagnosis
const notFound = { error: { type: 'not_found_error', message: 'requested object not found' } }

test.each([
  ['/v3/grants/undefined/messages', 404, notFound, 'A variable was empty when the address was built'],
  ['/v3/grants/%7B%7Bgrant_id%7D%7D/messages', 404, notFound, 'A placeholder was sent in place of its value'],
  ['/v3/grants/g/events?calendar_id=null', 400, notFound, 'A variable was empty when the address was built'],
  ['/v3/grants/g/messages?page_token=undefined', 400, notFound, 'The page token is not one that Nylas gave out'],
  ['/v3/grants/g/messages?received_after=1700000000000', 200, { data: [] }, 'A time in the address is in milliseconds'],
  // A key that is refused is refused whatever else is wrong, and what worked has nothing wrong.
  ['/v3/grants/undefined/messages', 401, { error: { type: 'unauthorized' } }, 'Nylas could not verify who is calling'],
  ['/v3/grants/null/messages', 200, { data: [{ id: 'm' }] }, 'The request worked and returned a list'],
] as const)('%s answered with %i', (path, status, body, title) => {
  const diagnosis = answer(path, status, body)
  expect(diagnosis.title).toBe(title)
})

test('what shows it is named as evidence', () => {
  const { evidence, candidates } = answer('/v3/grants/undefined/messages', 404, notFound)
  expect(evidence).toContainEqual({ label: 'Address', detail: 'It holds grants/undefined', range: null })
  expect(candidates).toEqual([])
})
