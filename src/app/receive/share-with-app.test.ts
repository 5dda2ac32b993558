import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { maxReadablePermalinkChars } from '../../core/limits.ts'
import { shareWithApp } from './share-with-app.ts'

const received = { text: '{"a":1}', status: 404, form: 'json' } as const
const kept = new Map<string, Response>()

beforeEach(() => {
  kept.clear()
  vi.stubGlobal('caches', {
    open: async () => ({ put: async (path: string, response: Response) => void kept.set(path, response) }),
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('a text is laid where the app takes it from, with its time', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_700_000_000_000 })
  const address = await shareWithApp(received)
  expect(address).toMatch(/^\.\/\?shared=[\da-f-]{36}$/)
  const response = kept.get(`./shared/${address?.split('=')[1]}`)
  expect(await response?.json()).toEqual({ title: '', url: '', files: [], ...received })
  expect(response?.headers.get('x-kept-at')).toBe('1700000000000')
})

test.each([
  ['makes no ids', () => vi.stubGlobal('crypto', {})],
  ['has no cache', () => vi.stubGlobal('caches', undefined)],
])('where the browser %s, the address holds the text', async (_, prepare) => {
  prepare()
  expect(await shareWithApp(received)).toBe('./#text=%7B%22a%22%3A1%7D&status=404&form=json')
  expect(await shareWithApp({ ...received, text: 'a'.repeat(maxReadablePermalinkChars) })).toBeNull()
})
