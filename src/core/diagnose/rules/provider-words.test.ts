// What Nylas's own message says of the provider decides, where no answer of the provider is repeated.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

const verdict = (type: string, message: string, more: object = {}) =>
  inspect(JSON.stringify({ request_id: 'r', error: { type, message, ...more } })).exchanges[0].diagnosis

test.each(['The request failed. The remote server returned an error: (401) Unauthorized.', 'EWS: status code 401'])(
  'a provider that does not know the caller was not slow: %s',
  (message) => {
    expect(verdict('provider_error', message)).toMatchObject({
      title: 'The provider does not accept this grant’s credentials',
      category: 'grant',
      retry: { verdict: 'after-fix' },
    })
  },
)

test('what the provider itself says goes before its number', () => {
  const said = { provider_error: { error: { code: 'ErrorServerBusy', message: 'status code 401' } } }
  expect(verdict('provider_error', 'Failed: 401 Unauthorized', said).category).toBe('rate-limit')
  expect(verdict('provider_error', 'Invoice 401 unauthorizedly sent').category).toBe('provider')
})

test.each([
  'Provider imap is not supported for this endpoint',
  'This feature is not supported for iCloud',
  'Provider is not supported',
])('a request that the provider of the grant cannot serve is not called malformed: %s', (message) => {
  expect(verdict('invalid_request_error', message)).toMatchObject({
    title: 'This provider does not support the request',
    retry: { verdict: 'never' },
    candidates: [],
  })
})

test('a connector’s unknown provider keeps the advice on its name', () => {
  const { title } = verdict('connector.provider_not_supported', 'Provider is not supported')
  expect(title).toBe('Nylas does not know this provider name')
})
