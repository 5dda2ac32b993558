// What many responses amount to: pictures with their findings in words and their values as tables, above the list.
import { type Page } from '@playwright/test'
import { dropFile } from './drop-file.ts'
import { expect, expectAccessible, test } from './support.ts'

const traffic = (page: Page) => page.getByRole('region', { name: 'Traffic' })
const charts = (page: Page) => page.getByRole('button', { name: 'Charts' })
const phone = { width: 390, height: 844 }

const grant = '8e6ef1c2-5a1a-4b8f-9a1b-0123456789ab'
const paths = ['messages', 'events', 'threads', 'contacts'].map((name) => `/v3/grants/${grant}/${name}?limit=5`)

/** Requests three seconds apart, 40 over two minutes, every fourth of which fails, most of these with 429. */
function archive(requests = 40): string {
  const entries = Array.from({ length: requests }, (_, index) => {
    const isFailure = index % 4 === 3
    const status = isFailure ? (index % 12 === 11 ? 504 : 429) : 200
    const type = status === 504 ? 'provider_error' : 'rate_limit_error'
    const body = isFailure
      ? { request_id: `r${index}`, error: { type, message: 'No' } }
      : { request_id: `r${index}`, data: [] }
    return {
      startedDateTime: new Date(Date.UTC(2026, 10, 26, 12, 0, index * 3)).toISOString(),
      time: 40 + ((index * 97) % 800),
      request: { method: 'GET', url: `https://api.us.nylas.com${paths[index % 4]}` },
      response: {
        status,
        headers: [
          { name: 'Nylas-Provider-Request-Count', value: String(1 + (index % 3)) },
          ...(status === 429 ? [{ name: 'Retry-After', value: '30' }] : []),
        ],
        content: { mimeType: 'application/json', text: JSON.stringify(body) },
      },
    }
  })
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'test', version: '1' }, entries } })
}

async function openArchive(page: Page) {
  await page.goto('./')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open file' }).click()
  await (await chooser).setFiles({ name: 'archive.har', mimeType: 'application/json', buffer: Buffer.from(archive()) })
  await expect(page.getByText('40 of 40')).toBeVisible()
}

test('the charts of an archive say what they show, and open from the keyboard', async ({ page }) => {
  await openArchive(page)
  await expect(traffic(page)).toBeHidden()
  await charts(page).focus()
  await page.keyboard.press('Enter')
  await expect(charts(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(traffic(page).getByRole('figure')).toHaveCount(5)
  await expect(traffic(page)).toContainText('10 of 40 requests failed, most with api.rate_limit_error.')
  await expect(traffic(page)).toContainText('api.rate_limit_error makes up 7 of 10 errors.')
  await expect(traffic(page)).toContainText(
    '7 of 40 requests were answered with 429; the longest wait asked for is 30 seconds.',
  )
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(traffic(page)).toBeHidden()
})

test('each chart has its values as a table that the keyboard reaches', async ({ page }) => {
  await openArchive(page)
  await charts(page).click()
  const figure = page.getByRole('figure', { name: 'Errors by type' })
  await figure.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(figure.getByRole('row')).toHaveText(['TypeErrors', 'api.rate_limit_error7', 'api.provider_error3'])
  await page.keyboard.press('Tab')
  await expect(figure.getByRole('group', { name: 'Table: Errors by type' })).toBeFocused()
  await expectAccessible(page)
})

test('above a thousand rows the charts have room, and so have the rows', async ({ page }) => {
  await page.goto('./')
  await dropFile(page, 'archive.har', [[archive(1000), 1]])
  await expect(page.getByText('1,000 of 1,000')).toBeVisible()
  await charts(page).click()
  await expect(traffic(page).getByRole('figure')).toHaveCount(5)
  await expect(traffic(page).getByRole('figure').first()).toBeInViewport({ ratio: 1 })
  expect((await page.getByRole('listbox', { name: 'Responses' }).boundingBox())?.height).toBeGreaterThan(100)
})

test('on a phone and in the dark the charts fit', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(phone)
  await openArchive(page)
  await charts(page).click()
  await expect(traffic(page).getByRole('figure')).toHaveCount(5)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
  await expectAccessible(page)
})
