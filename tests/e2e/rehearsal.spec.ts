// Before the first text, pastes and breakdowns are rehearsed out of sight: nobody may notice, and where there is a text there are none.
import type { Page } from '@playwright/test'
import { expect, test } from './support.ts'

const stages = { breakdown: '[aria-label=Breakdown] > [inert]', editor: '.response-editor-rehearsal' }

/** Counts what is put on the stages from the start of the page on. */
async function countStages(page: Page): Promise<() => Promise<Record<keyof typeof stages, number>>> {
  await page.addInitScript((selectors) => {
    const counts = { breakdown: 0, editor: 0 }
    const seen = ({ addedNodes, target }: MutationRecord) => {
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement) || !node.inert) continue
        if (target instanceof HTMLElement && target.getAttribute('aria-label') === 'Breakdown') counts.breakdown++
        if (node.matches(selectors.editor)) counts.editor++
      }
    }
    new MutationObserver((records) => {
      for (const record of records) seen(record)
    }).observe(document, { subtree: true, childList: true })
    Object.assign(globalThis, { stageCounts: counts })
  }, stages)
  return () =>
    page.evaluate(() => (globalThis as unknown as { stageCounts: Record<keyof typeof stages, number> }).stageCounts)
}

test('an empty page rehearses, and looks and sounds as if it had not', async ({ page }) => {
  const counts = await countStages(page)
  await page.goto('./')
  await expect.poll(counts, { timeout: 20_000 }).toEqual({ breakdown: 11, editor: 6 })
  for (const stage of Object.values(stages)) await expect(page.locator(stage)).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Response' })).toHaveValue('')
  await expect(page.getByRole('heading', { name: 'What does this Nylas response mean?' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Breakdown' })).toHaveAttribute('aria-busy', 'false')
  await expect(page).toHaveTitle('Nylas Response Inspector')
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
})

test('a page that has a text rehearses nothing', async ({ page }) => {
  const counts = await countStages(page)
  await page.goto('./#type=grant.not_found')
  await expect(page.locator('.monaco-editor').first()).toBeVisible()
  await page.waitForTimeout(3000)
  expect(await counts()).toEqual({ breakdown: 0, editor: 0 })
})
