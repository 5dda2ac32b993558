// Texts that take the place of one another: none that was typed is lost, also where there is no key that undoes.
import { type Page } from '@playwright/test'
import { expectKept } from './kept.ts'
import { drawn, expect, expectAccessible, openPage, test } from './support.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const notice = (page: Page) => page.getByRole('status', { name: 'Notice' })
const press = (page: Page, name: string) => notice(page).getByRole('button', { name }).click()

const holds = (page: Page, text: RegExp) =>
  expect(page.locator('.view-lines, textarea').filter({ hasText: text })).not.toHaveCount(0)

async function openExample(page: Page, name: RegExp) {
  await page.getByRole('button', { name: 'Examples' }).click()
  await page.getByRole('dialog').getByRole('button', { name }).click()
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('undo leads through all texts that were replaced, to the first', async ({ page }) => {
    await openPage(page)
    await editor(page).fill('my own notes')
    await openExample(page, /Missing parameter/)
    await openExample(page, /Grant not found/)
    await press(page, 'Undo')
    await expect(editor(page)).toHaveValue(/"invalid_request_error"/)
    await expect(notice(page)).toContainText('The text before is back.')
    await expectAccessible(page)
    await press(page, 'Undo')
    await expect(editor(page)).toHaveValue('my own notes')
    await press(page, 'Redo')
    await expect(editor(page)).toHaveValue(/"invalid_request_error"/)
  })

  test('undo after Clear keeps what was typed since', async ({ page }) => {
    await openPage(page)
    await editor(page).fill('the old text')
    await page.getByRole('button', { name: 'Clear' }).click()
    await expect(notice(page)).toContainText('Your text was cleared.')
    await editor(page).fill('a new text, long and typed by hand')
    await press(page, 'Undo')
    await expect(editor(page)).toHaveValue('the old text')
    await press(page, 'Redo')
    await expect(editor(page)).toHaveValue('a new text, long and typed by hand')
  })

  test('a message leaves the way back where it is', async ({ page }) => {
    await openPage(page)
    await editor(page).fill('my own notes')
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'readText', { value: () => Promise.reject(new Error('refused')) })
    })
    await page.getByRole('button', { name: 'Paste' }).click()
    await expect(notice(page)).toContainText('does not let this page read the clipboard')
    // What was read aloud before is not read once more with it.
    await expect(notice(page)).toHaveAttribute('aria-atomic', 'false')
    await expectAccessible(page)
    await press(page, 'Undo')
    await expect(editor(page)).toHaveValue('my own notes')
  })
})

test('whoever reads the editor without going into it reads the text that took the place of another', async ({
  page,
}) => {
  await openPage(page)
  await page.locator('.monaco-editor').first().waitFor()
  await openExample(page, /Missing parameter/)
  await openExample(page, /Grant not found/)
  await expect(editor(page)).toHaveValue(/grant\.not_found/)
})

test('the offer to undo goes away once the text is there again', async ({ page }) => {
  await openPage(page)
  await page.locator('.monaco-editor').first().waitFor()
  await editor(page).focus()
  await page.keyboard.insertText('grant.not_found')
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(notice(page)).toContainText('Your text was cleared.')
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+Z')
  await holds(page, /grant.not_found/)
  await expect(notice(page)).toBeEmpty()
})

test('a text that came back with a reload is the first one: undo does not take it away', async ({ page }) => {
  await openPage(page)
  await editor(page).fill('grant.not_found')
  await expectKept(page, 'grant.not_found')
  await page.reload()
  await expect(breakdown(page).getByText('grant.not_found', { exact: true })).toBeVisible()
  await page.locator('.monaco-editor').first().waitFor()
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+Z')
  await page.keyboard.insertText('!')
  await holds(page, /^!grant.not_found$/)
  await page.keyboard.press('ControlOrMeta+Z')
  await page.keyboard.press('ControlOrMeta+Z')
  await holds(page, /^grant.not_found/)
})

for (const [width, height] of [
  [390, 844],
  [320, 640],
] as const) {
  test(`at ${width} pixels nothing stays covered by a notice, and Escape takes it away`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await openPage(page)
    await editor(page).fill('my own notes')
    await openExample(page, /Grant not found/)
    const box = notice(page).locator('> *')
    await expect(box).toContainText('Your text was replaced.')
    await expect(breakdown(page).getByRole('link', { name: 'grant.not_found' })).toBeVisible()
    await drawn(page)
    const last = breakdown(page).getByRole('link').last()
    await last.focus()
    // By key from the one before, as a browser brings it into view by itself.
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await expect(last).toBeFocused()
    const top = async () => (await box.boundingBox())?.y ?? 0
    const bottom = async () => {
      const place = await last.boundingBox()
      return place ? place.y + place.height : Infinity
    }
    expect(await bottom()).toBeLessThanOrEqual(await top())
    await last.click({ trial: true })
    await page.keyboard.press('Escape')
    await expect(notice(page)).toBeEmpty()
    await expect(last).toBeFocused()
  })
}

for (const moves of [false, true]) {
  test(`beside the breakdown a notice covers nothing of the text${moves ? ', however they are divided' : ''}`, async ({
    page,
  }) => {
    await openPage(page)
    await editor(page).fill('my own notes')
    await page.getByRole('button', { name: 'Clear' }).click()
    await editor(page).fill('HTTP/1.1 404 Not Found\nAuthorization: Bearer nyk_v0_0123456789abcdefghijklmnop')
    const secrets = page.getByRole('button', { name: 'Dismiss the note on secrets' })
    await expect(secrets).toBeVisible()
    const handle = page.getByRole('separator', { name: 'Editor size' })
    await handle.focus()
    if (moves) await page.keyboard.press('End')
    await drawn(page)
    const end = (await handle.boundingBox())!
    const box = (await notice(page).locator('> *').boundingBox())!
    expect(box.x).toBeGreaterThan(end.x + end.width)
    expect(box.x + box.width).toBeLessThan(1280)
    // On one line, where there is room.
    if (!moves) expect(box.height).toBeLessThan(50)
    await secrets.click()
    await expect(secrets).toHaveCount(0)
  })
}

test('Escape is meant for a dialog, a menu and the search before the notice', async ({ page }) => {
  await openPage(page)
  await page.locator('.monaco-editor').first().waitFor()
  await editor(page).fill('my own notes')
  await page.getByRole('button', { name: 'Clear' }).click()
  await page.getByRole('button', { name: 'Examples' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.setViewportSize({ width: 800, height: 800 })
  await page.getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('button', { name: 'History' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'History' })).toBeHidden()
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+F')
  await expect(page.getByRole('textbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(editor(page)).toBeFocused()
  await expect(notice(page)).toContainText('Your text was cleared.')
  await page.keyboard.press('Escape')
  await expect(notice(page)).toBeEmpty()
})
