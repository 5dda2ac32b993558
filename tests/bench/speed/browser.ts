// The same lists in headless Chromium: a blank page that loads the bundled core.
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findChromium } from '../../../tools/chromium.ts'
import { contents, listOf } from '../sample-data.ts'
import { brokenContents, damages } from './broken.ts'
import type { Table } from './report.ts'

type Row = Table['rows'][number]

const head = ['JSON.parse', 'inspect', 'ratio']
const byTheClock = 'Milliseconds by the clock, which other programs on the machine slow down; medians.'

interface Core {
  readonly measure: (text: string, rounds: number, sound?: string) => readonly number[]
}

/**
 * @param script path of `in-page.ts`, bundled
 * @param brokenMegabytes the size of the lists that are damaged
 */
export async function inBrowser(
  script: string,
  sizes: readonly number[],
  brokenMegabytes: number,
  rounds: number,
): Promise<readonly Table[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--disable-gpu'] })
  try {
    const page = await browser.newPage()
    const module = `data:text/javascript;base64,${readFileSync(script).toString('base64')}`
    const core = await page.evaluateHandle<Core>(`import(${JSON.stringify(module)})`)
    const row = async (name: string, text: string, sound: string): Promise<Row> => {
      const given = [text, rounds, sound] as const
      const [parse = 0, whole = 0] = await core.evaluate(({ measure }, values) => measure(...values), given)
      return [name, parse, whole, whole / parse]
    }
    const lists: Row[] = []
    for (const size of sizes) {
      for (const content of contents) {
        for (const pretty of [false, true]) {
          const text = listOf(content, size, pretty)
          lists.push(await row(`${text.length} characters, ${content}${pretty ? ', indented' : ''}`, text, text))
        }
      }
    }
    const broken: Row[] = []
    for (const content of brokenContents) {
      const sound = listOf(content, brokenMegabytes * 1_000_000)
      for (const { name, text } of damages(sound)) broken.push(await row(`${content}, ${name}`, text, sound))
    }
    return [
      {
        title: 'In headless Chromium',
        note: `${byTheClock} To be reached from 10 MB on: 2.0.`,
        head: ['list', ...head],
        rows: lists,
      },
      {
        title: `Broken lists of ${brokenMegabytes} MB in headless Chromium`,
        note: `${byTheClock} The ratio is to \`JSON.parse\` of the sound text. To be reached: 4.`,
        head: ['text', ...head],
        rows: broken,
      },
    ]
  } finally {
    await browser.close()
  }
}
