import { afterEach, expect, test, vi } from 'vitest'

const active = { state: 'activated' }
const other = { state: 'installed' }
const alone = { waiting: null, installing: null }

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** What is done about the kept files by the worker `self`, which is one of a registration. */
async function lookAfter(
  registration: object,
  { self, tabs = ['opened'] }: { self?: object; tabs?: readonly string[] },
) {
  vi.stubGlobal('self', {
    registration,
    serviceWorker: self,
    clients: { matchAll: async () => tabs.map((id) => ({ id })) },
  })
  vi.stubGlobal('caches', { open: async () => ({ keys: async () => [] }) })
  const done: string[] = []
  const upkeep = await import('./upkeep.ts')
  const precache = { heal: async () => void done.push('heal'), clean: async () => void done.push('clean') }
  await upkeep.lookAfter(precache, 'opened')
  return done
}

test('a version that is alone, with one tab, puts away what others left', async () => {
  expect(await lookAfter(alone, { self: active })).toEqual(['heal', 'clean'])
  expect(await lookAfter(alone, {})).toEqual(['heal', 'clean'])
})

test.each([
  ['beside the one that was opened', ['opened', 'older']],
  ['after the one that was opened has been closed', ['older']],
])('an older tab keeps its files, %s', async (_, tabs) => {
  expect(await lookAfter(alone, { self: active, tabs })).toEqual(['heal'])
})

test('where all tabs have been closed, nobody needs what others left', async () => {
  expect(await lookAfter(alone, { self: active, tabs: [] })).toEqual(['heal', 'clean'])
})

test.each([
  ['waits to take over', { ...alone, waiting: other }],
  ['is being installed', { ...alone, installing: other }],
])('a version that %s keeps its files', async (_, registration) => {
  expect(await lookAfter(registration, { self: active })).toEqual(['heal'])
})

test('a version that has taken over already keeps its files', async () => {
  expect(await lookAfter(alone, { self: { state: 'redundant' } })).toEqual(['heal'])
})
