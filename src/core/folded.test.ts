// What a print of Node left out is no fault of the response, and it can be printed again.
import { expect, test } from 'vitest'
import { inspect } from './inspect.ts'

const said = (text: string) => {
  const [{ findings, diagnosis, print }] = inspect(text).exchanges
  const rules = findings.map(({ rule }) => rule).filter((rule) => rule !== 'read/repair')
  return { rules, title: diagnosis.title, print: print?.label }
}

const label = 'Node print of nested objects'
const leftOut = 'The print left the error out'

test.each([
  ["{ request_id: 'r-1', error: [Object] }", ['read/folded-error'], leftOut],
  ['{ error: [Object] }', ['read/folded-error'], leftOut],
  ["{ success: false, request_id: 'r-1', error: [Object] }", ['read/folded-error'], leftOut],
  [
    "{ statusCode: 404, error: [Object], requestId: 'r-1' }",
    ['read/folded-error', 'envelope/sdk-output'],
    'What the request names is not there',
  ],
  [
    "{\n  status: 404,\n  headers: Object [AxiosHeaders] { 'content-type': 'application/json' },\n  data: { request_id: 'r-1', error: [Object] }\n}",
    ['read/folded-error'],
    'What the request names is not there',
  ],
  [
    "{ request_id: 'r-1', error: { type: 'not_found_error', message: 'No', provider_error: { error: [Object] } } }",
    [],
    'Nylas cannot find this object',
  ],
])('%j', (text, rules, title) => {
  expect(said(text)).toEqual({ rules, title, print: label })
})

test.each([
  ["{ request_id: 'r-1', error: {} }", ['envelope/missing-key', 'envelope/missing-message']],
  ['{"request_id":"r-1","error":{}}', ['envelope/missing-key', 'envelope/missing-message']],
  ["{ request_id: 'r-1', data: [Object] }", []],
  ["{ request_id: 'r-1', error: { type: 'not_found_error', message: '[Object]' } }", []],
])('nothing of the error is left out of %j', (text, rules) => {
  expect(said(text)).toMatchObject({ rules, print: undefined })
})

test('the finding stands where the error stood', () => {
  const text = "{ request_id: 'r-1', error: [Object] }"
  const finding = inspect(text).exchanges[0].findings.find(({ rule }) => rule === 'read/folded-error')
  expect(text.slice(finding?.range.start, finding?.range.end)).toBe('[Object]')
})
