import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { testStorage } from '../../ui/test-storage.ts'

beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('history', { state: null, replaceState: () => undefined })
})
afterEach(() => vi.unstubAllGlobals())

/** As a page that has just been loaded at this address. */
async function open(hash: string, kept: Map<string, string>, storage: Partial<Storage> = {}) {
  vi.stubGlobal('location', { hash, pathname: '/', search: '' })
  vi.stubGlobal('sessionStorage', { ...testStorage(kept), ...storage })
  const { readToken, takeToken } = await import('./token.ts')
  takeToken()
  return readToken()
}

const full = () => {
  throw new DOMException('no room', 'QuotaExceededError')
}

test('the token of the address is kept for the tab', async () => {
  const kept = new Map<string, string>()
  expect(await open('#/capture?token=first', kept)).toBe('first')
  vi.resetModules()
  expect(await open('#/capture', kept)).toBe('first')
})

test('where it cannot be kept, the one of an earlier run is not taken for it', async () => {
  const kept = new Map([['capture-token', 'earlier']])
  expect(await open('#/capture?token=new', kept, { setItem: full })).toBe('new')
})

test('a tab that no companion has opened has none, also where nothing can be read', async () => {
  expect(await open('#/capture', new Map())).toBeNull()
  vi.resetModules()
  expect(await open('#/capture', new Map(), { getItem: full })).toBeNull()
})
