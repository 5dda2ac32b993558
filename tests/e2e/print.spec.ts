// On paper: all there is to read, and nothing around it.
import { drawn, expect, test } from './support.ts'

test.use({ colorScheme: 'dark', viewport: { width: 794, height: 1123 } })

const long = 'verylongtype'.repeat(30)

test('the breakdown is printed whole, wrapped, in light colours, without the page around it', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('textbox', { name: 'Response' }).focus()
  await page.keyboard.insertText(
    `{"request_id":"r","error":{"type":"${long}","message":"No"}}\n\n{"request_id":"r-two"}`,
  )
  const breakdown = page.getByRole('region', { name: 'Breakdown' })
  await expect(breakdown.getByRole('tabpanel')).toBeVisible()
  await expect(page.getByRole('listbox', { name: 'Responses' })).toBeVisible()
  await breakdown.focus()
  await page.emulateMedia({ media: 'print' })
  for (const name of ['Paste', 'Theme', /^Copy/]) await expect(page.getByRole('button', { name })).toHaveCount(0)
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  // The list is not on paper, nor is the text that places are of.
  await expect(breakdown.getByText('Response 1 of 2', { exact: true })).toBeVisible()
  await expect(breakdown.getByTitle('Show it in the editor').first()).toBeHidden()
  await expect(page.locator(':focus')).toHaveCSS('outline-style', 'none')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(246, 246, 244)')
  const beyond = await page.evaluate(() => {
    const cut = [...document.querySelectorAll('main section, main div, main pre')]
      .filter(
        ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
          scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
      )
      .filter((element) => getComputedStyle(element).overflow !== 'visible')
    return cut.map(({ outerHTML }) => outerHTML.slice(0, 200))
  })
  expect(beyond, 'what is cut off').toEqual([])
  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
  expect(pages?.length).toBeGreaterThan(1)
})

test('how to tell one explanation from another is printed too', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('textbox', { name: 'Response' }).focus()
  await page.keyboard.insertText('{"request_id":"r","error":{"type":"grant.not_found","message":"Grant not found"}}')
  const check = page.getByText('That is final: let the person connect again, and store the new ID.')
  await expect(page.getByText('How to tell').last()).toBeVisible()
  await expect(check).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(check).toBeVisible()
  await expect(page.getByText('How to tell').last()).toBeHidden()
})

test('the fields that are shown when they are asked for are printed too, and how many are left out', async ({
  page,
}) => {
  await page.goto('./')
  await page.getByRole('textbox', { name: 'Response' }).focus()
  const list = (length: number) =>
    JSON.stringify({ request_id: 'r', data: Array.from({ length }, () => ({ id: 'i' })) })
  await page.keyboard.insertText(list(60))
  const breakdown = page.getByRole('region', { name: 'Breakdown' })
  const fields = breakdown.locator('section', { hasText: /^Fields/ })
  const print = async (event: string) => {
    // The list hears of printing a moment after it is on screen.
    await drawn(page)
    await page.evaluate((name) => window.dispatchEvent(new Event(name)), event)
  }
  await expect(fields.getByRole('listitem')).toHaveCount(24)
  const more = fields.getByRole('button', { name: /^Show / })
  await more.focus()
  await print('beforeprint')
  await expect(fields.getByRole('listitem')).toHaveCount(62)
  await expect(fields).not.toContainText('left out')
  await print('afterprint')
  await expect(fields.getByRole('listitem')).toHaveCount(24)
  await expect(more).toBeFocused()

  await page.getByRole('textbox', { name: 'Response' }).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(list(120))
  await expect(fields).toContainText('122 explained')
  await print('beforeprint')
  await expect(fields.getByRole('listitem')).toHaveCount(100)
  await expect(fields).toContainText('22 more fields are left out of this print.')
})

test('an entry of the reference is printed without the list', async ({ page }) => {
  await page.goto('./#/reference/types/grant.not_found')
  const entry = page.getByRole('region', { name: 'Entry' })
  await expect(entry.getByRole('heading', { name: 'Read on' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  const [shown, whole] = await entry.evaluate(({ clientHeight, scrollHeight }) => [clientHeight, scrollHeight])
  expect(shown).toBe(whole)
})
