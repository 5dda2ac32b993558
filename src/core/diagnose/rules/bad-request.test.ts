// A 400 without telling words is explained by what its request can have wrong, and by nothing else.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

const error = (type: string, message = 'invalid parameters') =>
  JSON.stringify({ request_id: 'r', error: { type, message } })
const diagnosisOf = (request: string, body: string) =>
  inspect(
    `${request.replace(' ', ' https://api.us.nylas.com/v3/grants/abc')} HTTP/1.1\nAuthorization: Bearer x\n\nHTTP/1.1 400 Bad Request\ncontent-type: application/json\n\n${body}`,
  ).exchanges[0].diagnosis

const events = 'GET /events?calendar_id=primary&limit=50'
const refused = 'A parameter of the request is missing or malformed'

test.each([
  [events, error('invalid_request_error')],
  [events, error('bad_request')],
  [events, '{"request_id":"r","error":{"message":"invalid parameters"}}'],
  [events, ''],
  ['DELETE /messages/m1', error('invalid_request_error')],
  ['DELETE /messages/m1', ''],
])('%s without a body gets no advice about one: %j', (request, body) => {
  const diagnosis = diagnosisOf(request, body)
  expect(diagnosis).toMatchObject({ title: refused, retry: { verdict: 'after-fix' } })
  // Without a body, a reason of the provider's may have been in it.
  expect(diagnosis.candidates).toHaveLength(body === '' ? 3 : 2)
  expect(JSON.stringify(diagnosis)).not.toMatch(/smallest body|attachment|tracking|multipart|JSON parser|Idempotency/)
})

test('what a GET asks for stands in its query, and that comes first', () => {
  const [first] = diagnosisOf(events, error('invalid_request_error')).candidates
  expect(first?.title).toBe('A query parameter is unknown or malformed')
})

test.each([
  ['POST /folders', error('invalid_request_error')],
  ['PUT /events/e1', error('bad_request')],
  ['PUT /scheduling/configurations/c1', ''],
])('%s writes no message, and gets no advice about one: %j', (request, body) => {
  const diagnosis = diagnosisOf(request, body)
  expect(diagnosis).toMatchObject({
    title: 'A field of the request is missing or malformed',
    retry: { verdict: 'after-fix' },
  })
  expect(JSON.stringify(diagnosis)).not.toMatch(/"subject"|attachment|tracking|multipart|Idempotency/)
})

test.each([
  ['POST /messages/send', error('invalid_request_error'), 'The request is missing something or malformed'],
  ['POST /drafts', error('invalid_request_error'), 'The request is missing something or malformed'],
  ['PUT /unknown/e1', error('invalid_request_error'), 'The request is missing something or malformed'],
  // Words that tell more go before the method.
  [events, error('invalid_request_error', 'page_token is invalid'), 'The page token is not one that Nylas gave out'],
])('%s with %j: %s', (request, body, title) => {
  expect(diagnosisOf(request, body).title).toBe(title)
})
