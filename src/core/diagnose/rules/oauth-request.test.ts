// Requests that OAuth refuses are told from those that the API refuses under the same type.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

const java = (description: string) =>
  `NylasOAuthError(error=invalid_request, errorDescription=${description}, errorCode=400, errorUri=https://x.y, statusCode=400, requestId=r)`
const token = (description: string) =>
  `HTTP/1.1 400 Bad Request\n\n${JSON.stringify({ error: 'invalid_request', error_code: 400, error_description: description, request_id: 'r' })}`
const callback = (description: string) =>
  `https://yourapp.com/callback?error=invalid_request&error_description=${encodeURIComponent(description)}&state=1`

const missing = 'The request is missing a required parameter: redirect_uri'

test.each([
  [java(missing), 'The OAuth request lacks something or has it wrong'],
  [token(missing), 'The OAuth request lacks something or has it wrong'],
  [callback(missing), 'The address of the sign-in lacks something or has it wrong'],
])('an invalid request of OAuth is no matter of uploads or events: %s', (text, title) => {
  const { diagnosis } = inspect(text).exchanges[0]
  expect(diagnosis).toMatchObject({ title, category: 'oauth', retry: { verdict: 'after-fix' } })
  expect(JSON.stringify(diagnosis)).not.toMatch(/upload|157286400|end_time|validation_errors/i)
})

test.each([
  [token('Missing required parameter: code'), 'The exchange carries no code'],
  [token('code_verifier is required'), 'The exchange of the code lacks the code_verifier'],
  [token('Missing code verifier.'), 'The exchange of the code lacks the code_verifier'],
  [token('Code verifier challenge failed'), 'The PKCE code verifier does not fit the challenge'],
  [
    'HTTP/2 400\n\n{"request_id":"r","error":{"type":"invalid_request","message":"when is not valid"}}',
    'A field of the request is missing or not allowed',
  ],
])('what says more keeps its own advice: %s', (text, title) => {
  expect(inspect(text).exchanges[0].diagnosis.title).toBe(title)
})
