// How much the catalogue covers, printed with every run; the floor under each number keeps knowledge from getting lost.
import { expect, test } from 'vitest'
import { rules } from '../diagnose/rules/index.ts'
import { providers } from '../model.ts'
import { endpoints } from './endpoints.ts'
import { errorTypes } from './error-types/index.ts'
import { eventCodes } from './event-codes.ts'
import { fields } from './fields/index.ts'
import { providerErrors } from './provider-errors/index.ts'
import { scopeEntries } from './scopes.ts'
import { sources } from './sources.ts'
import { statuses } from './statuses.ts'
import { triggers } from './triggers.ts'
import type { SourceKey } from './types.ts'

interface Sourced {
  readonly source: SourceKey
}

const documented = errorTypes.filter(({ standing }) => standing === 'documented')
const tables: readonly (readonly [name: string, entries: readonly Sourced[], atLeast: number])[] = [
  ['Documented error types', documented, 63],
  ['Other error types', errorTypes.filter(({ standing }) => standing !== 'documented'), 38],
  ['HTTP statuses', statuses, 25],
  ['Event codes', eventCodes, 15],
  ['Webhook triggers', triggers, 48],
  ['Provider errors', providerErrors, 150],
  ['Rules', rules, 60],
  ['Endpoints', endpoints, 200],
  ['Scopes', scopeEntries, 15],
  ['Fields', fields, 550],
]

test.each(tables)('%s', (name, entries, atLeast) => {
  const bySource = new Map<SourceKey, number>()
  for (const { source } of entries) bySource.set(source, (bySource.get(source) ?? 0) + 1)
  const shares = [...bySource].sort(([, a], [, b]) => b - a).map(([source, count]) => `${source} ${count}`)
  process.stdout.write(`${name.padEnd(24)} ${String(entries.length).padStart(4)}   ${shares.join(', ')}\n`)
  expect(entries.length).toBeGreaterThanOrEqual(atLeast)
  for (const source of bySource.keys()) expect(sources[source]?.label).toBeTruthy()
})

test('every provider has errors', () => {
  const counts = providers.map((provider) => ({
    provider,
    count: providerErrors.filter((entry) => entry.provider === provider).length,
  }))
  process.stdout.write(`${counts.map(({ provider, count }) => `${provider} ${count}`).join(', ')}\n`)
  for (const { count } of counts) expect(count).toBeGreaterThan(5)
})

test('every source that is named stands for something that is used', () => {
  const used = new Set(tables.flatMap(([, entries]) => entries.map(({ source }) => source)))
  expect(Object.keys(sources).filter((source) => !used.has(source as SourceKey))).toEqual([])
})
