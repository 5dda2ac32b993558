import { expect, test } from 'vitest'
import { examples } from '../../catalogue/examples.ts'
import { inspect } from '../../inspect.ts'
import { handlingOf } from './handling-of.ts'

const handlingOfText = (text: string) => handlingOf(inspect(text).exchanges[0])

const error = (status: number, type: string, message = 'No', more: object = {}) =>
  `HTTP/2 ${status}\ncontent-type: application/json\n\n${JSON.stringify({ request_id: 'r', error: { type, message, ...more } })}`

const notification = (type: string) =>
  JSON.stringify({
    specversion: '1.0',
    type,
    source: '/nylas/system',
    id: 'n',
    time: 1723821985,
    data: { application_id: 'a', object: { grant_id: 'g' } },
  })

test.each([
  [
    'an expired grant',
    error(401, 'unauthorized', 'Unauthorized', { provider_error: { error: 'invalid_grant' } }),
    'reconnect-grant',
  ],
  ['a bad key', error(401, 'token.unauthorized_access', 'Bearer token invalid'), 'check-key-and-region'],
  ['an unknown grant', error(404, 'grant.not_found', 'No Grant found'), 'check-key-and-region'],
  ['a missing scope', error(403, 'api.insufficient_scopes', 'missing scope required to send email'), 'request-scopes'],
  ['a rate limit', error(429, 'rate_limit_error', 'Slow down'), 'wait-and-retry'],
  ['a fault of Nylas', error(500, 'api.internal_error', 'Internal error'), 'back-off'],
  ['a bad gateway', 'HTTP/2 502\n\n<html><h1>502 Bad Gateway</h1></html>', 'back-off'],
  ['a reused key', error(409, 'api.invalid_idempotent_request'), 'send-once'],
  ['a bad request', error(400, 'invalid_request_error', 'The message_id parameter is required.'), 'fix-request'],
  ['a missing object', error(404, 'not_found_error', 'Message not found'), 'object-gone'],
  ['a file too large', error(400, 'invalid_request_error', 'max size of attachments is 3 MB'), 'upload-attachment'],
  [
    'a used code',
    '{"error":"invalid_grant","error_code":45004,"error_description":"Code verifier challenge failed"}',
    'exchange-code',
  ],
  ['a failed callback', 'https://app.example.com/cb?error=access_denied&error_description=No&state=s', 'sign-in-again'],
  ['a refused webhook', error(400, '70005', 'unable.verify.webhook_url : status is not ok, got 404'), 'verify-webhook'],
  ['a notification', notification('message.created'), 'verify-webhook'],
  ['an expiry notification', notification('grant.expired'), 'handle-webhook'],
  [
    'a page with more behind it',
    '{"request_id":"r","data":[{"id":"m","object":"message"}],"next_cursor":"c"}',
    'list-pages',
  ],
  [
    'a list with a failure',
    '{"request_id":"r","data":[{"object":"error","email":"a@example.com","error":"No"}]}',
    'check-items',
  ],
  ['a type nobody knows', error(418, 'brand_new'), 'print-everything'],
])('%s', (_, text, situation) => {
  expect(handlingOfText(text)).toBe(situation)
})

test.each([
  ['a healthy object', '{"request_id":"r","data":{"id":"m","object":"message"}}'],
  [
    'a token of `me`',
    `GET https://api.us.nylas.com/v3/grants/me/messages HTTP/1.1\n\n${error(401, 'token.unauthorized_access', 'Unauthorized')}`,
  ],
  ['the last page', '{"request_id":"r","data":[{"id":"m","object":"message"}],"next_cursor":null}'],
  ['a v2 error', '{"type":"api_error","message":"No","server_error":"x"}'],
  [
    'spam',
    error(504, 'provider_error', 'No', { provider_error: { message: '554 5.7.1 a@example.com is sending SPAM' } }),
  ],
  ['no response', 'lorem ipsum'],
  ['nothing', ''],
])('no code helps with %s', (_, text) => {
  expect(handlingOfText(text)).toBeNull()
})

test('a send that failed on the way is repeated under its key', () => {
  const text = `> POST /v3/grants/g/messages/send HTTP/2\n> Host: api.us.nylas.com\n>\n< HTTP/2 503\n< content-type: application/json\n<\n${JSON.stringify({ request_id: 'r', error: { type: 'api.internal_error', message: 'Down' } })}`
  expect(handlingOfText(text)).toBe('send-once')
})

test('examples of errors have code, but for those that no code can mend', () => {
  const without = examples.filter(({ group, text }) => group === 'Errors' && handlingOfText(text) === null)
  expect(without.map(({ id }) => id)).toEqual(['spam-rejected'])
})

test('an administrator’s consent brings no code that could be exchanged', () => {
  expect(handlingOfText('https://app.example.com/cb?admin_consent=True&tenant=t&state=s')).toBeNull()
})
