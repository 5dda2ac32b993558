import { expect, test } from 'vitest'
import { type Draft, edited, isOtherText, withChoice } from './draft.ts'

const body = '{"request_id":"r","error":{"type":"not_found_error","message":"Not here"}}'

test.each([
  ['', '', false],
  ['', body, true],
  [body, '', true],
  [body, 'grant.not_found', true],
  [body, `${body}\n`, false],
  [body, body.replace('Not here', 'Nowhere'), false],
  [body, body.slice(0, -3), false],
  ['', '4', false],
  ['4', '42', false],
])('%j → %j is another text: %j', (before, after, other) => {
  expect(isOtherText(before, after)).toBe(other)
})

test('a chosen status stays while the text is edited, and goes with the text', () => {
  const draft: Draft = withChoice(
    { revision: 0, subject: 0, text: body, status: null, form: null },
    { status: 404, form: 'json' },
  )
  expect(edited(draft, `${body} `)).toMatchObject({ revision: 2, subject: 0, status: 404, form: 'json' })
  expect(edited(draft, 'grant.not_found')).toMatchObject({ revision: 2, subject: 1, status: null, form: null })
})
