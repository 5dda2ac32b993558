// Code that handles the situation, and the request for support, both ready to copy.
import { type Page } from '@playwright/test'
import { expectKept } from './kept.ts'
import { expect, expectAccessible, said, test } from './support.ts'

const throttled = `HTTP/1.1 429 Too Many Requests
Date: Tue, 10 Mar 2026 09:14:02 GMT
Retry-After: 17
Content-Type: application/json

{"request_id":"r-429","error":{"type":"rate_limit_error","message":"Slow down, ada@example.com"}}`

const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const panel = (page: Page) => breakdown(page).getByRole('tabpanel')

async function enter(page: Page, text: string) {
  await page.getByRole('textbox', { name: 'Response' }).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./')
})

test('a rate limit comes with code, in the language that was chosen', async ({ page }) => {
  await enter(page, throttled)
  await expect(breakdown(page).getByRole('heading', { name: 'Code that handles it' })).toBeVisible()
  await expect(panel(page)).toContainText('NylasApiError')
  await expect(panel(page)).toContainText("error.headers?.['retry-after']")

  await breakdown(page).getByRole('tab', { name: 'Node.js' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(breakdown(page).getByRole('tab', { name: 'Python' })).toBeFocused()
  await expect(breakdown(page).getByRole('tab', { name: 'Python' })).toHaveAttribute('aria-selected', 'true')
  await expect(panel(page)).toContainText('from nylas.models.errors import NylasApiError')
  await page.keyboard.press('Tab')
  await Promise.all([said(page, 'Copied'), page.keyboard.press('Enter')])
  expect(await copied(page)).toContain('def patiently(call, attempts=5):')

  await expectKept(page, 'r-429')
  await page.reload()
  // The text is back, and nothing takes the place of what comes next.
  await expect(breakdown(page).getByText('429 Too Many Requests').first()).toBeVisible()
  await enter(page, throttled.replaceAll('429', '500').replace('rate_limit_error', 'api.internal_error'))
  await expect(breakdown(page).getByRole('tab', { name: 'Python' })).toHaveAttribute('aria-selected', 'true')
  await expect(panel(page)).toContainText('def with_back_off(')
})

test('the ends of the tabs meet, and Home and End lead there', async ({ page }) => {
  await enter(page, throttled)
  await breakdown(page).getByRole('tab', { name: 'Node.js' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(breakdown(page).getByRole('tab', { name: 'curl' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(breakdown(page).getByRole('tab', { name: 'Node.js' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(breakdown(page).getByRole('tab', { name: 'curl' })).toBeFocused()
  await page.keyboard.press('Home')
  await expect(breakdown(page).getByRole('tab', { name: 'Node.js' })).toBeFocused()
})

test('the request for support holds the facts and no address', async ({ page }) => {
  await enter(page, throttled)
  const copy = breakdown(page).getByRole('button', { name: 'Copy support request' })
  await Promise.all([said(page, 'Copied'), copy.click()])
  const text = await copied(page)
  expect(text).toContain('Request ID: r-429')
  expect(text).toContain('Time: 2026-03-10 09:14:02 UTC')
  expect(text).toContain('HTTP status: 429')
  expect(text).not.toContain('ada@example.com')
})

test('where copying is refused, the request for support stands selected', async ({ page }) => {
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('refused')) })
  })
  await enter(page, throttled)
  await breakdown(page).getByRole('button', { name: 'Copy support request' }).click()
  const text = breakdown(page).getByRole('textbox', { name: 'Text to copy' })
  await expect(text).toBeFocused()
  await expect(text).toHaveValue(/Request ID: r-429/)
  await expect(breakdown(page).getByRole('alert')).toContainText('The text is selected')
  await expectAccessible(page)
})

test('a success has neither', async ({ page }) => {
  await enter(page, '{"request_id":"r","data":{"id":"m","object":"message"}}')
  await expect(breakdown(page).getByText('No retry needed')).toBeVisible()
  await expect(breakdown(page).getByRole('heading', { name: 'Code that handles it' })).toHaveCount(0)
  await expect(breakdown(page).getByRole('button', { name: 'Copy support request' })).toHaveCount(0)
})

test('code that cannot be loaded says so, and the rest stays', async ({ page }) => {
  await page.route(/handling-tabs/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error()' }),
  )
  await enter(page, throttled)
  await expect(breakdown(page).getByText('The code could not be loaded.')).toBeVisible()
  await expect(breakdown(page).getByRole('heading', { name: 'What to do' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`code and request are accessible in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await enter(page, throttled)
    await expect(panel(page)).toBeVisible()
    await expectAccessible(page)
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('tabs and code scroll inside their frame', async ({ page }) => {
    await enter(page, throttled)
    await expect(panel(page)).toBeVisible()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(390)
    await breakdown(page).getByRole('tab', { name: 'curl' }).tap()
    await expect(panel(page)).toContainText('curl --fail-with-body')
    await expectAccessible(page)
  })
})
