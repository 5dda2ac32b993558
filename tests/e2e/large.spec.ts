// Files too large for the editor: archives and logs are listed while they are read, other texts are shown from their beginning.
import { type Page } from '@playwright/test'
import { drop, dropFile as open, takesFiles } from './drop-file.ts'
import { expect, expectAccessible, test } from './support.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const responses = (page: Page) => page.getByRole('listbox', { name: 'Responses' })
const options = (page: Page) => responses(page).getByRole('option')
const file = (page: Page) => page.getByRole('status', { name: 'File' })

function entry(url: string, status: number, text: string) {
  return JSON.stringify({
    startedDateTime: '2026-11-22T10:00:00.000Z',
    time: 120.5,
    request: { method: 'GET', url, headers: [{ name: 'Authorization', value: 'Bearer nyk_secret' }] },
    response: { status, statusText: '', headers: [], content: { mimeType: 'application/json', text } },
  })
}

const nylas = 'https://api.us.nylas.com/v3/grants/g1/messages'
const missing = entry(
  nylas,
  404,
  '{"request_id":"req-404","error":{"type":"not_found_error","message":"No thing here"}}',
)
const limited = entry(nylas, 429, '{"request_id":"req-429","error":{"type":"rate_limit_error","message":"Slow down"}}')
const script = entry('https://cdn.example.com/app.js', 200, 'function a(){return "b"}'.repeat(400))

/** 25 MB with 2,010 entries, 10 of them of Nylas. */
const archive = [
  ['{"log":{"version":"1.2","entries":[', 1],
  [`${script},`, 1000],
  [`${missing},${limited},`, 5],
  [`${script},`, 999],
  [`${script}]}}`, 1],
] as const

test('an archive lists its responses, and one after the other is opened in the editor', async ({ page }) => {
  await page.goto('./')
  await open(page, 'traffic.har', archive)
  await expect(file(page)).toContainText('10 responses of Nylas among 2,010 entries.')
  await expect(page.getByText('10 of 10')).toBeVisible()
  // The first one is opened by itself; the archive never is the text in the editor.
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('req-404')
  await expect(page.getByText('In the editor: entry 1,001')).toBeVisible()
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  await expect(options(page).first()).toHaveAttribute('aria-setsize', '10')

  await options(page).nth(1).click()
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('req-429')
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(responses(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.getByText('In the editor: entry 1,010')).toBeVisible()

  await page.getByRole('searchbox', { name: 'Filter responses' }).fill('rate_limit')
  await expect(page.getByText('5 of 10')).toBeVisible()
  await page.getByRole('button', { name: 'Charts' }).click()
  await expect(page.getByRole('region', { name: 'Traffic' })).toBeVisible()
  await page.getByRole('button', { name: 'Charts' }).click()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Close the file' }).click()
  await expect(responses(page)).toHaveCount(0)
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('req-429')
})

test('what was in the editor comes back by Undo', async ({ page }) => {
  await page.goto('./')
  await editor(page).focus()
  await page.keyboard.insertText('grant.not_found')
  await open(page, 'traffic.har', archive)
  const notice = page.getByRole('status', { name: 'Notice' })
  await expect(notice).toContainText('Your text was replaced.')
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(breakdown(page).getByText('grant.not_found', { exact: true }).first()).toBeVisible()
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'false')
})

test('a long name leaves room for what is said of the file', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./')
  await open(page, `${'n'.repeat(200)}.har`, archive)
  await expect(file(page)).toContainText('10 responses of Nylas among 2,010 entries.')
  await expect(file(page)).toBeInViewport()
})

test('an archive that breaks off, one without entries and a binary file say so', async ({ page }) => {
  await page.goto('./')
  await open(page, 'cut.har', archive.slice(0, 3))
  await expect(file(page)).toContainText('The file breaks off in the middle')
  await expect(options(page).first()).toContainText('404')
  await open(page, 'none.har', [
    ['{"log":{"version":"1.2","pages":["', 1],
    ['x', 6_000_000],
    ['"]}}', 1],
  ])
  await expect(file(page)).toContainText('has no list of entries')
  await open(page, 'video.har', [['\0', 6_000_000]])
  await expect(page.getByRole('status', { name: 'Notice' })).toContainText('video.har is not a text file.')
})

test('what cannot be opened leaves the file that is open where it is', async ({ page }) => {
  await page.goto('./')
  await open(page, 'traffic.har', archive)
  await options(page).first().click()
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  const notice = page.getByRole('status', { name: 'Notice' })
  for (const size of [6, 6_000_000]) {
    await open(page, `${size}.png`, [['\0', size]])
    await expect(notice).toContainText(`${size}.png is not a text file.`)
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  }
  await options(page).nth(1).click()
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await open(page, 'small.json', [['{}', 1]])
  await expect(responses(page)).toHaveCount(0)
})

const line = (id: string) =>
  `{"level":"error","responseTime":83,"response":{"request_id":"${id}","error":{"type":"grant.not_found","message":"${'m'.repeat(200)}"}}}\n`

/** Lets no worker read on from this byte of a file: how far it comes does not depend on how fast the machine is then. */
async function holdReading(page: Page, fromByte: number) {
  await page.addInitScript((from) => {
    const hold = `
      const { slice } = Blob.prototype
      Blob.prototype.slice = function (start, end) {
        const part = slice.call(this, start, end)
        if (start >= ${from}) part.arrayBuffer = () => new Promise(() => {})
        return part
      }`
    // A worker starts from a script that the page writes.
    window.Blob = class extends Blob {
      constructor(parts: BlobPart[] = [], options: BlobPropertyBag = {}) {
        super(options.type === 'text/javascript' ? [...parts, '\n', hold] : parts, options)
      }
    }
  }, fromByte)
}

test('a log is listed while it is read, and reading it can be stopped', async ({ page }) => {
  await holdReading(page, 1_000_000)
  await page.goto('./')
  await open(page, 'app.log', [[line('many'), 20_000]])
  await expect(options(page).first()).toContainText('grant.not_found')
  await expect(file(page)).toHaveAttribute('aria-live', 'off')
  await page.getByRole('button', { name: 'Stop reading' }).click()
  await expect(file(page)).toContainText('You stopped after')
  await expect(file(page)).toHaveAttribute('aria-live', 'polite')
  await expect(page.getByRole('button', { name: 'Stop reading' })).toHaveCount(0)
})

test('a log of 120,000 lines scrolls to its end and is filtered', async ({ page }) => {
  await page.goto('./')
  // As on Windows: the text that the editor holds has other line ends.
  const crlf = (text: string) => text.replace('\n', '\r\n')
  await open(page, 'app.log', [
    [crlf(line('many')), 1_500],
    [crlf('{"level":"info","msg":"nothing of interest"}\n'), 120_000],
    [crlf(line('last')), 1],
  ])
  await expect(file(page)).toContainText('1,501 responses of Nylas.')
  await responses(page).focus()
  await page.keyboard.press('End')
  await expect(options(page).last()).toHaveAttribute('aria-posinset', '1501')
  await page.keyboard.press('Enter')
  await expect(page.getByText('In the editor: line 121,501.')).toBeVisible()
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('last')
  // However long the list is, the page holds what is on screen.
  expect(await options(page).count()).toBeLessThan(60)
  await page.getByRole('searchbox', { name: 'Filter responses' }).fill('last')
  await expect(page.getByText('1 of 1,501')).toBeVisible()
})

for (const [lineEnds, end] of [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
] as const) {
  test(`a text too large for the editor is shown from its beginning and inspected whole: ${lineEnds}`, async ({
    page,
  }) => {
    await page.goto('./')
    const item = `{"id":"m1","object":"message","subject":"${'s'.repeat(400)}"}`
    await open(page, 'list.json', [
      [`{${end}"request_id": "whole",${end}"data": [${end}`, 1],
      [`${item},${end}`, 50_000],
      [`${item}${end}],${end}"next_cursor": 5,${end}}`, 1],
    ])
    await expect(file(page)).toContainText('list.json has')
    await expect(file(page)).toContainText('the breakdown is about the whole file')
    await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('whole')
    // The trailing comma stands at the end of the file, far below what the editor shows.
    await expect(breakdown(page).getByRole('list', { name: 'Findings' })).toContainText('line and column 50006')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Inspect only the part' }).click()
    await expect(file(page)).toHaveCount(0)
  })
}

test('of a large text that is opened it is not said meanwhile that it is gone from the editor', async ({ page }) => {
  await page.goto('./')
  const lines = (name: string) => open(page, name, [[`a line of ${name}, which holds no response\n`, 700_000]])
  await lines('one.txt')
  await expect(file(page)).toContainText('one.txt has')
  await page.evaluate(() => {
    const told = document.body
    new MutationObserver(() => {
      if (told.textContent.includes('no longer in the editor')) told.dataset['gone'] = 'told'
    }).observe(told, { childList: true, characterData: true, subtree: true })
  })
  await lines('two.txt')
  await expect(file(page)).toContainText('two.txt has')
  await expect(breakdown(page)).toHaveAttribute('aria-busy', 'false')
  await expect(page.locator('body')).not.toHaveAttribute('data-gone')
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(file(page)).toContainText('no longer in the editor')
})

test('a response that stands below the part in the editor is not shared or compared as another one', async ({
  page,
}) => {
  await page.goto('./')
  const message = (status: string, id: string) =>
    `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\n\r\n{"request_id":"${id}","data":"${'d'.repeat(50_000)}"}\r\n\r\n`
  await open(page, 'messages.http', [
    [message('200 OK', 'first'), 500],
    [message('429 Too Many Requests', 'last'), 1],
  ])
  await expect(file(page)).toContainText('messages.http has')
  await responses(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('last')

  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('status', { name: 'Notice' })).toContainText('This response is not whole in the editor')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('button', { name: 'Compare' }).click()
  await responses(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const comparison = page.getByRole('dialog', { name: 'Compare two responses' })
  await expect(comparison).toContainText('429')
  await expect(comparison).toContainText('Not both of their texts are in the editor')
  await page.keyboard.press('Escape')

  // The first one is all there.
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('first')
  await page.getByRole('button', { name: 'Share' }).click()
  await expect(page.getByRole('dialog', { name: 'Share this response' })).toBeVisible()
})

test('of two files that are opened right after each other, the newer one is listed and nothing else is said', async ({
  page,
}) => {
  await page.goto('./')
  await takesFiles(page)
  const older = drop(page, 'older.har', archive)
  await drop(page, 'newer.har', archive)
  await older
  await expect(page.getByText('newer.har')).toBeVisible()
  await expect(file(page)).toContainText('10 responses of Nylas among 2,010 entries.')
  await expect(page.getByRole('status', { name: 'Notice' })).toBeEmpty()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true })

  test('the list of a file fits', async ({ page }) => {
    await page.goto('./')
    await open(page, 'traffic.har', archive)
    await expect(file(page)).toContainText('10 responses of Nylas')
    await options(page).nth(1).tap()
    await expect(breakdown(page).locator('section', { hasText: /^Request ID/ })).toContainText('req-429')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await expectAccessible(page)

    // With the charts above it, it still ends where the breakdown begins.
    await page.getByRole('button', { name: 'Charts' }).tap()
    await expect(page.getByRole('heading', { name: 'Errors by type' })).toBeAttached()
    await responses(page).evaluate((list) => list.scrollIntoView({ block: 'end' }))
    const [list, below] = await Promise.all([responses(page).boundingBox(), breakdown(page).boundingBox()])
    expect(list!.height).toBeGreaterThan(40)
    expect(list!.y + list!.height).toBeLessThanOrEqual(below!.y)
    await expectAccessible(page)
  })
})
