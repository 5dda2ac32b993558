// The main journey: a response goes in, its explanation comes out, and every statement leads to its place.
import type { Locator, Page } from '@playwright/test'
import { expect, expectAccessible, test } from './support.ts'

const sample = `{
  "request_id": "1f58962d-9967-42de-9dd3-3f55aa1a216a",
  "error": {
    "type": "invalid_request_error",
    "message": "The message_id parameter is required."
  }
}`

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })

/** Puts a text into the editor the way a paste does, whichever surface is on screen. */
async function enter(page: Page, text: string) {
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

test('explains the sample of the errors page', async ({ page }) => {
  await page.goto('./')
  await enter(page, sample)
  const result = breakdown(page)
  await expect(result.getByText('api.invalid_request_error', { exact: true })).toBeVisible()
  await expect(result.getByText('Your move')).toBeVisible()
  await expect(result.getByText('Retry after the fix', { exact: true })).toBeVisible()
  await expect(result.getByRole('heading', { name: 'What to do' })).toBeVisible()
  await expect(result.locator('section', { hasText: /^Request ID/ })).toContainText(
    '1f58962d-9967-42de-9dd3-3f55aa1a216a',
  )
  await expect(page.locator('[aria-live=polite]').filter({ hasText: 'Retry after the fix' })).toHaveCount(1)
  await expectAccessible(page)
})

test('what is refused is named, and leads to the place that names it', async ({ page }) => {
  await page.goto('./')
  await page.locator('.monaco-editor').waitFor()
  const details = [
    { loc: ['body', 'to', 0, 'email'], msg: 'field required', type: 'value_error.missing' },
    { loc: ['query', 'limit'], msg: 'value is not a valid integer', type: 'type_error.integer' },
  ]
  const error = { type: 'validation_error', message: 'validation error', details }
  await enter(page, JSON.stringify({ request_id: 'r', error }))
  const result = breakdown(page)
  await expect(result.getByRole('heading', { name: 'Several parts of the request are refused' })).toBeVisible()
  const limit = result.getByRole('listitem').filter({ hasText: 'limit' }).filter({ hasText: 'Wrong type' })
  await limit.getByRole('button').click()
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(result.getByRole('heading', { name: 'The request lacks to.0.email' })).toBeVisible()
  await expectAccessible(page)
})

test('evidence leads to its place in the editor', async ({ page }) => {
  await page.goto('./')
  await page.locator('.monaco-editor').waitFor()
  await enter(page, sample)
  const type = breakdown(page).getByRole('listitem').filter({ hasText: /^Type/ })
  await type.getByRole('button').click()
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(breakdown(page).getByText('api.invalid_request_error')).toHaveCount(0)
})

test('text of the breakdown can be selected to be copied, and a click on it leads to its place', async ({ page }) => {
  await page.goto('./')
  await page.locator('.monaco-editor').waitFor()
  await enter(page, sample)
  const type = breakdown(page).getByRole('listitem').filter({ hasText: /^Type/ })
  const value = type.getByText('invalid_request_error')
  const { x, y, width, height } = (await value.boundingBox())!
  await page.mouse.move(x + 1, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width - 1, y + height / 2, { steps: 5 })
  await page.mouse.up()
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('invalid_request')
  await expect(editor(page)).not.toBeFocused()
  // Also where it is selected.
  await value.click()
  await expect(editor(page)).toBeFocused()
  await type.getByText('Type', { exact: true }).dblclick({ position: { x: 8, y: 8 } })
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe('Type')
  await expect(editor(page)).not.toBeFocused()
  await type.getByText('Type', { exact: true }).click()
  await expect(editor(page)).toBeFocused()
})

test('what the provider said is explained in words, and its fields are named by whole steps', async ({ page }) => {
  await page.goto('./')
  await enter(
    page,
    `{"request_id":"r","error":{"type":"provider_error","message":"No","provider_error":{"error":{
      "code":403,"message":"Request had insufficient authentication scopes.","status":"PERMISSION_DENIED"}}}}`,
  )
  const known = breakdown(page).getByRole('link', { name: 'The grant lacks a Google scope that this request needs' })
  await expect(known).toHaveAttribute('href', /^#\/reference\/providers\/google\//)
  const pointer = breakdown(page).getByText('/error/provider_error/error/message', { exact: true })
  const lines = await pointer.evaluate(({ childNodes }) =>
    [...childNodes]
      .filter(({ nodeName }) => nodeName === '#text')
      .map((step) => {
        const range = document.createRange()
        range.selectNode(step)
        return range.getClientRects().length
      }),
  )
  expect(lines).toEqual([1, 1, 1, 1])
})

test('a status that the paste leaves out can be chosen', async ({ page }) => {
  await page.goto('./')
  await enter(page, '{"request_id":"r","error":{"type":"brand_new","message":"No"}}')
  const picker = page.getByRole('combobox', { name: 'HTTP status' })
  await picker.fill('404')
  await page.getByRole('option', { name: '404 Not Found' }).click()
  await expect(breakdown(page).getByText('Status chosen by you')).toBeVisible()
  await expect(breakdown(page).getByText('404 Not Found').first()).toBeVisible()
  await expectAccessible(page)
})

for (const key of ['Enter', 'Tab']) {
  test(`a status that was typed is taken by ${key}`, async ({ page }) => {
    await page.goto('./')
    await enter(page, '{"request_id":"r","error":{"type":"brand_new","message":"No"}}')
    const picker = page.getByRole('combobox', { name: 'HTTP status' })
    await picker.click()
    await page.keyboard.type('404')
    await expect(page.getByRole('option')).toHaveCount(1)
    await page.keyboard.press(key)
    await expect(breakdown(page).getByText('Status chosen by you')).toBeVisible()
    await expect(picker).toHaveValue('404 Not Found')
  })
}

test('broken JSON is read as far as it goes, and the break is a finding on its line', async ({ page }) => {
  await page.goto('./')
  await enter(page, sample.slice(0, sample.indexOf('required')))
  const findings = breakdown(page).getByRole('list', { name: 'Findings' })
  await expect(findings.getByRole('listitem').first()).toContainText('5:')
  await expect(breakdown(page).getByText('api.invalid_request_error', { exact: true })).toBeVisible()
  await findings.getByRole('button').first().click()
  await expect(editor(page)).toBeFocused()
})

test('a message with head and body brings its status along', async ({ page }) => {
  await page.goto('./')
  await enter(
    page,
    'HTTP/2 404\nx-request-id: from-the-head\n\n{"error":{"type":"grant.not_found","message":"Grant not found"}}',
  )
  await expect(breakdown(page).getByText('404 Not Found').first()).toBeVisible()
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('from-the-head')
  await expect(page.getByRole('combobox', { name: 'HTTP status' })).toHaveCount(0)
})

test('text that is no response gets told what to paste instead', async ({ page }) => {
  await page.goto('./')
  await enter(page, 'lorem ipsum')
  await expect(breakdown(page).getByRole('heading', { name: 'No response found in this text' })).toBeVisible()
  await enter(page, '{"object":"charge","amount":12}')
  await expect(breakdown(page).getByRole('heading', { name: 'This is no response that Nylas sends' })).toBeVisible()
})

test('words written from right to left are set that way, and IDs are not', async ({ page }) => {
  await page.goto('./')
  const words = 'הגישה נדחתה (access denied) 403.'
  await enter(page, JSON.stringify({ request_id: 'r-1', error: { type: 'provider_error', message: words } }, null, 2))
  const shown = breakdown(page).getByText(words, { exact: true })
  await expect(shown).toHaveCount(2)
  for (const place of await shown.all()) await expect(place).toHaveCSS('direction', 'rtl')
  const ids = breakdown(page).getByText('r-1', { exact: true })
  await expect(ids.first()).toBeVisible()
  for (const id of await ids.all()) await expect(id).toHaveCSS('direction', 'ltr')
})

test('a place stands on the line of its finding, and a scope is not broken where a line has room for it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto('./')
  const provider = '{"error":{"code":403,"errors":[{"reason":"insufficientPermissions"}]}}'
  await enter(page, `{"request_id":"r" "error":{"type":"provider_error","message":"No","provider_error":${provider}}}`)
  const finding = breakdown(page).getByRole('list', { name: 'Findings' }).getByRole('listitem').first()
  // Of the text alone: the button around it is larger, for fingers.
  const topOf = (text: Locator) =>
    text.evaluate(({ lastChild }) => {
      const range = document.createRange()
      range.selectNode(lastChild!)
      return range.getBoundingClientRect().y
    })
  const [words, place] = await Promise.all([
    topOf(finding.getByText('A comma is missing')),
    topOf(finding.getByRole('button')),
  ])
  expect(Math.abs(words - place)).toBeLessThan(3)
  const scopes = breakdown(page)
    .locator('section', { hasText: /^Scopes that are needed/ })
    .locator('code')
  await expect(scopes.first()).toBeVisible()
  const lines = await scopes.evaluateAll((codes) => codes.map((code) => code.getClientRects().length))
  expect(Math.max(...lines)).toBe(1)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a list is healthy and accessible in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('./')
    await enter(page, '{"request_id":"r","data":[{"id":"m","object":"message","date":1723821985}],"next_cursor":"c"}')
    await expect(breakdown(page).getByText('2024-08-16 15:26:25 UTC')).toBeVisible()
    await expect(breakdown(page).getByText('No retry needed')).toBeVisible()
    await expectAccessible(page)
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the plain text area stays, and the breakdown stands below it', async ({ page }) => {
    await page.goto('./')
    await enter(page, sample)
    await expect(breakdown(page).getByText('api.invalid_request_error', { exact: true })).toBeVisible()
    await expect(page.locator('.monaco-editor')).toHaveCount(0)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(390)
    await enter(page, sample.replace('{', '{ // a comment').replace('invalid_request_error', 'verylongtype'.repeat(30)))
    await expect(breakdown(page).getByRole('combobox', { name: 'Read as' })).toContainText('comments')
    const beyond = await breakdown(page).evaluate((region) => region.scrollWidth - region.clientWidth)
    expect(beyond, 'pixels that stand out sideways').toBe(0)
    await expectAccessible(page)
  })
})
