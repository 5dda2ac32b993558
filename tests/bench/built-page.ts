// The built page in a browser, as the measurements open it. Run `npx vite build` first.
import { spawn } from 'node:child_process'
import { type Browser, type Page, chromium } from '@playwright/test'
import { afterAll, beforeAll } from 'vitest'
import { findChromium } from '../../tools/chromium.ts'

const port = process.env['BENCH_PORT'] ?? '4198'
const origin = `http://127.0.0.1:${port}`

/** A frame that held the page up for more than 50 ms, and what ran in it: what called, in which file, for how many milliseconds. */
interface LongFrame {
  readonly milliseconds: number
  readonly scripts: readonly (readonly [called: string, file: string, milliseconds: number])[]
}

interface Probe {
  /** Milliseconds of each task over 50. */
  readonly tasks: number[]
  readonly frames: LongFrame[]
  pasted: number
  shown: number
  /** When the editor wrote its lines. */
  edited: number
}

declare global {
  interface Window {
    probe: Probe
  }
}

interface FrameEntry extends PerformanceEntry {
  readonly scripts: readonly { readonly invoker: string; readonly sourceURL: string; readonly duration: number }[]
}

/** Starts the server and the browser for the tests of a file. */
export function builtPage(): { readonly open: () => Promise<Page> } {
  let browser: Browser | undefined
  const server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'preview', '--port', port], {
    stdio: 'ignore',
  })

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--disable-gpu'] })
    for (let attempt = 0; attempt < 100; attempt++) {
      // oxlint-disable-next-line no-await-in-loop -- it waits for the server
      if (await fetch(origin).catch(() => null)) return
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => {
        setTimeout(resolve, 100)
      })
    }
  })

  afterAll(async () => {
    server.kill()
    await browser?.close()
  })

  return {
    async open() {
      if (!browser) throw new Error('The browser was not started.')
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        permissions: ['clipboard-read', 'clipboard-write'],
        serviceWorkers: 'block',
      })
      const page = await context.newPage()
      await page.addInitScript(observe)
      await page.goto(origin)
      await page.locator('.monaco-editor').first().waitFor()
      await page.waitForTimeout(2000)
      return page
    },
  }
}

/** Runs in a page, before its own scripts. */
export function observe() {
  window.probe = { tasks: [], frames: [], pasted: 0, shown: 0, edited: 0 }
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.probe.tasks.push(Math.round(duration))
  }).observe({ entryTypes: ['longtask'] })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { duration, scripts } = entry as FrameEntry
      const named = scripts.map(
        ({ invoker, sourceURL, duration: ran }) =>
          [invoker, (sourceURL.split('/').at(-1) ?? '').replace(/-[^-]*\.js$/, ''), Math.round(ran)] as const,
      )
      window.probe.frames.push({ milliseconds: Math.round(duration), scripts: named })
    }
  }).observe({ type: 'long-animation-frame' })
}
