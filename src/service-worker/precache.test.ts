import { beforeEach, expect, test, vi } from 'vitest'
import { integrityOf } from './integrity.ts'
import type { PrecachedFile } from './precached.ts'
import { TestCache } from './test-cache.ts'

const scope = 'https://example.com/inspector/'

class InstallEvent {
  readonly type = 'install'
  readonly waited: Promise<unknown>[] = []
  waitUntil = (work: Promise<unknown>) => void this.waited.push(work)
}

/** What the host has, by the path in the app's folder. */
const host = new Map<string, string>()
const fetched: Request[] = []
const posted: unknown[] = []
let cache = new TestCache()

beforeEach(() => {
  cache = new TestCache()
  host.clear()
  fetched.length = 0
  posted.length = 0
  // In a worker, `self` is where all globals are.
  vi.stubGlobal('self', globalThis)
  vi.stubGlobal('registration', { scope })
  vi.stubGlobal('location', new URL('sw.js', scope))
  vi.stubGlobal('caches', { open: async () => cache, match: cache.match })
  const client = { postMessage: (message: unknown) => void posted.push(message) }
  vi.stubGlobal('clients', { matchAll: async () => [client] })
  // Workbox looks at which kind of event it is given, and would print what it does.
  vi.stubGlobal('ExtendableEvent', InstallEvent)
  vi.stubGlobal('FetchEvent', class {})
  vi.stubGlobal('__WB_DISABLE_DEV_LOGS', true)
  vi.stubGlobal('fetch', async (request: Request) => {
    fetched.push(request)
    const content = host.get(request.url.slice(scope.length).replace(/\?.*/, ''))
    if (content === undefined) throw new TypeError('Failed to fetch')
    return new Response(content)
  })
  return () => vi.unstubAllGlobals()
})

/** A file of the build, which the host has. */
async function built(url: string, content: string, revision: string | null = null): Promise<PrecachedFile> {
  host.set(url, content)
  const bytes = new TextEncoder().encode(content)
  return { url, revision, integrity: await integrityOf(bytes), bytes: bytes.length }
}

/** Installs a version, to the end of all that the worker is kept alive for. */
async function install(files: readonly PrecachedFile[]) {
  const { Precache } = await import('./precache.ts')
  const precache = new Precache(files)
  const event = new InstallEvent()
  await precache.install(event)
  await Promise.all(event.waited)
  return precache
}

const paths = () => fetched.map(({ url }) => url.slice(scope.length))
const keptText = async (path: string) => (await cache.match(`${scope}${path}`))?.text()

test('each file is fetched with the fingerprint that the build gave it, and the pages hear how far it is', async () => {
  const files = [await built('index.html', 'page', 'r1'), await built('assets/a-1.js', 'script')]
  await install(files)
  expect(paths()).toEqual(['index.html', 'assets/a-1.js'])
  expect(fetched.map(({ integrity }) => integrity)).toEqual(files.map(({ integrity }) => integrity))
  expect(await keptText('assets/a-1.js')).toBe('script')
  expect(posted).toHaveLength(2)
  expect(posted.at(-1)).toEqual({ kind: 'preparing', bytes: 10, totalBytes: 10 })
})

test('a version is not installed without one of its files', async () => {
  const file = await built('assets/a-1.js', 'script')
  host.clear()
  await expect(install([file])).rejects.toThrow()
})

test('what is missing or is not what the build made is fetched again past every cache, the rest is left alone', async () => {
  const whole = await built('assets/whole-1.js', 'whole')
  const broken = await built('assets/broken-1.js', 'as it was built')
  const missing = await built('index.html', 'page', 'r1')
  const precache = await install([whole, broken, missing])
  await cache.put(`${scope}assets/broken-1.js`, new Response('as it was'))
  await cache.delete(`${scope}index.html?__WB_REVISION__=r1`)
  fetched.length = 0
  await precache.heal()
  expect(paths()).toEqual(['assets/broken-1.js', 'index.html'])
  expect(fetched.map(({ cache: mode, integrity }) => ({ mode, integrity }))).toEqual([
    { mode: 'reload', integrity: broken.integrity },
    { mode: 'reload', integrity: missing.integrity },
  ])
  expect(await keptText('assets/broken-1.js')).toBe('as it was built')
  expect(await keptText('index.html?__WB_REVISION__=r1')).toBe('page')
})

test('a file that cannot be fetched now stays as it is, and those after it are looked at all the same', async () => {
  const files = [await built('assets/a-1.js', 'a'), await built('assets/b-1.js', 'b')]
  const precache = await install(files)
  await cache.put(`${scope}assets/a-1.js`, new Response('cut off'))
  await cache.delete(`${scope}assets/b-1.js`)
  host.delete('assets/a-1.js')
  await precache.heal()
  expect(await keptText('assets/a-1.js')).toBe('cut off')
  expect(await keptText('assets/b-1.js')).toBe('b')
})

test('files that only earlier versions had answer for their pages until they are put away', async () => {
  const precache = await install([await built('assets/a-2.js', 'new')])
  const earlier = new Request(`${scope}assets/a-1.js`)
  await cache.put(earlier, new Response('old'))
  expect(await (await precache.earlier(earlier))?.text()).toBe('old')
  await precache.clean()
  expect(await precache.earlier(earlier)).toBeUndefined()
  expect(await keptText('assets/a-2.js')).toBe('new')
})

test('a file of before counts only under the revision of this version', async () => {
  await cache.put(`${scope}index.html?__WB_REVISION__=r1`, new Response('old page'))
  const precache = await install([await built('index.html', 'page', 'r2')])
  await precache.clean()
  expect([...cache.entries.keys()]).toEqual([`${scope}index.html?__WB_REVISION__=r2`])
})
