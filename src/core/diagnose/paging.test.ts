// What a list says of its next page, in the forms in which lists come.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const grant = '{"id":"x","provider":"google","grant_status":"valid"}'
const page = (beside: string, data = `[${grant}]`) => `{"request_id":"r","data":${data}${beside}}`

const cursor = /`page_token` set to `next_cursor`/
const offset = /`offset` raised by `limit`/
const last = /no further page/

test.each([
  ['a cursor', page(',"next_cursor":"CigK"'), cursor],
  ['a cursor that an SDK printed', "{ requestId: 'r', data: [ { id: 'm' } ], nextCursor: 'CigK' }", cursor],
  ['a cursor inside data', '{"request_id":"r","data":{"items":[{"id":"a"}],"next_cursor":"b"}}', cursor],
  ['grants, the page full', page(',"limit":1,"offset":0'), offset],
  ['grants, the page not full', page(',"limit":10,"offset":0'), last],
  ['grants after a status', `HTTP/2 200\n\n${page(',"limit":10,"offset":0')}`, last],
  [
    'grants that an SDK printed',
    "{\n  requestId: 'r1',\n  data: [ { id: 'g', provider: 'google', scope: [Array] } ],\n  limit: 10,\n  offset: 0\n}",
    last,
  ],
  ['a cursor that is null', page(',"next_cursor":null'), last],
  ['a cursor that is empty', page(',"next_cursor":""'), last],
  ['entries of which some are left out', page('', `[${grant}, ...]`), last],
  ['schedules without an envelope', '[{"schedule_id":"s","status":{"code":"pending","description":"x"}}]', last],
])('%s', (_, text, fix) => {
  const { title, category, fix: steps, retry } = inspect(text).exchanges[0].diagnosis
  expect(title).toBe('The request worked and returned a list')
  expect([category, retry.verdict]).toEqual(['success', 'not-needed'])
  const said = steps.map((step) => step.text).join(' ')
  expect([cursor, offset, last].filter((words) => words.test(said))).toEqual([fix])
})

test.each([
  ['without a request', '', /filters/],
  ['of messages', 'GET https://api.us.nylas.com/v3/grants/g/messages?in=Work HTTP/2\n\n', /milliseconds.*folder/],
  ['of events', 'GET https://api.us.nylas.com/v3/grants/g/events?calendar_id=primary HTTP/2\n\n', /`calendar_id`/],
  ['of grants', 'GET https://api.us.nylas.com/v3/grants?limit=5 HTTP/2\n\n', /application/],
])('a list of nothing is no trouble, and says where to look for what was expected: %s', (_, request, where) => {
  const { title, category, retry, fix } = inspect(`${request}HTTP/2 200\n\n${page('', '[]')}`).exchanges[0].diagnosis
  expect([title, category, retry.verdict]).toEqual(['The request worked and found nothing', 'success', 'not-needed'])
  expect(fix.map(({ text }) => text).join(' ')).toMatch(where)
})

test.each([
  ['a page with a cursor', page(',"next_cursor":"x"', '[]')],
  ['a page behind the last', page(',"limit":10,"offset":20', '[]')],
])('%s may be empty without that nothing was found', (_, text) => {
  expect(inspect(text).exchanges[0].diagnosis.title).toBe('The request worked and returned a list')
})

test.each([
  ['a list that breaks off', `{"request_id":"r","data":[${grant},`],
  ['a list that leaves out what comes after its entries', page(', …')],
  ['a list without its entries', '{"request_id":"r","limit":10}'],
])('%s does not tell what follows', (_, text) => {
  const { meaning, fix } = inspect(text).exchanges[0].diagnosis
  expect(meaning).toContain('does not tell')
  expect(fix[0]?.text).toMatch(/^If it has/)
})

test.each([
  [
    'in a list',
    '[{"schedule_id":"a","status":{"code":"pending"}},{"schedule_id":"b","status":{"code":"failed"}}]',
    '/1',
  ],
  ['alone', '{"schedule_id":"b","status":{"code":"failed","description":"schedule send failed"}}', ''],
  ['in an envelope', '{"request_id":"r","data":[{"schedule_id":"b","status":{"code":"failed"}}]}', '/data/0'],
])('a scheduled send that failed, %s', (_, text, pointer) => {
  const { diagnosis, findings } = inspect(text).exchanges[0]
  expect(diagnosis).toMatchObject({
    title: 'A scheduled send failed',
    category: 'provider',
    retry: { verdict: 'after-fix' },
  })
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'envelope/schedule-failed', pointer: `${pointer}/status/code` }),
  )
})

test.each(['{"request_id":"5967ca40-a2d8","da', '{"request_id":"5967ca40-a2d8", ...}'])(
  'what ends or is shortened before it says what it is, is called no other service’s: %s',
  (text) => {
    const { title, category, retry } = inspect(text).exchanges[0].diagnosis
    expect([title, category, retry.verdict]).toEqual([
      'A part of a response, too little to tell which',
      'unknown',
      'unknown',
    ])
  },
)

test.each([
  '[{"id":"m-1","object":"message","grant_id":"g"}]',
  '[[{"id":"e-1","object":"event"}], "5fa64c92-e840-4357-86b9-2aa364d35b88", null, {}]',
])('a list without what stood around it does not say whether it is all: %s', (text) => {
  const { diagnosis, findings } = inspect(text).exchanges[0]
  expect(diagnosis).toMatchObject({ category: 'success', retry: { verdict: 'not-needed' } })
  expect(diagnosis.meaning).toContain('does not tell whether another one follows')
  expect(findings).toEqual([])
})
