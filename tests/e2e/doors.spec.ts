// Ways in from the system: several files, the system's picker, files it opens, what other apps share, our scheme, shortcuts.
import type { Page } from '@playwright/test'
import { expectKept } from './kept.ts'
import { drawn, expect, expectAccessible, openPage, test } from './support.ts'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const notice = (page: Page) => page.getByRole('status', { name: 'Notice' })
const options = (page: Page) => page.getByRole('listbox', { name: 'Responses' }).getByRole('option')

const notFound = '{"request_id":"r-one","error":{"type":"grant.not_found","message":"Grant not found"}}'
const tooMany = 'HTTP/1.1 429 Too Many Requests\n\n{"request_id":"r-two"}'

async function type(page: Page, text: string) {
  await editor(page).focus()
  await page.keyboard.insertText(text)
}

test.describe('several files', () => {
  const files = [
    { name: 'first.json', mimeType: 'application/json', buffer: Buffer.from(notFound) },
    { name: 'second.http', mimeType: 'text/plain', buffer: Buffer.from(tooMany) },
    { name: 'picture.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 0, 0, 1]) },
  ]

  test('are listed by their names, and the text holds them all', async ({ page }) => {
    await page.goto('./')
    await page.locator('.monaco-editor').first().waitFor()
    await page.locator('input[type=file]').setInputFiles(files)
    await expect(options(page)).toHaveCount(2)
    await expect(options(page).nth(0)).toContainText('first.json')
    await expect(options(page).nth(1)).toContainText('second.http')
    await expect(notice(page)).toContainText('2 files are open as one text, each under its name.')
    await expect(notice(page)).toContainText('picture.png is not a text file.')
    await expectAccessible(page)
    await options(page).nth(1).click()
    await expect(breakdown(page).getByText('r-two').first()).toBeVisible()
    await expect(page.locator('.view-lines')).toContainText('second.http')
    await page.getByRole('searchbox', { name: 'Filter responses' }).fill('first')
    await expect(options(page)).toHaveCount(1)
  })

  test('take the place of a text that undo brings back', async ({ page }) => {
    await page.goto('./')
    await type(page, 'grant.not_found')
    await page.locator('input[type=file]').setInputFiles(files.slice(0, 2))
    await expect(options(page)).toHaveCount(2)
    await notice(page).getByRole('button', { name: 'Undo' }).click()
    await expect(options(page)).toHaveCount(0)
    await expect(breakdown(page).getByText('grant.not_found', { exact: true })).toBeVisible()
  })

  test('can be dropped, and a folder is told', async ({ page }) => {
    await openPage(page)
    const dragged = await page.evaluateHandle(
      (texts) => {
        const transfer = new DataTransfer()
        for (const [index, text] of texts.entries()) transfer.items.add(new File([text], `${index + 1}.txt`))
        return transfer
      },
      [notFound, tooMany],
    )
    await page.dispatchEvent('h1', 'dragenter', { dataTransfer: dragged })
    await expect(page.getByText('Drop the 2 files to inspect them')).toBeVisible()
    await page.dispatchEvent('h1', 'drop', { dataTransfer: dragged })
    await expect(options(page)).toHaveCount(2)
    // A script cannot put a folder into a drag: the browser's word for one is put in its place.
    await page.evaluate(() => {
      DataTransferItem.prototype.webkitGetAsEntry = () => ({ isDirectory: true, name: 'logs' }) as FileSystemEntry
    })
    const folder = await page.evaluateHandle(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([''], 'logs'))
      return transfer
    })
    await page.dispatchEvent('h1', 'drop', { dataTransfer: folder })
    await expect(notice(page)).toContainText('logs is a folder.')
    await expect(options(page)).toHaveCount(2)
  })
})

test('Open file asks the system’s picker, and takes no for an answer', async ({ page }) => {
  await page.addInitScript((text) => {
    const picker = { calls: 0 }
    const showOpenFilePicker = () => {
      if (picker.calls++ === 0) return Promise.reject(new DOMException('The user aborted a request.', 'AbortError'))
      return Promise.resolve([{ getFile: () => Promise.resolve(new File([text], 'a.http')) }])
    }
    Object.assign(globalThis, { showOpenFilePicker, picker })
  }, tooMany)
  await page.goto('./')
  const open = page.getByRole('button', { name: 'Open file' })
  await open.click()
  await page.waitForFunction(() => (globalThis as unknown as { picker: { calls: number } }).picker.calls === 1)
  await drawn(page)
  await expect(notice(page)).toBeEmpty()
  await open.click()
  await expect(breakdown(page).getByText('r-two').first()).toBeVisible()
})

test('Open file falls back to the browser’s input', async ({ page }) => {
  await page.addInitScript(() => Object.assign(globalThis, { showOpenFilePicker: undefined }))
  await page.goto('./')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open file' }).click()
  const chooser = await choosing
  expect(chooser.isMultiple()).toBe(true)
  await chooser.setFiles({ name: 'a.http', mimeType: 'text/plain', buffer: Buffer.from(tooMany) })
  await expect(breakdown(page).getByText('r-two').first()).toBeVisible()
})

test('a file that the system opens with the app is inspected', async ({ page }) => {
  await page.addInitScript((text) => {
    const handle = { getFile: () => Promise.resolve(new File([text], 'a.http')) }
    const launchQueue = { setConsumer: (consumer: (launch: object) => void) => consumer({ files: [handle] }) }
    Object.defineProperty(globalThis, 'launchQueue', { value: launchQueue })
  }, tooMany)
  await page.goto('./')
  await expect(breakdown(page).getByText('r-two').first()).toBeVisible()
})

test.describe('what another app shares', () => {
  /** Lays it where the service worker does. */
  async function share(page: Page, record: object, files: readonly string[] = []) {
    await page.goto('./')
    await page.evaluate(
      async ([shared, texts]) => {
        const cache = await caches.open('inspector-shared')
        await cache.put('./shared/an-id', Response.json(shared))
        await Promise.all(texts.map((text, index) => cache.put(`./shared/an-id/${index}`, new Response(text))))
      },
      [record, files] as const,
    )
    await page.goto('./?shared=an-id')
  }
  const left = (page: Page) =>
    page.evaluate(async () => (await (await caches.open('inspector-shared')).keys()).map(({ url }) => url))

  test('is shown, taken out of the cache and of the address', async ({ page }) => {
    await share(page, { title: 'Log', text: notFound, url: '', files: [] })
    await expect(breakdown(page).getByText('r-one').first()).toBeVisible()
    await expect(page).toHaveURL(({ search }) => search === '')
    expect(await left(page)).toEqual([])
    // From then on this tab's text is kept.
    await expectKept(page, 'r-one')
    await page.reload()
    await expect(breakdown(page).getByText('r-one').first()).toBeVisible()
  })

  test('files are opened like files', async ({ page }) => {
    const listed = [{ name: 'a.json', type: 'application/json', size: 9 }, { name: 'b.http' }]
    await share(page, { title: '', text: '', url: '', files: listed }, [notFound, tooMany])
    await expect(options(page)).toHaveCount(2)
    await expect(options(page).first()).toContainText('a.json')
    expect(await left(page)).toEqual([])
  })

  test('a link of the inspector is opened as one, and a callback address is inspected', async ({ page, baseURL }) => {
    await share(page, { text: `${baseURL}#type=grant.not_found&status=404` })
    await expect(breakdown(page).getByText('404 Not Found').first()).toBeVisible()
    await expect(page).toHaveURL(({ hash }) => hash === '#type=grant.not_found&status=404')
    await share(page, { url: 'https://app.example/callback?error=access_denied&error_description=Declined&state=1' })
    await expect(breakdown(page).getByText('access_denied').first()).toBeVisible()
  })

  test('that is gone is told, and what was there stays', async ({ page }) => {
    await page.goto('./?shared=some-other-id')
    await expect(notice(page)).toContainText('is not here any more')
    await expect(editor(page)).toBeFocused()
    await expect(page).toHaveURL(({ search }) => search === '')
  })
})

test.describe('an address of our scheme', () => {
  const open = (page: Page, address: string) => page.goto(`./?open=${encodeURIComponent(address)}`)

  test('opens what it names, and the address says so as a link', async ({ page }) => {
    await open(page, 'web+nylas:grant.not_found')
    await expect(breakdown(page).getByText('grant.not_found', { exact: true })).toBeVisible()
    await open(page, 'web+nylas:error?type=api.not_found_error&status=404')
    await expect(breakdown(page).getByText('404 Not Found').first()).toBeVisible()
    await expect(page).toHaveURL(({ search, hash }) => search === '' && hash === '#type=api.not_found_error&status=404')
  })

  test('that names nothing is told', async ({ page }) => {
    await open(page, 'web+nylas:')
    await expect(notice(page)).toContainText('names no response')
    await open(page, 'web+nylas:error?type=&status=9999')
    await expect(breakdown(page).getByRole('alert')).toContainText('This is no link of the inspector')
  })
})

test.describe('shortcuts of the installed app', () => {
  test('paste asks for the press that the browser wants', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('./?action=paste')
    await page.evaluate((text) => navigator.clipboard.writeText(text), notFound)
    await expect(editor(page)).toBeFocused()
    await expect(page).toHaveURL(({ search }) => search === '')
    await notice(page).getByRole('button', { name: 'Paste now' }).click()
    await expect(breakdown(page).getByText('r-one').first()).toBeVisible()
    await expect(notice(page)).toBeEmpty()
  })

  test('paste that is refused leads to the editor', async ({ page }) => {
    await page.addInitScript(() => {
      const readText = () => Promise.reject(new DOMException('Read permission denied.', 'NotAllowedError'))
      Object.defineProperty(navigator.clipboard, 'readText', { value: readText })
    })
    await page.goto('./?action=paste')
    await notice(page).getByRole('button', { name: 'Paste now' }).click()
    await expect(notice(page)).toContainText('Press Ctrl+V or ⌘V in the editor')
    await expect(editor(page)).toBeFocused()
    await expectAccessible(page)
  })

  test('reference opens the reference', async ({ page }) => {
    await page.goto('./?action=reference')
    await expect(page.getByRole('link', { name: 'Reference' })).toHaveAttribute('aria-current', 'page')
    await expect(page).toHaveURL(/\/#\/reference$/)
  })
})

test('a picture in the clipboard is told from an empty one', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('./')
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2, 2)
    canvas.getContext('2d')
    const picture = await canvas.convertToBlob({ type: 'image/png' })
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
  })
  await page.getByRole('button', { name: 'Paste' }).click()
  await expect(notice(page)).toContainText('The clipboard holds a picture.')
  await expect(editor(page)).toBeFocused()
})
