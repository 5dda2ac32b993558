// Comparing any two responses of one paste: chosen from the list, shown side by side, with what changed in words.
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const options = (page: Page) => page.getByRole('listbox', { name: 'Responses' }).getByRole('option')
const compare = (page: Page) => page.getByRole('button', { name: 'Compare', exact: true })
const note = (page: Page) => page.getByRole('status', { name: 'Comparison' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Compare two responses' })
const changes = (page: Page) => dialog(page).getByRole('list', { name: 'Differences' })

const messages = `HTTP/1.1 404 Not Found
Content-Type: application/json

{"request_id":"first","error":{"type":"grant.not_found","message":"Grant not found"}}

HTTP/1.1 429 Too Many Requests
Retry-After: 30

{"request_id":"second","error":{"type":"rate_limit_error","message":"Too many requests"}}

HTTP/1.1 200 OK
Content-Type: application/json

{"request_id":"third","data":{"id":"g1","object":"grant"}}`

const entry = (status: number, text: string, time: string) => ({
  startedDateTime: time,
  time: 100,
  request: { method: 'GET', url: 'https://api.us.nylas.com/v3/grants/g1', headers: [] },
  response: { status, headers: [], content: { mimeType: 'application/json', text } },
})
const archive = JSON.stringify({
  log: {
    version: '1.2',
    entries: [
      entry(404, '{"request_id":"first","error":{"type":"grant.not_found"}}', '2026-11-26T10:00:00.000Z'),
      entry(200, '{"request_id":"second","data":{"id":"g1","object":"grant"}}', '2026-11-26T10:01:00.000Z'),
    ],
  },
})

async function open(page: Page, text: string) {
  await page.goto('./')
  await editor(page).focus()
  await page.keyboard.insertText(text)
  await expect(options(page).first()).toBeVisible()
}

test('the response in view and another one from the list stand side by side', async ({ page }) => {
  await open(page, messages)
  await options(page).nth(2).click()
  await compare(page).click()
  await expect(note(page)).toContainText('Choose the response to compare with')
  await expectAccessible(page)
  await options(page).nth(0).click()
  await expect(dialog(page)).toContainText('Before, line 1')
  await expect(changes(page)).toContainText('404 Not Found → 200 OK')
  await expect(changes(page)).toContainText('Type is gone: grant.not_found')
  await expect(dialog(page).locator('.monaco-diff-editor .line-insert').first()).toBeVisible()
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: 'Swap' }).click()
  await expect(changes(page)).toContainText('200 OK → 404 Not Found')
  // At no moment does the one stand under the headings of the other.
  const together = await dialog(page).evaluate(async (box) => {
    const button = [...box.querySelectorAll('button')].find(({ textContent }) => textContent === 'Swap')
    button?.click()
    await new Promise((resolve) => {
      requestAnimationFrame(resolve)
    })
    return box.textContent
  })
  expect(together).toContain('Before, line 1')
  expect(together).toContain('404 Not Found → 200 OK')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  // What was in view still is.
  await expect(options(page).nth(2)).toHaveAttribute('aria-selected', 'true')
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('third')
})

test.describe('where the editor for both texts could not be loaded', () => {
  test.use({ expectedErrors: /ERR_FAILED|dynamically imported module/ })

  test('it is asked for again when the texts change', async ({ page }) => {
    await page.route(/\/assets\/create-diff-.{8}\.js$/, (route) => route.abort())
    await open(page, messages)
    await options(page).nth(2).click()
    await compare(page).click()
    await options(page).nth(0).click()
    await expect(dialog(page).getByRole('alert')).toContainText('could not be loaded')
    await page.unrouteAll()
    await dialog(page).getByRole('button', { name: 'Swap' }).click()
    await expect(dialog(page).locator('.monaco-diff-editor .line-insert').first()).toBeVisible()
    await expect(dialog(page).getByRole('alert')).toHaveCount(0)
  })
})

test('two are chosen with the keyboard alone, and the choice can be left', async ({ page }) => {
  await open(page, messages)
  await compare(page).press('Enter')
  await expect(note(page)).not.toBeEmpty()
  await page.getByRole('listbox', { name: 'Responses' }).focus()
  await page.keyboard.press('Escape')
  await expect(note(page)).toBeEmpty()
  await compare(page).press('Enter')
  await page.getByRole('listbox', { name: 'Responses' }).focus()
  await page.keyboard.press('Enter')
  await expect(note(page)).not.toBeEmpty()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(changes(page)).toContainText('404 Not Found → 429 Too Many Requests')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox', { name: 'Responses' })).toBeFocused()
})

test('entries of an archive are compared as messages; another text ends the choice', async ({ page }) => {
  await open(page, archive)
  await compare(page).click()
  await options(page).nth(1).click()
  await expect(changes(page)).toContainText('404 Not Found → 200 OK')
  await expect(dialog(page).locator('.monaco-diff-editor')).toContainText('HTTP/1.1')
  await expect(dialog(page).locator('.monaco-diff-editor')).not.toContainText('startedDateTime')
  await page.keyboard.press('Escape')
  await compare(page).click()
  await expect(note(page)).not.toBeEmpty()
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(messages)
  await expect(options(page)).toHaveCount(3)
  await expect(note(page)).toBeEmpty()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true })

  test('list, choice and comparison fit', async ({ page }) => {
    await open(page, messages)
    await compare(page).tap()
    await expect(note(page)).not.toBeEmpty()
    const beyondPage = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(beyondPage).toBeLessThanOrEqual(320)
    await options(page).nth(1).tap()
    await expect(changes(page)).toContainText('429')
    const beyond = await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth)
    expect(beyond, 'pixels that stand out sideways').toBe(0)
    await expectAccessible(page)
  })
})
