// Errors that Ruby inspects as objects, with their variables.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const headers = '{"x-request-id"=>"abc-1", "retry-after"=>"30"}'
const withAt = `#<Nylas::NylasApiError:0x00007f1c2d @flow_id="f-1", @headers=${headers}, @provider_error=nil, @request_id="abc-1", @status_code=429, @type="rate_limit_error">`

test.each([
  ['with @', withAt],
  ['without @', withAt.replaceAll('@', '')],
  ['over several lines', withAt.replaceAll(' @', '\n @').replace('@headers=', '@headers=\n  ')],
  ['in a log', `E, [2026-11-26T12:00:00 #1] ERROR -- : ${withAt}`],
  ['with the status at its end', withAt.replace(', @status_code=429', '').replace('">', '", @status_code=429>')],
  ['cut off', withAt.slice(0, -1)],
  [
    'with other objects among its variables',
    withAt.replace('@request_id', '@response=#<Net::HTTPTooManyRequests 429 a, b>, @request_id'),
  ],
])('an error that Ruby inspects with its variables: %s', (_, text) => {
  const { form, exchanges } = inspect(text)
  const [{ envelope, type, status, requestId, headers: found, print, providerError, findings }] = exchanges
  expect([form, envelope, type?.value, status?.value, requestId?.value, providerError]).toEqual([
    'ruby-inspect',
    'error',
    'rate_limit_error',
    429,
    'abc-1',
    null,
  ])
  expect(text.slice(type?.range?.start, type?.range?.end)).toContain('rate_limit_error')
  expect(found.map(({ name }) => name)).toContain('retry-after')
  expect(print?.lost).toEqual(['the message: it is none of the variables'])
  expect(findings.filter(({ rule }) => rule.startsWith('envelope/'))).toEqual([])
})

test('what the provider said is read too, whatever stands in its words', () => {
  const provider = '{"error"=>{"code"=>"ErrorItemNotFound", "message"=>"Gone, @type=\\"x\\" > {"}}'
  const { type, providerError } = inspect(withAt.replace('@provider_error=nil', `@provider_error=${provider}`))
    .exchanges[0]
  expect(type?.value).toBe('rate_limit_error')
  expect([providerError?.code?.value, providerError?.message?.value]).toEqual([
    'ErrorItemNotFound',
    'Gone, @type="x" > {',
  ])
})

test('the error of a sign-in', () => {
  const text =
    '#<Nylas::NylasOAuthError:0x00007f @error="invalid_grant", @error_code=400, @error_description="Bad Request", @error_uri="", @status_code=400>'
  const [{ envelope, type, message }] = inspect(text).exchanges
  expect([envelope, type?.value, message?.value]).toEqual(['oauth-error', 'invalid_grant', 'Bad Request'])
})

test.each(['#<Nylas::NylasApiError: Not found>', '#<Nylas::NylasApiError:0x00007f1c2d>'])(
  'an error without variables states no type: %s',
  (text) => {
    const [{ type, print }] = inspect(text).exchanges
    expect([type, print?.label]).toEqual([null, 'Ruby SDK error print'])
  },
)
