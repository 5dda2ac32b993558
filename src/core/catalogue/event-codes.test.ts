import { expect, test } from 'vitest'
import { errorTypes } from './error-types/index.ts'
import { eventCode, eventCodes } from './event-codes.ts'
import { sources } from './sources.ts'
import { triggers } from './triggers.ts'

test('no number stands twice, and they are in order', () => {
  const codes = eventCodes.map(({ code }) => code)
  expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b))
})

test.each(eventCodes)('$code has words, a source and a type that exists', (entry) => {
  expect(eventCode(entry.code)).toBe(entry)
  expect(entry.name).not.toBe('')
  expect(entry.meaning).toMatch(/^[A-Z][^!]*\.$/)
  expect(Object.keys(sources)).toContain(entry.source)
  if (entry.type !== null) expect(errorTypes.map(({ type }) => type)).toContain(entry.type)
  if (entry.name.startsWith('grant.')) expect(triggers.map(({ trigger }) => trigger)).toContain(entry.name)
})

test.each([
  [25009, 'grant.expired', null],
  [25016, 'scopes_conflict', 'grant.scopes_conflict'],
  [45001, 'provider_code_request_failed', 'oauth2.provider_code_request_failed'],
  [70005, 'unable.verify.webhook_url', '70005'],
])('%d is %s', (code, name, type) => {
  expect(eventCode(code)).toMatchObject({ name, type })
})

test.each([0, 400, 500, 700, 25010, -25009, 25009.5, Number.NaN])('%d is not known', (code) => {
  expect(eventCode(code)).toBeUndefined()
})
