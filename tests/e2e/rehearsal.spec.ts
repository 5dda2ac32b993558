// Before the first text, pastes and breakdowns are rehearsed out of sight: nobody may notice, and once there was a text there are none.
import type { Page } from '@playwright/test'
import { expect, test } from './support.ts'

/** What the stages are put into. */
const hosts = { breakdown: '[aria-label=Breakdown]', editor: '.response-editor-rich' }

type Counts = Record<keyof typeof hosts, number>

/** Counts the stages that come from the start of the page on, however soon they go again. */
async function countStages(page: Page): Promise<() => Promise<Counts>> {
  await page.addInitScript(({ breakdown, editor }) => {
    const counts = { breakdown: 0, editor: 0 }
    const count = ({ addedNodes, target }: MutationRecord) => {
      const stages = [...addedNodes].filter((node) => node instanceof HTMLElement && node.inert).length
      if (!(target instanceof Element)) return
      if (target.matches(breakdown)) counts.breakdown += stages
      if (target.matches(editor)) counts.editor += stages
    }
    new MutationObserver((records) => {
      for (const record of records) count(record)
    }).observe(document, { subtree: true, childList: true })
    Object.assign(globalThis, { counts })
  }, hosts)
  return () => page.evaluate(() => (globalThis as unknown as { counts: Counts }).counts)
}

test('an empty page rehearses, and looks and sounds as if it had not', async ({ page }) => {
  const counts = await countStages(page)
  await page.goto('./')
  await expect.poll(counts, { timeout: 20_000 }).toEqual({ breakdown: 11, editor: 6 })
  for (const host of Object.values(hosts)) await expect(page.locator(`${host} > [inert]`)).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Response' })).toHaveValue('')
  await expect(page.getByRole('heading', { name: 'What does this Nylas response mean?' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Breakdown' })).toHaveAttribute('aria-busy', 'false')
  await expect(page).toHaveTitle('Nylas Response Inspector')
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
})

test('a page that was opened with a text rehearses nothing, also once it is cleared', async ({ page }) => {
  const counts = await countStages(page)
  await page.goto('./#type=grant.not_found')
  await expect(page.locator('.monaco-editor').first()).toBeVisible()
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(page.getByRole('heading', { name: 'What does this Nylas response mean?' })).toBeVisible()
  // Nothing tells that nothing will come.
  await page.waitForTimeout(3000)
  expect(await counts()).toEqual({ breakdown: 0, editor: 0 })
})
