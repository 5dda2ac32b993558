// The same lists in headless Chromium: a blank page that loads the bundled core.
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from '../../../tools/chromium.ts'
import { contents, listOf } from '../sample-data.ts'
import type { Table } from './report.ts'

/** @param script path of `in-page.ts`, bundled */
export async function inBrowser(script: string, sizes: readonly number[], rounds: number): Promise<Table> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--disable-gpu'] })
  try {
    const page = await browser.newPage()
    const module = `data:text/javascript;base64,${readFileSync(script).toString('base64')}`
    const core = await page.evaluateHandle<{ readonly measure: (text: string, rounds: number) => readonly number[] }>(
      `import(${JSON.stringify(module)})`,
    )
    const rows: (string | number)[][] = []
    for (const size of sizes) {
      for (const content of contents) {
        for (const pretty of [false, true]) {
          const text = listOf(content, size, pretty)
          const [parse = 0, whole = 0] = await core.evaluate(({ measure }, [given, turns]) => measure(given, turns), [
            text,
            rounds,
          ] as const)
          rows.push([`${text.length} characters, ${content}${pretty ? ', indented' : ''}`, parse, whole, whole / parse])
        }
      }
    }
    return {
      title: 'In headless Chromium',
      note: 'Milliseconds by the clock, which other programs on the machine slow down; medians. To be reached from 10 MB on: 2.0.',
      head: ['list', 'JSON.parse', 'inspect', 'ratio'],
      rows,
    }
  } finally {
    await browser.close()
  }
}
