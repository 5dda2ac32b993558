// Every status can be reached by one of the classes that lists are narrowed to.
import { expect, test } from 'vitest'
import { isOfClass, statusChoices } from './status-class.ts'

test.each([200, 302, 404, 503, 103, 999, null])('%s can be reached by exactly one class, and by all', (status) => {
  const reached = statusChoices.filter(({ value }) => isOfClass(status, value)).map(({ label }) => label)
  expect(reached).toHaveLength(2)
  expect(reached[0]).toBe('All')
})

test('a redirect has a class of its own', () => {
  expect(isOfClass(302, '3xx')).toBe(true)
})
