// What is evidence for a rule and what only looks like it: words in passing, words of somebody else, and what was cut off.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { errorBody as error } from './test-answers.ts'

const verdict = (text: string) => inspect(text).exchanges[0].diagnosis

const gateway = 'A gateway answered, not the API'

test.each([
  'After we rotated the key, our cron prints "service unavailable" for Redis and the Nylas calls return 401.',
  'Since Tuesday several users get "504 Gateway Timeout" when we list threads (limit=100, Microsoft).',
  'How do I handle a "Bad Gateway" in my Nylas retry code? Is 502 safe to retry for messages/send?',
  'Our Next.js route returns Internal Server Error. In the log I see NylasApiError but no details.',
])('words about a gateway are not the words of one: %s', (text) => {
  expect(verdict(text).title).not.toBe(gateway)
})

test.each([
  '502 Bad Gateway\nnginx/1.24.0',
  'Deploy log\nError: 502 Bad Gateway\nretrying',
  'HTTP/2 502\n\nerror: the upstream server is unavailable',
  'HTTP/2 503\n\nServer Unavailable',
  '503 Server Unavailable',
  'HTTP/2 504\ncontent-type: text/plain\n\nupstream request timeout',
  'upstream connect error or disconnect/reset before headers. reset reason: connection termination',
  'no healthy upstream',
  'Error: Received an error but could not parse response from the server with flow ID 1: "Bad Gateway"\n    at APIClient.sendRequest (file:///app/node_modules/nylas/lib/esm/apiClient.js:127:27)',
])('a gateway’s own words: %s', (text) => {
  expect(verdict(text)).toMatchObject({ title: gateway, category: 'server' })
})

test.each([
  'returned code 429. Truncated server response: {"request_id":"a-b-c","error":{"type":"rate_limit_error","message":"Too many requests","provi... (use muteHttpExceptions option)',
  'resulted in a `429 Too Many Requests` response:\n{"request_id":"a-b-c","error":{"type":"rate_limit_error","message":"Too many requests","provider_er (truncated...)',
])('what was cut off is not lacking: %s', (text) => {
  expect(verdict(text)).toMatchObject({ category: 'rate-limit', title: 'Too many requests for now' })
})

test.each([
  'nylas: Rate limit error (type=rate_limit_error status=429 rid=abc)',
  'nylas API error: slow down (rate_limit_error) [request_id: x]',
  'status=429 type=rate_limit_error request_id=1f58 msg="Too many requests"',
  'status: 429\ntype: rate_limit_error\nmessage: Too many requests',
  '{"type":"rate_limit_error","requestId":"1-2","statusCode":429,"message":"Too many requests"}',
  'HTTP/2 429\n\n{"request_id":"r","error":{"type":"rate_limit_error","message":"Too many requests", ...}}',
])('what names some fields of an error leaves open whose limit it is: %s', (text) => {
  const { title, candidates } = verdict(text)
  expect(title).toBe('Too many requests for now')
  expect(candidates.map(({ check }) => check.text).join('\n')).toContain('Print `provider_error`')
})

test.each([
  ['provider_error="Request limit of the mailbox"', 'The provider is throttling this account'],
  [
    'provider_error="Application is over its MailboxConcurrency limit."',
    'Too many requests at once for one Microsoft mailbox',
  ],
  ['provider_error=null', 'Too many requests for now'],
  ['provider_error={"error":{"code":429}}', 'The provider is throttling this account'],
  ['provider_error=map[code:429]', 'Too many requests for now'],
])('a line of a log can name what the provider said: %s', (field, title) => {
  expect(verdict(`status=429 type=rate_limit_error ${field} msg="Too many requests"`).title).toBe(title)
})

test.each([
  "NylasApiError: Slow down\n    at a (b.js:1:1) {\n  type: 'rate_limit_error',\n  requestId: 'r',\n  providerError: undefined,\n  statusCode: 429\n}",
  'NylasApiError(type=rate_limit_error, message=x, providerError=null, statusCode=429, requestId=r)',
])('a print that says that there is no provider’s error is whole: %s', (text) => {
  expect(verdict(text).title).toBe('Too many requests to Nylas')
})

test('a whole body without a provider’s error is Nylas’s own limit', () => {
  expect(verdict(`HTTP/2 429\n\n${error('rate_limit_error', 'Too many requests')}`).title).toBe(
    'Too many requests to Nylas',
  )
})

const denied = { error: { code: 'ErrorAccessDenied', message: 'Access is denied. Check credentials and try again.' } }
const blocked = { error: { code: 'ErrorMessageSubmissionBlocked', message: 'Cannot send mail. Verify your account.' } }

test.each([
  [error('provider_error', 'Request timeout: provider error', denied), 'lacks a Microsoft permission', 'after-fix'],
  [error('provider_error', 'Error while sending: request timeout', blocked), 'blocks this account', 'after-fix'],
])('a code that the provider gives goes before Nylas’s words: %s', (text, title, retry) => {
  expect(verdict(text)).toMatchObject({ title: expect.stringContaining(title), retry: { verdict: retry } })
})

test.each([
  ['dial tcp 203.0.113.5:993: i/o timeout', 'The mail server did not answer in time'],
  ['connection timed out while connecting to smtp.example.com:587', 'The mail server did not answer in time'],
  ['Gateway Timeout', 'The provider, not Nylas, failed this request'],
  ['context deadline exceeded', 'The provider took longer than Nylas waits'],
  ['The request timed out', 'The provider took longer than Nylas waits'],
])('a request is too large only where the provider was busy with it: %s', (message, title) => {
  expect(verdict(error('provider_error', message)).title).toBe(title)
})

const quota = (limit: string, service: string) =>
  `Quota exceeded for quota metric 'Queries' and limit '${limit}' of service '${service}'`

test.each([
  [
    error('rate_limit_error', quota('Read requests per minute per user', 'people.googleapis.com')),
    'Google is throttling this account',
  ],
  [
    `<HttpError 429 when requesting https://gmail.googleapis.com/ returned "${quota('Queries per minute per user', 'gmail.googleapis.com')} for consumer 'project_number:1234'.">`,
    'Google is throttling this account',
  ],
  [
    `The job prints "${quota('Queries per minute', 'calendar-json.googleapis.com')}" for all users.`,
    'Your Google project’s quota per minute is used up',
  ],
  [error('rate_limit_error', 'Quota exceeded'), 'The account’s quota at the provider is used up'],
  ["OSError: [Errno 122] Disk quota exceeded: '/data/nylas/attachments/1.bin'", 'No response found in this text'],
])('a quota is one of sending only where something says so: %s', (text, title) => {
  expect(verdict(text).title).toBe(title)
})

test('a type that is far too long is cut', () => {
  const { evidence } = verdict(JSON.stringify({ request_id: 'r', error: { type: 'x'.repeat(3000), message: 'm' } }))
  expect(evidence.find(({ label }) => label === 'Type')?.detail).toMatch(/^x{159}… is not in the catalogue$/)
})
