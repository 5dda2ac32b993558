// What stands in the page before its script has run: readable, laid out as the app is, and only where the app will show the same.
import type { Page } from '@playwright/test'
import { expectKept } from './kept.ts'
import { expect, test } from './support.ts'

const firstView = '.first-view'
const words = 'What does this Nylas response mean?'
/** What opens a link; `link-problem` and others are longer. */
const opensLinks = /\/assets\/link-[\w-]{8}\.js$/

/** Keeps the scripts away until what is returned is called. */
async function holdScripts(page: Page, which: string | RegExp = '**/assets/*.js'): Promise<() => void> {
  let arrive = () => {}
  const held = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(which, async (route) => {
    await held
    await route.continue()
  })
  return arrive
}

/** Milliseconds from the first paint to the first request of a script of the app. */
async function scriptsAfterPaint(page: Page): Promise<number> {
  // A busy browser reports the paint after the page has come to life.
  await page.waitForFunction(() => performance.getEntriesByName('first-paint').length === 1)
  return page.evaluate(() => {
    const requests = performance.getEntriesByType('resource').filter(({ name }) => /\/assets\/[^/]*\.js$/.test(name))
    if (requests.length === 0) throw new Error('The scripts are not asked for under the names that are expected.')
    const [paint] = performance.getEntriesByName('first-paint')
    return Math.min(...requests.map(({ startTime }) => startTime)) - paint!.startTime
  })
}

/** Where things stand: whatever the app shows in another place would jump. */
async function places(page: Page) {
  const parts = [
    page.locator('header'),
    page.locator('.response-editor').filter({ visible: true }),
    page.locator('h2', { hasText: words }),
    page.locator('h3', { hasText: 'It stays in this browser' }),
  ]
  return Promise.all(parts.map(async (part) => part.boundingBox()))
}

test.describe('while the script is on its way', () => {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
    [320, 640],
  ] as const) {
    test(`everything stands where the app puts it, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height })
      const arrive = await holdScripts(page)
      await page.goto('./', { waitUntil: 'commit' })
      await expect(page.locator(firstView)).toBeVisible()
      const before = await places(page)
      arrive()
      await expect(page.locator(firstView)).toHaveCount(0)
      expect(await places(page)).toEqual(before)
    })
  }

  test('everything stands where the app puts it, divided as at the last visit', async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 700 })
    await page.goto('./')
    const handle = page.getByRole('separator', { name: 'Editor size' })
    const undivided = await places(page)
    await handle.press('ArrowRight')
    await expect(handle).toHaveAttribute('aria-valuenow', '51')
    const divided = await places(page)
    expect(divided).not.toEqual(undivided)
    await holdScripts(page)
    await page.reload({ waitUntil: 'commit' })
    await expect(page.locator(firstView)).toBeVisible()
    expect(await places(page)).toEqual(divided)
  })

  for (const [address, what] of [
    ['./#type=grant.not_found&status=404', 'a link'],
    ['./?action=paste', 'a shortcut'],
  ] as const) {
    test(`with ${what} the first words are not shown`, async ({ page }) => {
      await holdScripts(page)
      await page.goto(address, { waitUntil: 'commit' })
      await expect(page.locator(`${firstView} header`)).toBeVisible()
      await expect(page.locator('h2', { hasText: words })).toBeHidden()
    })
  }

  test('the text of a link is there before the page is built up, and in it from the start', async ({ page }) => {
    // A phone's width keeps the plain editor.
    await page.setViewportSize({ width: 390, height: 844 })
    const arrive = await holdScripts(page, '**/assets/framework-*.js')
    await page.goto('./#type=grant.not_found&status=404', { waitUntil: 'commit' })
    const early = page.locator(`${firstView} textarea`)
    await expect(early).toHaveValue(/"grant\.not_found"/)
    const text = await early.inputValue()
    arrive()
    await expect(page.locator(firstView)).toHaveCount(0)
    await expect(page.getByRole('textbox', { name: 'Response' })).toHaveValue(text)
    await expect(page.getByRole('heading', { name: 'This grant does not exist here' })).toBeVisible()
    expect(new URL(page.url()).hash).toBe('#type=grant.not_found&status=404')
  })

  test('the scripts of an empty page are asked for after the first paint', async ({ page }) => {
    await page.addInitScript(() => {
      // A busy machine may paint later than the half second for which the page waits.
      const asItIs = Object.getOwnPropertyDescriptor(window, 'setTimeout')!
      Object.defineProperty(window, 'setTimeout', { ...asItIs, value: () => 0 })
      new PerformanceObserver(() => {
        Object.defineProperty(window, 'setTimeout', asItIs)
      }).observe({ type: 'paint' })
    })
    await page.goto('./')
    await expect(page.locator(firstView)).toHaveCount(0)
    expect(await scriptsAfterPaint(page)).toBeGreaterThan(0)
  })

  test('the scripts of a link are asked for once its text is on screen', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const open = await holdScripts(page, opensLinks)
    await page.goto('./#type=grant.not_found&status=404', { waitUntil: 'commit' })
    await expect.poll(() => asked.filter((url) => opensLinks.test(url))).toHaveLength(1)
    expect(asked.filter((url) => url.includes('/framework-'))).toEqual([])
    open()
    await expect(page.locator(firstView)).toHaveCount(0)
    expect(asked.filter((url) => url.includes('/framework-'))).toHaveLength(1)
  })

  test('a page that paints nothing begins all the same', async ({ page }) => {
    await page.addInitScript(() => {
      PerformanceObserver.prototype.observe = () => {}
    })
    await page.goto('./')
    await expect(page.locator('script[type="module"]')).toHaveCount(1)
  })

  test('another page of the app shows nothing of the inspector', async ({ page }) => {
    await holdScripts(page)
    await page.goto('./#/reference', { waitUntil: 'commit' })
    await expect(page.locator(firstView)).toBeAttached()
    await expect(page.locator(firstView)).toBeHidden()
  })
})

test.describe('where the script does not come', () => {
  test.use({ expectedErrors: /Failed to load resource/ })

  test('the page says so instead', async ({ page }) => {
    await page.route('**/assets/*.js', async (route) => route.abort())
    await page.goto('./')
    await expect(page.getByRole('alert')).toContainText('could not be loaded')
    await expect(page.locator(firstView)).toBeHidden()
  })

  test('a link is told of in the app that begins all the same', async ({ page }) => {
    await page.route(opensLinks, async (route) => route.abort())
    await page.goto('./#type=grant.not_found&status=404')
    await expect(page.locator(firstView)).toHaveCount(0)
    // Once the editor has come, it has alerts of its own.
    await expect(page.getByRole('alert').filter({ hasText: 'This link could not be read' })).toBeVisible()
  })
})

test('a tab whose text comes back does not show the first words meanwhile', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('textbox', { name: 'Response' }).fill('grant.not_found')
  await expect(page.getByRole('heading', { name: 'This grant does not exist here' })).toBeVisible()
  await expectKept(page, 'grant.not_found')
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const part = document.querySelector('.first-view-words')
      Object.assign(window, { seen: part && getComputedStyle(part).visibility })
    })
  })
  await page.reload()
  await expect(page.getByRole('heading', { name: 'This grant does not exist here' })).toBeVisible()
  expect(await page.evaluate(() => (window as { seen?: string }).seen)).toBe('hidden')
})
