import { expect, test } from 'vitest'
import { inspect } from '../../../core/inspect.ts'
import { plainWords } from '../../../core/plain-words.ts'
import { factsOf, isWorthKeeping } from './facts.ts'

test.each([
  ['', false],
  ['lorem ipsum', false],
  ['{"object":"charge","amount":12}', false],
  ['429', true],
  ['grant.not_found', true],
  ['{"request_id":"r","data":[]}', true],
  ['HTTP/1.1 502 Bad Gateway\n\n<html><title>502</title></html>', true],
])('%j is worth an entry: %j', (text, worth) => {
  expect(isWorthKeeping(inspect(text))).toBe(worth)
})

test('the facts are those of the response in view', () => {
  const inspection = inspect('{"request_id":"r","error":{"type":"not_found_error","message":"Not here"}}')
  expect(factsOf(inspection, inspection.exchanges[0])).toEqual({
    title: plainWords(inspection.exchanges[0].diagnosis.title),
    status: null,
    type: 'api.not_found_error',
    category: inspection.exchanges[0].diagnosis.category,
    retry: inspection.exchanges[0].diagnosis.retry.verdict,
    envelope: 'error',
    requestId: 'r',
    readAs: 'json',
    responses: 1,
  })
})
