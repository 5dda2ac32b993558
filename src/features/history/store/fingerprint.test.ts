import { expect, test } from 'vitest'
import { fingerprintOf, isSameStory } from './fingerprint.ts'
import { testEntry } from './test-entry.ts'

const view = { text: '{"request_id":"r"}', form: null, status: null, exchange: 0 }

test('equal views have equal fingerprints, whichever response is in view', () => {
  expect(fingerprintOf({ ...view, exchange: 3 })).toBe(fingerprintOf(view))
})

test.each([
  ['a text', { text: '{"request_id":"s"}' }],
  ['a status', { status: 404 }],
  ['a form', { form: 'jsonc' as const }],
])('%s makes another one', (_, other) => {
  expect(fingerprintOf({ ...view, ...other })).not.toBe(fingerprintOf(view))
})

test('an entry follows its text until it tells something else', () => {
  const before = testEntry({ id: 'a', time: 1 })
  expect(isSameStory(before, testEntry({ id: 'b', time: 2 }))).toBe(true)
  expect(isSameStory(before, testEntry({ requestId: 'request-2' }))).toBe(false)
  expect(isSameStory(before, testEntry({ status: 400 }))).toBe(false)
})
