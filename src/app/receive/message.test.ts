import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxReceivedChars } from '../../core/limits.ts'
import { readMessage } from './message.ts'

const type = 'nylas-response-inspector/text'

test.each([
  [
    { type, text: '429' },
    { text: '429', status: null, form: null },
  ],
  [
    { type, text: '{}', status: 404, form: 'json', more: 1 },
    { text: '{}', status: 404, form: 'json' },
  ],
  [
    { type, text: 'a', status: 99, form: 5 },
    { text: 'a', status: null, form: null },
  ],
  [
    { type, text: 'a', status: '404' },
    { text: 'a', status: null, form: null },
  ],
])('%j is taken as %j', (data, received) => {
  expect(readMessage(data)).toEqual({ kind: 'text', received })
})

test.each([{ type }, { type, text: ' ' }, { type, text: ['a'] }])('%j is refused in words', (data) => {
  expect(readMessage(data)).toMatchObject({ kind: 'refused', words: expect.stringContaining('no text') })
})

test('a text that is too long is refused with its length', () => {
  expect(readMessage({ type, text: 'x'.repeat(maxReceivedChars + 1) })).toMatchObject({
    words: expect.stringContaining('It sent 5,000,001 characters'),
  })
})

test('whatever else is sent is no matter of ours, and nothing throws', () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(readMessage(data)).toEqual({ kind: 'other' })
    }),
  )
})
