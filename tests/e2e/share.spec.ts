// Passing a response on: the link and what it hides, opening one, and never losing a text to it.
import { type Browser, type Page } from '@playwright/test'
import { dropFile } from './drop-file.ts'
import { drawn, expect, expectAccessible, openPage, said, test } from './support.ts'

const address = 'ada@contoso.example'
// It looks like a key, and never was one.
const key = 'nyk_v0_FAKEfakeFAKEfake0123456789'
const sample = `HTTP/2 404
authorization: Bearer ${key}

{
  "request_id": "1f58962d-9967-42de-9dd3-3f55aa1a216a",
  "error": {
    "type": "grant.not_found",
    "message": "No Grant found for ${address}"
  }
}`
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const screens = { desktop: { viewport: { width: 1440, height: 900 } }, phone }

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share this response' })
const permalink = (page: Page) => dialog(page).getByRole('textbox', { name: 'Permalink' })
const preview = (page: Page) => dialog(page).getByRole('group', { name: 'Preview of what is shared' })
const notice = (page: Page) => page.getByRole('status', { name: 'Notice' })
const title = 'This grant does not exist here'

const hasHash = (wanted: string) => (url: URL) => url.hash === wanted

async function enter(page: Page, text: string) {
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

/** Opens the dialog on a text, once the text is read. */
async function share(page: Page, text: string) {
  await enter(page, text)
  await expect(breakdown(page).getByRole('heading', { name: title })).toBeVisible()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(permalink(page)).toHaveValue(/#1/)
}

/** In a profile of its own, as whoever gets the link opens it. */
async function openFresh(browser: Browser, link: string, options = {}): Promise<Page> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  await page.goto(link)
  return page
}

for (const [name, options] of Object.entries(screens)) {
  test.describe(`on a ${name}`, () => {
    test.use(options)

    test('a link opens the same verdict in a fresh profile, without what was hidden', async ({ page, browser }) => {
      await page.goto('./')
      await share(page, sample)
      await expectAccessible(page)
      const link = await permalink(page).inputValue()
      expect(link.startsWith(page.url().split('#', 1)[0] ?? '')).toBe(true)
      await expect(dialog(page).getByText(`${link.length} characters`)).toBeVisible()
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, 'pixels that stand out sideways').toBeLessThanOrEqual(0)

      const other = await openFresh(browser, link, options)
      await expect(breakdown(other).getByRole('heading', { name: title })).toBeVisible()
      await expect(breakdown(other).getByText('404 Not Found').first()).toBeVisible()
      await expect(other).toHaveTitle('404 grant.not_found – Nylas Response Inspector')
      expect(other.url()).toBe(link)
      await expect(breakdown(other)).toContainText('person1@example.com')
      const shown = await other.locator('body').innerText()
      expect(shown).toContain('person1@example.com')
      expect(shown).not.toContain(address)
      expect(shown).not.toContain(key.slice(7))
      await other.context().close()
    })

    test('the preview hides an address and a key; the address can be shown, the key cannot', async ({ page }) => {
      await page.goto('./')
      await share(page, sample)
      const before = await permalink(page).inputValue()
      await expect(preview(page).locator('mark', { hasText: 'person1@example.com' })).toHaveAttribute(
        'title',
        'E-mail address',
      )
      await expect(preview(page)).not.toContainText(key)
      await expect(preview(page)).not.toContainText(address)
      const choice = dialog(page).getByRole('checkbox', { name: /E-mail addresses/ })
      await expect(choice).toBeChecked()
      await choice.click()
      await expect(preview(page)).toContainText(address)
      await expect(preview(page)).not.toContainText(key)
      await expect(permalink(page)).not.toHaveValue(before)
      await expect(permalink(page)).toHaveValue(/#1/)
      await expect(dialog(page).getByRole('list', { name: 'Hidden' })).toContainText('always hidden')
      await expect(dialog(page).getByRole('checkbox')).toHaveCount(1)
      await choice.click()
      await expect(permalink(page)).toHaveValue(before)
    })
  })
}

test('what is copied holds neither the address nor the key', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./')
  await share(page, sample)
  const link = await permalink(page).inputValue()
  const copied = async (name: string) => {
    await Promise.all([said(page, 'Copied'), dialog(page).getByRole('button', { name, exact: true }).click()])
    const text = await page.evaluate(() => navigator.clipboard.readText())
    await expect(dialog(page).locator('[data-state=copied]')).toHaveCount(0)
    expect(text).not.toContain(address)
    expect(text).not.toContain(key.slice(7))
    return text
  }
  expect(await copied('Copy link')).toBe(link)
  const markdown = await copied('Copy as Markdown')
  expect(markdown).toContain(`## ${title}`)
  expect(markdown).toContain('No Grant found for person1@example.com')
  expect(markdown).toContain(`](${link})`)
  expect(await copied('Copy as plain text')).toContain(`Open this response: ${link}`)
  expect(await copied('Copy support request')).toContain('Request ID: 1f58962d-9967-42de-9dd3-3f55aa1a216a')
})

test('files: the body, the message and the card, with the same hidden', async ({ page }) => {
  await page.goto('./')
  await share(page, sample)
  const saved = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog(page).getByRole('button', { name, exact: true }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array))
    const content = Buffer.concat(chunks)
    expect(content.includes(address)).toBe(false)
    expect(content.includes(key.slice(7))).toBe(false)
    return { name: file.suggestedFilename(), content }
  }
  const json = await saved('Download .json')
  expect(json.name).toBe('nylas-404-grant.not_found.json')
  expect(JSON.parse(json.content.toString())).toMatchObject({
    error: { message: 'No Grant found for person1@example.com' },
  })
  const http = await saved('Download .http')
  expect(http.content.toString()).toMatch(/^HTTP\/1\.1 404 Not Found\nauthorization: Bearer hidden-credentials\n\n\{/)
  const svg = await saved('Card as SVG')
  expect(svg.content.toString()).toContain('>grant.not_found</text>')
  const png = await saved('Card as PNG')
  expect(png.content.subarray(1, 4).toString()).toBe('PNG')
  expect(png.content.readUInt32BE(16)).toBe(2400)
})

test('where copying is refused, the link stands selected with a word on what to do', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('refused')) })
  })
  await page.goto('./')
  await share(page, sample)
  await dialog(page).getByRole('button', { name: 'Copy link' }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('press Ctrl+C')
  await expect(permalink(page)).toBeFocused()
  const isSelected = () =>
    permalink(page).evaluate(
      (field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart === field.value.length,
    )
  await expect.poll(isSelected).toBe(true)
  await dialog(page).getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(dialog(page).getByRole('textbox', { name: 'Text to copy' })).toHaveValue(new RegExp(`## ${title}`))
  await expectAccessible(page)
})

test('Ctrl+S shares, and says so where there is nothing to share', async ({ page }) => {
  await page.goto('./')
  await expect(editor(page)).toBeVisible()
  await page.keyboard.press('Control+s')
  await expect(notice(page)).toContainText('nothing to share yet')
  await enter(page, sample)
  await expect(breakdown(page).getByRole('heading', { name: title })).toBeVisible()
  await page.evaluate(() => {
    const note = ({ key: pressed, defaultPrevented }: KeyboardEvent) => {
      if (pressed === 's') document.body.dataset['kept'] = String(defaultPrevented)
    }
    addEventListener('keydown', note, true)
  })
  await page.keyboard.press('Control+s')
  await expect(page.locator('body')).toHaveAttribute('data-kept', 'true')
  await expect(permalink(page)).toBeFocused()
  await expect(dialog(page).getByText('Ctrl+S or ⌘S opens this as well.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
})

test('the QR code is drawn for a short link', async ({ page }) => {
  await page.goto('./')
  await share(page, sample)
  await dialog(page).getByRole('button', { name: 'QR code' }).click()
  await expect(dialog(page).getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  await expectAccessible(page)
})

test('a long link is warned of, one that is too long is refused, and the reports are left', async ({ page }) => {
  const noise = (length: number) =>
    Array.from({ length }, (_, index) =>
      Math.abs(Math.sin(index + 1))
        .toString(36)
        .slice(2, 10),
    ).join(' ')
  const long = (length: number) => sample.replace('"request_id"', `"extra": "${noise(length)}",\n  "request_id"`)
  await page.goto('./')
  await share(page, long(400))
  await expect(dialog(page)).toContainText('Some chats and mail programs cut links')
  await dialog(page).getByRole('button', { name: 'QR code' }).click()
  await expect(dialog(page)).toContainText('too long for a QR code')
  await page.keyboard.press('Escape')
  await enter(page, long(4000))
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(dialog(page).getByRole('alert')).toContainText('too long for a link')
  await expect(permalink(page)).toHaveCount(0)
  await expect(dialog(page).getByRole('button', { name: 'Copy as Markdown' })).toBeEnabled()
  await expect(dialog(page).getByRole('button', { name: 'Download .http' })).toBeEnabled()
  await expectAccessible(page)
})

test('of several responses the one on screen is shared, or all of them', async ({ page, browser }) => {
  await page.goto('./')
  await share(page, `${sample}\n\n${sample.replace('"grant.not_found"', '"rate_limit_error"')}\n`)
  const choice = dialog(page).getByRole('group', { name: 'How much is shared' })
  await expect(choice.getByRole('radio', { name: 'Only this response' })).toBeChecked()
  await expect(preview(page)).not.toContainText('rate_limit_error')
  const one = await permalink(page).inputValue()
  await choice.getByRole('radio', { name: 'All 2 responses' }).check()
  await expect(preview(page)).toContainText('rate_limit_error')
  await expect(permalink(page)).not.toHaveValue(one)
  await expectAccessible(page)
  const other = await openFresh(browser, one)
  await expect(breakdown(other).getByRole('heading', { name: title })).toBeVisible()
  await expect(editor(other)).not.toHaveValue(/rate_limit_error/)
  await other.context().close()
})

test('where all responses are too much to be shared, the one on screen still is', async ({ page }) => {
  await openPage(page)
  const line = `  "${'x'.repeat(90)}",\n`
  await dropFile(page, 'two.txt', [
    [`${sample}\n\nHTTP/2 200\n\n{"request_id": "r-2", "data": [\n`, 1],
    [line, Math.ceil(5_000_000 / line.length)],
    ['  "x"\n]}\n', 1],
  ])
  await expect(breakdown(page).getByRole('heading', { name: title })).toBeVisible()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(permalink(page)).toHaveValue(/#1/)
  const choice = dialog(page).getByRole('group', { name: 'How much is shared' })
  await choice.getByRole('radio', { name: 'All 2 responses' }).check()
  await expect(dialog(page).getByRole('alert')).toContainText('Nothing was shared: This text has')
  await expect(permalink(page)).toHaveCount(0)
  await expectAccessible(page)
  await choice.getByRole('radio', { name: 'Only this response' }).check()
  await expect(dialog(page).getByRole('alert')).toHaveCount(0)
  await expect(permalink(page)).toHaveValue(/#1/)
})

test('a damaged link says so and leaves the text alone', async ({ page }) => {
  await page.goto('./')
  await share(page, sample)
  const link = await permalink(page).inputValue()
  await page.keyboard.press('Escape')
  const damaged = link.slice(link.indexOf('#'), -4)
  await page.evaluate((hash) => {
    location.hash = hash
  }, damaged)
  const problem = breakdown(page).getByRole('alert')
  await expect(problem).toContainText('This link is damaged')
  await expect(problem).toContainText(`${damaged.length} characters`)
  await expect(breakdown(page).getByRole('heading', { name: title })).toBeVisible()
  await expectAccessible(page)
  await problem.getByRole('button', { name: 'Dismiss' }).click()
  await expect(problem).toHaveCount(0)
  await expect(page).toHaveURL(hasHash(''))
})

for (const [hash, words] of [
  ['#2abcdef', 'has format 2'],
  ['#hello=world', 'no link of the inspector'],
  [`#1${'A'.repeat(250_000)}`, 'too large'],
] as const) {
  test(`what cannot be opened says why: ${hash.slice(0, 12)}`, async ({ page }) => {
    await page.goto(`./${hash}`)
    await expect(breakdown(page).getByRole('alert')).toContainText(words)
    await enter(page, 'grant.not_found')
    await expect(breakdown(page).getByRole('heading', { name: title })).toBeVisible()
    await expect(breakdown(page).getByRole('alert')).toHaveCount(0)
    await expect(page).toHaveURL(hasHash(''))
  })
}

test('a link beside an unsaved text offers both, and opening it can be undone', async ({ page }) => {
  await page.goto('./')
  await enter(page, '429')
  await expect(breakdown(page).getByText('429 Too Many Requests').first()).toBeVisible()
  const go = () =>
    page.evaluate(() => {
      location.hash = '#type=grant.not_found&status=404'
    })
  await go()
  await notice(page).getByRole('button', { name: 'Keep my text' }).click()
  await expect(page).toHaveURL(hasHash(''))
  await expect(breakdown(page).getByText('429 Too Many Requests').first()).toBeVisible()
  await go()
  await expectAccessible(page)
  await notice(page).getByRole('button', { name: 'Open the link' }).click()
  await expect(breakdown(page).getByRole('heading', { name: title })).toBeVisible()
  await expect(page).toHaveURL(hasHash('#type=grant.not_found&status=404'))
  await notice(page).getByRole('button', { name: 'Undo' }).click()
  await expect(breakdown(page).getByText('429 Too Many Requests').first()).toBeVisible()
  await expect(page).toHaveURL(hasHash(''))
})

test('the page that is open leads nowhere, and the link stays in the address', async ({ page }) => {
  await page.goto('./#type=grant.not_found&status=404')
  await expect(breakdown(page).getByRole('heading', { name: title })).toBeVisible()
  await page.getByRole('link', { name: 'Inspector' }).click()
  await drawn(page)
  expect(await page.evaluate(() => location.hash)).toBe('#type=grant.not_found&status=404')
  await expect(breakdown(page).getByRole('heading', { name: title })).toBeVisible()
})

test('a link made by hand opens, from link to link without a question, and an edit ends it', async ({ page }) => {
  await page.goto('./#type=grant.not_found&status=404')
  await expect(breakdown(page).getByText('404 Not Found').first()).toBeVisible()
  await expect(breakdown(page).getByRole('heading', { name: title })).toBeVisible()
  await page.evaluate(() => {
    location.hash = '#status=429'
  })
  await expect(breakdown(page).getByText('429 Too Many Requests').first()).toBeVisible()
  await page.goBack()
  await expect(breakdown(page).getByRole('heading', { name: title })).toBeVisible()
  await expect(notice(page)).toBeEmpty()
  const steps = await page.evaluate(() => history.length)
  await editor(page).focus()
  await page.keyboard.insertText(' ')
  await expect(page).toHaveURL(hasHash(''))
  expect(await page.evaluate(() => history.length)).toBe(steps)
})

/** Counts, in the page, how often the worker has answered which kinds of secrets a text holds. */
async function countLooks(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = { looks: 0 }
    Object.assign(globalThis, { counted })
    window.Worker = class extends Worker {
      override postMessage(message: { i?: string; m?: string }) {
        if (message.m === 'secretKinds') {
          this.addEventListener('message', ({ data }: MessageEvent<{ i?: string }>) => {
            if (data.i === message.i) counted.looks++
          })
        }
        super.postMessage(message)
      }
    }
  })
  return () => page.evaluate(() => (globalThis as unknown as { counted: { looks: number } }).counted.looks)
}

test('a secret in the text is pointed out once, by its kind', async ({ page }) => {
  const looks = await countLooks(page)
  await page.goto('./')
  await enter(page, sample)
  const note = page.getByRole('status', { name: 'Secrets' })
  await expect(note).toContainText('Credentials of a header')
  await expect(note).not.toContainText(key)
  await expectAccessible(page)
  await note.getByRole('button', { name: 'Dismiss' }).click()
  await expect(note).toBeEmpty()
  await page.keyboard.press('ControlOrMeta+End')
  await editor(page).focus()
  const before = await looks()
  await page.keyboard.insertText('\n')
  await expect.poll(looks).toBeGreaterThan(before)
  await drawn(page)
  await expect(note).toBeEmpty()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`embedded, the breakdown stands alone in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.goto('./?embed#type=grant.not_found&status=404')
    await expect(breakdown(page).getByRole('heading', { name: title })).toBeVisible()
    await expect(editor(page)).toHaveCount(0)
    await expect(page.getByRole('banner')).toHaveCount(0)
    await expect(breakdown(page).getByRole('combobox')).toHaveCount(0)
    const link = page.getByRole('link', { name: /Open in the inspector/ })
    await expect(link).toHaveAttribute('target', '_blank')
    await expect(link).toHaveAttribute('href', '/#type=grant.not_found&status=404')
    await expectAccessible(page)
  })
}
