// What the capture companion says of a request without an answer is told from its sentence alone.
import { expect, test } from 'vitest'
import { failureWords } from '../../capture/failure-words.ts'
import type { CaptureFailure } from '../../capture/protocol.ts'
import { testExchange } from '../../capture/test-exchange.ts'
import { exchangeText } from '../../capture/to-text.ts'
import { inspect } from '../../inspect.ts'

const url = 'https://api.us.nylas.com/v3/grants/abc/messages/send'
const sentence = (failure: CaptureFailure, method = 'POST') => `${method} ${url} failed: ${failureWords[failure].long}.`

const failures = [
  ['upstream-refused', 'The companion was refused the connection', 'after-fix'],
  ['upstream-reset', 'The connection broke before the answer came', 'backoff'],
  ['upstream-timeout', 'No answer came to the companion in time', 'backoff'],
  ['upstream-unresolved', 'The companion cannot look up the host’s name', 'after-fix'],
  ['upstream-untrusted', 'The companion does not trust the host’s certificate', 'after-fix'],
  ['client-aborted', 'The program that asked went away', 'backoff'],
] as const

test.each(failures)('%s is told from the sentence alone: %s', (failure, title, verdict) => {
  const { diagnosis, status, request, endpoint } = inspect(sentence(failure)).exchanges[0]
  expect(diagnosis).toMatchObject({ title, category: 'network', retry: { verdict }, candidates: [] })
  expect(status).toBeNull()
  expect(request).toEqual({ method: 'POST', url, body: null })
  expect(endpoint?.path).toBe('/v3/grants/{grant_id}/messages/send')
  expect(JSON.stringify(diagnosis)).not.toMatch(/502|mail server|service of your own/)
})

test('a send may have gone out where the connection stood, and a GET cannot have', () => {
  expect(inspect(sentence('upstream-reset')).exchanges[0].diagnosis.retry.mayHaveHappened).toBeDefined()
  expect(inspect(sentence('upstream-reset', 'GET')).exchanges[0].diagnosis.retry.mayHaveHappened).toBeUndefined()
  expect(inspect(sentence('upstream-refused')).exchanges[0].diagnosis.retry.mayHaveHappened).toBeUndefined()
})

test('the sentence is the one that the page writes', () => {
  const exchange = testExchange({ body: null, failure: 'upstream-reset' })
  expect(inspect(exchangeText(exchange)).exchanges[0].request?.url).toBe(exchange.request.url)
})

test.each([
  'POST https://api.us.nylas.com/v3/grants failed: 400 Bad Request.',
  'POST https://api.us.nylas.com/v3/grants failed: socket hang up (ECONNRESET).',
])('other sentences are none of the companion’s: %s', (text) => {
  expect(inspect(text).exchanges[0].diagnosis.evidence.map(({ detail }) => detail)).not.toContain(
    'This is what the capture companion says of a request that got no answer',
  )
})

test('an answer of the companion itself is still told by its type', () => {
  const body = '{"error":{"type":"companion.upstream_reset","message":"The connection broke."}}'
  expect(inspect(`HTTP/1.1 502 Bad Gateway\n\n${body}`).exchanges[0].diagnosis.meaning).toContain('This 502')
})
