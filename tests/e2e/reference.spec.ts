// The reference: found by keyboard, linked to by address, and back in the inspector with a sample.
import { type Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const searchBox = (page: Page) => page.getByRole('searchbox', { name: 'Search the reference' })
const entries = (page: Page) => page.getByRole('navigation', { name: 'Entries' }).getByRole('link')
const entry = (page: Page) => page.getByRole('region', { name: 'Entry' })
const heading = (page: Page) => entry(page).getByRole('heading', { level: 2 })

const body = '{"request_id":"mine","error":{"type":"unauthorized","message":"Unauthorized"}}'

async function enter(page: Page, text: string) {
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

test('is opened, searched and read by keyboard', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('link', { name: 'Reference' }).press('Enter')
  await expect(heading(page)).toBeVisible()
  await expect(page).toHaveTitle('Reference – Nylas Response Inspector')
  await page.keyboard.press('/')
  await expect(searchBox(page)).toBeFocused()
  await page.keyboard.type('grant.not')
  await expect(entries(page).first()).toContainText('grant.not_found')
  await expect(entries(page).first().locator('mark')).toHaveText('grant.not')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/reference\/types\/grant\.not_found$/)
  await expect(page).toHaveTitle('grant.not_found – Reference – Nylas Response Inspector')
  await expect(heading(page)).toHaveText('This grant does not exist here')
  await expect(entry(page).getByRole('heading', { name: 'What to do' })).toBeVisible()

  // A slash that is typed is a slash.
  await page.keyboard.press('/')
  await expect(searchBox(page)).toHaveValue('grant.not/')
  await page.keyboard.press('Escape')
  await expect(searchBox(page)).toHaveValue('')
})

test('Enter opens the best result of what is typed, however soon it comes', async ({ page }) => {
  await page.goto('./#/reference')
  await searchBox(page).fill('grant.not')
  await expect(entries(page).first()).toContainText('grant.not_found')
  // In one task, between which and the next the list is drawn.
  await searchBox(page).evaluate(async (box: HTMLInputElement) => {
    box.select()
    // oxlint-disable-next-line typescript/no-deprecated -- the only way to type within a task
    document.execCommand('insertText', false, '401')
    // The filter is known after the microtasks that are queued now.
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  await expect(entries(page).first()).toHaveAttribute('aria-current', 'page')
  await expect(page).toHaveURL(/#\/reference\/statuses\/401$/)
})

test('the pages keep their places in the bar, the open one is marked, and the focus goes along', async ({ page }) => {
  await page.goto('./')
  const pages = page.getByRole('navigation', { name: 'Pages' })
  const link = (name: string) => pages.getByRole('link', { name })
  const place = await link('Reference').boundingBox()
  await expect(link('Inspector')).toHaveAttribute('aria-current', 'page')
  await link('Reference').dblclick()
  await expect(page).toHaveURL(/#\/reference$/)
  await expect(link('Reference')).toHaveAttribute('aria-current', 'page')
  await expect(pages.locator('[aria-current=page]')).toHaveCount(1)
  expect(await link('Reference').boundingBox()).toEqual(place)
  await link('Capture').press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await link('Reference').press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await expect(searchBox(page)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Tab')
  await expect(searchBox(page)).toBeFocused()
  await link('Inspector').press('Enter')
  await expect(breakdown(page)).toBeFocused()
})

test('the results are one tab stop, walked by arrow keys', async ({ page }) => {
  await page.goto('./#/reference')
  await searchBox(page).fill('idempot')
  await expect(entries(page).first()).toContainText('idempot')
  const count = await entries(page).count()
  expect(count).toBeGreaterThan(2)
  await page.keyboard.press('ArrowDown')
  await expect(entries(page).nth(0)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(entries(page).nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(entries(page).nth(count - 1)).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(entries(page).nth(0)).toHaveAttribute('aria-current', 'page')
  await expect(entries(page).nth(0)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(entry(page)).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowUp')
  await expect(searchBox(page)).toBeFocused()
})

test('is filtered by kind and category, and says what it does not find', async ({ page }) => {
  await page.goto('./#/reference')
  const count = page.getByRole('status').filter({ hasText: / entries$/ })
  await page.getByRole('radio', { name: /^Triggers/ }).check()
  await expect(count).toHaveText(/^48 of \d+ entries$/)
  await expect(page.getByRole('heading', { level: 3, name: 'Triggers message' })).toBeVisible()
  await page.getByRole('radio', { name: /^All/ }).check()
  await page.getByRole('combobox', { name: 'Category' }).selectOption('rate-limit')
  await expect(entries(page).first()).toContainText('api.rate_limit_error')
  await searchBox(page).fill('grant.not_found')
  await expect(page.getByText('No entry for')).toHaveText('No entry for grant.not_found in the category Rate limit.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Search all kinds and categories' }).click()
  await expect(entries(page).first()).toContainText('grant.not_found')
})

test('an entry opens from its address, and another entry from there', async ({ page }) => {
  await page.goto('./#/reference/types/oauth2.oauth_failed')
  await expect(page).toHaveTitle(/^oauth2\.oauth_failed – /)
  await expect(entries(page).and(page.locator('[aria-current=page]'))).toBeInViewport()
  await entry(page).getByRole('link', { name: '45002' }).click()
  await expect(page).toHaveURL(/#\/reference\/events\/45002$/)
  await expect(page).toHaveTitle(/^45002 – /)
  await page.goBack()
  await expect(page).toHaveTitle(/^oauth2\.oauth_failed – /)
})

test('an address without an entry says so, and searches for what comes nearest', async ({ page }) => {
  await page.goto('./#/reference/types/grant.not_founded')
  await expect(heading(page)).toHaveText('No such entry')
  await expect(searchBox(page)).toHaveValue('grant.not_found')
  await expect(entries(page).first()).toContainText('grant.not_found')
  await expectAccessible(page)
  await entry(page).getByRole('link', { name: 'Back to the reference' }).click()
  await expect(page).toHaveURL(/#\/reference$/)
})

test('the list can be reached where the page is enlarged four times', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 225 })
  await page.goto('./#/reference')
  await entries(page).first().scrollIntoViewIfNeeded()
  await expect(entries(page).first()).toBeInViewport({ ratio: 1 })
})

test('an address without a kind that there is says so, and an unknown page says where one is instead', async ({
  page,
}) => {
  await page.goto('./#/reference/grant.not_founded')
  await expect(heading(page)).toHaveText('No such entry')
  await expect(entry(page)).toContainText('The reference has no entry called grant.not_founded.')
  await expect(searchBox(page)).toHaveValue('grant.not_found')

  await page.goto('./#/foo')
  const notice = page.getByRole('status', { name: 'Notice' })
  await expect(notice).toContainText('There is no page #/foo. This is the inspector.')
  await expect(page.getByRole('textbox', { name: 'Response' })).toBeVisible()
  await notice.getByRole('button', { name: 'Open the reference' }).click()
  await expect(page).toHaveURL(/#\/reference$/)
  await expect(notice).not.toContainText('There is no page')
})

for (const [address, type] of [
  ['types/grant.not_found', 'grant.not_found'],
  ['triggers/message.created', 'message.created'],
] as const) {
  test(`the sample of ${address} opens in the inspector, and undo brings the text back`, async ({ page }) => {
    await page.goto('./')
    await page.locator('.monaco-editor').first().waitFor()
    await enter(page, body)
    await expect(breakdown(page).getByText('mine').first()).toBeVisible()
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/reference/${address}`)
    await entry(page).getByRole('button', { name: 'Open a sample in the inspector' }).click()
    await expect(breakdown(page).getByText(type, { exact: true }).first()).toBeVisible()
    await expect(breakdown(page)).toBeFocused()
    await expect(page).not.toHaveTitle(/Reference/)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(breakdown(page).getByText('mine').first()).toBeVisible()
    await page.goBack()
    await expect(heading(page)).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`#/reference/${address}$`))
  })
}

test('text, caret and scroll positions outlast a visit', async ({ page }) => {
  await page.goto('./')
  await page.locator('.monaco-editor').first().waitFor()
  await enter(page, body)
  await expect(breakdown(page).getByText('mine').first()).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  // Parts of it may be on their way, without which it is not high enough.
  await expect
    .poll(() =>
      breakdown(page).evaluate((region) => {
        region.scrollTo(0, 120)
        return region.scrollTop
      }),
    )
    .toBe(120)
  await page.getByRole('link', { name: 'Reference' }).click()
  await expect(heading(page)).toBeVisible()
  await expect(editor(page)).toHaveCount(0)
  await page.setViewportSize({ width: 1100, height: 700 })
  await page.goBack()
  await expect(breakdown(page).getByText('mine').first()).toBeVisible()
  expect(await breakdown(page).evaluate((region) => region.scrollTop)).toBe(120)
  const room = await page.locator('.response-editor').boundingBox()
  await expect(page.locator('.monaco-editor').first()).toHaveCSS('width', `${Math.floor(room?.width ?? 0)}px`)
  await editor(page).focus()
  await page.keyboard.insertText('!')
  await expect(page.locator('.view-lines')).toContainText('Unauthorized"}!}')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`list and entry are accessible in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('./#/reference/statuses/401')
    await searchBox(page).fill('token')
    await expect(entries(page).first().locator('mark').first()).toBeVisible()
    await expect(heading(page)).toBeVisible()
    await expectAccessible(page)
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('list and entry are a screen each', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('button', { name: 'More' }).tap()
    await page.getByRole('link', { name: 'Reference' }).tap()
    await expect(entries(page).first()).toBeVisible()
    await expect(entry(page)).toHaveCount(0)
    await page.getByRole('radio', { name: /^Event codes/ }).check()
    await expectAccessible(page)
    await page.getByRole('radio', { name: /^All/ }).check()
    await searchBox(page).fill('relay access denied')
    // The list follows a moment later.
    await expect(entries(page).first()).toContainText(/relay access denied/i)
    await entries(page).first().tap()
    await expect(heading(page)).toBeFocused()
    await expect(entries(page)).toHaveCount(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    const beyond = await entry(page).evaluate((region) => region.scrollWidth - region.clientWidth)
    expect(beyond, 'pixels that stand out sideways').toBe(0)
    await expectAccessible(page)
    await entry(page).getByRole('link', { name: 'All entries' }).tap()
    await expect(searchBox(page)).toHaveValue('relay access denied')
    await expect(entries(page).first()).toBeFocused()
    await entries(page).first().tap()
    await entry(page).getByRole('button', { name: 'Open a sample in the inspector' }).tap()
    await expect(breakdown(page).getByRole('heading', { level: 2 })).toBeVisible()
    await expect(editor(page)).toHaveValue(/relay access denied/i)
  })

  test('the header fits a small phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto('./')
    const more = page.getByRole('button', { name: 'More' })
    await expect(more).toBeInViewport({ ratio: 1 })
    await more.press('Enter')
    await expect(more).toHaveAttribute('aria-expanded', 'true')
    await expect(page.getByRole('link', { name: 'Reference' })).toBeInViewport({ ratio: 1 })
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('link', { name: 'Reference' })).toBeHidden()
    await expect(more).toBeFocused()
  })
})
