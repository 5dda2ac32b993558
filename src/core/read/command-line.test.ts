// A command above an answer is its request, and what it sends is no response.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const answer =
  'HTTP/2 404\ncontent-type: application/json\n\n{"request_id":"r","error":{"type":"not_found_error","message":"No"}}'
const requestOf = (command: string) => inspect(`${command}\n${answer}`).exchanges[0].request
const grants = 'https://api.us.nylas.com/v3/grants'

test.each([
  ['a prompt', `$ curl -i ${grants}`, 'GET', grants],
  ['no prompt', `curl --include ${grants}`, 'GET', grants],
  ['a prompt with a place', `ada@host:~/app$ curl -i '${grants}?limit=5'`, 'GET', `${grants}?limit=5`],
  ['a method', `% curl -i -X DELETE "${grants}/g-1"`, 'DELETE', `${grants}/g-1`],
  ['a body', `$ curl -i ${grants}/g-1/messages/send -d '{"to":[]}'`, 'POST', `${grants}/g-1/messages/send`],
  [
    'lines that go on',
    `$ curl -i --request PUT \\\n    --header 'Referer: https://example.com/' \\\n    --url ${grants}/g-1`,
    'PUT',
    `${grants}/g-1`,
  ],
  [
    'another address before it',
    `$ curl -i -x http://proxy.example:3128 -e https://a.example/ ${grants}`,
    'GET',
    grants,
  ],
  ['a key in the address', '$ curl -i https://user:secret@api.us.nylas.com/v3/grants', 'GET', grants],
  ['Windows', `PS C:\\app> curl.exe -i ${grants}`, 'GET', grants],
  ['HTTPie', `$ https -v ${grants}`, 'GET', grants],
  ['HTTPie with a method', `$ http PATCH ${grants}/g-1 Authorization:x`, 'PATCH', `${grants}/g-1`],
  ['HTTPie with a body', `$ http ${grants}/g-1/events title=Lunch`, 'POST', `${grants}/g-1/events`],
])('the request of a command above the answer: %s', (_, text, method, url) => {
  expect(requestOf(text)).toEqual({ method, url, body: null })
})

test.each([
  ['words', 'I ran curl against the grants endpoint and got this:'],
  ['no address', '$ curl -i "$URL"'],
  ['another program', `$ node call.js ${grants}`],
])('no request is made up: %s', (_, text) => {
  expect(requestOf(text)).toBeNull()
})

test('what another service answered to a command is not explained as Nylas', () => {
  const { envelope, diagnosis } = inspect(`$ curl -i https://api.openai.com/v1/models\n${answer}`).exchanges[0]
  expect(envelope).toBe('unknown')
  expect(diagnosis.meaning).toContain('api.openai.com')
})

const error = '{"request_id":"r-1","error":{"type":"invalid_request_error","message":"No"}}'
const invalidGrant = '{"error":"invalid_grant","error_code":45004,"error_description":"Code expired"}'
const token = 'https://api.us.nylas.com/v3/connect/token'

function seen(text: string) {
  return inspect(text).exchanges.map(({ envelope, type, request }) => [envelope, type?.value, request])
}

test.each([
  ['what it sends', `curl -X POST ${token} -H 'accept: */*' -d '{"client_id":"a","code":"c"}'`, 'POST', token],
  ['what it sends, before the address', `curl -d '{"error":{"type":"x"}}' ${token}`, 'POST', token],
  ['what it sends, over lines', `$ curl --url ${token} \\\n  --data '{\n    "subject": "Hi"\n  }'`, 'POST', token],
  ['what it sends, escaped', `$ curl ${token} -d "{\\"error\\":{\\"type\\":\\"x\\"}}"`, 'POST', token],
  ['what it sends, with an apostrophe', `curl ${token} -d '{"subject":"it'\\''s","a":"{}"}'`, 'POST', token],
  ['a command that it sends', `curl ${token} -d '\n$ curl ${grants} -d "{}"\n'`, 'POST', token],
  ['a query', `$ curl -s ${grants}/abc/messages?limit=200`, 'GET', `${grants}/abc/messages?limit=200`],
  ['the prompt of Windows', `C:\\src>curl ${token} ^\n  -d "{\\"client_id\\":\\"a\\"}"`, 'POST', token],
])('a command above a bare body is its request: %s', (_, text, method, url) => {
  expect(seen(`${text}\n${error}`)).toEqual([['error', 'invalid_request_error', { method, url, body: null }]])
  expect(seen(`${text}\n${invalidGrant}`)).toEqual([['oauth-error', 'invalid_grant', { method, url, body: null }]])
})

test('each command has its own answer', () => {
  const get = (id: string) => ({ method: 'GET', url: `${grants}/${id}`, body: null })
  expect(seen(`$ curl ${grants}/a\n${error}\n$ curl ${grants}/b\n${error}\n${error}`)).toEqual([
    ['error', 'invalid_request_error', get('a')],
    ['error', 'invalid_request_error', get('b')],
    ['error', 'invalid_request_error', null],
  ])
})

test('what a command sends is no response, where another stands below it or none', () => {
  const command = `curl ${token} -d '{"client_id":"a"}'`
  const request = { method: 'POST', url: token, body: null }
  expect(seen(command)).toEqual([['unknown', undefined, request]])
  expect(seen(`${command}\n504 Gateway Timeout`)).toEqual([['error', undefined, request]])
})

test.each([
  ['of curl', `curl gave me this for ${grants}: ${error}`],
  ['of http', `http error for ${grants}: ${error}`],
])('a sentence that begins with the name %s is no command', (_, text) => {
  expect(seen(text)).toEqual([['error', 'invalid_request_error', null]])
})

test('an error below a request line is the answer, what a program sends is none', () => {
  const request = { method: 'POST', url: token, body: null }
  expect(seen(`POST ${token}\n${invalidGrant}`)).toEqual([['oauth-error', 'invalid_grant', request]])
  expect(seen(`POST ${token}\n{"client_id":"a","code":"c"}`)).toEqual([['unknown', undefined, request]])
})
