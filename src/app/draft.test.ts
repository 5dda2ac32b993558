import fc from 'fast-check'
import { expect, test } from 'vitest'
import { edited, isOtherText, newDraft, withChoice } from './draft.ts'

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

test('it is the same question whether characters or stretches are compared', () => {
  const slowly = (before: string, after: string) => {
    const shorter = Math.min(before.length, after.length)
    let start = 0
    while (start < shorter && before[start] === after[start]) start++
    let end = 0
    while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++
    return (start + end) * 2 < before.length || (before === '' && after.length > 1)
  }
  const text = fc.stringMatching(/^[ab]{0,12}$/)
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(isOtherText(before, after)).toBe(slowly(before, after))
    }),
  )
  const long = fc.tuple(fc.nat({ max: 90_000 }), fc.nat({ max: 90_000 }), fc.nat({ max: 90_000 }))
  fc.assert(
    fc.property(long, ([head, middle, tail]) => {
      const [before, after] = ['x', 'yz'].map((c) => 'a'.repeat(head) + c.repeat(middle) + 'b'.repeat(tail))
      expect(isOtherText(before ?? '', after ?? '')).toBe(slowly(before ?? '', after ?? ''))
    }),
    { numRuns: 30 },
  )
})

test('what was chosen stays while the text is edited, and goes with the text', () => {
  const draft = withChoice(newDraft(body), { status: 404, form: 'json', exchange: 2 })
  expect(draft).toMatchObject({ revision: 1, subject: 0 })
  expect(edited(draft, `${body} `)).toMatchObject({ revision: 2, subject: 0, status: 404, form: 'json', exchange: 2 })
  expect(edited(draft, 'x')).toMatchObject({ revision: 2, subject: 1, status: null, form: null, exchange: 0 })
})

test('to look at another exchange is no reason to read the text again', () => {
  expect(withChoice(newDraft(body), { exchange: 3 })).toMatchObject({ revision: 0, exchange: 3 })
})
