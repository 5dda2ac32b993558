// Nothing lost: the text of a tab and the history of inspections, kept on the device and nowhere else.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { dropFile } from './drop-file.ts'
import { expectKept, expectLooked, stored } from './kept.ts'
import { drawn, expect, expectAccessible, test } from './support.ts'

const notFound = '{"request_id":"r-one","error":{"type":"grant.not_found","message":"Grant not found"}}'

const editor = (page: Page) => page.getByRole('textbox', { name: 'Response' })
const breakdown = (page: Page) => page.getByRole('region', { name: 'Breakdown' })
const notice = (page: Page) => page.getByRole('status', { name: 'Notice' })

/** Puts a text into the editor the way a paste does, whichever surface is on screen. */
async function enter(page: Page, text: string) {
  await editor(page).focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText(text)
}

test.describe('the draft', () => {
  test('survives a reload, with the status chosen for it', async ({ page }) => {
    await page.goto('./')
    await enter(page, '{"request_id":"r","error":{"type":"brand_new","message":"No"}}')
    await page.getByRole('combobox', { name: 'HTTP status' }).fill('404')
    await page.getByRole('option', { name: '404 Not Found' }).click()
    await expectKept(page, '"status":404')
    await page.reload()
    await expect(breakdown(page).getByText('Status chosen by you')).toBeVisible()
    await expectLooked(page)
    await expect(notice(page)).toBeEmpty()
    expect(page.url()).not.toContain('#')
  })

  test('is written when the page goes, however short before it was typed', async ({ page }) => {
    await page.goto('./')
    await enter(page, 'an earlier text')
    await expectKept(page, 'an earlier text')
    await enter(page, notFound)
    await page.reload()
    await expect(breakdown(page).getByText('r-one').first()).toBeVisible()
  })

  test('of a long text is whole after a reload', async ({ page }) => {
    await page.goto('./')
    await dropFile(page, 'messages.json', [
      ['{"data":[', 1],
      ['{"id":"m","object":"message","body":"Hello"},', 30_000],
      ['{"id":"last"}],"request_id":"r-long"}', 1],
    ])
    await expectKept(page, 'r-long', 'draftParts')
    await page.reload()
    await expect(breakdown(page).getByText('r-long').first()).toBeVisible()
  })

  test('an emptied editor stays empty', async ({ page }) => {
    await page.goto('./')
    await enter(page, notFound)
    await expectKept(page, 'r-one')
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.reload()
    await expectLooked(page)
    await expect(breakdown(page).getByRole('heading', { name: 'What does this Nylas response mean?' })).toBeVisible()
    await expect(notice(page)).toBeEmpty()
  })

  test('two tabs keep their own', async ({ page, context }) => {
    await page.goto('./')
    await enter(page, notFound)
    await expectKept(page, 'r-one')
    const other = await context.newPage()
    await other.goto('./')
    await enter(other, notFound.replace('r-one', 'r-two'))
    await expectKept(other, 'r-two')
    await page.reload()
    await other.reload()
    await expect(breakdown(page).getByText('r-one').first()).toBeVisible()
    await expect(breakdown(other).getByText('r-two').first()).toBeVisible()
    await expectLooked(other)
    await expect(notice(other)).toBeEmpty()
  })

  test('a tab that was duplicated shows the same text and keeps its own from then on', async ({ page, context }) => {
    await page.goto('./')
    await enter(page, notFound)
    await expectKept(page, 'r-one')
    const id = await page.evaluate(() => sessionStorage.getItem('draft') ?? '')
    const twin = await context.newPage()
    await twin.addInitScript((draft) => sessionStorage.getItem('draft') ?? sessionStorage.setItem('draft', draft), id)
    await twin.goto('./')
    await expect(breakdown(twin).getByText('r-one').first()).toBeVisible()
    await enter(twin, notFound.replace('r-one', 'r-twin'))
    await expectKept(twin, 'r-twin')
    await page.reload()
    await expect(breakdown(page).getByText('r-one').first()).toBeVisible()
  })

  test('of a closed tab is offered to a new one, and an open tab’s is not', async ({ page, context }) => {
    const closed = await context.newPage()
    await closed.goto('./')
    await enter(closed, notFound)
    await expectKept(closed, 'r-one')
    const second = await context.newPage()
    await second.goto('./')
    await expectLooked(second)
    await expect(notice(second)).toBeEmpty()
    await closed.close()
    await page.goto('./')
    await expect(notice(page)).toContainText('is kept')
    await expectAccessible(page)
    await notice(page).getByRole('button', { name: 'Restore' }).click()
    await expect(breakdown(page).getByText('r-one').first()).toBeVisible()
    await expect(notice(page)).toBeEmpty()
  })

  test('that was declined is not offered again', async ({ page, context }) => {
    const closed = await context.newPage()
    await closed.goto('./')
    await enter(closed, notFound)
    await expectKept(closed, 'r-one')
    await closed.close()
    await page.goto('./')
    await notice(page).getByRole('button', { name: 'Dismiss' }).click()
    await expectKept(page, '"declined":true')
    const next = await context.newPage()
    await next.goto('./')
    await expectLooked(next)
    await expect(notice(next)).toBeEmpty()
  })

  test('is there again behind the reference that was reloaded', async ({ page }) => {
    await page.goto('./')
    await enter(page, notFound)
    await expectKept(page, 'r-one')
    await page.getByRole('link', { name: 'Reference' }).click()
    await page.reload()
    await page.getByRole('link', { name: 'Inspector' }).click()
    await expect(breakdown(page).getByText('r-one').first()).toBeVisible()
  })

  test('is not offered where the link in the address shows it already', async ({ page }) => {
    await page.goto('./#text=503')
    await expect(breakdown(page).getByText('503').first()).toBeVisible()
    await expectKept(page, '"503"')
    await page.reload()
    await expect(breakdown(page).getByText('503').first()).toBeVisible()
    await expectLooked(page)
    await expect(notice(page)).toBeEmpty()
  })

  test('gives way to a link in the address, and is offered', async ({ page }) => {
    await page.goto('./')
    await enter(page, notFound)
    await expectKept(page, 'r-one')
    await page.goto('./?again#type=api.not_found&status=404')
    await expect(notice(page)).toContainText('is kept')
    await expect(breakdown(page).getByText('api.not_found').first()).toBeVisible()
    await notice(page).getByRole('button', { name: 'Restore' }).click()
    await expect(breakdown(page).getByText('r-one').first()).toBeVisible()
  })

  test('cannot be kept where the browser stores nothing: said once, and everything else works', async ({ page }) => {
    await page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('Not here.', 'SecurityError')
      }
    })
    await page.clock.install()
    await page.goto('./')
    await enter(page, notFound)
    await expect(notice(page)).toContainText('does not let the page keep your text')
    await notice(page).getByRole('button', { name: 'Dismiss' }).click()
    await enter(page, notFound.replace('r-one', 'r-two'))
    await expect(breakdown(page).getByText('r-two').first()).toBeVisible()
    // The page tries once more meanwhile.
    await page.clock.runFor(5000)
    await drawn(page)
    await expect(notice(page)).toBeEmpty()
  })
})

const history = (page: Page) => page.getByRole('dialog', { name: 'History' })
const entries = (page: Page) => history(page).getByRole('list', { name: 'Inspections' }).getByRole('listitem')

const opened = (page: Page) => page.getByRole('button', { name: 'History', exact: true }).click()

async function openedOnPhone(page: Page) {
  await page.getByRole('button', { name: 'More' }).click()
  await opened(page)
}

/** Two inspections, the 503 later than the 404. */
async function inspectTwo(page: Page) {
  await page.goto('./')
  await enter(page, `HTTP/1.1 404 Not Found\n\n${notFound}`)
  await expectKept(page, 'r-one', 'history')
  await enter(page, 'HTTP/1.1 503 Service Unavailable\nx-request-id: r-two\n\nupstream connect error')
  await expectKept(page, 'r-two', 'history')
}

test.describe('the history', () => {
  test('lists what was inspected, newest first; search and status class find it; an entry opens', async ({ page }) => {
    await inspectTwo(page)
    await opened(page)
    await expect(entries(page)).toHaveCount(2)
    await expect(entries(page).first()).toContainText('r-two')
    // A row that is pointed at stays inside the rounded corners.
    await expect(history(page).getByRole('list', { name: 'Inspections' })).toHaveCSS('overflow-y', 'hidden')
    await expectAccessible(page)
    await history(page).getByRole('searchbox', { name: 'Search the history' }).fill('GRANT.not_found')
    await expect(entries(page)).toHaveCount(1)
    await expect(history(page).getByText('1 of 2')).toBeVisible()
    await history(page).getByRole('searchbox').fill('')
    await history(page).getByRole('radio', { name: '5xx' }).check()
    await expect(entries(page)).toHaveCount(1)
    await history(page).getByRole('radio', { name: 'All' }).check()
    await expect(entries(page)).toHaveCount(2)
    await entries(page).last().getByRole('button').first().click()
    await expect(history(page)).toHaveCount(0)
    await expect(breakdown(page).getByText('r-one').first()).toBeVisible()
    await notice(page).getByRole('button', { name: 'Undo' }).click()
    await expect(breakdown(page).getByText('r-two').first()).toBeVisible()
  })

  test('lists also what is recorded while it is open', async ({ page }) => {
    await page.goto('./')
    await enter(page, notFound)
    // Sooner than the text has rested: it is listed without being opened again.
    await opened(page)
    await expect(entries(page)).toHaveCount(1)
    await expect(history(page).getByText('Nothing here yet')).toHaveCount(0)
  })

  test('pins, renames, deletes and brings back, also after a reload', async ({ page }) => {
    await inspectTwo(page)
    await opened(page)
    await entries(page).last().getByRole('button', { name: 'Pin' }).click()
    await expect(entries(page).first()).toContainText('Pinned')
    await entries(page).first().getByRole('button', { name: 'Rename' }).click()
    await history(page).getByRole('textbox', { name: 'Name' }).fill('The grant from Friday')
    await page.keyboard.press('Enter')
    await expect(entries(page).first()).toContainText('The grant from Friday')
    await entries(page).first().getByRole('button', { name: 'Rename' }).click()
    await page.keyboard.press('Escape')
    await expect(history(page)).toBeVisible()
    await entries(page).last().getByRole('button', { name: 'Delete' }).click()
    await expect(entries(page)).toHaveCount(1)
    await history(page).getByRole('button', { name: 'Undo' }).click()
    await expect(entries(page)).toHaveCount(2)
    await history(page).getByRole('button', { name: 'Delete all…' }).click()
    await history(page).getByRole('button', { name: 'Delete all', exact: true }).click()
    await expect(history(page).getByText('Nothing here yet')).toBeVisible()
    await history(page).getByRole('button', { name: 'Undo' }).click()
    await expect(entries(page)).toHaveCount(2)
    await page.reload()
    await opened(page)
    await expect(entries(page).first()).toContainText('The grant from Friday')
  })

  test('the focus goes on where a control that was used is gone', async ({ page }) => {
    await inspectTwo(page)
    await opened(page)
    const button = (name: string | RegExp, row = entries(page).last()) => row.getByRole('button', { name })
    await button('Rename').press('Enter')
    await page.keyboard.press('Escape')
    await expect(button('Rename')).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Mine')
    await page.keyboard.press('Enter')
    await expect(button('Rename Mine')).toBeFocused()
    await button('Delete').press('Enter')
    const undo = history(page).getByRole('button', { name: 'Undo' })
    await expect(undo).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(button(/^Mine/)).toBeFocused()
    await button('Delete', entries(page).first()).press('Enter')
    await expect(undo).toBeFocused()
    await history(page).getByRole('button', { name: 'Dismiss' }).press('Enter')
    await expect(button(/^Mine/)).toBeFocused()
    await history(page).getByRole('button', { name: 'Delete all…' }).press('Enter')
    await expect(history(page).getByText('Delete 1 entry?')).toBeVisible()
    await history(page).getByRole('button', { name: 'Cancel' }).press('Enter')
    await expect(history(page).getByRole('button', { name: 'Delete all…' })).toBeFocused()
  })

  test('goes out as a file and comes back in; another file is refused in words', async ({ page }) => {
    await inspectTwo(page)
    await opened(page)
    const saving = page.waitForEvent('download')
    await history(page).getByRole('button', { name: 'Export' }).click()
    const path = await (await saving).path()
    await history(page).getByRole('button', { name: 'Delete all…' }).click()
    await history(page).getByRole('button', { name: 'Delete all', exact: true }).click()
    await expect(history(page).getByText('Nothing here yet')).toBeVisible()
    await history(page).getByLabel('History file').setInputFiles(path)
    await expect(entries(page)).toHaveCount(2)
    await expect(history(page).getByText('2 entries imported.')).toBeVisible()
    await history(page).getByLabel('History file').setInputFiles(path)
    await expect(history(page).getByText('2 already here.')).toBeVisible()
    await history(page)
      .getByLabel('History file')
      .setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
    await expect(history(page).getByText('no history of this page')).toBeVisible()
    await expect(entries(page)).toHaveCount(2)
  })

  test('comes back in where its file is dropped on the dialog; another file is refused in words', async ({ page }) => {
    await inspectTwo(page)
    await opened(page)
    const saving = page.waitForEvent('download')
    await history(page).getByRole('button', { name: 'Export' }).click()
    const text = await readFile(await (await saving).path(), 'utf8')
    await history(page).getByRole('button', { name: 'Delete all…' }).click()
    await history(page).getByRole('button', { name: 'Delete all', exact: true }).click()
    await expect(history(page).getByText('Nothing here yet')).toBeVisible()
    const fileOf = (content: string) =>
      page.evaluateHandle((parts) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([parts], 'history.json', { type: 'application/json' }))
        return transfer
      }, content)
    const files = await fileOf(text)
    await history(page).dispatchEvent('dragenter', { dataTransfer: files })
    const sign = page.getByText('Drop the history to import it')
    await expect(sign).toBeVisible()
    // Over the dialog, and as large as the page.
    expect((await sign.boundingBox())?.width).toBeGreaterThan(1000)
    await expect(page.getByText('Close the dialog first')).toHaveCount(0)
    await history(page).dispatchEvent('drop', { dataTransfer: files })
    await expect(sign).toHaveCount(0)
    await expect(history(page).getByText('2 entries imported.')).toBeVisible()
    await expect(entries(page)).toHaveCount(2)
    await history(page).dispatchEvent('drop', { dataTransfer: await fileOf('HTTP/1.1 429') })
    await expect(history(page).getByText('so it is no history')).toBeVisible()
    await expect(entries(page)).toHaveCount(2)
    // Also while two entries stand side by side.
    const compare = history(page).getByRole('button', { name: /^Compare / })
    await compare.first().click()
    await compare.last().click()
    await expect(history(page).getByRole('button', { name: 'Back to the list' })).toBeVisible()
    await history(page).dispatchEvent('dragenter', { dataTransfer: files })
    await expect(sign).toBeVisible()
    await history(page).dispatchEvent('drop', { dataTransfer: files })
    await expect(
      history(page)
        .getByRole('status')
        .filter({ hasText: /import|already/i }),
    ).toBeVisible()
    await expect(entries(page)).toHaveCount(2)
  })

  test('keeps nothing where the person wants none, and stores no secret', async ({ page }) => {
    await page.clock.install()
    await page.goto('./')
    await opened(page)
    await history(page).getByRole('checkbox', { name: 'Keep history' }).uncheck()
    await page.keyboard.press('Escape')
    await enter(page, notFound)
    await expect(breakdown(page).getByText('r-one').first()).toBeVisible()
    // The text has rested; if it were listed, it would be before the next one is.
    await page.clock.runFor(5000)
    await drawn(page)
    await opened(page)
    await history(page).getByRole('checkbox', { name: 'Keep history' }).check()
    await page.keyboard.press('Escape')
    await enter(
      page,
      `{"request_id":"r-two","error":{"type":"token.unauthorized_access"},"access_token":"s3cr3t-s3cr3t-s3cr3t"}`,
    )
    await expectKept(page, 'r-two', 'history')
    const kept = await stored(page, 'history')
    expect(kept).not.toContain('s3cr3t')
    expect(kept).not.toContain('r-one')
  })

  test('opens also where the browser stores nothing, and says so', async ({ page }) => {
    await page.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('Not here.', 'SecurityError')
      }
    })
    await page.goto('./')
    await opened(page)
    await expect(history(page).getByRole('alert')).toContainText('does not let the page store anything')
    // What is not kept is not said to be.
    await expect(history(page).getByRole('checkbox', { name: 'Keep history' })).not.toBeChecked()
    await expect(history(page).getByRole('checkbox', { name: 'Keep history' })).toBeDisabled()
    await expect(history(page).getByRole('button', { name: 'Import' })).toBeDisabled()
    await expectAccessible(page)
  })

  test('full storage: what is not kept is said, and everything else works', async ({ page }) => {
    await page.addInitScript(() => {
      const refused: string[] = []
      Object.assign(globalThis, { refused })
      IDBObjectStore.prototype.put = function put() {
        refused.push(this.name)
        throw new DOMException('No room.', 'QuotaExceededError')
      }
    })
    await page.goto('./')
    await enter(page, notFound)
    await expect(notice(page)).toContainText('The storage is full: your text is gone when you close')
    await expect(breakdown(page).getByText('r-one').first()).toBeVisible()
    // The inspection is to be listed once the text has rested.
    await page.waitForFunction(() => (globalThis as unknown as { refused: string[] }).refused.includes('history'))
    await opened(page)
    await expect(history(page).getByRole('alert')).toContainText('so new texts are not kept')
    await expectAccessible(page)
  })

  test('“Forget after” deletes what is older at once, and undo brings back both', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-01T10:00:00Z') })
    await page.goto('./')
    await enter(page, notFound)
    await page.clock.runFor(5000)
    await expectKept(page, 'r-one', 'history')
    await page.clock.setFixedTime(new Date('2026-11-20T10:00:00Z'))
    await opened(page)
    const forgetAfter = history(page).getByRole('combobox', { name: 'Forget after' })
    await forgetAfter.selectOption('7 days')
    await expect(history(page).getByText('1 older entry deleted.')).toBeVisible()
    await expect(history(page).getByText('Nothing here yet')).toBeVisible()
    // The next choice costs nothing, and takes nothing away of what the first one did.
    await forgetAfter.focus()
    await forgetAfter.selectOption('30 days')
    const keep = history(page).getByRole('checkbox', { name: 'Keep history' })
    await keep.uncheck()
    await expect(keep).toBeFocused()
    await history(page).getByRole('button', { name: 'Undo' }).click()
    await expect(entries(page)).toHaveCount(1)
    await expect(forgetAfter).toHaveValue('never')
    await expect(keep).not.toBeChecked()
  })

  test('“Forget after” leaves the focus where it is, and undo goes back over several of its steps', async ({
    page,
  }) => {
    await page.clock.install({ time: new Date('2026-11-01T10:00:00Z') })
    await page.goto('./')
    await enter(page, notFound)
    await page.clock.runFor(5000)
    await expectKept(page, 'r-one', 'history')
    await page.clock.setFixedTime(new Date('2026-11-20T10:00:00Z'))
    await enter(page, 'HTTP/1.1 503 Service Unavailable\nx-request-id: r-two\n\nupstream connect error')
    await page.clock.runFor(5000)
    await expectKept(page, 'r-two', 'history')
    await page.clock.setFixedTime(new Date('2026-11-24T10:00:00Z'))
    await opened(page)
    const forgetAfter = history(page).getByRole('combobox', { name: 'Forget after' })
    await forgetAfter.focus()
    await forgetAfter.selectOption('7 days')
    await expect(history(page).getByText('1 older entry deleted.')).toBeVisible()
    await expect(forgetAfter).toBeFocused()
    await forgetAfter.selectOption('1 day')
    await expect(history(page).getByText('2 older entries deleted.')).toBeVisible()
    await history(page).getByRole('button', { name: 'Undo' }).click()
    await expect(entries(page)).toHaveCount(2)
    await expect(forgetAfter).toHaveValue('never')
  })

  test('a database that is broken is set up anew, and that is said', async ({ page }) => {
    await page.addInitScript(() => {
      if (sessionStorage.getItem('broken') !== null) return
      sessionStorage.setItem('broken', 'yes')
      const request = indexedDB.open('response-inspector', 1)
      request.addEventListener('success', () => request.result.close())
    })
    await page.goto('./')
    await enter(page, notFound)
    await expectKept(page, 'r-one')
    await opened(page)
    await expect(history(page).getByRole('alert')).toContainText('set up anew')
  })
})

test.describe('comparing', () => {
  test('two entries stand side by side, with what changed in words above', async ({ page }) => {
    await inspectTwo(page)
    await opened(page)
    await entries(page).first().getByRole('button', { name: 'Compare' }).click()
    await expect(history(page).getByText('Choose the entry to compare it with.')).toBeVisible()
    await entries(page).last().getByRole('button', { name: 'Compare' }).click()
    const changes = history(page).getByRole('list', { name: 'Differences' })
    await expect(changes).toContainText('404 Not Found → 503')
    await expect(changes).toContainText('Type is gone: grant.not_found')
    await expect(history(page).locator('.monaco-diff-editor .line-insert').first()).toBeVisible()
    await expectAccessible(page)
    await history(page).getByRole('button', { name: 'Swap' }).click()
    await expect(changes).toContainText('→ 404 Not Found')
    await history(page).getByRole('button', { name: 'Back to the list' }).click()
    await expect(entries(page)).toHaveCount(2)
  })

  test('the other entry is chosen by its row, too, and the focus goes along', async ({ page }) => {
    await inspectTwo(page)
    await opened(page)
    const compare = entries(page).first().getByRole('button', { name: 'Compare' })
    await compare.press('Enter')
    await expect(compare).toHaveAttribute('aria-pressed', 'true')
    await entries(page).last().getByRole('button').first().press('Enter')
    await expect(history(page).getByRole('list', { name: 'Differences' })).toContainText('404 Not Found → 503')
    const back = history(page).getByRole('button', { name: 'Back to the list' })
    await expect(back).toBeFocused()
    await back.press('Enter')
    await expect(entries(page).last().getByRole('button', { name: 'Compare' })).toBeFocused()
  })

  test('Escape leads from the comparison, and from the choice, back to the list before it closes', async ({ page }) => {
    await inspectTwo(page)
    await opened(page)
    const compare = entries(page).first().getByRole('button', { name: 'Compare' })
    await compare.press('Enter')
    await entries(page).last().getByRole('button').first().press('Enter')
    await expect(history(page).getByRole('button', { name: 'Back to the list' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(entries(page).last().getByRole('button', { name: 'Compare' })).toBeFocused()
    await compare.press('Enter')
    await page.keyboard.press('Escape')
    await expect(history(page).getByText('Choose the entry to compare it with.')).toHaveCount(0)
    await expect(compare).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(history(page)).toHaveCount(0)
  })

  test('what is to be chosen stays in view however far the list is scrolled', async ({ page }) => {
    await inspectTwo(page)
    await page.setViewportSize({ width: 1100, height: 260 })
    await opened(page)
    await entries(page).first().getByRole('button', { name: 'Compare' }).click()
    await entries(page).last().scrollIntoViewIfNeeded()
    await expect(entries(page).last()).toBeInViewport()
    await expect(history(page).getByText('Choose the entry to compare it with.')).toBeInViewport()
  })

  test('a choice can be cancelled, and ends with its entry', async ({ page }) => {
    await inspectTwo(page)
    await opened(page)
    const compare = entries(page).first().getByRole('button', { name: 'Compare' })
    const prompt = history(page).getByText('Choose the entry to compare it with.')
    await compare.press('Enter')
    await history(page).getByRole('button', { name: 'Cancel' }).press('Enter')
    await expect(prompt).toHaveCount(0)
    await expect(compare).toBeFocused()
    await compare.press('Enter')
    await entries(page).first().getByRole('button', { name: 'Delete' }).click()
    await expect(entries(page)).toHaveCount(1)
    await expect(prompt).toHaveCount(0)
    await compare.click()
    await expect(prompt).toBeVisible()
  })
})

test.describe('the history on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('fits the screen', async ({ page }) => {
    await inspectTwo(page)
    const beyondPage = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(beyondPage).toBeLessThanOrEqual(390)
    await openedOnPhone(page)
    await expect(entries(page)).toHaveCount(2)
    const beyond = await history(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)
    expect(beyond, 'pixels that stand out sideways').toBe(0)
    await expectAccessible(page)
  })
})
