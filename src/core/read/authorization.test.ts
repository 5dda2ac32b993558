// The header with the key: what is wrong with it is told, and the key is kept nowhere.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { authorizationSlip } from './authorization.ts'

const key = 'nyk_v0_abcdefghijklmnop'

test.each([
  ['Bearer undefined', 'lost'],
  ['bearer null', 'lost'],
  ['undefined', 'lost'],
  ['Bearer [object Object]', 'lost'],
  [key, 'no-scheme'],
  ['eyJhbGciOiJSUzI1NiJ9.e30.c2ln', 'no-scheme'],
  [`Bearer Bearer ${key}`, 'doubled'],
  [`Bearer "${key}"`, 'quoted'],
  ["Bearer '***'", 'quoted'],
  ['Bearer $NYLAS_API_KEY', 'unexpanded'],
  [`Bearer \${NYLAS_API_KEY}`, 'unexpanded'],
])('%s: %s', (value, expected) => {
  expect(authorizationSlip(` ${value} `)).toEqual({ authorization: expected })
})

test.each([
  `Bearer ${key}`,
  'Bearer ***',
  'Bearer <NYLAS_API_KEY>',
  'Bearer [redacted]',
  'Bearer {{api_key}}',
  'Bearer',
  '',
  '<redacted>',
  'Basic bnlsYXM6',
  undefined,
])('nothing is said of %s', (value) => {
  expect(authorizationSlip(value)).toEqual({})
})

const error = '{"request_id":"r","error":{"type":"unauthorized","message":"Unauthorized"}}'
const address = 'https://api.us.nylas.com/v3/grants/g/messages'
const har = (value: string) =>
  JSON.stringify({
    log: {
      entries: [
        {
          request: { method: 'GET', url: address, headers: [{ name: 'authorization', value }] },
          response: { status: 401, headers: [], content: { text: error } },
        },
      ],
    },
  })
const axios = (value: string) =>
  JSON.stringify({
    message: 'Request failed with status code 401',
    name: 'AxiosError',
    config: { method: 'get', url: address, headers: { Authorization: value } },
    response: { status: 401, data: JSON.parse(error) as object },
  })

test.each([
  [
    'curl -v',
    (value: string) =>
      `> GET /v3/grants/g/messages HTTP/2\n> Host: api.us.nylas.com\n> Authorization: ${value}\n>\n< HTTP/2 401\n<\n${error}`,
  ],
  [
    'a request above its answer',
    (value: string) => `GET ${address} HTTP/1.1\nAuthorization: ${value}\n\nHTTP/1.1 401 Unauthorized\n\n${error}`,
  ],
  ['a command', (value: string) => `$ curl -i ${address} -H 'Authorization: ${value}'\nHTTP/2 401\n\n${error}`],
  ['an archive', har],
  ['an error of axios', axios],
])('it is read in %s', (_, write) => {
  const { request, diagnosis } = inspect(write('Bearer undefined')).exchanges[0]
  expect(request?.authorization).toBe('lost')
  expect(diagnosis).toMatchObject({ title: 'The request was sent without its key', candidates: [] })
  const sound = inspect(write(`Bearer ${key}`)).exchanges[0]
  expect(sound.request).not.toHaveProperty('authorization')
  expect(JSON.stringify(sound)).not.toContain(key)
})

test('a shell puts values in between double quotes', () => {
  const command = (quote: string) =>
    `$ curl -i ${address} -H ${quote}Authorization: Bearer $NYLAS_API_KEY${quote}\nHTTP/2 401\n\n${error}`
  expect(inspect(command("'")).exchanges[0].diagnosis.title).toBe('The name of a variable was sent in place of the key')
  expect(inspect(command('"')).exchanges[0].request).not.toHaveProperty('authorization')
})

test('where the call worked, or failed for another reason, nothing is made of it', () => {
  const answered = (status: number, body: string) =>
    inspect(`GET ${address} HTTP/1.1\nAuthorization: ${key}\n\nHTTP/1.1 ${status} x\n\n${body}`).exchanges[0].diagnosis
      .category
  expect(answered(200, '{"request_id":"r","data":[]}')).toBe('success')
  expect(answered(429, '{"request_id":"r","error":{"type":"rate_limit_error","message":"x"}}')).toBe('rate-limit')
  expect(answered(401, error)).toBe('authentication')
})
