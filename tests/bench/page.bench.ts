// The built page in a browser: from a paste to its breakdown, a large archive listed, and what holds up the page's thread.
// Run `npx vite build` first. Every figure stands beside its own yardstick of the same run: a busy machine slows both.
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { type Browser, type Page, chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findChromium } from '../../tools/chromium.ts'

const port = process.env['BENCH_PORT'] ?? '4198'
const origin = `http://127.0.0.1:${port}`
const repeats = 5

let browser: Browser
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
  await browser.close()
  server.kill()
})

interface Probe {
  readonly tasks: number[]
  pasted: number
  shown: number
}

declare global {
  interface Window {
    probe: Probe
  }
}

async function openPage(): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.addInitScript(() => {
    window.probe = { tasks: [], pasted: 0, shown: 0 }
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.probe.tasks.push(Math.round(duration))
    }).observe({ entryTypes: ['longtask'] })
  })
  await page.goto(origin)
  await page.locator('.monaco-editor').first().waitFor()
  await page.waitForTimeout(2000)
  return page
}

/** A list of messages of about so many bytes, laid out, that can be told from others by its request ID. */
function messages(bytes: number, id: string): string {
  const message = (index: number) => ({
    id: `m${index}`,
    object: 'message',
    grant_id: '8e6ef1c2-5a1a-4b8f-9a1b-0123456789ab',
    subject: `Subject ${index}`,
    from: [{ name: 'Anna', email: 'anna@example.com' }],
    date: 1_790_000_000 + index,
    unread: index % 2 === 0,
    snippet: 'Hello, this is what the message begins with',
    body: '<p>Hello "you", this is a paragraph of a body.</p>'.repeat(index % 7),
  })
  const one = JSON.stringify(message(3), null, 2).length
  const data = Array.from({ length: Math.max(1, Math.round(bytes / one)) }, (_, index) => message(index))
  return JSON.stringify({ request_id: id, data }, null, 2)
}

/** Milliseconds from the key to the frame after the one in which the breakdown names the text; and the long tasks on the way. */
async function paste(page: Page, bytes: number, id: string) {
  const text = messages(bytes, id)
  const editor = page.getByRole('textbox', { name: 'Response' })
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await editor.focus()
  await page.keyboard.press('Control+A')
  await page.waitForTimeout(300)
  await page.evaluate((wanted) => {
    window.probe.tasks.length = 0
    window.probe.shown = 0
    window.addEventListener('paste', () => (window.probe.pasted = performance.now()), { capture: true, once: true })
    const panel = document.querySelector('[aria-label=Breakdown]')
    const look = () => {
      if (!panel?.textContent.includes(wanted)) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => (window.probe.shown = performance.now())))
    }
    const observer = new MutationObserver(look)
    if (panel) observer.observe(panel, { subtree: true, childList: true, characterData: true })
  }, id)
  await page.keyboard.press('Control+V')
  await page.waitForFunction(() => window.probe.shown > 0, null, { timeout: 60_000, polling: 20 })
  await page.waitForTimeout(1500)
  return page.evaluate(() => ({ time: window.probe.shown - window.probe.pasted, tasks: [...window.probe.tasks] }))
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

test('from a paste to its breakdown', async () => {
  const page = await openPage()
  const rows: Record<string, object> = {}
  for (const [name, bytes, target] of [
    ['1 KB', 1000, 50],
    ['50 KB', 50_000, 80],
    ['1 MB', 1_000_000, 300],
    ['10 MB', 10_000_000, 1500],
  ] as const) {
    const times: number[] = []
    const tasks: number[] = []
    for (let round = 0; round < repeats; round++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what is measured
      const pasted = await paste(page, bytes, `id-${bytes}-${round}`)
      times.push(pasted.time)
      tasks.push(...pasted.tasks)
    }
    rows[name] = {
      median: Math.round(median(times)),
      target,
      least: Math.round(Math.min(...times)),
      longTasks: tasks.join(' '),
    }
  }
  // oxlint-disable-next-line no-console -- a bench prints what it measured
  console.table(rows)
  expect(Object.keys(rows)).toHaveLength(4)
})

test('an archive of 100 MB', async () => {
  const page = await openPage()
  const made = await page.evaluate(makeArchive)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  await page.waitForTimeout(3000)
  const idle = residentBytes()
  const peaks: number[] = []
  const sampler = setInterval(() => peaks.push(residentBytes()), 50)
  const times = await page.evaluate(listArchive)
  clearInterval(sampler)
  const yardstick = await page.evaluate(parseArchive)
  // oxlint-disable-next-line no-console -- a bench prints what it measured
  console.table({
    [`${Math.round(made / 1e6)} MB`]: {
      firstRow: Math.round(times.first),
      listed: Math.round(times.whole),
      jsonParse: Math.round(yardstick),
      ratio: Number((times.whole / yardstick).toFixed(2)),
      megabytesOverIdle: Math.round((Math.max(...peaks) - idle) / 1e6),
      longTasks: times.tasks.join(' '),
    },
  })
  expect(times.whole).toBeGreaterThan(0)
})

/** Bytes that all processes of the browser have in memory, shared ones once. */
function residentBytes(): number {
  const processes = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n')
  const renderers = processes.filter((line) => line.includes('--type=renderer'))
  return renderers.reduce((sum, line) => sum + proportionalBytes(line.trim().split(' ')[0] ?? ''), 0)
}

function proportionalBytes(pid: string): number {
  try {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return Number(kilobytes) * 1024
  } catch {
    return 0
  }
}

/** Writes an archive of 5,000 entries, 40 of them of Nylas, into the origin's private files, so that it is a file on the disk. */
async function makeArchive(): Promise<number> {
  const root = await navigator.storage.getDirectory()
  const handle = await root.getFileHandle('bench.har', { create: true })
  const stream = await handle.createWritable()
  const headers = Array.from({ length: 14 }, (_, index) => ({ name: `h-${index}`, value: 'v'.repeat(40) }))
  const bodies = [
    JSON.stringify({
      items: Array.from({ length: 70 }, (_, id) => ({
        id,
        name: 'Anna Müller',
        body: '<p class="x">Hi</p>'.repeat(9),
      })),
    }),
    'function a(b){return b.map(c=>c*2).filter(Boolean)}\n'.repeat(380),
    '<div class="card"><h2>Title</h2><p>Text</p></div>\n'.repeat(380),
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ'.repeat(440),
  ]
  const types = ['application/json', 'text/javascript', 'text/html', 'image/png']
  await stream.write('{"log":{"version":"1.2","pages":[],"entries":[')
  for (let index = 0; index < 5000; index++) {
    const isNylas = index % 125 === 100
    const entry = {
      startedDateTime: new Date(1.79e12 + index * 250).toISOString(),
      time: 20 + (index % 300),
      request: {
        method: 'GET',
        url: isNylas
          ? `https://api.us.nylas.com/v3/grants/g1/messages?page=${index}`
          : `https://cdn.example.com/${index}`,
        headers,
      },
      response: {
        status: isNylas ? 404 : 200,
        headers,
        content: {
          mimeType: isNylas ? 'application/json' : types[index % 4],
          text: isNylas
            ? `{"request_id":"r-${index}","error":{"type":"grant.not_found","message":"Grant not found"}}`
            : bodies[index % 4],
        },
      },
    }
    // oxlint-disable-next-line no-await-in-loop -- so that it is never in memory as a whole
    await stream.write(`${index > 0 ? ',' : ''}${JSON.stringify(entry)}`)
  }
  await stream.write(']}}')
  await stream.close()
  return (await handle.getFile()).size
}

async function listArchive(): Promise<{
  readonly first: number
  readonly whole: number
  readonly tasks: readonly number[]
}> {
  const root = await navigator.storage.getDirectory()
  const file = await (await root.getFileHandle('bench.har')).getFile()
  const transfer = new DataTransfer()
  transfer.items.add(file)
  window.probe.tasks.length = 0
  const start = performance.now()
  let first = 0
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
  const isListed = () => / among [\d,]+ entries\./.test(document.querySelector('[aria-label=File]')?.textContent ?? '')
  await new Promise<void>((resolve) => {
    const look = () => {
      if (first === 0 && document.querySelector('[role=option]')) first = performance.now() - start
      if (isListed()) resolve()
      else requestAnimationFrame(look)
    }
    look()
  })
  return { first, whole: performance.now() - start, tasks: [...window.probe.tasks] }
}

async function parseArchive(): Promise<number> {
  const root = await navigator.storage.getDirectory()
  const file = await (await root.getFileHandle('bench.har')).getFile()
  const times: number[] = []
  for (let round = 0; round < 3; round++) {
    const start = performance.now()
    // oxlint-disable-next-line no-await-in-loop
    JSON.parse(await file.text())
    times.push(performance.now() - start)
  }
  return times.toSorted((a, b) => a - b)[1] ?? 0
}
