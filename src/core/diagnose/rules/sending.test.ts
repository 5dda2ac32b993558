// The advice on spam holds where it is read without the page around it.
import { expect, test } from 'vitest'
import { inspect } from '../../inspect.ts'

test.each([
  '550 The message was classified as spam and may not be delivered.',
  'HTTP/2 504\n\n{"request_id":"r","error":{"type":"provider_error","message":"554 5.7.1 a@example.com is sending SPAM"}}',
])('the advice on spam points to no place on a page: %s', (text) => {
  const { title, fix } = inspect(text).exchanges[0].diagnosis
  expect(title).toBe('The provider rejected the message as spam')
  expect(fix.map((step) => step.text).join(' ')).not.toMatch(/\bbelow\b/)
})
