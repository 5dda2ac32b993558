// The state of Nylas's platform: asked for on a press alone, told in words, and told when it cannot be had.
import type { Page } from '@playwright/test'
import { outage, summary } from '../../src/features/status/test-summary.ts'
import { expectKept } from './kept.ts'
import { expect, expectAccessible, test } from './support.ts'

const address = 'https://status-v3.nylas.com/api/v2/summary.json'
test.use({ expectedAddress: address })

const trouble = 'HTTP/1.1 503 Service Unavailable\nx-request-id: r-one\n\nupstream connect error'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const check = (page: Page) => breakdown(page).getByRole('button', { name: 'Check Nylas status' })
const report = (page: Page) => breakdown(page).getByRole('status', { name: 'Nylas status' })

/** Answers as the status page would, and counts how often it is asked. */
async function answer(page: Page, body: string, status = 200) {
  const asked: string[] = []
  await page.route(address, async (route) => {
    const request = route.request()
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}${request.headers()['referer'] ?? ''}`)
    await route.fulfill({ status, body, headers: { 'Access-Control-Allow-Origin': '*' } })
  })
  return asked
}

async function open(page: Page, text: string) {
  await page.goto('./')
  await editor(page).focus()
  await page.keyboard.insertText(text)
}

test('nothing is asked before the press, and then once; what is open is told with its time', async ({ page }) => {
  const asked = await answer(page, JSON.stringify(outage()))
  await open(page, trouble)
  await expect(check(page)).toBeVisible()
  await expectAccessible(page)
  expect(asked).toEqual([])
  await check(page).click()
  await expect(report(page)).toContainText('Partial System Outage')
  await expect(report(page).getByRole('list', { name: 'Affected components' })).toContainText('Email API')
  await expect(report(page).getByRole('list', { name: 'Affected components' })).not.toContainText('Calendar API')
  const incidents = report(page).getByRole('list', { name: 'Open incidents' })
  await expect(incidents).toContainText('Elevated error rates')
  await expect(incidents.locator('time').first()).toHaveAttribute('datetime', '2026-11-26T08:30:00.000Z')
  await expect(incidents).not.toContainText('An old one')
  await expect(breakdown(page).getByRole('button', { name: 'Check again' })).toBeFocused()
  await expectAccessible(page)
  // No word of the response, and no address of the page.
  expect(asked).toEqual([`GET ${address} `])
})

test('the answer holds for the next response, too, and is asked for anew on a press', async ({ page }) => {
  const asked = await answer(page, JSON.stringify(summary()))
  await open(page, trouble)
  await check(page).click()
  await expect(report(page)).toContainText('All Systems Operational')
  await expect(report(page)).toContainText('a young one may not be yet')
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('HTTP/1.1 502 Bad Gateway\n\n<html><h1>502 Bad Gateway</h1></html>')
  await expect(report(page)).toBeEmpty()
  await check(page).click()
  await expect(report(page)).toContainText('All Systems Operational')
  expect(asked).toHaveLength(1)
  await breakdown(page).getByRole('button', { name: 'Check again' }).click()
  await expect.poll(() => asked.length).toBe(2)
})

test('a response that Nylas’s platform has no part in does not offer it', async ({ page }) => {
  await open(page, 'grant.not_found')
  await expect(breakdown(page).getByText('grant.not_found', { exact: true })).toBeVisible()
  await expect(check(page)).toHaveCount(0)
})

test('an answer in another form, and an error, are told', async ({ page }) => {
  await answer(page, '<html>Moved</html>')
  await open(page, trouble)
  await check(page).click()
  await expect(report(page)).toContainText('in a form that is not known here')
  await page.unroute(address)
  await answer(page, 'No', 500)
  await breakdown(page).getByRole('button', { name: 'Check again' }).click()
  await expect(report(page)).toContainText('an error of its own')
  await expectAccessible(page)
})

test('a page that cannot be reached, a slow one that is stopped, and no network', async ({ page, context }) => {
  await page.route(address, (route) => route.abort())
  await open(page, trouble)
  await check(page).click()
  await expect(report(page)).toContainText('did not answer')
  await page.unroute(address)
  await page.route(address, () => undefined)
  await breakdown(page).getByRole('button', { name: 'Check again' }).click()
  const stop = breakdown(page).getByRole('button', { name: 'Stop asking' })
  await expect(stop).toBeFocused()
  await stop.click()
  await expect(stop).toHaveCount(0)
  // Whatever the page fetches later is there before the network goes: it would be missed, and said.
  await expect(page.locator('.monaco-editor').first()).toBeVisible()
  await expect(page.getByRole('separator', { name: 'Editor size' })).toBeVisible()
  await expectKept(page, 'r-one', 'history')
  await context.setOffline(true)
  await breakdown(page).getByRole('button', { name: 'Check' }).click()
  await expect(report(page)).toContainText('You are offline')
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 700 } })

  test('the report fits', async ({ page }) => {
    await answer(page, JSON.stringify(outage()))
    await open(page, trouble)
    await check(page).click()
    await expect(report(page)).toContainText('Partial System Outage')
    const beyond = await breakdown(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth)
    expect(beyond, 'pixels that stand out sideways').toBe(0)
  })
})
