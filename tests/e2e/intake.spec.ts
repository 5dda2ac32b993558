// Getting a text in, and never losing one: examples, files, clipboard, clear.
import { gzipSync } from 'node:zlib'
import { type Page } from '@playwright/test'
import { expect, expectAccessible, openPage, test } from './support.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const mine = 'grant.not_found'

async function typeMine(page: Page) {
  await editor(page).focus()
  await page.keyboard.insertText(mine)
  await expect(breakdown(page).getByText(mine, { exact: true })).toBeVisible()
}

async function undo(page: Page) {
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+Z')
}

test('the text area works before Monaco is there, and Monaco takes its text over', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let asked = false
  await page.route('**/assets/rich-editor-*.js', async (route) => {
    asked = true
    await held
    await route.continue()
  })
  await page.goto('./')
  await expect(page.locator('textarea[aria-label=Response]')).toBeVisible()
  await typeMine(page)
  await expect.poll(() => asked, 'Monaco was asked for and held back').toBe(true)
  await expect(page.locator('.monaco-editor')).toHaveCount(0)
  release()
  await expect(page.locator('.monaco-editor').first()).toBeVisible()
  await expect(page.locator('.view-lines')).toContainText(mine)
  await expect(editor(page)).toBeFocused()
  await page.keyboard.insertText('!')
  await expect(page.locator('.view-lines')).toContainText(`${mine}!`)
})

test('an example replaces the text, and undo brings it back', async ({ page }) => {
  await page.goto('./')
  await page.locator('.monaco-editor').first().waitFor()
  await typeMine(page)
  await page.getByRole('button', { name: 'Examples' }).click()
  const dialog = page.getByRole('dialog', { name: 'Example responses' })
  // The twelfth: a dozen at the least.
  await expect(dialog.getByRole('listitem').nth(11)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: /Missing parameter/ }).click()
  await expect(breakdown(page).getByText('api.invalid_request_error', { exact: true })).toBeVisible()
  await undo(page)
  await expect(breakdown(page).getByText(mine, { exact: true })).toBeVisible()
})

test('clear empties the editor, and undo brings the text back', async ({ page }) => {
  await page.goto('./')
  await page.locator('.monaco-editor').first().waitFor()
  await typeMine(page)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(breakdown(page).getByText('Or start from an example')).toBeVisible()
  await undo(page)
  await expect(breakdown(page).getByText(mine, { exact: true })).toBeVisible()
})

test('the focus goes on where an example or a notice was used, and the way back is offered beside the text', async ({
  page,
}) => {
  await page.goto('./')
  const clear = page.getByRole('button', { name: 'Clear' })
  await expect(page.locator('.first-view')).toHaveCount(0)
  await expect(clear).toBeDisabled()
  await breakdown(page).getByRole('button', { name: 'Grant not found' }).press('Enter')
  await expect(breakdown(page).getByRole('link', { name: 'grant.not_found' })).toBeVisible()
  await expect(breakdown(page)).toBeFocused()
  await clear.press('Enter')
  await expect(clear).toBeDisabled()
  await expect(breakdown(page)).toBeFocused()
  const undo = page.getByRole('status', { name: 'Notice' }).getByRole('button', { name: 'Undo' })
  await page.getByRole('link', { name: 'Reference' }).click()
  await expect(undo).toHaveCount(0)
  await page.getByRole('link', { name: 'Inspector' }).click()
  await undo.press('Enter')
  await expect(undo).toHaveCount(0)
  await expect(breakdown(page)).toBeFocused()
  await expect(breakdown(page).getByRole('link', { name: 'grant.not_found' })).toBeVisible()
})

test('opens a file, and says what is wrong with one that is no text', async ({ page }) => {
  await openPage(page)
  const input = page.locator('input[type=file]')
  await input.setInputFiles({ name: 'error.http', mimeType: 'text/plain', buffer: Buffer.from('HTTP/2 429\n\n{}') })
  await expect(breakdown(page).getByText('429 Too Many Requests').first()).toBeVisible()
  await input.setInputFiles({ name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 0, 0, 1]) })
  await expect(page.getByRole('status', { name: 'Notice' })).toContainText('picture.png is not a text file.')
  await expect(breakdown(page).getByText('429 Too Many Requests').first()).toBeVisible()
  await expectAccessible(page)
})

test('a file that is compressed with gzip is unpacked', async ({ page }) => {
  await openPage(page)
  const buffer = gzipSync(mine)
  await page.locator('input[type=file]').setInputFiles({ name: 'a.json.gz', mimeType: 'application/gzip', buffer })
  await expect(breakdown(page).getByText(mine, { exact: true })).toBeVisible()
})

test('a file can be dropped anywhere', async ({ page }) => {
  await openPage(page)
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['grant.not_found'], 'type.txt', { type: 'text/plain' }))
    return transfer
  })
  await page.dispatchEvent('h1', 'dragenter', { dataTransfer: files })
  await expect(page.getByText('Drop the file to inspect it')).toBeVisible()
  await page.dispatchEvent('h1', 'drop', { dataTransfer: files })
  await expect(breakdown(page).getByText(mine, { exact: true })).toBeVisible()
})

test('a file that is dropped on a dialog is not opened behind it, and that is said', async ({ page }) => {
  await openPage(page)
  await typeMine(page)
  await page.getByRole('button', { name: 'Examples' }).click()
  const dialog = page.getByRole('dialog', { name: 'Example responses' })
  await expect(dialog.getByRole('listitem').first()).toBeVisible()
  const files = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['HTTP/1.1 429'], 'other.txt', { type: 'text/plain' }))
    return transfer
  })
  await dialog.dispatchEvent('dragover', { dataTransfer: files })
  const sign = page.getByText('Close the dialog first, then drop')
  await expect(sign).toBeVisible()
  // Above the dialog, and as large as the page.
  expect(await sign.evaluate((element) => element.matches(':popover-open'))).toBe(true)
  expect((await sign.boundingBox())?.width).toBeGreaterThan(1000)
  await dialog.dispatchEvent('drop', { dataTransfer: files })
  await expect(sign).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('status', { name: 'Notice' })).toContainText('Close the dialog first.')
  await expect(breakdown(page).getByText(mine, { exact: true })).toBeVisible()
})

test('pastes from the clipboard, and says what to do when the browser refuses', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./')
  await page.evaluate((text) => navigator.clipboard.writeText(text), mine)
  await page.getByRole('button', { name: 'Paste' }).click()
  await expect(breakdown(page).getByText(mine, { exact: true })).toBeVisible()
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'readText', { value: () => Promise.reject(new Error('refused')) })
  })
  await page.getByRole('button', { name: 'Paste' }).click()
  await expect(page.getByRole('status', { name: 'Notice' })).toContainText('does not let this page read the clipboard')
  await expect(breakdown(page).getByText(mine, { exact: true })).toBeVisible()
})

test('the splitter moves by keyboard', async ({ page }) => {
  await page.goto('./')
  const splitter = page.getByRole('separator', { name: 'Editor size' })
  await expect(splitter).toHaveAttribute('aria-valuenow', /^[1-9]/)
  const before = Number(await splitter.getAttribute('aria-valuenow'))
  await splitter.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => Number(await splitter.getAttribute('aria-valuenow'))).toBeGreaterThan(before)
})

for (const [system, unlike, like] of [
  ['light', 'dark', 'light'],
  ['dark', 'light', 'dark'],
] as const) {
  test(`on a ${system} system the theme switch goes to ${unlike} first, and other tabs follow`, async ({
    context,
    page,
  }) => {
    await page.emulateMedia({ colorScheme: system })
    await page.goto('./')
    const theme = page.getByRole('button', { name: 'Theme' })
    const root = page.locator('html')
    await theme.click()
    await expect(root).toHaveAttribute('data-theme', unlike)
    await expect(page.getByRole('status').filter({ hasText: `Theme: ${unlike}` })).toHaveCount(1)
    const other = await context.newPage()
    await other.goto('./')
    await expect(other.locator('html')).toHaveAttribute('data-theme', unlike)
    // From here on it hears of the others.
    await expect(other.locator('.first-view')).toHaveCount(0)
    await theme.click()
    await expect(root).toHaveAttribute('data-theme', like)
    await expect(other.locator('html')).toHaveAttribute('data-theme', like)
    await theme.click()
    await expect(root).not.toHaveAttribute('data-theme')
    await expect(other.locator('html')).not.toHaveAttribute('data-theme')
  })
}

test('the choice of a theme is kept, and the browser’s own bar has its colour', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('button', { name: 'Theme' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const bars = () =>
    page.locator('meta[name=theme-color]').evaluateAll((all) => all.map((bar) => bar.getAttribute('content')))
  expect(new Set(await bars())).toEqual(new Set(['#17181b']))
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(new Set(await bars())).toEqual(new Set(['#17181b']))
})
