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
