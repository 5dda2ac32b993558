import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { maxStatusBytes } from '../../core/limits.ts'
import { askStatus } from './ask.ts'
import { summary } from './test-summary.ts'

const url = 'https://status.example.com/summary.json'
const asked = vi.fn<(address: string, options: RequestInit) => Promise<Response>>()
const never = new AbortController().signal

beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true })
  vi.stubGlobal('fetch', asked)
})

afterEach(() => {
  vi.unstubAllGlobals()
  asked.mockReset()
})

test('asks once, without cookies and without saying where from', async () => {
  asked.mockResolvedValue(Response.json(summary()))
  expect(await askStatus(url, never)).toMatchObject({ indicator: 'none' })
  expect(asked).toHaveBeenCalledTimes(1)
  const [address, options] = asked.mock.calls[0]!
  expect(address).toBe(url)
  expect(options).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  expect(options.body).toBeUndefined()
})

test.each([
  ['refused', () => Promise.resolve(new Response('No', { status: 503 }))],
  ['foreign', () => Promise.resolve(new Response('<html>'))],
  ['foreign', () => Promise.resolve(Response.json({ status: 'ok' }))],
  ['foreign', () => Promise.resolve(new Response(' '.repeat(maxStatusBytes) + JSON.stringify(summary())))],
  ['unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
] as const)('%s', async (trouble, answer) => {
  asked.mockImplementation(answer)
  await expect(askStatus(url, never)).rejects.toMatchObject({ name: 'AskError', trouble })
})

test('offline, nothing is asked', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  await expect(askStatus(url, never)).rejects.toMatchObject({ trouble: 'offline' })
  expect(asked).not.toHaveBeenCalled()
})

test('an abort is no trouble of the page’s', async () => {
  const stop = new AbortController()
  asked.mockImplementation((_, { signal }) => {
    stop.abort()
    return Promise.reject(signal?.reason instanceof Error ? signal.reason : new Error('not aborted'))
  })
  await expect(askStatus(url, stop.signal)).rejects.toMatchObject({ name: 'AbortError' })
})
