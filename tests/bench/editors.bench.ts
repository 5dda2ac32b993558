// The built page beside vanilla-jsoneditor: from a list in hand to a frame that shows it and the one thing that is wrong with it.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type * as editors from 'vanilla-jsoneditor'
import { expect, test } from 'vitest'
import schema from '../../public/schemas/list.schema.json'
import { builtPage } from './built-page.ts'
import { messages, paste } from './paste.ts'
import { median } from './speed/median.ts'

const repeats = 5
const { open } = builtPage()

const sizes = [
  ['1 KB', 1000],
  ['50 KB', 50_000],
  ['1 MB', 1_000_000],
  ['10 MB', 10_000_000],
] as const

/** A tree, closed but for its first rows; the same with the first message opened, of which the built page shows the text; the text. */
type Mode = 'tree' | 'open tree' | 'text'

const modes: readonly Mode[] = ['tree', 'open tree', 'text']

declare global {
  interface Window {
    jsonEditor: ReturnType<typeof editors.createJSONEditor>
  }
}

function faultyList(bytes: number, id: string): string {
  return messages(bytes, id).replace(/\n\}$/, ',\n  "next_cursor": 5\n}')
}

/** Lets the editor hold texts against the schema of a list, as the built page does. */
async function prepare(page: Page, mode: Mode): Promise<void> {
  const script = readFileSync('node_modules/vanilla-jsoneditor/standalone.js').toString('base64')
  // Its validator knows the draft before the one that the schema names, and the schema uses nothing newer.
  const { $schema: _, ...known } = schema
  await page.setContent('<body style="height: 860px"></body>')
  const loaded = await page.evaluateHandle<typeof editors>(`import('data:text/javascript;base64,${script}')`)
  await loaded.evaluate(
    ({ createAjvValidator, createJSONEditor }, [described, shown]) => {
      const validator = createAjvValidator({ schema: described, ajvOptions: { strict: false } })
      const props = { content: { text: '{}' }, mode: shown, validator } as const
      window.jsonEditor = createJSONEditor({ target: document.body, props })
    },
    [known, mode === 'text' ? 'text' : 'tree'] as const,
  )
  await page.waitForTimeout(1500)
}

/** Milliseconds until the editor has drawn the text and what is wrong with it; Infinity where it does not within ten seconds. */
async function set(page: Page, mode: Mode, text: string, id: string): Promise<number> {
  await page.bringToFront()
  const time = await page.evaluate(
    ([given, wanted, opens]) => {
      const root = document.body
      const holdsAll = () =>
        root.textContent.includes(wanted) &&
        (!opens || root.textContent.includes('Subject 0')) &&
        root.querySelector('.jse-validation-errors-overview')?.textContent.includes('next_cursor')
      const start = performance.now()
      const drawn = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!holdsAll()) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
        })
        observer.observe(root, { subtree: true, childList: true, characterData: true })
        setTimeout(() => resolve(Infinity), 10_000)
      })
      window.jsonEditor.set({ text: given })
      if (opens) window.jsonEditor.expand(['data', '0'])
      return drawn
    },
    [text, id, mode === 'open tree'] as const,
  )
  await page.evaluate(() => window.jsonEditor.set({ text: '{"data": []}' }))
  await page.waitForTimeout(1000)
  return time
}

test('from a list to what is wrong with it, beside vanilla-jsoneditor', async () => {
  const page = await open()
  const others: Record<Mode, Page> = {
    tree: await page.context().newPage(),
    'open tree': await page.context().newPage(),
    text: await page.context().newPage(),
  }
  for (const mode of modes) await prepare(others[mode], mode)
  const rows: Record<string, object> = {}
  for (const [name, bytes] of sizes) {
    const times: Record<'page' | Mode, number[]> = { page: [], tree: [], 'open tree': [], text: [] }
    for (let round = 0; round < repeats; round++) {
      const id = `id-${bytes}-${round}`
      const text = faultyList(bytes, id)
      // oxlint-disable no-await-in-loop -- one after the other is what is measured
      await page.bringToFront()
      times.page.push((await paste(page, text, id)).time)
      for (const mode of modes) times[mode].push(await set(others[mode], mode, text, id))
      // oxlint-enable no-await-in-loop
    }
    rows[name] = {
      'this page': Math.round(median(times.page)),
      'its tree': Math.round(median(times.tree)),
      'its open tree': Math.round(median(times['open tree'])),
      'its text': Math.round(median(times.text)),
    }
  }
  // oxlint-disable-next-line no-console -- a bench prints what it measured
  console.table(rows)
  expect(Object.keys(rows)).toHaveLength(sizes.length)
})
