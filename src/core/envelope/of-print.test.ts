// What a print or a cut changed is no fault of the response.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const rules = (text: string) => inspect(text).exchanges[0].findings.map(({ rule }) => rule)

test('a print without quotes does not keep kinds', () => {
  const php =
    'Array\n(\n    [specversion] => 1.0\n    [type] => grant.expired\n    [source] => /nylas/system\n    [id] => 12\n    [time] => 1732617513\n    [data] => Array\n        (\n            [application_id] => app\n            [object] => Array\n                (\n                    [grant_id] => g1\n                )\n\n        )\n\n)\n'
  expect(rules(php)).toEqual(['read/repair'])
  expect(rules('map[error:map[message:5 type:not_found_error] request_id:12]')).toEqual(['read/repair'])
})

test.each([
  'error":{"type":"grant.not_found","message":"Grant not found."},"request_id":"a1"}',
  'Jo Doe  9:41 AM\n“error”: {\n   “type”: “api.invalid_request_error”,\n   “message”: “The page_token is invalid”\n}',
])('an error whose key stands before it is not flat: %s', (text) => {
  expect(rules(text)).not.toContain('envelope/flat-error')
})

test('the attributes of an SDK’s error are no body of API v2', () => {
  const text = "{'type': 'rate_limit_error', 'provider_error': None, 'request_id': 'a-b-c', 'status_code': 429}"
  expect(rules(text)).not.toContain('envelope/flat-error')
  expect(rules('{"type":"grant.not_found","message":"No"}')).toContain('envelope/flat-error')
})
