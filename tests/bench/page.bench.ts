// From a paste to its breakdown in the built page, and what holds up the page's thread meanwhile.
// Every figure stands beside the machine's load: a busy one slows all of them.
import { loadavg } from 'node:os'
import type { Page } from '@playwright/test'
import { expect, test } from 'vitest'
import { builtPage } from './built-page.ts'
import { messages, paste } from './paste.ts'
import { median } from './speed/median.ts'

const repeats = 5
const { open } = builtPage()

function pasteMessages(page: Page, bytes: number, round: number) {
  const id = `id-${bytes}-${round}`
  return paste(page, messages(bytes, id), id)
}

const sizes = [
  ['1 KB', 1000, 50],
  ['50 KB', 50_000, 80],
  ['1 MB', 1_000_000, 300],
  ['10 MB', 10_000_000, 1500],
] as const

/** Scripts that ran for more than 50 ms at a stretch: the longest of each, by what called them and the file they stand in. */
function longScripts(pastes: readonly Awaited<ReturnType<typeof paste>>[]): string {
  const longest = new Map<string, number>()
  for (const [called, file, milliseconds] of pastes.flatMap(({ frames }) => frames.flatMap(({ scripts }) => scripts))) {
    const name = `${called} ${file}`
    if (milliseconds > 50) longest.set(name, Math.max(milliseconds, longest.get(name) ?? 0))
  }
  return [...longest].map(([name, milliseconds]) => `${name} ${milliseconds}`).join(', ')
}

function row(pastes: readonly Awaited<ReturnType<typeof paste>>[], target: number) {
  const times = pastes.map(({ time }) => time)
  return {
    median: Math.round(median(times)),
    least: Math.round(Math.min(...times)),
    editor: Math.round(median(pastes.map(({ editor }) => editor))),
    target,
    load: Number(loadavg()[0]?.toFixed(1)),
    longScripts: longScripts(pastes),
  }
}

test('from a paste to its breakdown, in place of another text', async () => {
  const page = await open()
  const rows: Record<string, object> = {}
  for (const [name, bytes, target] of sizes) {
    const pastes = []
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what is measured
    for (let round = 0; round < repeats; round++) pastes.push(await pasteMessages(page, bytes, round))
    rows[name] = row(pastes, target)
  }
  // oxlint-disable-next-line no-console -- a bench prints what it measured
  console.table(rows)
  expect(Object.keys(rows)).toHaveLength(sizes.length)
})

test('from a paste to its breakdown, in a page that was just opened', async () => {
  const rows: Record<string, object> = {}
  for (const [name, bytes, target] of sizes) {
    const pastes = []
    for (let round = 0; round < repeats; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is measured
      const page = await open()
      // oxlint-disable-next-line no-await-in-loop
      pastes.push(await pasteMessages(page, bytes, round))
      // oxlint-disable-next-line no-await-in-loop
      await page.context().close()
    }
    rows[name] = row(pastes, target)
  }
  // oxlint-disable-next-line no-console -- a bench prints what it measured
  console.table(rows)
  expect(Object.keys(rows)).toHaveLength(sizes.length)
})

declare global {
  interface Window {
    /** When workers were ended, by the page's clock. */
    ended: number[]
  }
}

test('from a newer text to the end of the work on the older one', async () => {
  const page = await open()
  await page.evaluate(() => {
    window.ended = []
    // oxlint-disable-next-line typescript/unbound-method -- it is called on a worker
    const { terminate } = Worker.prototype
    Worker.prototype.terminate = function ended() {
      window.ended.push(performance.now())
      terminate.call(this)
    }
  })
  const delays: number[] = []
  for (let round = 0; round < repeats; round++) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is what is measured
    delays.push(await cancel(page, round))
  }
  const cancelled = { median: median(delays), least: Math.min(...delays), target: 20, load: loadavg()[0] }
  // oxlint-disable-next-line no-console -- a bench prints what it measured
  console.table({ cancelled })
  expect(delays).toHaveLength(repeats)
})

/** Milliseconds from the paste of a short text to the end of the worker that was reading 10 MB. */
async function cancel(page: Page, round: number): Promise<number> {
  const editor = page.getByRole('textbox', { name: 'Response' })
  await editor.focus()
  const newer = JSON.stringify({ request_id: `newer-${round}`, data: [] })
  const delay = await page.evaluate(
    async ([older, later]) => {
      const area = document.activeElement
      const paste = (text: string) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        area?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      }
      window.ended.length = 0
      paste(older)
      const all = { key: 'a', code: 'KeyA', keyCode: 65, ctrlKey: true, bubbles: true, cancelable: true }
      area?.dispatchEvent(new KeyboardEvent('keydown', all))
      const start = performance.now()
      paste(later)
      await new Promise((resolve) => {
        setTimeout(resolve, 1000)
      })
      return (window.ended[0] ?? Infinity) - start
    },
    // In these quotes it takes long to be read.
    [messages(10_000_000, `older-${round}`).replaceAll('"', "'"), newer] as const,
  )
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await page.waitForTimeout(1000)
  return Math.round(delay)
}
