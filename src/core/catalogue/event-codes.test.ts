// Event codes are found by their number, and lead to types and triggers of the catalogue.
import { expect, test } from 'vitest'
import { eventCode, eventCodes } from './event-codes.ts'
import { lookUpType } from './look-up.ts'
import { sources } from './sources.ts'
import { triggerEntry } from './triggers.ts'

test('no number stands twice, and they are in order', () => {
  const codes = eventCodes.map(({ code }) => code)
  expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b))
})

test.each(eventCodes)('$code is found and has words and a source', (entry) => {
  expect(eventCode(entry.code)).toBe(entry)
  expect(entry.name).not.toBe('')
  expect(entry.meaning).toMatch(/^[A-Z][^!]*\.$/)
  expect(Object.keys(sources)).toContain(entry.source)
})

test('the types and triggers that the codes name are in the catalogue', () => {
  const types = eventCodes.flatMap(({ type }) => type ?? [])
  expect(types.filter((type) => lookUpType(type)?.entry.type !== type)).toEqual([])
  const grantEvents = eventCodes.map(({ name }) => name).filter((name) => name.startsWith('grant.'))
  expect(grantEvents.length).toBeGreaterThanOrEqual(5)
  expect(grantEvents.filter((name) => !triggerEntry(name))).toEqual([])
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
