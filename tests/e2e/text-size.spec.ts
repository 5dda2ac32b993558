// Whoever reads with larger text has set so in the browser: the text follows, and nothing is cut off.
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '../../tools/chromium.ts'
import { expect, test } from './support.ts'

/** Opens the page in a browser of that default size, hands it on, and closes the browser. */
async function withTextSize(pixels: number, address: string, look: (page: Page) => Promise<void>): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [`--blink-settings=defaultFontSize=${pixels}`],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' })
    await page.goto(address)
    await look(page)
  } finally {
    await browser.close()
  }
}

const fontSize = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

for (const pixels of [24, 32]) {
  test(`with text of ${pixels} pixels all of it grows, and all of the header is in view on a phone`, async ({
    baseURL,
  }) => {
    await withTextSize(pixels, `${baseURL}#type=grant.not_found&status=404`, async (page) => {
      await expect(page.getByRole('heading', { name: 'This grant does not exist here' })).toBeVisible()
      const grown = pixels / 16
      expect(await fontSize(page, 'body')).toBe(14 * grown)
      expect(await fontSize(page, '[aria-label=Breakdown] h2')).toBe(26 * grown)
      expect(await fontSize(page, '.response-editor-plain')).toBe(16 * grown)
      const icons = await page
        .getByRole('region', { name: 'Breakdown' })
        .locator('svg')
        .evaluateAll((all) => all.map((icon) => icon.getBoundingClientRect().width))
      expect(Math.min(...icons)).toBeGreaterThanOrEqual(12 * grown)

      for (const button of await page.getByRole('banner').getByRole('button').all()) {
        const { x, width } = (await button.boundingBox())!
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x + width).toBeLessThanOrEqual(390)
      }
      await page.getByRole('button', { name: 'Clear' }).click()
      const words = (await page.getByText('Your text was cleared.').boundingBox())!
      expect(words.x).toBeGreaterThan(12)
      expect(words.x + words.width).toBeLessThan(378)
      await page.getByRole('button', { name: 'More' }).click()
      await page.getByRole('link', { name: 'Reference' }).click()
      await expect(page.getByRole('searchbox', { name: 'Search the reference' })).toBeInViewport()
    })
  })
}
