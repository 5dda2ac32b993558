// Several responses in one paste, the form they are read as, and what a print has lost.
import { type Page } from '@playwright/test'
import { expect, expectAccessible, openPage, test } from './support.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const responses = (page: Page) => page.getByRole('listbox', { name: 'Responses' })
const options = (page: Page) => responses(page).getByRole('option')
const readAs = (page: Page) => page.getByRole('combobox', { name: 'Read as' })

async function enter(page: Page, text: string) {
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

const messages = `HTTP/1.1 404 Not Found
Content-Type: application/json

{"request_id":"first","error":{"type":"not_found_error","message":"Message not found"}}

HTTP/1.1 200 OK
Content-Type: application/json

{"request_id":"second","data":{"id":"g1","object":"grant"}}

HTTP/1.1 429 Too Many Requests
Retry-After: 30

{"request_id":"third","error":{"type":"rate_limit_error","message":"Too many requests"}}`

const lines = `{"request_id":"a","error":{"type":"grant.not_found","message":"Grant not found"}}
{"request_id":"b","data":{"id":"g1","object":"grant"}}`

test('several messages are listed, and a click explains the one chosen and selects its place', async ({ page }) => {
  await page.goto('./')
  await page.locator('.monaco-editor').first().waitFor()
  await enter(page, messages)
  await expect(options(page)).toHaveCount(3)
  await expect(options(page).nth(0)).toHaveAttribute('aria-selected', 'true')
  await expect(options(page).nth(0)).toContainText('404 Not Found')
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('first')

  await options(page).nth(2).click()
  await expect(options(page).nth(2)).toHaveAttribute('aria-selected', 'true')
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('third')
  // One note alone, which may be wrapped.
  const notes = page.locator('.response-editor-note')
  const note = async () => (await notes.allTextContents()).join(' ').trim().split(/\s+/).join(' ')
  await expect.poll(note).toBe('Too many requests to Nylas')

  // What is selected in the editor is the third message: deleting it leaves two.
  await editor(page).focus()
  await page.keyboard.press('Delete')
  await expect(options(page)).toHaveCount(2)
  await expect(options(page).nth(0)).toHaveAttribute('aria-selected', 'true')
})

test('the list is one tab stop, walked by arrow keys and chosen from by Enter', async ({ page }) => {
  await page.goto('./')
  await enter(page, messages)
  await page.getByRole('searchbox', { name: 'Filter responses' }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Charts' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Compare' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(responses(page)).toBeFocused()
  await page.keyboard.press('End')
  await expect(responses(page)).toHaveAttribute(
    'aria-activedescendant',
    (await options(page).nth(2).getAttribute('id')) ?? '',
  )
  await expect(options(page).nth(0)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('second')
  await expect(responses(page)).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('first')
  await page.keyboard.press('Tab')
  await expect(breakdown(page)).toBeFocused()
})

test('the list is filtered by status class and by words, and says how many are left', async ({ page }) => {
  await page.goto('./')
  await enter(page, messages)
  const count = page.getByRole('status').filter({ hasText: / of 3$/ })
  await expect(count).toHaveText('3 of 3')
  await expect(count).toHaveAttribute('aria-live', 'off')
  await page.getByRole('radio', { name: '4xx' }).check()
  await expect(count).toHaveText('2 of 3')
  await expect(count).toHaveAttribute('aria-live', 'polite')
  await page.getByRole('searchbox', { name: 'Filter responses' }).fill('rate_limit')
  await expect(count).toHaveText('1 of 3')
  await expect(options(page)).toContainText(['429 Too Many Requests'])
  await page.getByRole('radio', { name: 'None' }).check()
  await expect(count).toHaveText('0 of 3')
  await expect(page.getByText('No response fits this filter.')).toBeVisible()
  await expectAccessible(page)
})

test('nothing moves while somebody types in the filter, whatever is left', async ({ page }) => {
  await page.goto('./')
  const twelve = Array.from({ length: 6 }, () => lines).join('\n')
  for (const [text, width] of [[twelve, 1440] as const, [lines, 1440] as const, [twelve, 390] as const]) {
    await page.setViewportSize({ width, height: 900 })
    await enter(page, text)
    // The rows of the text before still stand there for a moment.
    const total = text === twelve ? 12 : 2
    const count = (left: number) => page.getByRole('status').filter({ hasText: `${left} of ${total}` })
    await expect(count(total)).toBeVisible()
    const field = page.getByRole('searchbox', { name: 'Filter responses' })
    const places = async () => [await field.boundingBox(), await breakdown(page).boundingBox()]
    const before = await places()
    await field.fill('grant.not_found')
    await expect(count(total / 2)).toBeVisible()
    expect(await places()).toEqual(before)
    await field.fill('no such words')
    await expect(page.getByText('No response fits this filter.')).toBeVisible()
    expect(await places()).toEqual(before)
    await field.fill('')
    await expect(count(total)).toBeVisible()
  }
})

test('a log tells how long each call took, and how many responses were left out', async ({ page }) => {
  await openPage(page)
  const line =
    '{"level":"error","responseTime":183.4,"response":{"request_id":"a","error":{"type":"grant.not_found"}}}\n'
  await page.locator('input[type=file]').setInputFiles({
    name: 'many.log',
    mimeType: 'text/plain',
    buffer: Buffer.from(line.repeat(5012)),
  })
  await expect(options(page).first()).toContainText('183 ms')
  await expect(page.getByText('Read the first 5,000 of 5,012 responses.').first()).toBeVisible()
})

test('a text with one response has no list', async ({ page }) => {
  await page.goto('./')
  await enter(page, lines)
  await expect(options(page)).toHaveCount(2)
  await enter(page, lines.slice(0, lines.indexOf('\n')))
  await expect(breakdown(page).getByText('grant.not_found', { exact: true }).first()).toBeVisible()
  await expect(responses(page)).toHaveCount(0)
})

test('the form can be overridden, and recognised again', async ({ page }) => {
  await page.goto('./')
  await enter(page, lines)
  await expect(options(page)).toHaveCount(2)
  await expect(readAs(page)).toHaveValue('automatic')
  await expect(readAs(page).locator('option:checked')).toContainText('recognised')

  await readAs(page).selectOption('json')
  await expect(responses(page)).toHaveCount(0)
  await expect(readAs(page)).toHaveValue('json')
  await readAs(page).selectOption('automatic')
  await expect(options(page)).toHaveCount(2)

  // The choice belongs to the text: a new case is recognised again.
  await readAs(page).selectOption('json')
  await page.getByRole('button', { name: 'Clear' }).click()
  await enter(page, lines)
  await expect(readAs(page)).toHaveValue('automatic')
  await expect(options(page)).toHaveCount(2)
})

test('undo brings a text back with what was chosen for it', async ({ page }) => {
  await page.goto('./')
  await enter(page, messages)
  await options(page).nth(2).click()
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('third')
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(responses(page)).toHaveCount(0)
  await page.getByRole('status', { name: 'Notice' }).getByRole('button', { name: 'Undo' }).click()
  await expect(options(page).nth(2)).toHaveAttribute('aria-selected', 'true')
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('third')
})

const nodePrint = `NylasApiError: The provider returned an error
    at APIClient.requestRaw (/srv/app/node_modules/nylas/lib/cjs/apiClient.js:145:23)
    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {
  type: 'provider_error',
  requestId: 'req-1',
  flowId: undefined,
  headers: { 'x-request-id': 'req-1' },
  statusCode: 400,
  providerError: { error: [Object] }
}`

test('a print of an SDK tells what it leaves out, and how to print the rest', async ({ page }) => {
  await page.goto('./')
  await enter(page, nodePrint)
  const card = breakdown(page).getByRole('region', { name: /^Read from: Node/ })
  await expect(card).toContainText('This print leaves out:')
  await expect(card.getByRole('listitem').first()).toBeVisible()
  await expect(card.getByRole('group', { name: 'Code sample, javascript' })).toContainText('err.providerError')
  await expectAccessible(page)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list is accessible in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('./')
    await enter(page, messages)
    await expect(options(page)).toHaveCount(3)
    await expectAccessible(page)
  })
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the list leaves room for the breakdown', async ({ page }) => {
    await page.goto('./')
    await enter(page, `${messages}\n\n${messages}\n\n${messages}`)
    await expect(options(page)).toHaveCount(9)
    await options(page).nth(1).tap()
    await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('second')
    const listed = await responses(page).boundingBox()
    const explained = await breakdown(page).boundingBox()
    expect(listed?.height).toBeGreaterThan(80)
    expect(explained?.height).toBeGreaterThan(listed?.height ?? Infinity)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expectAccessible(page)
  })
})

for (const viewport of [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
]) {
  test.describe(`on a phone of ${viewport.width} by ${viewport.height} pixels`, () => {
    test.use({ viewport, hasTouch: true, isMobile: true })

    test('the filter takes two lines, and the list has room for nearly three rows', async ({ page }) => {
      await page.goto('./')
      await enter(page, Array.from({ length: 20 }, () => messages).join('\n\n'))
      await expect(page.getByRole('status').filter({ hasText: '60 of 60' })).toBeVisible()
      const lineOf = async (name: string, role: 'searchbox' | 'button') => {
        const { y, height } = (await page.getByRole(role, { name, exact: true }).boundingBox())!
        return Math.round(y + height / 2)
      }
      const field = await lineOf('Filter responses', 'searchbox')
      expect([await lineOf('Charts', 'button'), await lineOf('Compare', 'button')]).toEqual([field, field])
      const row = (await options(page).first().boundingBox())!.height
      const visible = async () => (await responses(page).boundingBox())!.height
      await expect.poll(visible).toBeGreaterThan(2.75 * row)
      expect((await breakdown(page).boundingBox())!.y).toBeLessThan(0.7 * viewport.height)
    })
  })
}

// 1280 by 1024 pixels, enlarged four times.
test.describe('in a window of 320 by 256 pixels', () => {
  test.use({ viewport: { width: 320, height: 256 } })

  test('the page is scrolled as one, and the next response is read from its list on', async ({ page }) => {
    await page.goto('./')
    await enter(page, Array.from({ length: 4 }, () => messages).join('\n\n'))
    await expect(options(page).first()).toBeVisible()
    const verdict = breakdown(page).getByRole('heading').first()
    await verdict.scrollIntoViewIfNeeded()
    await expect(verdict).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100)
    for (const part of [breakdown(page), breakdown(page).locator('..')]) {
      expect(await part.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(
        1,
      )
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await expectAccessible(page)

    await breakdown(page).getByRole('heading').last().scrollIntoViewIfNeeded()
    await responses(page).press('ArrowDown')
    await responses(page).press('Enter')
    await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
    await expect.poll(async () => (await breakdown(page).boundingBox())!.y).toBeGreaterThanOrEqual(0)

    // A page that lies over it begins where it begins, and ends with the window.
    await page.goto('./#/reference')
    await expect(page.getByRole('searchbox')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(2 * 256)
  })
})

test.describe('in a low window', () => {
  test.use({ viewport: { width: 720, height: 450 } })

  test('list, charts and breakdown are scrolled as one, down to the whole of the verdict', async ({ page }) => {
    await page.goto('./')
    await enter(page, Array.from({ length: 4 }, () => messages).join('\n\n'))
    await expect(options(page).first()).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(450)
    await page.getByRole('button', { name: 'Charts' }).click()
    await expect(page.getByRole('figure').first()).toBeVisible()
    const verdict = breakdown(page).getByRole('heading', { level: 2 })
    await responses(page).hover()
    await expect(async () => {
      await page.mouse.wheel(0, 80)
      await expect(verdict).toBeInViewport({ ratio: 1, timeout: 200 })
    }).toPass()
    const [shown, whole] = await breakdown(page).evaluate(({ clientHeight, scrollHeight }) => [
      clientHeight,
      scrollHeight,
    ])
    expect(shown).toBe(whole)
  })
})
