// The capture: what an SDK gets by way of the companion shows in the page, is explained, filtered, exported and sent again.
import { readFile } from 'node:fs/promises'
import { expect as plainExpect, test as plainTest, type Page } from '@playwright/test'
import Nylas from 'nylas'
import { startCompanion } from '../../src/companion/companion.ts'
import { apiKey, askFor, grant, notify, test, wayTo, webhookSecret } from './capture-support.ts'
import { startFakeNylas } from './fake-nylas.ts'
import { expectLooked } from './kept.ts'
import { expect, expectAccessible, test as staticTest } from './support.ts'

const phone = { width: 390, height: 844 }
const capture = (page: Page) => page.getByRole('region', { name: 'Capture' })
const list = (page: Page) => page.getByRole('listbox', { name: 'Exchanges' })
const rows = (page: Page) => list(page).getByRole('option')
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const back = (page: Page) => page.getByRole('link', { name: 'Back to the list' })

test('what the official SDK gets shows with its verdict, opens explained, and the way back keeps the place', async ({
  page,
  companion,
}) => {
  await page.goto(companion.url)
  await expect(page).toHaveURL(`${companion.apiUri}/#/capture`)
  await expect(capture(page)).toContainText('Live')
  await expect(capture(page)).toContainText(`apiUri: '${companion.apiUri}'`)
  await expectAccessible(page)

  const nylas = new Nylas({ apiKey, apiUri: companion.apiUri })
  const found = await nylas.grants.find({ grantId: grant })
  expect(found.data.id).toBe(grant)
  await expect(nylas.messages.find({ identifier: grant, messageId: 'missing' })).rejects.toThrow('Couldn’t find it')
  await expect(nylas.messages.find({ identifier: grant, messageId: 'limited' })).rejects.toThrow('Too many requests')

  await expect(rows(page)).toHaveCount(3)
  await expect(rows(page).nth(0)).toContainText('200 OK')
  await expect(rows(page).nth(1)).toContainText('404 Not Found')
  await expect(rows(page).nth(1)).toContainText('api.not_found_error')
  await expect(rows(page).nth(2)).toContainText('Too many requests to Nylas')
  await expectAccessible(page)

  await rows(page).nth(1).click()
  await expect(breakdown(page)).toContainText('404 Not Found')
  await expect(breakdown(page)).toContainText('Read a message')
  await expect(page.getByRole('textbox', { name: 'Response' })).toBeVisible()
  expect(await page.content()).not.toContain(apiKey)
  await expectAccessible(page)

  await button(page, 'Next exchange').click()
  await expect(breakdown(page)).toContainText('429 Too Many Requests')
  await expect(button(page, 'Next exchange')).toBeDisabled()
  await back(page).click()
  await expect(rows(page).nth(2)).toHaveAttribute('aria-selected', 'true')
})

test('the list can be reached where the page is enlarged four times', async ({ page, companion }) => {
  await page.setViewportSize({ width: 360, height: 225 })
  await askFor(companion, ['messages'])
  await page.goto(companion.url)
  await rows(page).first().scrollIntoViewIfNeeded()
  await expect(rows(page).first()).toBeInViewport({ ratio: 1 })
})

for (const [width, lines] of [
  [1023, 2],
  [1024, 1],
] as const) {
  test(`${width} pixels wide, a row is as high as its lines`, async ({ page, companion }) => {
    await page.setViewportSize({ width, height: 700 })
    await askFor(companion, ['messages'])
    await page.goto(companion.url)
    await expect(rows(page).first()).toContainText('The request worked')
    await expect.poll(async () => (await rows(page).first().boundingBox())?.height).toBe(lines === 1 ? 30 : 50)
    await expect(page.getByText('Time, UTC')).toBeVisible({ visible: lines === 1 })
  })
}

test('the tab keeps its token over a reload, and the exchanges come again', async ({ page, companion }) => {
  await askFor(companion, ['messages', 'missing'])
  await page.goto(companion.url)
  await expect(rows(page)).toHaveCount(2)
  await page.reload()
  await expect(rows(page)).toHaveCount(2)
})

test('the list is walked by keyboard and opened by Enter; the browser’s back leads to it', async ({
  page,
  companion,
}) => {
  await askFor(companion, ['messages', 'missing', 'limited'])
  await page.goto(companion.url)
  await expect(rows(page)).toHaveCount(3)
  await list(page).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(list(page)).toHaveAttribute('aria-activedescendant', (await rows(page).nth(1).getAttribute('id')) ?? '')
  await page.keyboard.press('Enter')
  await expect(breakdown(page)).toContainText('404 Not Found')
  await page.goBack()
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(breakdown(page)).toContainText('429 Too Many Requests')
})

test('a text of one’s own is not lost when an exchange takes its place', async ({ page, companion }) => {
  await askFor(companion, ['missing'])
  await page.goto(`${companion.apiUri}/`)
  await page.getByRole('textbox', { name: 'Response' }).focus()
  await page.keyboard.insertText('my own text')
  await page.goto(companion.url)
  await rows(page).first().click()
  await page.getByRole('status', { name: 'Notice' }).getByRole('button', { name: 'Undo' }).click()
  await expect(
    page
      .locator('.view-lines, textarea')
      .filter({ hasText: /my.own.text/ })
      .first(),
  ).toBeVisible()
})

test('the filter narrows by class, path, text and errors; what is left is charted and exported', async ({
  page,
  companion,
}) => {
  await askFor(companion, ['messages', 'missing', 'limited', 'events'])
  await page.goto(companion.url)
  await expect(rows(page)).toHaveCount(4)
  await page.getByRole('checkbox', { name: 'Errors only' }).check()
  await expect(rows(page)).toHaveCount(2)
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('too MANY')
  await expect(rows(page)).toHaveCount(1)
  await expect(capture(page)).toContainText('1 of 4')

  await button(page, 'Charts').click()
  await expect(page.getByRole('region', { name: 'Traffic' })).toContainText(
    'The one request failed, with api.rate_limit_error.',
  )
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await button(page, 'Export 1 as HAR').click()
  const har = JSON.parse(await readFile(await (await download).path(), 'utf8')) as {
    log: { entries: { response: { status: number } }[] }
  }
  expect(har.log.entries.map(({ response }) => response.status)).toEqual([429])

  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('')
  await page.getByRole('checkbox', { name: 'Errors only' }).uncheck()
  await page.getByRole('searchbox', { name: 'Filter by path' }).fill('/events')
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('searchbox', { name: 'Filter by path' }).fill('nowhere')
  await expect(capture(page)).toContainText('No exchange fits this filter.')
})

test('while it is paused nothing moves and nothing is missed; clearing empties the list alone', async ({
  page,
  companion,
}) => {
  await askFor(companion, ['messages'])
  await page.goto(companion.url)
  await expect(rows(page)).toHaveCount(1)
  await button(page, 'Pause').click()
  await askFor(companion, ['missing', 'limited'])
  await expect(button(page, 'Resume, 2 new')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await button(page, 'Resume, 2 new').click()
  await expect(rows(page)).toHaveCount(3)
  await button(page, 'Clear list').click()
  await expect(list(page)).toBeHidden()
  await askFor(companion, ['events'])
  await expect(rows(page)).toHaveCount(1)
  await page.reload()
  await expect(rows(page)).toHaveCount(1)
  await button(page, 'Clear list').click()
  await button(page, 'Pause').click()
  await askFor(companion, ['messages'])
  await expect(capture(page)).toContainText('Resume shows what came.')
  // Whoever opens the companion's address gets all that it has.
  await page.goto('about:blank')
  await page.goto(companion.url)
  await expect(rows(page)).toHaveCount(5)
})

test('hundreds of exchanges are listed by drawing few; the newest is followed until somebody scrolls back', async ({
  page,
  companion,
}) => {
  await page.goto(companion.url)
  await askFor(
    companion,
    Array.from({ length: 150 }, (_, index) => `messages?n=${index}`),
  )
  await expect(capture(page)).toContainText('150 of 150')
  await expect(rows(page).filter({ hasText: 'n=149' })).toBeVisible()
  expect(await rows(page).count()).toBeLessThan(70)
  // The row that Enter opens is named, also where it was scrolled out of view.
  await list(page).press('End')
  await list(page).evaluate((element) => element.scrollTo(0, 0))
  await expect(rows(page).filter({ hasText: 'n=0' })).toBeVisible()
  const named = await list(page).getAttribute('aria-activedescendant')
  await expect(page.locator(`[id="${named}"]`)).toContainText('n=149')
  await button(page, 'Follow').click()
  await list(page).hover()
  await page.mouse.wheel(0, -2000)
  await expect(button(page, 'Follow')).toHaveAttribute('aria-pressed', 'false')
  await askFor(companion, ['events'])
  await expect(capture(page)).toContainText('151 of 151')
  await expect(rows(page).filter({ hasText: 'events' })).toHaveCount(0)
  await button(page, 'Follow').click()
  await expect(rows(page).filter({ hasText: 'events' })).toBeVisible()
  // As the scrollbar does when it is dragged.
  await list(page).evaluate((element) => element.scrollBy(0, -500))
  await expect(button(page, 'Follow')).toHaveAttribute('aria-pressed', 'false')
})

test('a captured request is sent again with its key, which the page never sees', async ({ page, companion, nylas }) => {
  await askFor(companion, ['missing'])
  await page.goto(companion.url)
  await rows(page).first().click()
  await button(page, 'Send again…').click()
  const dialog = page.getByRole('dialog', { name: 'Send again' })
  await expect(dialog.getByRole('region', { name: 'What will be sent' })).toContainText(
    `GET ${nylas.origin}/v3/grants/${grant}/missing`,
  )
  await expect(dialog.getByRole('textbox', { name: 'Request as a curl command' })).toHaveValue(/Bearer hidden-/)
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Send' }).click()
  await expect(rows(page)).toHaveCount(2)
  expect(nylas.lastKey()).toBe(`Bearer ${apiKey}`)
  expect(nylas.asked).toHaveLength(2)
})

test('a pasted curl command is sent after it was shown; what is not sent of it is told', async ({
  page,
  companion,
  nylas,
}) => {
  await page.goto(companion.url)
  await button(page, 'Send…').click()
  const dialog = page.getByRole('dialog', { name: 'Send a request' })
  const command = dialog.getByRole('textbox', { name: 'Request as a curl command' })
  await expect(dialog.getByRole('button', { name: 'Send' })).toBeDisabled()

  await command.fill('curl https://example.com/v3/grants')
  await expect(dialog).toContainText(`Requests go to ${nylas.origin} only.`)
  await expect(dialog.getByRole('button', { name: 'Send' })).toBeDisabled()

  const key = 'nyk_v0_typedtypedtypedtypedtypedtyped'
  await command.fill(
    `curl --proxy-anyauth -X POST '/v3/grants/${grant}/messages/send' -H 'Authorization: Bearer ${key}' --json '{"subject":"Hi"}'`,
  )
  await expect(dialog.getByRole('list', { name: 'Notes on the command' })).toContainText(
    '--proxy-anyauth is not known here',
  )
  await expect(dialog).toContainText('Send a message')
  await expect(dialog).toContainText('This can send mail or invitations to real people.')
  await dialog.getByRole('button', { name: 'Send' }).click()
  await expect(rows(page)).toHaveCount(1)
  expect(nylas.asked).toEqual([`POST /v3/grants/${grant}/messages/send {"subject":"Hi"}`])
  expect(nylas.lastKey()).toBe(`Bearer ${key}`)

  const kept = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), location.href]),
  )
  expect(kept).not.toContain(key)
  await rows(page).first().click()
  await expect(breakdown(page)).toContainText('200 OK')
  expect(await page.content()).not.toContain(key)
})

test('notifications show the check of their signature, and are sent once more', async ({ page, companion }) => {
  await page.goto(companion.url)
  await notify(companion, true)
  await notify(companion, false)
  await expect(rows(page)).toHaveCount(2)
  await expect(rows(page).nth(0)).toContainText('Signature valid')
  await expect(rows(page).nth(0)).toContainText('message.created')
  await expect(rows(page).nth(1)).toContainText('Signature wrong')
  await list(page).focus()
  await page.keyboard.press('Home')
  await button(page, 'Send test').click()
  await expect(rows(page)).toHaveCount(3)
  await expect(rows(page).nth(2)).toContainText('Signature valid')
  await rows(page).nth(2).click()
  await expect(breakdown(page)).toContainText('A message arrived')
})

test('on a phone and in the dark the list, an exchange and the dialog fit', async ({ page, companion }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(phone)
  await askFor(companion, ['messages', 'missing', 'limited'])
  await page.goto(companion.url)
  await expect(rows(page)).toHaveCount(3)
  const fits = async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
    await expectAccessible(page)
  }
  await fits()
  await rows(page).nth(1).click()
  await expect(breakdown(page)).toContainText('404 Not Found')
  await fits()
  await button(page, 'Send again…').click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await fits()
})

staticTest('without a companion the page explains what the capture is and how it starts', async ({ page }) => {
  await page.goto('./#/capture')
  await expect(capture(page)).toContainText('npm run capture')
  await page.getByRole('radio', { name: 'Python' }).check()
  await expect(capture(page)).toContainText('api_uri="http://127.0.0.1:4180"')
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.getByRole('link', { name: 'Inspector' }).click()
  await expect(capture(page)).toBeHidden()
})

// A connection that breaks is an error in the browser's console, which the other tests do not allow.
plainTest('a broken connection is mended by itself, and nothing is missed', async ({ page }) => {
  const nylas = await startFakeNylas()
  const companion = await startCompanion({ upstream: nylas.origin, port: 0, appFolder: 'dist', webhookSecret })
  const way = await wayTo(companion)
  try {
    await page.goto(`${way.origin}/#/capture?token=${companion.token}`)
    await askFor(companion, ['messages'])
    await plainExpect(rows(page)).toHaveCount(1)
    // It says so for some seconds only.
    await Promise.all([plainExpect(capture(page)).toContainText('Reconnecting…'), way.cut()])
    await askFor(companion, ['missing', 'limited'])
    await plainExpect(capture(page)).toContainText('The companion does not answer. Trying again…')
    await way.mend()
    await plainExpect(rows(page)).toHaveCount(3)
    await plainExpect(capture(page)).toContainText('Live')
  } finally {
    await way.close()
    await companion.close()
    await nylas.close()
  }
})

plainTest('a token of another run is refused with what to do', async ({ page }) => {
  const nylas = await startFakeNylas()
  const companion = await startCompanion({ upstream: nylas.origin, port: 0, appFolder: 'dist' })
  try {
    await page.goto(`${companion.apiUri}/#/capture?token=of-another-run`)
    await plainExpect(capture(page)).toContainText('Open the address that the companion printed at its start.')
    await plainExpect(capture(page)).toContainText('Refused')
    // The right address, opened in the same tab, puts it right.
    await page.evaluate((token) => {
      location.hash = `#/capture?token=${token}`
    }, companion.token)
    await plainExpect(capture(page)).toContainText('Live')
  } finally {
    await companion.close()
    await nylas.close()
  }
})

const openTest = test.extend({
  companion: async ({ nylas }, provide) => {
    const companion = await startCompanion({ upstream: nylas.origin, port: 0, appFolder: 'dist', showSecrets: true })
    await provide(companion)
    await companion.close()
  },
})

openTest('where secrets are shown, the page says so, and keeps no text over a reload', async ({ page, companion }) => {
  await askFor(companion, ['missing'])
  await page.goto(companion.url)
  await expect(page.getByText('Secrets are shown. Nothing in this tab is kept.')).toBeVisible()
  await rows(page).first().click()
  await expect(breakdown(page)).toContainText('404 Not Found')
  await expect(page.getByText('This text holds what looks like a live secret')).toBeVisible()
  await expectLooked(page)
  await page.reload()
  await expectLooked(page)
  await expect(page.getByRole('heading', { name: 'What does this Nylas response mean?' })).toBeVisible()
})

test('the receiving page says that nothing can come in where the companion serves it', async ({ page }) => {
  await page.goto('receive.html')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No page can hand a response over here')
  await expectAccessible(page)
})
