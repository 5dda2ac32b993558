// What the tests of offline use and of updates stand on: a host of their own, which they stop, and a service worker.
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { Site } from './site.ts'
import { expect, test as base } from './support.ts'

export { expect }

const build = join(import.meta.dirname, '../../dist')

interface Options {
  /** Where the app lies on its host. */
  readonly basePath: string
}

export const test = base.extend<Options & { site: Site }>({
  basePath: ['/', { option: true }],
  site: async ({ basePath }, runTest) => {
    const site = new Site(build, basePath)
    await site.start()
    await runTest(site)
    await site.stop()
  },
  baseURL: async ({ site }, runTest) => runTest(site.url),
  serviceWorkers: 'allow',
})

/** Opens the app and waits until it says that it is ready for offline use. */
export async function visit(page: Page, address = ''): Promise<void> {
  await page.goto(address)
  await expectReady(page)
}

async function expectReady(page: Page): Promise<void> {
  await expect(page.getByText('Ready for offline', { exact: true }).first()).toBeAttached({ timeout: 60_000 })
}

/** Stops the host and cuts the browser off. */
export async function cutOff(page: Page, site: Site): Promise<void> {
  await site.stop()
  await page.context().setOffline(true)
}
