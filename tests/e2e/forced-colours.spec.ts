// Where the system forces its colours, as Windows does for high contrast: what is chosen is still told from the rest.
import type { Locator } from '@playwright/test'
import { expect, test } from './support.ts'

test.use({ forcedColors: 'active' })

const ground = (place: Locator) => place.evaluate((element) => getComputedStyle(element).backgroundColor)

/** Its ground is another one than that of its neighbour. */
async function expectToldApart(chosen: Locator, other: Locator) {
  await expect.poll(async () => (await ground(chosen)) === (await ground(other))).toBe(false)
}

test('the chosen class, row and language, and the bars of the charts', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('textbox', { name: 'Response' }).focus()
  await page.keyboard.insertText('HTTP/1.1 404 Not Found\n\n{}\n\nHTTP/1.1 401 Unauthorized\n\n{}')
  const rows = page.getByRole('option')
  await expectToldApart(rows.first(), rows.last())
  const classes = page.getByRole('group', { name: 'Status class' }).locator('label')
  await expectToldApart(classes.nth(0), classes.nth(1))
  const languages = page.getByRole('tab')
  await expectToldApart(languages.first(), languages.last())
  const openPage = page.getByRole('link', { name: 'Inspector' })
  await expect.poll(() => ground(openPage)).toBe(await ground(classes.nth(0)))
  await page.getByRole('button', { name: 'Charts' }).click()
  const bar = page.getByRole('figure', { name: 'Errors by type' }).locator('li [style*=width]').first()
  await expectToldApart(bar, bar.locator('..'))
})

test('the chosen kind and the open entry of the reference', async ({ page }) => {
  await page.goto('./#/reference/types/grant.not_found')
  const kinds = page.getByRole('group', { name: 'Kind' }).locator('label')
  await expectToldApart(kinds.nth(0), kinds.nth(1))
  const entries = page.getByRole('navigation', { name: 'Entries' }).getByRole('link')
  await expectToldApart(entries.and(page.locator('[aria-current]')), entries.first())
})

test('a button that is enabled does not go on looking disabled', async ({ page }) => {
  await page.goto('./')
  const clear = page.getByRole('button', { name: 'Clear' })
  await expect(clear).toBeDisabled()
  await page.getByRole('textbox', { name: 'Response' }).focus()
  await page.keyboard.insertText('grant.not_found')
  await expect(clear).toBeEnabled()
  await expect.poll(() => clear.evaluate((button) => button.getAnimations().length)).toBe(0)
  const asItIs = await clear.screenshot()
  await clear.evaluate((button) => button.replaceChildren(...button.cloneNode(true).childNodes))
  expect(asItIs.equals(await clear.screenshot()), 'looks as if it had just been drawn').toBe(true)
})
