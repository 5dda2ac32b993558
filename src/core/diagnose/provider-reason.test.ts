// Where the provider's own reason can be read, and where a response has none.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

function fixes(text: string): string {
  return inspect(text)
    .exchanges[0].diagnosis.fix.map(({ text: step }) => step)
    .join('\n')
}

const response = (status: number, error: object, request = '') =>
  `${request}HTTP/2 ${status}\n\n${JSON.stringify({ request_id: 'r', error })}`
const get = 'GET https://api.us.nylas.com/v3/grants/g/messages HTTP/2\n\n'
const del = 'DELETE https://api.us.nylas.com/v3/grants/g/events/e HTTP/2\n\n'

const errors = [
  ['a provider that failed', response(504, { type: 'provider_error', message: 'Provider error' })],
  ['… on a read', response(504, { type: 'provider_error', message: 'Provider error' }, get)],
  ['… on a change', response(504, { type: 'provider_error', message: 'Provider error' }, del)],
  ['a provider that refused', response(403, { type: 'provider_error', message: 'Not allowed' })],
  ['a request that Nylas refused', response(400, { type: 'invalid_request_error', message: 'Bad' })],
  ['… on a read', response(400, { type: 'invalid_request_error', message: 'Bad' }, get)],
  ['… of the administration', response(400, { type: 'common.bad_request', message: 'Bad' })],
  ['… without a known type', response(400, { type: 'x.y', message: 'Bad' })],
  ['a send that was refused', response(422, { type: 'x.y', message: 'Refused' })],
] as const

test.each(errors)('no step sends the reader to a provider_error that the response does not have: %s', (_, text) => {
  expect(fixes(text)).not.toMatch(/provider_error|provider’s code/)
})

test.each(errors)('where it has one, or may have had one, the first step is to read it: %s', (_, text) => {
  const unknown = { error: { code: 'odd', message: 'Something odd' } }
  const withReason = text.replace(/"type"/, `"provider_error":${JSON.stringify(unknown)},"type"`)
  expect(fixes(withReason)).toMatch(/provider_error|provider’s code/)
  // Broken off before the end, which may have held it.
  expect(fixes(text.slice(0, -2))).toMatch(/provider_error|provider’s code/)
})

test('that the provider refused it is ruled out by a whole error without its reason', () => {
  const titles = (text: string) => inspect(text).exchanges[0].diagnosis.candidates.map(({ title }) => title)
  const whole = response(400, { type: 'invalid_request_error', message: 'Bad' })
  expect(titles(whole).length).toBeGreaterThan(1)
  expect(titles(whole)).not.toContain('The provider refused it')
  expect(titles(whole.slice(0, -2))).toContain('The provider refused it')
})

test('SDKs that leave the reason out are not taken for the response', () => {
  const print =
    "NylasApiError: Provider error\n    at APIClient.request (/app/node_modules/nylas/lib/cjs/apiClient.js:98:23) {\n  type: 'provider_error',\n  requestId: 'r',\n  statusCode: 504\n}"
  expect(fixes(print)).toMatch(/provider_error|providerError/)
})
