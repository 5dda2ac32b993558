// A provider's error pasted by itself, or cut out of a response whose fields still stand around it.
import { expect, test } from 'vitest'
import { inspect } from './inspect.ts'

const graph = '{"error":{"code":"ErrorAccessDenied","message":"Access is denied. Check credentials and try again."}}'
const entra =
  '{"error":"invalid_client","error_description":"AADSTS7000222: The client secret keys are expired.","error_codes":[7000222],"trace_id":"t"}'
const gmail =
  '{"error":{"code":400,"message":"Invalid id value","errors":[{"message":"Invalid id value","domain":"global","reason":"invalidArgument"}],"status":"INVALID_ARGUMENT"}}'

test.each([
  ['as JSON', graph, 'lacks a Microsoft permission'],
  [
    'as Python prints it',
    "{'error': {'code': 'ErrorAccessDenied', 'message': 'Access is denied.'}}",
    'Microsoft permission',
  ],
  ['as Node prints it', "{ error: { code: 'ErrorAccessDenied', message: 'Access is denied.' } }", 'permission'],
  ['of Google', gmail, 'not one of Gmail’s'],
  ['of Entra', entra, 'client secret has expired'],
])('alone, %s, it is told for the case that Nylas passed it on', (_, text, title) => {
  const { envelope, status, type, diagnosis } = inspect(text).exchanges[0]
  expect([envelope, status, type]).toEqual(['unknown', null, null])
  expect(diagnosis).toMatchObject({
    title: expect.stringContaining(title),
    confidence: 'likely',
    meaning: expect.stringMatching(/^If this is what `provider_error` held: /),
  })
})

test.each([
  ['a key', `provider_error: ${graph}`],
  ['a key in quotes, where the outer brackets are lost', `"provider_error": ${graph.slice(0, -1)}`],
  ['a property of the Node SDK', `providerError: ${graph}`],
  ['the words of the Java SDK', `Provider error: ${graph}`],
  ['the answer without its own wrapper', 'provider_error: {"code":"ErrorAccessDenied","message":"Access is denied."}'],
])('under %s it is Nylas’s', (_, text) => {
  const { envelope, providerError, findings, diagnosis } = inspect(text).exchanges[0]
  expect([envelope, providerError?.code?.value]).toEqual(['error', 'ErrorAccessDenied'])
  expect(diagnosis.title).toContain('lacks a Microsoft permission')
  expect(diagnosis.meaning).not.toMatch(/^If/)
  expect(findings.filter(({ rule }) => rule.startsWith('envelope/'))).toEqual([])
})

test('the lines around state type, status and request ID', () => {
  const { envelope, type, status, requestId, providerError } = inspect(
    `status_code: 400\ntype: invalid_request_error\nrequest_id: 1764337391-0b7cf1f8\nprovider_error: ${graph}`,
  ).exchanges[0]
  expect([envelope, type?.canonical, status?.value, requestId?.value]).toEqual([
    'error',
    'api.invalid_request_error',
    400,
    '1764337391-0b7cf1f8',
  ])
  expect(requestId?.range).toMatchObject({ startLine: 3, startColumn: 13 })
  expect(providerError?.message?.value).toContain('Access is denied')
})

test('the properties of an error, each printed by itself', () => {
  const { envelope, type, diagnosis } = inspect(`invalid_request_error\nprovider returned error\n${gmail}`).exchanges[0]
  expect([envelope, type?.canonical]).toEqual(['error', 'api.invalid_request_error'])
  expect(diagnosis.title).toContain('not one of Gmail’s')
})

test('a code that the catalogue does not have is still the provider’s under its key', () => {
  const { envelope, diagnosis } = inspect('provider_error: {"error":{"code":"BrandNew","message":"No."}}').exchanges[0]
  expect(envelope).toBe('error')
  expect(diagnosis).toMatchObject({ category: 'provider', retry: { verdict: 'unknown' } })
})

test.each([
  ['an address of Microsoft', `GET https://graph.microsoft.com/v1.0/me/messages returned 403 Forbidden\n${graph}`],
  ['a head', `HTTP/1.1 403 Forbidden\nrequest-id: 5fa64c92\n\n${graph}`],
  ['an address of Entra', `POST https://login.microsoftonline.com/common/oauth2/v2.0/token 401\n${entra}`],
  ['an unknown number of Entra', entra.replaceAll('7000222', '9999999')],
  ['an unknown code alone', '{"error":{"code":"card_declined","message":"No."}}'],
])('%s leaves it to its own service', (_, text) => {
  const { envelope, diagnosis } = inspect(text).exchanges[0]
  expect(envelope).toBe('unknown')
  expect(diagnosis.title).toBe('This is no response that Nylas sends')
})
