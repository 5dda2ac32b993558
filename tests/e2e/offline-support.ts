// What the tests of offline use and of updates stand on: a host of their own, which they stop, and a service worker.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
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

const run = promisify(execFile)

/** Builds the app once more, as another release, and returns the folder. */
export async function buildRelease(release: string): Promise<string> {
  const root = join(import.meta.dirname, '../..')
  const folder = join(root, 'node_modules/.cache/e2e', release)
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  await run(process.execPath, [vite, 'build', '--logLevel', 'error', '--emptyOutDir', '--outDir', folder], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', RELEASE: release },
  })
  return folder
}
