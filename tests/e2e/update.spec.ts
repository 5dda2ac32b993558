// A new version waits until it is taken, and takes nothing away: two real builds, deployed one after the other.
import type { BrowserContext, Page } from '@playwright/test'
import { dropFile } from './drop-file.ts'
import { expectKept } from './kept.ts'
import { buildRelease, expect, keptFiles, test, visit } from './offline-support.ts'

// In one worker, so that the second build is made once.
test.describe.configure({ mode: 'default', timeout: 180_000 })

let next = ''
test.beforeAll(async () => {
  test.setTimeout(300_000)
  next = await buildRelease('next')
})

const type = 'grant.not_found'
const beforeType = '{"request_id":"r-one","error":{"type":"'
const afterType = '","message":"No"}}'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const notice = (page: Page) => page.getByRole('status', { name: 'Notice' })

/** Which build a page is of. */
const entryOf = (page: Page) => page.locator('script[src*="/index-"]').getAttribute('src')

async function enter(page: Page, text: string) {
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

/** What a tab does by itself when it is opened, or looked at again after an hour. */
function lookForUpdate(page: Page) {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
  })
}

/**
 * Waits until a tab has fetched the last part that it fetches by itself, which lists in the history what has rested in view.
 * Where a tab asks the version before for a part in the tenth of a second that an update takes, Chromium starts that version again
 * and leaves the new one waiting, for half a minute or, with its developer tools attached as they are here, until a page is loaded.
 */
async function rested(page: Page) {
  const hasRecorder = () =>
    page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('/recorder-')))
  await expect.poll(hasRecorder).toBe(true)
}

/** @returns what waits until the version that is ready has taken over, as the browser tells it to a tab that is none of the app's */
async function followVersions(context: BrowserContext): Promise<() => Promise<void>> {
  const session = await context.newCDPSession(await context.newPage())
  const takenOver = new Promise<void>((resolve) => {
    const waiting = new Set<string>()
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      for (const { versionId, status } of versions) {
        if (status === 'installed') waiting.add(versionId)
        if (status === 'activated' && waiting.has(versionId)) resolve()
      }
    })
  })
  await session.send('ServiceWorker.enable')
  return () => takenOver
}

test('an update is offered, and keeps the text, the selection, what was chosen and the history', async ({
  page,
  site,
}) => {
  await visit(page)
  const before = await entryOf(page)
  await enter(page, beforeType + type + afterType)
  await page.getByRole('combobox', { name: 'HTTP status' }).fill('410')
  await page.getByRole('option', { name: /^410 / }).click()
  await expect(breakdown(page).getByText('Status chosen by you')).toBeVisible()
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+End')
  for (const _ of afterType) await page.keyboard.press('ArrowLeft')
  for (const _ of type) await page.keyboard.press('Shift+ArrowLeft')
  await expectKept(page, type, 'history')

  site.serve(next)
  await lookForUpdate(page)
  await expect(notice(page)).toContainText('A new version is ready')
  expect(await entryOf(page)).toBe(before)

  await notice(page).getByRole('button', { name: 'Update' }).click()
  await expect.poll(() => entryOf(page)).not.toBe(before)
  await expect(breakdown(page).getByText('Status chosen by you')).toBeVisible()
  await expect(breakdown(page).getByText('410').first()).toBeVisible()
  await expect(notice(page)).toBeEmpty()

  // The selection is still the type, and the focus still in the editor.
  await page.keyboard.insertText('grant.expired')
  await expect(breakdown(page)).toContainText('grant.expired')
  await page.getByRole('button', { name: 'History' }).click()
  await expect(page.getByRole('dialog', { name: 'History' })).toContainText(type)
})

test('an update that is taken does not wait for what the version before looks after', async ({ page, site }) => {
  await visit(page)
  const before = await entryOf(page)
  const kept = await keptFiles(page)
  const lost = await page.evaluate(async (cache) => {
    // A part that the page does not ask for by itself.
    const part = (await cache.keys()).find(({ url }) => url.includes('/reference-'))
    if (!part) throw new Error('The reference is not kept under the name that is expected.')
    await cache.delete(part)
    return new URL(part.url).pathname.slice(1)
  }, kept)
  site.stall(lost)
  const asked = site.requests.length
  await page.reload()
  await expect.poll(() => site.requests.slice(asked)).toContain(lost)

  site.serve(next)
  await lookForUpdate(page)
  await notice(page).getByRole('button', { name: 'Update' }).click()
  await expect.poll(() => entryOf(page)).not.toBe(before)
})

test('an update that was not taken waits for the next start', async ({ page, site, context }) => {
  await visit(page)
  const before = await entryOf(page)
  site.serve(next)
  await lookForUpdate(page)
  await notice(page).getByRole('button', { name: 'Dismiss' }).click()
  await page.reload()
  await expect(notice(page)).toContainText('A new version is ready')
  expect(await entryOf(page)).toBe(before)
  // The old version ends a moment after its last tab, and each tab that looked for it would be another one.
  const takenOver = await followVersions(context)
  await page.close()
  await takenOver()
  const later = await context.newPage()
  await later.goto(site.url)
  expect(await entryOf(later)).not.toBe(before)
})

test('of two tabs, the other one goes on with its version until it is reloaded, and loses nothing', async ({
  page,
  site,
  context,
}) => {
  await visit(page)
  const before = await entryOf(page)
  const other = await context.newPage()
  await other.goto(site.url)
  await enter(other, 'HTTP/1.1 500 Internal Server Error')
  await enter(page, '503')
  await rested(page)
  await rested(other)

  site.serve(next)
  await lookForUpdate(page)
  await expect(notice(other)).toContainText('A new version is ready')
  await notice(page).getByRole('button', { name: 'Update' }).click()
  await expect.poll(() => entryOf(page)).not.toBe(before)
  await expect(breakdown(page)).toContainText('503')

  await expect(notice(other)).toContainText('updated in another tab')
  expect(await entryOf(other)).toBe(before)
  // A part that it has not fetched yet, and that the host no longer has.
  await other.getByRole('button', { name: 'Share' }).click()
  await expect(other.getByRole('textbox', { name: 'Permalink' })).toHaveValue(/#1/)
  await other.keyboard.press('Escape')
  await notice(other).getByRole('button', { name: 'Reload' }).click()
  await expect.poll(() => entryOf(other)).not.toBe(before)
  await expect(breakdown(other)).toContainText('500')
})

test('a tab that nobody looks at follows by itself', async ({ page, site, context }) => {
  await visit(page)
  const before = await entryOf(page)
  const other = await context.newPage()
  await other.goto(site.url)
  await enter(other, 'HTTP/1.1 500 Internal Server Error')
  await rested(other)
  await other.evaluate(() => Object.defineProperty(document, 'hidden', { get: () => true }))

  site.serve(next)
  await lookForUpdate(page)
  // Both follow the service worker then: what does so is fetched in an idle moment.
  await expect(notice(other)).toContainText('A new version is ready')
  await notice(page).getByRole('button', { name: 'Update' }).click()
  await expect.poll(() => entryOf(other)).not.toBe(before)
  await expect(breakdown(other)).toContainText('500')
})

test('a tab with a large file open is reloaded only by whoever says so twice', async ({ page, site, context }) => {
  await visit(page)
  const before = await entryOf(page)
  const other = await context.newPage()
  await other.goto(site.url)
  const line = `{"level":"error","response":${beforeType}${type}${afterType}}\n`
  await dropFile(other, 'app.log', [[line, 80_000]])
  await expect(other.getByRole('listbox', { name: 'Responses' })).toBeVisible()
  await rested(other)
  await other.evaluate(() => Object.defineProperty(document, 'hidden', { get: () => true }))

  site.serve(next)
  await lookForUpdate(page)
  // Both follow the service worker then: what does so is fetched in an idle moment.
  await expect(notice(other)).toContainText('A new version is ready')
  await notice(page).getByRole('button', { name: 'Update' }).click()
  await expect.poll(() => entryOf(page)).not.toBe(before)
  await expect(notice(other)).toContainText('updated in another tab')
  await notice(other).getByRole('button', { name: 'Reload' }).click()
  await expect(notice(other)).toContainText('The file that is open cannot be kept over a reload.')
  expect(await entryOf(other)).toBe(before)
  await notice(other).getByRole('button', { name: 'Reload without the file' }).click()
  await expect.poll(() => entryOf(other)).not.toBe(before)
  await expect(breakdown(other)).toContainText(type)
})

test.describe('in a tab without a service worker', () => {
  test.use({ serviceWorkers: 'block', expectedErrors: /404 \(Not Found\)|dynamically imported module/ })

  test('a part that a deployment has removed does not strand it', async ({ page, site }) => {
    await page.goto('./')
    const before = await entryOf(page)
    await enter(page, '503')
    await expect(breakdown(page)).toContainText('503')
    // The editor and what tells of missing parts are fetched in idle moments; the latter adds a hint that is read aloud.
    await expect(page.locator('.monaco-editor').first()).toBeVisible()
    await expect(page.locator('main ~ p[aria-live]')).toHaveCount(2)
    await page.waitForLoadState('networkidle')
    site.serve(next)
    await page.getByRole('button', { name: 'Share' }).click()
    await expect(notice(page)).toContainText('could not be loaded')
    await page.keyboard.press('Escape')
    await notice(page).getByRole('button', { name: 'Reload' }).click()
    await expect.poll(() => entryOf(page)).not.toBe(before)
    await expect(breakdown(page)).toContainText('503')
  })
})
