import { beforeEach, expect, test, vi } from 'vitest'
import { providerErrors } from './index.ts'

// Each test has the module as it is when a worker has just started.
let later: typeof import('./entries-later.ts')
beforeEach(async () => {
  vi.resetModules()
  later = await import('./entries-later.ts')
})

test('work that asks for no entry is done once, without the table', async () => {
  const work = vi.fn<() => string>(() => 'done')
  expect(await later.withProviderErrors(work)).toBe('done')
  expect(work).toHaveBeenCalledTimes(1)
  expect(() => later.providerErrorAt(0)).toThrow('have not been fetched')
})

test('work that asks for an entry is done again once the table is there', async () => {
  const work = vi.fn<() => string>(() => later.providerErrorAt(3).name)
  expect(await later.withProviderErrors(work)).toBe(providerErrors[3]?.name)
  expect(work).toHaveBeenCalledTimes(2)
  await later.withProviderErrors(work)
  expect(work).toHaveBeenCalledTimes(3)
})

test('work that fails by itself is not done again', async () => {
  const work = vi.fn<() => never>(() => {
    throw new TypeError('broken')
  })
  await expect(later.withProviderErrors(work)).rejects.toThrow('broken')
  expect(work).toHaveBeenCalledTimes(1)
})

test('a place that is not in the table is none', async () => {
  await later.loadProviderErrors()
  expect(() => later.providerErrorAt(providerErrors.length)).toThrow(RangeError)
})

test('a table that cannot be fetched is told of, and asked for again', async () => {
  vi.doMock('./index.ts', () => {
    throw new Error('no network')
  })
  await expect(later.withProviderErrors(() => later.providerErrorAt(0))).rejects.toThrow('could not be loaded')
  vi.doUnmock('./index.ts')
  await later.loadProviderErrors()
  expect(later.providerErrorAt(0).name).toBe(providerErrors[0]?.name)
})
