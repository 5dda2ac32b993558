// Files, raw messages and streams are in order where their endpoint sends such.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

const answer = (request: string, type: string, body: string, status = 200) =>
  inspect(
    `${request.replace(' ', ' https://api.us.nylas.com/v3/grants/abc')} HTTP/1.1\nAuthorization: Bearer x\n\nHTTP/1.1 ${status}\ncontent-type: ${type}\n\n${body}`,
  ).exchanges[0].diagnosis

const download = 'GET /attachments/xyz/download?message_id=m'
const compose = 'POST /messages/smart-compose'
const events = 'data: {"suggestion":"Dear"}\n\ndata: {"suggestion":" Ada"}\n'
const raw = 'From: a@example.com\nSubject: Hello\n\nHello'

test.each([
  [download, 'application/pdf', '%PDF-1.7 …', 'The file came'],
  [download, 'application/octet-stream', '', 'The file came'],
  [download, 'application/json', '{"colour":"red"}', 'The file came'],
  [compose, 'text/event-stream', events, 'The stream came'],
  [compose, 'text/event-stream; charset=utf-8', events, 'The stream came'],
  ['GET /messages/m1', 'message/rfc822', raw, 'The raw message came'],
])('%s as %s is in order: %j', (request, type, body, title) => {
  const diagnosis = answer(request, type, body)
  expect(diagnosis).toMatchObject({ title, category: 'success', retry: { verdict: 'not-needed' } })
  expect(JSON.stringify(diagnosis)).not.toMatch(/never arrives|free\/busy|send_ics_error|twice/)
})

test.each([
  [download, 'text/html', '<html><body>Sign in</body></html>', 200],
  [download, 'application/json', '{"request_id":"r","error":{"type":"not_found_error","message":"No"}}', 404],
  [compose, 'application/json', '{"request_id":"r","data":{"suggestion":"Dear Ada"}}', 200],
])('%s as %s is told by what it holds: %j', (request, type, body, status) => {
  expect(answer(request, type, body, status).title).not.toMatch(/ came$/)
})

test('a GET that worked is no send', () => {
  const diagnosis = answer('GET /messages/m1', 'text/plain', 'fine')
  expect(diagnosis.title).toBe('The request worked')
  expect(JSON.stringify(diagnosis)).not.toMatch(/never arrives|twice/)
})
