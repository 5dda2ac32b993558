import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const scope = 'https://example.com/inspector/'
const page = { kind: 'page', entry: { kind: 'types', name: 'grant.not_found' } } as const
const inApp = `${scope}#/reference/types/grant.not_found`

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('self', { registration: { scope } })
  return () => vi.resetModules()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Where the page is asked for from a host that answers like this. */
async function openFrom(host: (signal: AbortSignal) => Promise<Response>) {
  vi.stubGlobal('fetch', (_: Request, { signal }: { signal: AbortSignal }) => host(signal))
  const { openPage } = await import('./open-page.ts')
  return openPage(new Request(`${scope}errors/grant.not_found/`), page)
}

test('an answer that has begun is not cut off, however slowly its content comes', async () => {
  const cut = vi.fn<() => void>()
  const response = await openFrom(async (signal) => {
    signal.addEventListener('abort', cut)
    return new Response('the page')
  })
  await vi.advanceTimersByTimeAsync(60_000)
  expect(cut).not.toHaveBeenCalled()
  expect(await response.text()).toBe('the page')
})

test('a host that does not answer in time is not waited for: the app shows the entry', async () => {
  const opening = openFrom(
    (signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
      }),
  )
  await vi.advanceTimersByTimeAsync(3000)
  expect((await opening).headers.get('location')).toBe(inApp)
})

test('the host’s own word about a page that it does not have is passed on, its failures are not', async () => {
  expect((await openFrom(async () => new Response('', { status: 404 }))).status).toBe(404)
  expect((await openFrom(async () => new Response('', { status: 503 }))).headers.get('location')).toBe(inApp)
})
