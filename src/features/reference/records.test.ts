import { expect, test } from 'vitest'
import { providerErrors } from '../../core/catalogue/provider-errors/index.ts'
import { recordAt, records } from './records.ts'

test('every entry has an address of its own that leads to it', () => {
  expect(new Set(records.map(({ id }) => id)).size).toBe(records.length)
  expect(records.filter((record) => recordAt(record.address) !== record)).toEqual([])
})

test('a family stands together, and has a name', () => {
  const headings = records.map(({ address, family }) => `${address.kind} ${family}`)
  const runs = headings.filter((heading, index) => heading !== headings[index - 1])
  expect(new Set(runs).size).toBe(runs.length)
  expect(records.filter(({ family }) => family === '')).toEqual([])
})

test.each([
  ['types', 'not_found_error', 'api.not_found_error'],
  ['types', 'app_id_not_allowed', 'application.id_not_allowed'],
  ['triggers', 'message.created.truncated', 'message.created'],
] as const)('%s/%s leads to %s', (kind, name, code) => {
  expect(recordAt({ kind, name })?.code).toBe(code)
})

test.each([
  ['types', 'nothing'],
  ['types', ''],
  ['statuses', '999'],
  ['events', '404'],
  ['triggers', 'grant'],
  ['providers', 'google'],
  ['providers', 'google/__proto__'],
] as const)('there is nothing at %s/%s', (kind, name) => {
  expect(recordAt({ kind, name })).toBeNull()
})

test('every error of a provider is found, also one that is listed with its twin', () => {
  const lost = providerErrors.filter(
    ({ provider, name }) => recordAt({ kind: 'providers', name: `${provider}/${name}` }) === null,
  )
  expect(lost).toEqual([])
})
