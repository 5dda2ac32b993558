// Without a network: the host is stopped and the browser is cut off, and everything works as before.
import type { Page } from '@playwright/test'
import { expectKept } from './kept.ts'
import { cutOff, expect, expectWhole, keptFiles, test, visit } from './offline-support.ts'
import { said } from './support.ts'

const notFound = '{"request_id":"r-one","error":{"type":"grant.not_found","message":"Grant not found"}}'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const verdict = 'This grant does not exist here'

async function enter(page: Page, text: string) {
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

test('the first visit says when the app is ready', async ({ page }) => {
  await page.goto('')
  await said(page, 'Ready for offline')
  await expectWhole(page)
})

for (const basePath of ['/', '/tools/inspector/']) {
  test.describe(`under ${basePath}`, () => {
    test.use({ basePath })

    test('a new tab starts cold, and marks what is wrong in the editor', async ({ page, site, context }) => {
      await visit(page)
      await cutOff(page, site)
      await page.close()
      const cold = await context.newPage()
      await cold.goto(site.url)
      await expect(cold.locator('.monaco-editor').first()).toBeVisible()
      await enter(cold, '{"request_id":"r","error":{"type":"grant.not_found","message":"cut of')
      await expect(breakdown(cold)).toContainText(verdict)
      await expect(cold.locator('.squiggly-error').first()).toBeVisible()
      // The icons of the editor come from a font of its own.
      expect(await cold.evaluate(() => document.fonts.load('16px codicon').then((fonts) => fonts.length))).toBe(1)
    })

    test('links open, in the app and to the pages beside it', async ({ page, site, context }) => {
      await visit(page)
      await cutOff(page, site)
      const cold = await context.newPage()
      await cold.goto(`${site.url}#type=grant.not_found&status=404`)
      await expect(breakdown(cold)).toContainText(verdict)
      await cold.goto(`${site.url}#/reference/statuses/429`)
      await expect(cold.getByRole('heading', { name: 'Too many requests for now' })).toBeVisible()
      await cold.goto(`${site.url}errors/grant.not_found/`)
      await expect(cold.getByRole('heading', { name: verdict })).toBeVisible()
      await expect(cold).toHaveURL(`${site.url}#/reference/types/grant.not_found`)
      await cold.goto(`${site.url}statuses/`)
      await expect(cold).toHaveURL(`${site.url}#/reference`)
    })
  })
}

test('a response is shared, its link opened, and the history read', async ({ page, site, context }) => {
  await visit(page)
  await cutOff(page, site)
  await enter(page, notFound)
  await expect(breakdown(page)).toContainText(verdict)
  await page.getByRole('button', { name: 'Share' }).click()
  const permalink = page.getByRole('textbox', { name: 'Permalink' })
  await expect(permalink).toHaveValue(/#1/)
  const link = await permalink.inputValue()
  const opened = await context.newPage()
  await opened.goto(link)
  await expect(breakdown(opened)).toContainText(verdict)
  // The history lists a text once it has rested.
  await expectKept(page, 'r-one', 'history')
  await opened.getByRole('button', { name: 'History' }).click()
  await expect(opened.getByRole('dialog', { name: 'History' })).toContainText('grant.not_found')
})

test('a reload brings everything back', async ({ page, site }) => {
  await visit(page)
  await enter(page, notFound)
  await expectKept(page, 'r-one')
  await cutOff(page, site)
  await page.reload()
  await expect(breakdown(page)).toContainText(verdict)
})

test('online, the pages beside the app are the host’s own', async ({ page, site }) => {
  await visit(page)
  await page.goto('errors/grant.not_found/')
  expect(page.url()).toBe(`${site.url}errors/grant.not_found/`)
  await expect(page.getByRole('heading', { level: 1, name: verdict })).toBeVisible()
})

test('kept files that are missing or broken are fetched again', async ({ page, site }) => {
  await visit(page)
  const kept = await keptFiles(page)
  const damaged = await page.evaluate(async (cache) => {
    const keys = await cache.keys()
    const page = keys.find(({ url }) => url.includes('index.html'))
    const worker = keys.find(({ url }) => url.includes('.worker-'))
    const style = keys.find(({ url }) => url.includes('theme.js'))
    if (!page || !worker || !style) throw new Error('The files are not kept under the names that are expected.')
    await cache.delete(page)
    await cache.delete(style)
    await cache.put(worker, new Response('cut of', { headers: { 'Content-Type': 'text/javascript' } }))
    return keys.length
  }, kept)
  expect(damaged).toBeGreaterThan(30)
  // The page itself is missing, so this one comes from the host; after it the worker looks through what it keeps.
  await page.reload()
  await expectWhole(page)
  await cutOff(page, site)
  await page.reload()
  await enter(page, notFound)
  await expect(breakdown(page)).toContainText(verdict)
})

test('what another app shares is shown, offline too', async ({ page, site }) => {
  await visit(page)
  // The app's own policy forbids forms, so that a page beside it stands for the system that posts.
  site.add(
    'share-form.html',
    `<!doctype html><title>Share</title><link rel="icon" href="icon.svg"><form method="post" action="share" enctype="multipart/form-data">
      <input name="title" /><textarea name="text"></textarea><input name="files" type="file" multiple />
      <button>Send</button></form>`,
  )
  const form = `${site.url}share-form.html`
  await page.goto(form)
  await page.locator('textarea').fill(notFound)
  await site.stop()
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(breakdown(page)).toContainText(verdict)
  await expect(page).toHaveURL(site.url)

  await site.start()
  await page.goto(form)
  await page.locator('input[type=file]').setInputFiles([
    { name: 'one.json', mimeType: 'application/json', buffer: Buffer.from(notFound) },
    { name: 'two.txt', mimeType: 'text/plain', buffer: Buffer.from('HTTP/1.1 429 Too Many Requests\r\n\r\n') },
  ])
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('two.txt').first()).toBeVisible()
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('inspector-shared')).keys()).length))
    .toBe(0)
})
