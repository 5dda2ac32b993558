// What is fetched later is fetched only where it is asked for, and the work is done again with it.
import { gzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { providerErrorAt, providerErrorTable } from './catalogue/provider-errors/entries-later.ts'
import { providerErrors } from './catalogue/provider-errors/index.ts'
import { Later, withLater } from './later.ts'
import { gunzip } from './read/gunzip-later.ts'

const load = vi.fn<() => Promise<string>>(() => Promise.resolve('here'))

test('work that asks for nothing is done once, and nothing is fetched', async () => {
  const work = vi.fn<() => string>(() => 'done')
  expect(await withLater(work)).toBe('done')
  expect(work).toHaveBeenCalledTimes(1)
})

test('work that asks for something is done again once it is there', async () => {
  const [one, other] = [new Later('One', load), new Later('The other', load)]
  const work = vi.fn<() => string>(() => `${one.value} and ${other.value}`)
  expect(await withLater(work)).toBe('here and here')
  expect(work).toHaveBeenCalledTimes(3)
  await withLater(work)
  expect(work).toHaveBeenCalledTimes(4)
  expect(load).toHaveBeenCalledTimes(2)
})

test('work that fails by itself is not done again', async () => {
  const work = vi.fn<() => never>(() => {
    throw new TypeError('broken')
  })
  await expect(withLater(work)).rejects.toThrow('broken')
  expect(work).toHaveBeenCalledTimes(1)
})

test('what cannot be fetched is told of, and asked for again', async () => {
  const part = new Later('The part', load)
  load.mockRejectedValueOnce(new Error('no network'))
  await expect(withLater(() => part.value)).rejects.toThrow('The part could not be loaded.')
  expect(await withLater(() => part.value)).toBe('here')
})

test('the entry behind a mark is that of the table, and a place that is not in it is none', async () => {
  expect(await withLater(() => providerErrorAt(3))).toBe(providerErrors[3])
  await providerErrorTable.fetch()
  expect(() => providerErrorAt(providerErrors.length)).toThrow(RangeError)
})

test('gzip is undone once what undoes it is there', async () => {
  const bytes = await withLater(() => {
    const pieces: number[] = []
    gunzip((piece) => pieces.push(...piece)).push(gzipSync('{"error":1}'))
    return pieces
  })
  expect(String.fromCharCode(...bytes)).toBe('{"error":1}')
})
