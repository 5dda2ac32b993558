import { beforeEach, expect, test, vi } from 'vitest'
import { maxOpenedFileBytes, maxSharedFiles, sharesKeptForMilliseconds } from '../core/limits.ts'
import { TestCache } from './test-cache.ts'

const scope = 'https://example.com/inspector/'

let cache = new TestCache()
beforeEach(() => {
  cache = new TestCache()
  vi.stubGlobal('self', { registration: { scope } })
  vi.stubGlobal('caches', { open: async () => cache })
  return () => {
    vi.unstubAllGlobals()
    vi.useRealTimers()
    vi.resetModules()
  }
})

async function share(fields: Readonly<Record<string, string | readonly File[]>>) {
  const { receiveShare } = await import('./share.ts')
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const each of typeof value === 'string' ? [value] : value) form.append(name, each)
  }
  const response = await receiveShare(new Request(`${scope}share`, { method: 'POST', body: form }))
  const to = new URL(response.headers.get('location') ?? '')
  const address = `${scope}shared/${to.searchParams.get('shared')}`
  return { status: response.status, to, address, record: await (await cache.match(address))?.json() }
}

test('text and files are kept where the page looks for them', async () => {
  const files = [new File(['{"a":1}'], 'a.json', { type: 'application/json' }), new File(['plain'], 'b.log')]
  const { status, to, address, record } = await share({ title: 'T', text: 'X', url: 'https://example.com/', files })
  expect(status).toBe(303)
  expect(to.href).toMatch(/^https:\/\/example\.com\/inspector\/\?shared=[\da-f-]{36}$/)
  expect(record).toMatchObject({
    title: 'T',
    text: 'X',
    url: 'https://example.com/',
    files: [
      { name: 'a.json', type: 'application/json', tooLarge: false },
      { name: 'b.log', tooLarge: false },
    ],
  })
  expect(await (await cache.match(`${address}/1`))?.text()).toBe('plain')
})

test('what is left out of the form is empty, and what should be text is not a file', async () => {
  const { record } = await share({ text: [new File(['x'], 'x')], files: 'no file' })
  expect(record).toEqual({ title: '', text: '', url: '', files: [], status: null, form: null })
})

test('a file that could not be opened is named and not kept; of too many the first are kept', async () => {
  const large = new File([new Uint8Array(maxOpenedFileBytes + 1)], 'large.har')
  const many = Array.from({ length: maxSharedFiles + 3 }, (_, index) => new File(['x'], `${index}`))
  const { address, record } = await share({ files: [large, ...many] })
  expect(record.files).toHaveLength(maxSharedFiles)
  expect(record.files[0]).toMatchObject({ name: 'large.har', tooLarge: true })
  expect(cache.entries.has(`${address}/0`)).toBe(false)
  expect(cache.entries.has(`${address}/1`)).toBe(true)
})

test('what is no form leads to the app all the same', async () => {
  const { receiveShare } = await import('./share.ts')
  const response = await receiveShare(new Request(`${scope}share`, { method: 'POST', body: 'no form' }))
  expect(response.headers.get('location')).toBe(`${scope}?shared=none`)
})

test('what nobody has come for in a day is removed, with its files', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  await share({ files: [new File(['x'], 'old')] })
  vi.setSystemTime(Date.now() + sharesKeptForMilliseconds - 1000)
  const { address } = await share({ text: 'later' })
  expect(cache.entries.size).toBe(3)
  vi.setSystemTime(Date.now() + 1000)
  const { dropOldShares } = await import('./share.ts')
  await dropOldShares()
  expect([...cache.entries.keys()]).toEqual([address])
})
