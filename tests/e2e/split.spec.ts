// The handle between the text and its breakdown.
import type { Page } from '@playwright/test'
import { expect, test } from './support.ts'

const handle = (page: Page) => page.getByRole('separator', { name: 'Editor size' })

/** How much room the text and the breakdown have, in pixels of the axis. */
async function parts(page: Page, axis: 'width' | 'height') {
  const text = await page.locator('.response-editor').boundingBox()
  const panel = await page.getByRole('region', { name: 'Breakdown' }).locator('..').boundingBox()
  return { text: text![axis], breakdown: panel![axis] }
}

for (const [room, viewport, axis, more] of [
  ['beside', { width: 1440, height: 900 }, 'width', 'ArrowRight'],
  ['above', { width: 390, height: 844 }, 'height', 'ArrowDown'],
] as const) {
  test(`the handle divides the room of a text ${room} its breakdown, by pointer and by key`, async ({ page }) => {
    await page.setViewportSize(viewport)
    await page.goto('./#type=grant.not_found&status=404')
    await expect(page.getByRole('heading', { name: 'This grant does not exist here' })).toBeVisible()
    await expect(handle(page)).toHaveAttribute('aria-valuenow', axis === 'width' ? '46' : '38')
    const before = await parts(page, axis)

    const { x, y, width, height } = (await handle(page).boundingBox())!
    const [atX, atY] = [x + width / 2, y + height / 2]
    const [toX, toY] = axis === 'width' ? [atX - 150, atY] : [atX, atY + 100]
    await page.mouse.move(atX, atY)
    await page.mouse.down()
    await page.mouse.move(toX, toY, { steps: 5 })
    await page.mouse.up()
    const moved = axis === 'width' ? -150 : 100
    await expect.poll(async () => (await parts(page, axis)).text).toBeCloseTo(before.text + moved, 0)
    expect((await parts(page, axis)).breakdown).toBeCloseTo(before.breakdown - moved, 0)

    await handle(page).press(more)
    await expect.poll(async () => (await parts(page, axis)).text).toBeGreaterThan(before.text + moved)
    await handle(page).press('Home')
    await expect(handle(page)).toHaveAttribute('aria-valuenow', '20')
  })
}

test('what was divided stays so when the window is turned', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 })
  await page.goto('./')
  await handle(page).press('ArrowRight')
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '51')
  await page.setViewportSize({ width: 700, height: 1000 })
  await expect(handle(page)).toHaveAttribute('aria-orientation', 'horizontal')
  const { text, breakdown } = await parts(page, 'height')
  expect(text / (text + breakdown)).toBeCloseTo(0.51, 2)
})

test('above a list the text has less, until somebody has moved the handle', async ({ page }) => {
  const list = page.getByRole('listbox', { name: 'Responses' })
  const enter = async (text: string) => {
    await page.getByRole('textbox', { name: 'Response' }).fill(text)
  }
  const one = '{"request_id":"a","data":[]}'
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./')
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '38')
  await enter(`${one}\n${one}`)
  await expect(list).toBeVisible()
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '26')
  const { text, breakdown } = await parts(page, 'height')
  expect(text / (text + breakdown)).toBeCloseTo(0.26, 2)
  await enter(one)
  await expect(list).toBeHidden()
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '38')

  await handle(page).press('ArrowDown')
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '43')
  await enter(`${one}\n${one}`)
  await expect(list).toBeVisible()
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '43')
})

test('what was divided stays so at the next visit, and a double click takes it back', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 })
  await page.goto('./')
  await handle(page).press('ArrowRight')
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '51')
  await page.reload()
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '51')
  await handle(page).dblclick()
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '46')
  await page.reload()
  await expect(handle(page)).toHaveAttribute('aria-valuenow', '46')
})
