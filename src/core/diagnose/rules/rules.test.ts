import { expect, test } from 'vitest'
import { docs } from '../../catalogue/docs.ts'
import { rules } from './index.ts'

test('every rule has an ID of its own', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
})

test.each(rules)('$id names its evidence and concludes something', ({ when, then }) => {
  expect(Object.keys(when).length).toBeGreaterThan(0)
  expect(Object.keys(then).length).toBeGreaterThan(0)
  for (const phrase of when.says ?? []) expect(phrase).toBe(phrase.toLowerCase())
})

test.each(rules)('$id gives advice that can be defended', ({ then }) => {
  const known = new Set<string>(Object.values(docs).map(({ url }) => url))
  const words = JSON.stringify(then).toLowerCase()
  expect(words).not.toMatch(/delete[^.]{0,20}grant/)
  expect(words).not.toContain('x-ratelimit')
  expect(words).not.toContain('!')
  for (const { url } of then.references ?? []) expect(known).toContain(url)
})
