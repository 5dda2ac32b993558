// What JSON wraps around whole responses: a saved response of Postman, a list of notifications.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const body = '{\n  "request_id": "r-1",\n  "error": { "type": "not_found_error", "message": "no" }\n}'
const saved = {
  name: 'Send message',
  originalRequest: {
    method: 'POST',
    header: [{ key: 'Authorization', value: 'Bearer nyk_secret' }],
    body: { mode: 'raw', raw: '{"subject":"x"}' },
    url: { raw: 'https://api.us.nylas.com/v3/grants/g-1/messages/send', host: ['api', 'us', 'nylas', 'com'] },
  },
  status: 'Not Found',
  code: 404,
  header: [{ key: 'Retry-After', value: '12' }],
  cookie: [],
  body,
}

test.each([0, 2])('a response that Postman saved (indented by %d)', (indent) => {
  const text = JSON.stringify(saved, null, indent)
  const [{ status, type, headers, request, name }, ...others] = inspect(text).exchanges
  const pasted = (place: { start: number; end: number } | null | undefined) => text.slice(place?.start, place?.end)
  expect(others).toEqual([])
  expect([status?.value, pasted(status?.range)]).toEqual([404, '404'])
  expect([type?.value, pasted(type?.range)]).toEqual(['not_found_error', '\\"not_found_error\\"'])
  expect(headers.map((header) => [header.name, header.value])).toEqual([['Retry-After', '12']])
  expect(JSON.parse(pasted(headers[0]?.range))).toEqual({ key: 'Retry-After', value: '12' })
  expect(request).toEqual({ method: 'POST', url: saved.originalRequest.url.raw, body: '{"subject":"x"}' })
  expect(name).toBe('Send message')
  expect(JSON.stringify(inspect(text))).not.toContain('nyk_secret')
})

const copied = (responseBody: string) =>
  `POST https://api.us.nylas.com/v3/grants/g-1/messages/send: ${JSON.stringify(
    {
      Network: { addresses: { remote: { address: '151.101.1.1', family: 'IPv4', port: 443 } } },
      'Request Headers': { 'user-agent': 'PostmanRuntime/7.43.0', 'retry-after': '99' },
      'Request Body': '{"subject":"x"}',
      'Response Headers': { 'content-type': 'application/json', 'retry-after': '12' },
      'Response Body': responseBody,
    },
    null,
    2,
  )}`

test.each([
  ['an error', copied(body), 'not_found_error', 'error'],
  [
    'an error without a request ID',
    copied('{"error":{"type":"rate_limit_error","message":"x"}}'),
    'rate_limit_error',
    'error',
  ],
  ['a success', copied('{"request_id":"r-1","data":{"id":"m-1","object":"message"}}'), null, 'success'],
])('what the console of Postman copies: %s', (_, text, type, envelope) => {
  const [found, ...others] = inspect(text).exchanges
  expect(others).toEqual([])
  expect([found.type?.value ?? null, found.envelope, found.status]).toEqual([type, envelope, null])
  expect(found.request).toMatchObject({ method: 'POST', url: saved.originalRequest.url.raw })
  expect(found.headers.map(({ name, value }) => [name, value])).toContainEqual(['retry-after', '12'])
})

test('two calls that the console of Postman copied are two exchanges', () => {
  const text = `${copied(body)}\n${copied('{"request_id":"r-2","error":{"type":"rate_limit_error","message":"x"}}')}`
  expect(inspect(text).exchanges.map(({ type }) => type?.value)).toEqual(['not_found_error', 'rate_limit_error'])
})

test.each([
  ['no request', { ...saved, originalRequest: undefined }],
  ['a code that is no status', { ...saved, code: 70_005 }],
  ['a body that is an object', { ...saved, body: { type: 'x' } }],
])('is none: %s', (_, value) => {
  expect(inspect(JSON.stringify(value)).exchanges[0].name).toBeNull()
})

const notification = (type: string, id: string) => ({
  specversion: '1.0',
  type,
  source: '/nylas/system',
  id,
  time: 1_767_864_413,
  data: { application_id: 'a-1', object: { grant_id: 'g-1', code: 25_009 } },
})

test('a list of notifications is one exchange each', () => {
  const text = JSON.stringify([notification('grant.expired', 'n-1'), notification('grant.deleted', 'n-2')], null, 2)
  const { form, exchanges } = inspect(text)
  expect(form).toBe('json')
  expect(exchanges.map(({ envelope, type }) => [envelope, text.slice(type?.range?.start, type?.range?.end)])).toEqual([
    ['webhook', '"grant.expired"'],
    ['webhook', '"grant.deleted"'],
  ])
})
