// The page opens, under its policy, in the theme that was chosen, and axe finds nothing.
import { metaPolicy, securityHeaders } from '../../tools/csp.ts'
import { expect, expectAccessible, test } from './support.ts'

test('opens under the policy, as header and as meta tag', async ({ page }) => {
  const response = await page.goto('./')
  const headers = response?.headers() ?? {}
  for (const [name, value] of Object.entries(securityHeaders)) expect(headers[name.toLowerCase()]).toBe(value)
  const meta = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(meta).toHaveAttribute('content', metaPolicy)
  await expect(page).toHaveTitle('Nylas Response Inspector')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

test('the policy is enforced: the page can ask its own origin and no other', async ({ browser, baseURL }) => {
  const page = await browser.newPage()
  await page.goto(baseURL ?? '')
  const refused = await page.evaluate(async () => {
    const blocked = new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), { once: true })
    })
    await fetch('./theme.js')
    // The same host by another name: another origin, which would answer.
    await fetch(new URL('theme.js', location.href.replace('127.0.0.1', 'localhost'))).catch(() => undefined)
    return blocked
  })
  expect(refused).toBe('connect-src')
  await page.close()
})

test('in a frame there is a breakdown and no editor', async ({ browser, baseURL }) => {
  const page = await browser.newPage()
  const address = `${baseURL ?? ''}#type=grant.not_found&status=404`
  await page.route('**/wiki.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe title="Inspector" src="${address}"></iframe>` }),
  )
  await page.goto(`${baseURL ?? ''}wiki.html`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'This grant does not exist here' })).toBeVisible()
  await expect(frame.getByRole('textbox')).toHaveCount(0)
  await page.close()
})

for (const theme of ['light', 'dark']) {
  test(`shows the chosen theme from the start: ${theme}`, async ({ page }) => {
    await page.addInitScript((chosen) => localStorage.setItem('theme', chosen), theme)
    await page.goto('./')
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  })
}

test('follows the system while no theme is chosen', async ({ page }) => {
  await page.goto('./')
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
})
