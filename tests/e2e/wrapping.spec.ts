// A body on one line is read from top to bottom, in both surfaces of the editor.
import { type Page } from '@playwright/test'
import { expect, test } from './support.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const card = (page: Page, name: string) => breakdown(page).getByRole('listitem').filter({ hasText: name })

const oneLine = JSON.stringify({
  request_id: 'r',
  error: { message: 'No such grant. '.repeat(200), type: 'provider_error' },
})

test('Monaco wraps it, with the note in it, up to a length that it wraps at each key', async ({ page }) => {
  await page.goto('./')
  await page.locator('.monaco-editor').first().waitFor()
  await editor(page).focus()
  await page.keyboard.insertText(oneLine)
  await card(page, 'Error type').click()
  const type = page.locator('.view-lines').getByText('"provider_error"')
  await expect(type).toBeInViewport()
  await expect(page.locator('.response-editor-note').last()).toContainText('request')
  const right = (await page.locator('.response-editor').boundingBox())?.width ?? 0
  const lines = page.locator('.view-line > span')
  await expect(lines.nth(10)).toBeAttached()
  const end = () => lines.evaluateAll((all) => Math.max(...all.map((line) => line.getBoundingClientRect().right)))
  await expect.poll(end).toBeLessThan(right)

  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(`{"data":["${'No such grant. '.repeat(40_000)}"]}`)
  await expect(page.locator('.view-line')).toHaveCount(1)
})

test('the text area wraps it, and a card still leads to its place', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./')
  await editor(page).fill(oneLine)
  await card(page, 'Error type').click()
  const below = () => editor(page).evaluate((area) => Math.abs(area.scrollHeight - area.clientHeight - area.scrollTop))
  await expect.poll(below).toBeLessThan(2)
  expect(await editor(page).evaluate((area) => area.scrollWidth - area.clientWidth)).toBe(0)
  await card(page, 'Request ID').getByRole('button').click()
  await expect.poll(() => editor(page).evaluate((area) => area.scrollTop)).toBe(0)

  await editor(page).fill(`{"data":["${'No such grant. '.repeat(40_000)}"]}`)
  await expect.poll(() => editor(page).evaluate((area) => area.scrollWidth)).toBeGreaterThan(100_000)
})

test('what is far too long for its place takes two lines of it', async ({ page }) => {
  await page.goto('./')
  await editor(page).focus()
  const long = 'x'.repeat(3000)
  const body = { request_id: long, error: { type: `a.${long}`, message: 'm', provider_error: { code: long } } }
  await page.keyboard.insertText(JSON.stringify(body))
  const places = breakdown(page).locator('code', { hasText: 'x'.repeat(100) })
  await expect(places).toHaveCount(3)
  for (const place of await places.all()) {
    await expect.poll(async () => (await place.boundingBox())?.height).toBeLessThan(50)
  }
})
