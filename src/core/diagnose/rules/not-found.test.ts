// A 404 is explained by what its path names: the grant, an object of the application, a list, or an object of a mailbox.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'
import { answerTo } from '../test-answers.ts'

const error = (type: string, message = 'Not found') => JSON.stringify({ request_id: 'r', error: { type, message } })
const notFound = error('not_found_error')
const diagnosisOf = (request: string, body: string) => inspect(answerTo(request, 404, body)).exchanges[0].diagnosis

const ofGrant = 'This grant does not exist here'
const ofApplication = 'The application has nothing by this ID'
const ofMailbox = 'Nylas cannot find this object'
const ofList = 'The grant, or what the request names, is not there'

test.each([
  ['GET /v3/grants/abc', notFound, ofGrant],
  ['PATCH /v3/grants/abc', notFound, ofGrant],
  ['DELETE /v3/grants/abc', notFound, ofGrant],
  ['GET /v3/grants/abc', error('not_found'), ofGrant],
  ['GET /v3/grants/abc', error('invalid_request_error'), ofGrant],
  ['GET /v3/grants/abc', '{"request_id":"r","error":{"message":"Not found"}}', ofGrant],
  ['GET /v3/grants/abc', '', ofGrant],
  ['GET /v3/webhooks/w1', notFound, ofApplication],
  ['PUT /v3/webhooks/w1', '', ofApplication],
  ['GET /v3/connectors/google', notFound, ofApplication],
  ['GET /v3/scheduling/bookings/b1', notFound, ofApplication],
  ['GET /v3/scheduling/availability?configuration_id=c', notFound, ofApplication],
  ['GET /v3/grants/abc/messages/m1', notFound, ofMailbox],
  ['GET /v3/grants/abc/messages?limit=5', notFound, ofList],
  ['GET /v3/grants/abc/events?calendar_id=c', error('not_found'), ofList],
  ['GET /v3/grants/abc/scheduling/configurations', '', ofList],
  ['POST /v3/grants/abc/messages/send', notFound, ofList],
  ['GET /v3/grants/abc/messages', error('grant.not_found'), ofGrant],
  ['GET /v3/grants/abc/notetakers/n1', notFound, ofMailbox],
  // What names its kind of object, or comes from elsewhere, knows better.
  ['GET /v3/connectors/google', error('connector.not_found'), 'This application has no connector for that provider'],
  ['GET /v3/grants/abc', '{"message":"no Route matched with those values"}', 'What the request names is not there'],
])('%s with %j: %s', (request, body, title) => {
  expect(diagnosisOf(request, body).title).toBe(title)
})

test('where the provider speaks, a list that is not there is its matter', () => {
  const body = JSON.stringify({
    request_id: 'r',
    error: {
      type: 'not_found_error',
      message: 'x',
      provider_error: { error: { code: 'MailboxNotEnabledForRESTAPI' } },
    },
  })
  expect(diagnosisOf('GET /v3/grants/abc/messages', body).title).not.toBe(ofList)
})

test.each(['GET /v3/grants/abc', 'GET /v3/webhooks/w1'])('%s is no matter of message IDs', (request) => {
  const words = JSON.stringify(diagnosisOf(request, notFound))
  expect(words).not.toMatch(/message ?id|encode|a draft/i)
  // The call that failed is no check.
  expect(words).not.toContain('Fetch the grant')
  expect(words).toContain('GET /v3/applications')
})
