// What the tests of offline use and of updates stand on: a host of their own, which they stop, and a service worker.
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { JSHandle, Page } from '@playwright/test'
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

/** Opens the app and waits until it is ready for offline use: what it says of that is gone after a few seconds. */
export async function visit(page: Page): Promise<void> {
  await page.goto('')
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  await expectWhole(page)
}

/** The files that the service worker keeps, for what is evaluated in the page. */
export function keptFiles(page: Page): Promise<JSHandle<Cache>> {
  return page.evaluateHandle(async () => {
    const [name = ''] = (await caches.keys()).filter((key) => key.includes('precache'))
    return caches.open(name)
  })
}

/** Waits until every file that the service worker keeps is there and is the one of this build. */
export async function expectWhole(page: Page): Promise<void> {
  const files = Object.fromEntries(
    await Promise.all(
      [...(await readFile(join(build, 'sw.js'), 'utf8')).matchAll(/"url":"([^"]+)"/g)].map(
        async ([, file = '']) => [file, (await readFile(join(build, file))).length] as const,
      ),
    ),
  )
  const lengths = async () =>
    page.evaluate(
      async (cache) => {
        const { scope } = await navigator.serviceWorker.ready
        const entries = await Promise.all(
          (await cache.keys()).map(async (request) => {
            const [address = ''] = request.url.split('?')
            return [
              address.slice(scope.length),
              (await (await cache.match(request))?.arrayBuffer())?.byteLength,
            ] as const
          }),
        )
        return Object.fromEntries(entries)
      },
      await keptFiles(page),
    )
  await expect.poll(lengths, { timeout: 30_000 }).toEqual(files)
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
