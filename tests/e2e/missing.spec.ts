// A part of the page that cannot be fetched: the rest of it goes on, and says what is missing.
import type { Page } from '@playwright/test'
import { expectKept } from './kept.ts'
import { expect, expectAccessible, test } from './support.ts'

// React tells by number 520 that it drew again where building a list up bit by bit ran into what is missing.
test.use({ expectedErrors: /ERR_FAILED|dynamically imported module|React error #520/ })

const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })

async function enter(page: Page, text: string) {
  const editor = page.getByRole('textbox', { name: 'Response' })
  await editor.focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

/** Opens the page without the file of one part, once that was asked for. */
async function openWithout(page: Page, part: string) {
  const file = new RegExp(`/assets/${part}-.{8}\\.js$`)
  await page.route(file, (route) => route.abort())
  const failed = page.waitForEvent('requestfailed', (request) => file.test(request.url()))
  await page.goto('./')
  await failed
}

test('without what is for offline use, the inspector inspects', async ({ page }) => {
  await openWithout(page, 'offline')
  await enter(page, 'HTTP/1.1 503 Service Unavailable')
  await expect(breakdown(page)).toContainText('503')
})

test('without what keeps the text, that is said, and it is kept once it can be loaded', async ({ page }) => {
  await openWithout(page, 'draft-keeper')
  await enter(page, 'HTTP/1.1 503 Service Unavailable')
  await expect(page.getByText('What you type is not kept yet')).toBeVisible()
  await page.unrouteAll()
  await expectKept(page, '503 Service Unavailable')
  await page.reload()
  await expect(breakdown(page)).toContainText('503')
})

test('a text that the page is reloaded with before anything keeps it is there again', async ({ page }) => {
  await openWithout(page, 'draft-keeper')
  await enter(page, 'HTTP/1.1 503 Service Unavailable')
  await expect(breakdown(page)).toContainText('503')
  await page.unrouteAll()
  await page.reload()
  await expect(breakdown(page)).toContainText('503')
  await expectKept(page, '503 Service Unavailable')
  await enter(page, 'HTTP/1.1 500 Internal Server Error')
  await expectKept(page, '500 Internal Server Error')
  await page.reload()
  await expect(breakdown(page)).toContainText('500')
})

test('without what shows a result, the text stays in the editor and what is missing is named', async ({ page }) => {
  await openWithout(page, 'result')
  const failure = '{"request_id":"r-one","error":{"type":"grant.not_found","message":"No"}}'
  await enter(page, `${failure}\n`.repeat(2))
  await expect(breakdown(page).getByRole('alert')).toContainText('The breakdown could not be shown.')
  await expect(page.getByText('The list of responses could not be shown.')).toBeVisible()
  await expectAccessible(page)
  await enter(page, 'HTTP/1.1 500 Internal Server Error')
  await expect(page.getByText('500 Internal Server Error')).toBeVisible()
  await expect(breakdown(page).getByRole('button', { name: 'Reload' })).toBeVisible()
})

test('without what is known of providers, the errors of Nylas are explained, and what is missing is named and asked for again', async ({
  page,
}) => {
  await openWithout(page, 'provider-errors')
  await enter(page, '{"request_id":"r-one","error":{"type":"grant.not_found","message":"No grant was found"}}')
  await expect(breakdown(page).getByRole('link', { name: 'grant.not_found' })).toBeVisible()
  const failure = { type: 'provider_error', message: 'Mail service not enabled', provider_error: { code: 400 } }
  await enter(page, JSON.stringify({ request_id: 'r-two', error: failure }))
  await expect(breakdown(page).getByRole('alert')).toContainText('errors of providers could not be loaded.')
  await expectAccessible(page)
  await page.unrouteAll()
  await enter(page, JSON.stringify({ request_id: 'r-three', error: failure }))
  await expect(breakdown(page).getByRole('heading', { name: 'This Google account has no Gmail mailbox' })).toBeVisible()
})
