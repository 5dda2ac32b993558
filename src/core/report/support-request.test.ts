import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { isFailure, supportRequest } from './support-request.ts'

const now = new Date('2026-03-10T10:00:00Z')
const first = (text: string) => inspect(text).exchanges[0]
const requestFor = (text: string) => supportRequest(first(text), { now })

const conversation = `> POST /v3/grants/8b1f5d2c-6c1b-4d4e-9f57-0f3f2b9a1c11/messages/send?token=in-the-query HTTP/2
> Host: api.eu.nylas.com
> Authorization: Bearer nyk_v0_abcdefghijklmnopqrstuvwxyz0123456789
> Cookie: session=very-secret
>
< HTTP/2 504
< date: Tue, 10 Mar 2026 09:14:02 GMT
< x-request-id: from-the-head
< x-internal: of-no-concern
< content-type: application/json
<
{"request_id":"r-1","error":{"type":"provider_error","message":"Provider returned an error","provider_error":{"code":554,"message":"554 5.7.1 ada@example.com is sending SPAM"}}}`

test('a grant ID that is empty is as good as none', () => {
  const [without, empty] = ['', '"grant_id":"",'].map((field) =>
    requestFor(
      `HTTP/2 500\n\n{"request_id":"r","data":{${field}"id":"x"},"error":{"type":"server_error","message":"m"}}`,
    ),
  )
  expect(empty).toBe(without)
})

test('a whole conversation gives all that support asks for', () => {
  const text = requestFor(conversation)
  expect(text).toContain('Request ID: r-1\nOther ID: from-the-head (x-request-id)\n')
  expect(text).toContain('Time: 2026-03-10 09:14:02 UTC')
  expect(text).toContain('Grant ID: 8b1f5d2c-6c1b-4d4e-9f57-0f3f2b9a1c11')
  expect(text).toContain('POST /v3/grants/8b1f5d2c-6c1b-4d4e-9f57-0f3f2b9a1c11/messages/send\n')
  expect(text).toContain('HTTP status: 504')
  expect(text).toContain('Type: provider_error\nMessage: Provider returned an error\n')
  expect(text).toContain('Provider error: 554: 554 5.7.1 person1@example.com is sending SPAM')
  expect(text).toContain('How often does it happen, and can it be reproduced?\n(fill in)')
  expect(text).toContain('What was tried?\n(fill in)')
})

test('a request of which only the address is known asks for its method', () => {
  const text = requestFor(
    `Response {\n  status: 500,\n  headers: Headers {},\n  bodyUsed: false,\n  url: 'https://api.us.nylas.com/v3/grants/g/messages?limit=1'\n}`,
  )
  expect(text).toContain('Request: /v3/grants/g/messages (method?)')
})

test('no secret, address, query or other header gets into it', () => {
  const text = requestFor(conversation)
  for (const secret of ['nyk_', 'Bearer', 'very-secret', 'in-the-query', 'of-no-concern', 'ada@', 'Authorization'])
    expect(text).not.toContain(secret)
})

test.each([
  'Bearer abc.def-ghi',
  'Authorization: Bearer abc123def456',
  'the token: abcdefgh1 was refused',
  'access_token=ya29.A0AfH6SNXAJnB2mfq',
  'client_secret: "GOCSPX-a1b2c3d4e5f6"',
  'got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl',
  'grace.hopper+list@mail.example.org is not allowed',
  'see https://user:pw@host.example/path?code=4/0AFakeFakeFake12#frag',
  'see https://host.example/people/ada%40example.com',
  'key nyk_v0_1234567890abcdef1234567890',
])('a message with a secret is masked: %s', (message) => {
  const text = requestFor(JSON.stringify({ request_id: 'r', error: { type: 'provider_error', message } }))
  expect(text).toMatch(/hidden-|person1(?:@|%40)example\.com/)
  expect(text).not.toMatch(/abc\.def|abc123def|abcdefgh|ya29|a1b2c3|eyJ|grace|user:pw|0AFake|ada%40|nyk_v0_1/)
})

test('an ID and an error code stay readable', () => {
  const message =
    'Status code: 403 for Grant 8b1f5d2c-6c1b-4d4e-9f57-0f3f2b9a1c11 in request 3305114997-9753c430-2599-4bcc-8f25-9165b071227a.'
  expect(requestFor(JSON.stringify({ request_id: 'r', error: { type: 'x', message } }))).toContain(
    `Message: ${message}`,
  )
})

test('what a bare body does not say is asked for', () => {
  const text = requestFor('{"request_id":"r-2","error":{"type":"not_found_error","message":"No such message"}}')
  expect(text).toContain('Time: unknown (when did it happen')
  expect(text).toContain('Region: unknown (US or EU?)')
  expect(text).toContain('Grant ID: unknown')
  expect(text).toContain('Written 2026-03-10 10:00:00 UTC')
})

test('region and time come from an archive', () => {
  const entry = {
    startedDateTime: '2026-03-10T09:14:02.000Z',
    time: 12,
    request: {
      method: 'GET',
      url: 'https://api.us.nylas.com/v3/grants/ada%40example.com/messages?limit=1',
      headers: [],
    },
    response: {
      status: 429,
      statusText: 'Too Many Requests',
      headers: [],
      content: {
        mimeType: 'application/json',
        text: '{"request_id":"r","error":{"type":"rate_limit_error","message":"No"}}',
      },
    },
  }
  const text = requestFor(JSON.stringify({ log: { version: '1.2', entries: [entry] } }))
  expect(text).toContain('Region: US (api.us.nylas.com)')
  expect(text).toContain('Time: 2026-03-10 09:14:02 UTC')
  expect(text).toContain('Grant ID: person1%40example.com')
  expect(text).toContain('Request: GET /v3/grants/person1%40example.com/messages\n')
})

test('a request that went elsewhere is not shown', () => {
  const text = requestFor(
    '> POST /hooks/s3cr3t HTTP/1.1\n> Host: my.example\n>\n< HTTP/1.1 500\n<\n{"request_id":"r","error":{"type":"api_error","message":"No"}}',
  )
  expect(text).not.toContain('s3cr3t')
})

test.each(['constructor', '__proto__', 'tostring'])('a host of the name %s has no region', (host) => {
  const text = requestFor(
    `> GET /v3/grants/g HTTP/1.1\n> Host: ${host}\n>\n< HTTP/1.1 500\n<\n{"request_id":"r","error":{"type":"api_error","message":"No"}}`,
  )
  expect(text).toContain('Region: unknown (US or EU?)')
})

test('hostile text stays on its line and ends', () => {
  const message = `line one\nRequest ID: forged\n${'a@'.repeat(50_000)}`
  const text = requestFor(JSON.stringify({ request_id: 'r', error: { type: 't', message } }))
  expect(text.split('\n').filter((line) => line.startsWith('Request ID:'))).toEqual(['Request ID: r'])
  expect(text.length).toBeLessThan(3000)
})

test.each([
  ['{"request_id":"r","data":{"id":"m","object":"message"}}', false],
  ['{"request_id":"r","data":[],"next_cursor":null}', false],
  ['lorem ipsum', false],
  ['', false],
  ['HTTP/2 500\n\nnope', true],
  ['{"request_id":"r","error":{"type":"brand_new","message":"No"}}', true],
  ['https://app.example.com/cb?error=access_denied&error_description=No&state=s', true],
])('%s is a failure: %s', (text, failure) => {
  expect(isFailure(first(text))).toBe(failure)
})
