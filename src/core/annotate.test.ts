// Each field of a body is explained by the object that it stands in, which the object or the request names.
import { expect, test } from 'vitest'
import { inspect } from './inspect.ts'

function fieldsOf(body: unknown, request?: string) {
  const json = JSON.stringify(body)
  const text = request ? `> ${request} HTTP/2\n> Host: api.us.nylas.com\n>\n< HTTP/2 200\n<\n${json}` : json
  const [exchange] = inspect(text).exchanges
  return (key: string) => exchange.fields.find(({ pointer }) => pointer.endsWith(key))
}

const id = { request_id: '5fa64c92-e840-4357-86b9-2aa364d35b88' }

test('an object that says what it is has its own fields explained', () => {
  const field = fieldsOf({ ...id, data: { object: 'event', status: 'cancelled', title: 'Lunch' } })
  expect(field('/data/status')?.name).toBe('Event status')
  expect(field('/data/status')?.meaning).toMatch(/takes place\. It was called off/)
  expect(field('/data/title')?.name).toBe('Event title')
})

test('each element of a list, and an object inside of an object, is explained by what it says it is', () => {
  const field = fieldsOf({
    ...id,
    data: [
      { object: 'thread', id: 't', latest_draft_or_message: { object: 'message', id: 'm' } },
      { object: 'folder', name: 'Work' },
    ],
  })
  expect(field('/latest_draft_or_message/id')?.name).toBe('Message ID')
  expect(field('/data/0/id')?.name).not.toBe('Message ID')
  expect(field('/data/1/name')?.name).toBe('Folder name')
})

test('the request tells what the answer is where the answer does not', () => {
  const body = { ...id, data: { id: 'w1', status: 'failed', webhook_url: 'https://example.com' } }
  expect(fieldsOf(body)('/data/status')?.name).toBe('Status')
  const field = fieldsOf(body, 'GET /v3/webhooks/w1')
  expect(field('/data/status')?.name).toBe('Delivery status')
  expect(field('/data/status')?.meaning).toContain('Nylas has stopped')
})

test('lists in data and answers without an envelope', () => {
  const grants = fieldsOf({ ...id, data: [{ id: 'g', state: 'abc' }], limit: 1, offset: 0 }, 'GET /v3/grants')
  expect(grants('/data/0/state')?.name).toBe('Your state')
  const schedule = { schedule_id: 's', status: { code: 'pending', description: 'waiting' } }
  expect(fieldsOf([schedule], 'GET /v3/grants/g/messages/schedules')('/0/status')?.name).toBe('Schedule status')
  expect(fieldsOf(schedule, 'GET /v3/grants/g/messages/schedules/s')('/status/code')?.meaning).toContain('It waits')
})

test('an error is not explained as the object that was asked for', () => {
  const body = { ...id, error: { type: 'not_found_error', message: 'No such event', status: 'x' } }
  expect(fieldsOf(body, 'GET /v3/grants/g/events/1')('/error/status')?.name).toBe('Status')
})

test('known values are explained, also where the kind is no text; unknown ones stay quiet', () => {
  const event = {
    object: 'event',
    busy: false,
    visibility: 'somehow',
    participants: [{ email: 'a@b.c', status: 'noreply' }],
  }
  const field = fieldsOf({ ...id, data: event })
  expect(field('/busy')?.meaning).toContain('The time stays free')
  expect(field('/visibility')?.meaning).not.toContain('setting of the calendar decides')
  expect(field('/participants/0/status')?.meaning).toContain('not answered yet')
})

test('the endpoint stands beside the exchange', () => {
  const [exchange] = inspect(
    `> DELETE /v3/grants/abc/events/1?calendar_id=x HTTP/2\n>\n< HTTP/2 200\n<\n${JSON.stringify(id)}`,
  ).exchanges
  expect(exchange.endpoint).toEqual({
    path: '/v3/grants/{grant_id}/events/{event_id}',
    title: 'Delete an event',
    grantId: 'abc',
  })
  expect(inspect(JSON.stringify(id)).exchanges[0].endpoint).toBeNull()
})

test('what others chose is not taken for an object', () => {
  const field = fieldsOf({
    ...id,
    data: { object: 'message', metadata: { object: 'event', deeper: { object: 'event', title: 'x' } } },
  })
  expect(field('/metadata')?.name).toBeDefined()
  expect(field('/metadata/deeper/title')).toBeUndefined()
})
