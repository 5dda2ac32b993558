// The page as the companion serves it: beside an API whose answers it must never stand in for.
import { join } from 'node:path'
import { type Companion, startCompanion } from '../../src/companion/companion.ts'
import { goodKey, startFakeNylas } from '../companion/fake-nylas.ts'
import type { TestServer } from '../companion/server.ts'
import { expectKept } from './kept.ts'
import { expect, test as base } from './support.ts'

const test = base.extend<{ nylas: TestServer; companion: Companion }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are needed from the pattern.
  nylas: async ({}, runTest) => {
    const nylas = await startFakeNylas()
    await runTest(nylas)
    await nylas.close()
  },
  companion: async ({ nylas }, runTest) => {
    const appFolder = join(import.meta.dirname, '../../dist')
    const companion = await startCompanion({ upstream: nylas.origin, port: 0, appFolder })
    await runTest(companion)
    await companion.close()
  },
  baseURL: async ({ companion }, runTest) => {
    await runTest(companion.apiUri)
  },
})

test.use({ serviceWorkers: 'allow' })

test('the page works where the companion serves it, and asks the API for nothing', async ({ page, companion }) => {
  await page.goto('/')
  await page.getByLabel('Response').fill('{"request_id":"r-1","error":{"type":"grant.not_found","message":"No"}}')
  await expect(page.getByRole('region', { name: 'Breakdown' })).toContainText('grant.not_found')
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.scriptURL)
  await expectKept(page, 'grant.not_found')
  await page.reload()
  await expect(page.getByRole('region', { name: 'Breakdown' })).toContainText('grant.not_found')
  expect(companion.store.newestId).toBe(0)
})

test('a request of a program is told to the page', async ({ page, companion }) => {
  await page.goto('/')
  const told = page.evaluate(
    (address) =>
      new Promise((resolve) => {
        const events = new EventSource(address)
        events.addEventListener('exchange', ({ data }: MessageEvent<string>) => {
          events.close()
          resolve(JSON.parse(data))
        })
      }),
    `/__companion/events?token=${companion.token}`,
  )
  const headers = { Authorization: `Bearer ${goodKey}` }
  await fetch(`${companion.apiUri}/v3/grants/gone/messages`, { headers })
  expect(await told).toMatchObject({ origin: 'proxied', response: { status: 404 } })
})

test('a link to the API leads on to Nylas', async ({ companion, context }) => {
  const response = await context.request.get(`${companion.apiUri}/v3/connect/auth?client_id=c`, {
    headers: { 'Sec-Fetch-Mode': 'navigate' },
    maxRedirects: 0,
  })
  expect(response.status()).toBe(307)
})
