// The editor shows what the breakdown says: underlines, gutter signs, cards on fields, a note behind the type, places lit up.
import { type Page } from '@playwright/test'
import { expect, test } from './support.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })

const broken = `{
  "request_id": "r",
  "error": {
    "type": "provider_error"
    "message": "No",
  }
}`

test.beforeEach(async ({ page }) => {
  await page.goto('./')
  await page.locator('.monaco-editor').first().waitFor()
  await editor(page).focus()
  await page.keyboard.insertText(broken)
  await expect(breakdown(page).getByRole('list', { name: 'Findings' })).toBeVisible()
})

test('findings are underlined and marked in the gutter by severity', async ({ page }) => {
  await expect(page.locator('.squiggly-error').first()).toBeVisible()
  await expect(page.locator('.squiggly-warning').first()).toBeVisible()
  await expect(page.locator('.response-editor-glyph-error').first()).toBeVisible()
  await expect(page.locator('.response-editor-glyph-warning').first()).toBeVisible()
})

test('a note behind the type gives the verdict', async ({ page }) => {
  await expect(page.locator('.response-editor-note').first()).toContainText('The provider, not Nylas, failed')
})

test('a field shows its card on hover', async ({ page }) => {
  await page.locator('.view-lines').getByText('"request_id"').hover()
  await expect(page.locator('.monaco-hover').filter({ hasText: 'Request ID' })).toBeVisible()
})

test('pointing at a card lights its place up, and the caret lights up its card', async ({ page }) => {
  const field = (name: string) => breakdown(page).getByRole('listitem').filter({ hasText: name })
  await field('Error type').hover()
  await expect(page.locator('.response-editor-highlight').first()).toBeVisible()
  await breakdown(page).getByRole('heading', { level: 2 }).hover()
  await expect(page.locator('.response-editor-highlight')).toHaveCount(0)

  await field('Request ID').getByRole('button').click()
  await expect(breakdown(page).locator('[data-active]').filter({ hasText: 'Request ID' }).first()).toBeVisible()
})

test('findings come and go with the text', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('{"request_id":"r","data":{}}')
  await expect(breakdown(page).getByRole('list', { name: 'Findings' })).toHaveCount(0)
  await expect(page.locator('.squiggly-error')).toHaveCount(0)
})

test('undo in the search box takes back what was typed there', async ({ page }) => {
  await page.keyboard.press('ControlOrMeta+F')
  const search = page.getByRole('textbox', { name: 'Find' })
  await expect(search).toBeFocused()
  await page.keyboard.type('type')
  await expect(search).toHaveValue('type')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(search).not.toHaveValue('type')
  await expect(page.locator('.view-lines')).toContainText('provider_error')
})

test('Tab leaves the editor', async ({ page }) => {
  await editor(page).focus()
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(editor(page)).not.toBeFocused()
})

test('a large text that is pasted takes the place of the one before, and undo and redo go between both', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./')
  await expect(page.locator('.monaco-editor').first()).toBeVisible()
  const editor = page.getByRole('textbox', { name: 'Response' })
  const verdict = page.getByRole('region', { name: 'Breakdown' })
  await editor.fill('{"request_id":"small-one","error":{"type":"not_found_error","message":"No thing"}}')
  await expect(verdict).toContainText('small-one')

  const body = '<p>Hello</p>'.repeat(40_000)
  await page.evaluate((text) => navigator.clipboard.writeText(text), `{"request_id":"large-one","data":["${body}"]}`)
  await editor.press('ControlOrMeta+a')
  await editor.press('ControlOrMeta+v')
  await expect(verdict).toContainText('large-one')
  await editor.press('Enter')
  await editor.press('ControlOrMeta+z')
  await expect(verdict).toContainText('large-one')

  await editor.press('ControlOrMeta+z')
  await expect(verdict).toContainText('small-one')
  await editor.press('ControlOrMeta+Shift+z')
  await expect(verdict).toContainText('large-one')
  await editor.press('ControlOrMeta+z')
  await expect(verdict).toContainText('small-one')
})
