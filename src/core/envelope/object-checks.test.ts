// Fields of another kind than usual are named, and what is merely new or missing is not.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

function findings(body: unknown, request?: string) {
  const json = JSON.stringify(body)
  const text = request ? `> ${request} HTTP/2\n> Host: api.us.nylas.com\n>\n< HTTP/2 200\n<\n${json}` : json
  return inspect(text).exchanges[0].findings.filter(({ rule }) => rule.startsWith('object/'))
}

const id = { request_id: '5fa64c92-e840-4357-86b9-2aa364d35b88' }

test('a field of another kind than usual is named at its value', () => {
  const text = JSON.stringify({
    ...id,
    data: { object: 'event', when: { object: 'timespan', start_time: '1680796800' } },
  })
  const [finding, ...others] = inspect(text).exchanges[0].findings.filter(({ rule }) => rule.startsWith('object/'))
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    rule: 'object/field-kind',
    severity: 'info',
    pointer: '/data/when/start_time',
    message: '`start_time` is usually a number, here a string.',
    expected: 'a number',
    found: 'a string',
  })
  expect(text.slice(finding?.range.start, finding?.range.end)).toBe('"1680796800"')
})

test.each([
  ['subject', 1, 'a string', 'a number'],
  ['unread', 'yes', 'true or false', 'a string'],
  ['folders', 'INBOX', 'a list', 'a string'],
  ['from', { email: 'a@b.c' }, 'a list', 'an object'],
  ['date', '2024-01-01', 'a number', 'a string'],
])('a message whose %s is %j', (key, value, expected, found) => {
  const all = findings({ ...id, data: { object: 'message', [key]: value } })
  expect(all.map((finding) => [finding.pointer, finding.expected, finding.found])).toEqual([
    [`/data/${key}`, expected, found],
  ])
})

test('null, missing and unknown fields stay quiet, and so does what others chose', () => {
  const message = { object: 'message', subject: null, made_up: 1, metadata: { subject: 1, object: 'event', title: 2 } }
  expect(findings({ ...id, data: message })).toEqual([])
  expect(findings({ ...id, data: { subject: 1 } })).toEqual([])
})

test('the request tells what is checked; elements of lists are, in every place the API keeps them', () => {
  const folder = { id: 7 }
  for (const data of [[folder], { items: [folder] }]) {
    expect(findings({ ...id, data, next_cursor: 'x' }, 'GET /v3/grants/g/folders')).toHaveLength(1)
    expect(findings({ ...id, data, next_cursor: 'x' })).toEqual([])
  }
})

test('webhooks and objects inside of objects are checked too', () => {
  const webhook = {
    specversion: '1.0',
    type: 'event.created',
    source: '/google/events',
    id: 'x',
    time: 1,
    data: { application_id: 'a', object: { object: 'event', busy: 'yes' } },
  }
  expect(findings(webhook).map(({ pointer }) => pointer)).toEqual(['/data/object/busy'])
  const thread = { object: 'thread', latest_draft_or_message: { object: 'message', date: 'now' } }
  expect(findings({ ...id, data: thread }).map(({ pointer }) => pointer)).toEqual([
    '/data/latest_draft_or_message/date',
  ])
})

test('another object than the endpoint answers with is named once', () => {
  const data = [{ object: 'thread' }, { object: 'thread' }]
  const [finding, ...others] = findings({ ...id, data, next_cursor: 'x' }, 'GET /v3/grants/g/messages')
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    rule: 'object/unexpected',
    severity: 'info',
    pointer: '/data/0/object',
    expected: 'message',
    found: 'thread',
  })
})

test('drafts among messages, errors among free-busy answers and unknown objects are expected', () => {
  expect(findings({ ...id, data: [{ object: 'draft' }] }, 'GET /v3/grants/g/messages')).toEqual([])
  expect(
    findings({ ...id, data: [{ object: 'error', email: 'a@b.c' }] }, 'POST /v3/grants/g/calendars/free-busy'),
  ).toEqual([])
  expect(findings({ ...id, data: { object: 'something' } }, 'GET /v3/grants/g/events/1')).toEqual([])
})

test('errors are not compared with the object that was asked for', () => {
  expect(
    findings({ ...id, error: { type: 'x', message: 'y' }, data: { object: 'message' } }, 'GET /v3/grants/g/events/1'),
  ).toEqual([])
})

test('at most twenty findings, in the order of the text', () => {
  const data = Array.from({ length: 50 }, () => ({ object: 'message', subject: 1 }))
  const found = findings({ ...id, data, next_cursor: 'x' })
  expect(found).toHaveLength(20)
  expect(found[0]?.pointer).toBe('/data/0/subject')
})

test('a long list and a deep one cost little', () => {
  const long = JSON.stringify({
    ...id,
    data: Array.from({ length: 20_000 }, () => ({ object: 'message', subject: 'x' })),
  })
  const deep = `{"request_id":"x","data":{"object":"event","when":${'{"object":"event","when":'.repeat(2000)}1${'}'.repeat(2002)}`
  const start = performance.now()
  inspect(long)
  inspect(deep)
  expect(performance.now() - start).toBeLessThan(4000)
})
