// A capture that streams: exchanges pass the companion at a steady pace while its page shows them. Run `npx vite build` first.
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Companion, startCompanion } from '../../src/companion/companion.ts'
import { maxCapturedExchanges } from '../../src/core/limits.ts'
import { findChromium } from '../../tools/chromium.ts'
import { observe } from './built-page.ts'
import { type Child, startChild } from './child.ts'

const perSecond = 200
const seconds = 10
const maxInFlight = 10
/** A frame is late when it comes half a frame after its time, at 60 frames a second. */
const lateAfterMs = 25

let upstream: Child
let companion: Companion
let browser: Browser

beforeAll(async () => {
  upstream = await startChild(['upstream-process.mjs'], /^(http:\S+)/)
  companion = await startCompanion({ upstream: upstream.origin, port: 0, appFolder: 'dist' })
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--disable-gpu'] })
}, 120_000)
afterAll(async () => {
  await browser.close()
  await companion.close()
  upstream.process.kill('SIGTERM')
})

test('a page that shows 200 exchanges a second', async () => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.addInitScript(observe)
  await page.goto(companion.url)
  await page.getByText('Live').waitFor()
  await page.waitForTimeout(3000)
  await page.evaluate(watchFrames)

  const sent = perSecond * seconds
  const start = performance.now()
  await sendSteadily(sent)
  const sending = performance.now() - start
  const kept = Math.min(sent, maxCapturedExchanges)
  // The last ones may be answered in another order.
  await page
    .getByRole('option', { name: new RegExp(`n=(?:${lastOf(sent).join('|')})`) })
    .first()
    .waitFor()
  const behind = performance.now() - start - sending
  await page.getByText(`${kept} of ${kept}`).waitFor()

  const { gaps, tasks } = await page.evaluate(() => ({ gaps: window.gaps, tasks: window.probe.tasks }))
  // oxlint-disable-next-line no-console -- a bench prints what it measured
  console.table({
    [`${sent} exchanges`]: {
      perSecond: Math.round((sent / sending) * 1000),
      lastShownAfterMs: Math.round(behind),
      frames: gaps.length,
      late: gaps.filter((gap) => gap > lateAfterMs).length,
      longestGapMs: Math.round(Math.max(...gaps)),
      longTasks: tasks.join(' '),
    },
  })
  expect(gaps.length).toBeGreaterThan(seconds)
  await context.close()
})

const lastOf = (count: number) => Array.from({ length: maxInFlight }, (_, index) => count - 1 - index)

/** Sends each request at its time, or as soon as there are not too many without an answer. */
async function sendSteadily(count: number): Promise<void> {
  const start = performance.now()
  const answers: Promise<string>[] = []
  for (let number = 0; number < count; number++) {
    const early = start + (number / perSecond) * 1000 - performance.now()
    // oxlint-disable no-await-in-loop -- it keeps the pace
    if (early > 1) await pause(early)
    await answers[number - maxInFlight]
    // oxlint-enable no-await-in-loop
    answers.push(fetch(`${companion.apiUri}/v3/grants/g1/messages?n=${number}`).then((answer) => answer.text()))
  }
  await Promise.all(answers)
}

declare global {
  interface Window {
    /** Milliseconds from frame to frame. */
    gaps: number[]
  }
}

function watchFrames() {
  window.gaps = []
  window.probe.tasks.length = 0
  let last = performance.now()
  const next = (now: number) => {
    window.gaps.push(now - last)
    last = now
    requestAnimationFrame(next)
  }
  requestAnimationFrame(next)
}
