// Notifications of failures: what they advise, and what of it holds for a notification alone.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const verdict = (text: string) => inspect(text).exchanges[0].diagnosis
const notified = (type: string, object: object) =>
  JSON.stringify({
    specversion: '1.0',
    type,
    source: '/nylas/system',
    id: 'n',
    time: 1,
    data: { application_id: 'a', grant_id: 'g', object },
  })
const told = ({ causes, fix, retry }: ReturnType<typeof verdict>) => JSON.stringify([causes, fix, retry])
const unsent = (error: object) => notified('message.send_failed', { grant_id: 'g', error, object: null })

test('a notification of an expired grant does not advise to subscribe to it', () => {
  const { actor, ...rest } = verdict(notified('grant.expired', { code: 25009, grant_id: 'g', provider: 'google' }))
  expect(actor).toBe('end-user')
  expect(told({ actor, ...rest })).toContain('72 hours')
  expect(told({ actor, ...rest })).not.toContain('Subscribe')
})

test.each([
  ['a grant that had expired', { type: 'token.unauthorized_access', message: 'grant expired', status_code: 401 }],
  [
    'a scope that is missing',
    { type: 'api.provider_error', message: 'x', provider_error: { code: 'ErrorAccessDenied' } },
  ],
])('a message that was not sent for %s has to be sent anew', (_, error) => {
  expect(told(verdict(unsent(error)))).toContain('does not send this message again by itself')
})

test('a message that was refused as spam is not to be sent anew', () => {
  const spam = { type: 'api.provider_error', message: 'x', provider_error: { message: '554 5.7.1 rejected as spam' } }
  const { retry, ...rest } = verdict(unsent(spam))
  expect(retry.verdict).toBe('never')
  expect(told({ retry, ...rest })).not.toContain('send it anew')
})

test('a send that failed for a scope asks for those of sending alone', () => {
  const { scopes } = verdict(unsent({ type: 'api.provider_error', provider_error: { code: 'ErrorAccessDenied' } }))
  expect(scopes.map(({ task }) => task)).toEqual(['Send messages'])
})

test('a message that came back as spam had left the mailbox', () => {
  const object = { bounce_reason: '5.7.1 Message rejected as spam', code: '554', bounced_addresses: 'a@b.co' }
  const { title, meaning, retry } = verdict(notified('message.bounce_detected', object))
  expect(title).toBe('A mail server refused the message as spam')
  expect([meaning, retry.verdict]).toEqual([expect.not.stringContaining('outbound'), 'never'])
})

test.each([
  [
    'message.bounce_detected',
    { bounce_reason: 'words that nobody knows', code: '550' },
    'unknown',
    /bounced_addresses/,
  ],
  ['message.transactional.bounced', {}, 'never', /Leave these addresses out/],
  ['message.bounced', {}, 'never', /Leave these addresses out/],
  ['message.complaint', {}, 'never', /nothing more to this recipient/],
  ['message.transactional.complaint', {}, 'never', /nothing more to this recipient/],
  ['message.rejected', {}, 'after-fix', /attachment/],
])('%s says what to do about the failure', (type, object, retry, words) => {
  const diagnosis = verdict(notified(type, object))
  expect(diagnosis.retry.verdict).toBe(retry)
  expect(told(diagnosis)).toMatch(words)
})

test('a notification of API v2 is told nothing that holds for v3 alone', () => {
  const { meaning } = verdict(
    '{"deltas":[{"date":1,"object":"message","type":"message.created","object_data":{"id":"m"}}]}',
  )
  expect(meaning).not.toContain('1 MB')
})

test('a channel that was tested calls no endpoint', () => {
  expect(told(verdict(notified('connector.verification', { id: 'c' })))).not.toContain('Answer 200')
})
