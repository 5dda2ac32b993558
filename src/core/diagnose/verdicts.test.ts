// Situations that are easily told wrong: what looks alike and is not, and what must not be concluded.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { holdsPhrase } from './match.ts'

const body = (type: string, message: string, provider?: unknown) =>
  JSON.stringify({
    request_id: 'r',
    error: { type, message, ...(provider !== undefined && { provider_error: provider }) },
  })
const verdict = (text: string) => inspect(text).exchanges[0].diagnosis

interface Row {
  readonly name: string
  readonly text: string
  readonly expected: object
}

const rows: readonly Row[] = [
  {
    name: 'an error body is believed over a 2xx',
    text: `HTTP/2 200\n\n${body('brand_new', 'boom')}`,
    expected: { category: 'unknown', retry: { verdict: 'unknown' } },
  },
  {
    name: 'a refusal of the provider is not retried',
    text: `HTTP/2 403\n\n${body('provider_error', 'x', { error: { code: 'ErrorSendAsDenied' } })}`,
    expected: { category: 'provider', retry: { verdict: 'after-fix' } },
  },
  {
    name: 'Google’s quota, whatever the status',
    text: `HTTP/2 403\n\n${body('provider_error', 'x', { error: { code: 403, message: 'User Rate Limit Exceeded' } })}`,
    expected: { category: 'rate-limit', retry: { verdict: 'backoff' } },
  },
  {
    name: 'Microsoft’s concurrency limit behind a 429',
    text: `HTTP/2 429\n\n${body('rate_limit_error', 'x', { error: { code: 'ApplicationThrottled', message: 'over its MailboxConcurrency limit' } })}`,
    expected: { title: 'Too many requests at once for one Microsoft mailbox' },
  },
  {
    name: 'spam, even with a 429',
    text: `HTTP/2 429\n\n${body('rate_limit_error', 'x', { message: 'suspected spam' })}`,
    expected: { retry: { verdict: 'never' } },
  },
  {
    name: 'admin consent that Entra reports under invalid_grant',
    text: `HTTP/2 401\n\n${body('provider_error', 'x', { error: 'invalid_grant', error_description: 'AADSTS65001: consent' })}`,
    expected: { actor: 'admin', category: 'authorization' },
  },
  {
    name: 'a wrong Microsoft secret',
    text: `HTTP/2 401\n\n${body('provider_error', 'x', { error: 'invalid_client', error_description: 'AADSTS7000215: Invalid client secret' })}`,
    expected: { category: 'connector', actor: 'developer' },
  },
  {
    name: 'a send that is over is not "scheduled"',
    text: '{"schedule_id":"a","status":{"code":"success","description":"done"},"close_time":1700000000}',
    expected: { title: 'This is the state of a scheduled send' },
  },
  {
    name: 'Nylas’s own 500 is no gateway',
    text: `HTTP/2 500\n\n${body('api.internal_error', 'Internal server error')}`,
    expected: { title: 'Something broke inside Nylas' },
  },
  {
    name: 'a revoked bearer token is not an expired grant',
    text: `HTTP/2 401\n\n${body('token.unauthorized_access', 'Bearer token has been revoked')}`,
    expected: { category: 'authentication', actor: 'developer' },
  },
  {
    name: 'a code used twice is not an expired grant',
    text: `HTTP/2 400\n\n${body('oauth2.invalid_grant', 'invalid_grant: code already used')}`,
    expected: { category: 'oauth' },
  },
  {
    name: 'an expired grant told by the message alone',
    text: `HTTP/2 401\n\n${body('api.authentication_error', 'Grant is expired')}`,
    expected: { category: 'grant', actor: 'end-user' },
  },
  {
    name: 'another product’s plan is not Nylas’s',
    text: '{"error":{"message":"not available on this plan","type":"invalid_request_error","param":null,"code":null}}',
    expected: { category: 'unknown' },
  },
  {
    name: 'a label named spam is no spam verdict',
    text: `HTTP/2 404\n\n${body('not_found_error', "Label 'Mark as spam' not found")}`,
    expected: { category: 'not-found' },
  },
  {
    name: 'client_id is not an ID in the path',
    text: `HTTP/2 400\n\n${body('invalid_request_error', 'client_id is malformed')}`,
    expected: { title: 'The request is missing something or malformed' },
  },
  {
    name: 'a missing parameter named scope is no missing permission',
    text: `HTTP/2 400\n\n${body('invalid_request_error', 'Missing required scope parameter')}`,
    expected: { category: 'request' },
  },
  {
    name: 'an unsupported scheme is not an unsupported provider',
    text: `HTTP/2 401\n\n${body('unauthorized', 'Authentication scheme not supported, use Bearer')}`,
    expected: { category: 'authentication' },
  },
  {
    name: 'success: false is a failure',
    text: '{"success":false,"data":{"a":1},"request_id":"x"}',
    expected: { title: 'The call failed, although it looks like a success' },
  },
  {
    name: 'an empty provider_error is nobody speaking',
    text: `HTTP/2 429\n\n${body('rate_limit_error', 'Too many requests', {})}`,
    expected: { title: 'Too many requests to Nylas', confidence: 'likely' },
  },
  {
    name: 'a 429 whose message names Google',
    text: `HTTP/2 429\n\n${body('rate_limit_error', '429 Error encountered while sending using Gmail API due to Rate Limit Exceeded')}`,
    expected: { title: 'Google is throttling this account' },
  },
  {
    name: 'a status without a row of its own',
    text: 'HTTP/1.1 524',
    expected: { category: 'server', retry: { verdict: 'backoff' }, confidence: 'possible' },
  },
  {
    name: 'a status above JSON that is unknown',
    text: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Unauthorized"}',
    expected: { category: 'authentication' },
  },
  {
    name: 'an expired grant in a webhook',
    text: '{"specversion":"1.0","type":"grant.expired","source":"/nylas/system","id":"1","time":1723821985,"data":{"application_id":"a","object":{"code":25009,"grant_id":"g"}}}',
    expected: { category: 'grant', actor: 'end-user' },
  },
  {
    name: 'v2’s server_error is the provider speaking',
    text: '{"message":"Sending failed","type":"api_error","server_error":"550 detected as spam"}',
    expected: { retry: { verdict: 'never' } },
  },
  {
    name: 'an upload that is complete',
    text: `HTTP/2 409\n\n${body('invalid_request', 'upload session is already complete')}`,
    expected: { category: 'conflict', retry: { verdict: 'never' } },
  },
  {
    name: 'v2’s credentials',
    text: '{"message":"Could not verify access credential.","type":"invalid_request_error"}',
    expected: { category: 'authentication' },
  },
  { name: 'a text that breaks off is no success', text: '{"request_id":"abc"', expected: { category: 'unknown' } },
]

test.each(rows)('$name', ({ text, expected }) => {
  expect(verdict(text)).toMatchObject(expected)
})

test.each(['Status: 200 messages were fetched', 'Code: 123 Main street', '200 messages'])(
  'no status is invented: %s',
  (text) => {
    expect(inspect(text).exchanges[0].status).toBeNull()
  },
)

test('a phrase is found as whole words only', () => {
  expect(holdsPhrase('the id is malformed', 'id is malformed')).toBe(true)
  expect(holdsPhrase('client_id is malformed', 'id is malformed')).toBe(false)
  expect(holdsPhrase('client_id is malformed; id is malformed', 'id is malformed')).toBe(true)
})

test('many broken entries are counted, not listed', () => {
  const text = `{"request_id":"x","data":[${'{"object":"error"},'.repeat(5000)}{}]}`
  const { findings } = inspect(text).exchanges[0]
  expect(findings).toHaveLength(200)
  expect(findings.at(-1)).toMatchObject({ rule: 'envelope/failure-inside-success' })
})
