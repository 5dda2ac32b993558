// The sample of every entry of the catalogue is read as that entry.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { errorTypes } from './error-types/index.ts'
import { eventCodes } from './event-codes.ts'
import { providerErrors } from './provider-errors/index.ts'
import { sampleOf } from './samples.ts'
import { statuses } from './statuses.ts'
import { triggerEntry, triggers } from './triggers.ts'

function read(text: string) {
  const { exchanges } = inspect(text)
  expect(exchanges).toHaveLength(1)
  const [exchange] = exchanges
  expect(exchange.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  return exchange
}

test.each(errorTypes)('the sample of the type $type is read as that type', (entry) => {
  const exchange = read(sampleOf({ kind: 'types', entry }))
  // What is documented with a status of success is no response, and has none.
  const status = entry.status !== null && entry.status < 400 ? null : entry.status
  expect(exchange.type?.canonical).toBe(entry.type)
  expect(exchange.status?.value ?? null).toBe(status)
  expect(exchange.findings).toEqual([])
})

test.each(statuses)('the sample of the status $status has that status', (entry) => {
  const exchange = read(sampleOf({ kind: 'statuses', entry }))
  expect(exchange.status).toMatchObject({ value: entry.status, origin: 'status-line' })
  expect(exchange.diagnosis.status?.code).toBe(entry.status)
  expect(exchange.envelope === 'success').toBe([200, 201, 202, 206, 207].includes(entry.status))
})

test.each(eventCodes)('the sample of the event $code is read as its type or trigger', (entry) => {
  const text = sampleOf({ kind: 'events', entry })
  const trigger = triggerEntry(entry.name)?.trigger
  expect(text).toMatch(new RegExp(`\\b${entry.code}\\b`))
  expect(read(text).type?.canonical).toBe(entry.type ?? trigger ?? 'grant.callback_uri_not_allowed')
})

test.each(triggers)('the sample of the trigger $trigger is a notification of it', (entry) => {
  const exchange = read(sampleOf({ kind: 'triggers', entry }))
  expect(exchange).toMatchObject({ envelope: 'webhook', type: { canonical: entry.trigger } })
  expect(exchange.fields.length).toBeGreaterThan(6)
})

test.each(providerErrors)('the sample of $provider/$name holds its code and its words', (entry) => {
  const text = sampleOf({ kind: 'providers', entry })
  const { providerError } = read(text)
  const said = text.slice(text.indexOf('"provider_error"'))
  expect(providerError?.pointer).toBe('/error/provider_error')
  expect(said).toContain(entry.codes[0] ?? '')
  expect(said.toLowerCase()).toContain(entry.says[0] ?? '')
  expect(providerError?.known).not.toBeNull()
})

test('nearly all samples of provider errors are known as their own entry, the others as one that fits as well', () => {
  const others = providerErrors.filter((entry) => {
    const { providerError } = read(sampleOf({ kind: 'providers', entry }))
    return providerError?.known?.name !== entry.name || providerError.known.provider !== entry.provider
  })
  expect(others.length).toBeLessThan(providerErrors.length / 20)
})
