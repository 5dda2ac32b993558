// The reference pages: read without script, found by search engines, previewed by whoever shows a link, and a way into the app.
import { metaPolicy } from '../../tools/csp.ts'
import { expect, expectAccessible, test } from './support.ts'

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a page shows all it has to say', async ({ page }) => {
    await page.goto('./errors/grant.not_found/')
    await expect(page).toHaveTitle('grant.not_found: This grant does not exist here – Nylas Response Inspector')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This grant does not exist here')
    await expect(page.getByText('Documented', { exact: false }).first()).toBeVisible()
    for (const name of ['What to do', 'Default message', 'Likely causes', 'Retry', 'Related', 'Read on']) {
      await expect(page.getByRole('heading', { level: 2, name, exact: true })).toBeVisible()
    }
    // The stylesheet has come: the verdict is the largest thing on the page.
    await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-size', '26px')
    await page.getByRole('link', { name: '404 Not Found' }).click()
    await expect(page).toHaveURL(/\/statuses\/404\/$/)
    await page.getByRole('link', { name: 'grant.not_found' }).click()
    await expect(page).toHaveURL(/\/errors\/grant\.not_found\/$/)
    await page.getByRole('link', { name: 'Error types' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nylas API error types')
  })

  test('it follows the theme of the system', async ({ page }) => {
    await page.goto('./statuses/401/')
    await page.emulateMedia({ colorScheme: 'light' })
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(246, 246, 244)')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(16, 17, 19)')
  })
})

test('a page leads into the app: to its own entry, and to a paste', async ({ page }) => {
  await page.goto('./errors/grant.not_found/')
  await page.getByRole('link', { name: 'Open in the inspector' }).click()
  await expect(page).toHaveURL(/\/#\/reference\/types\/grant\.not_found$/)
  await expect(page.getByRole('region', { name: 'Entry' }).getByRole('heading', { level: 2 })).toHaveText(
    'This grant does not exist here',
  )
  await page.goBack()
  await page.getByRole('link', { name: 'Explain a response of yours' }).click()
  await expect(page.getByRole('textbox', { name: 'Response' })).toBeVisible()
})

test('it stands under the same policy, and shows the theme that was chosen in the app', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('theme', 'dark'))
  await page.goto('./errors/grant.not_found/')
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute('content', metaPolicy)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('the picture of each page is there, as large as it says', async ({ page }) => {
  for (const folder of ['', 'errors/grant.not_found/', 'statuses/']) {
    await page.goto(`./${folder}`)
    const size = await page.evaluate(async () => {
      const tag = (name: string) => document.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? ''
      const image = new Image()
      image.src = tag('og:image')
      await image.decode()
      return [image.naturalWidth, image.naturalHeight]
    })
    expect(size, folder).toEqual([1200, 630])
  }
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`pages are accessible in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const folder of ['errors/grant.not_found/', 'statuses/402/', 'statuses/', 'errors/']) {
      await page.goto(`./${folder}`)
      await expectAccessible(page)
    }
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true })

  test('pages fit', async ({ page }) => {
    for (const folder of ['errors/v3_migration.account_to_grant_migration_failed/', 'statuses/401/', 'errors/']) {
      await page.goto(`./${folder}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), folder).toBeLessThanOrEqual(320)
      await expectAccessible(page)
    }
  })
})
