// What the companion costs: time added to a request, requests per second, memory over 100,000 exchanges. On this machine only.
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Pool } from 'undici'
import { type Child, startChild } from './child.ts'

const soakRequests = 100_000
const maxSoakMs = 600_000
const connections = 50
const body = JSON.stringify({ subject: 'x'.repeat(2000) })

let upstream: Child
let companion: Child

beforeAll(async () => {
  upstream = await startChild(['upstream-process.mjs'], /^(http:\S+)/)
  companion = await startChild(
    ['../companion/process.mjs', '--port', '0', '--upstream', upstream.origin],
    /Requests to (http:\S+)/,
  )
}, 120_000)
afterAll(() => {
  companion.process.kill('SIGTERM')
  upstream.process.kill('SIGTERM')
})

async function post(pool: Pool, path: string): Promise<string> {
  const response = await pool.request({
    method: 'POST',
    path,
    body,
    headers: ['Content-Type', 'application/json', 'Authorization', 'Bearer nyk_v0_FakeFakeFakeFake01'],
  })
  return ((await response.body.json()) as { request_id: string }).request_id
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Megabytes that the companion has in memory; NaN where the system does not tell, as everywhere but on Linux. */
async function memoryMb(): Promise<number> {
  const status = await readFile(`/proc/${companion.process.pid}/status`, 'utf8').catch(() => '')
  return Math.round(Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1000)
}

/** Processor time that the companion has used, in milliseconds: what a busy machine does not change. NaN but on Linux. */
async function processorMs(): Promise<number> {
  const stat = await readFile(`/proc/${companion.process.pid}/stat`, 'utf8').catch(() => '')
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
  // The kernel counts in hundredths of a second.
  return (Number(user) + Number(system)) * 10
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN

test('time added to a request', async () => {
  const direct = new Pool(upstream.origin, { connections: 1 })
  const through = new Pool(companion.origin, { connections: 1 })
  const times = { direct: [] as number[], through: [] as number[] }
  for (let number = 0; number < 4000; number++) {
    for (const [name, pool] of [
      ['direct', direct],
      ['through', through],
    ] as const) {
      const start = performance.now()
      await post(pool, `/v3/${number}`)
      if (number >= 1000) times[name].push(performance.now() - start)
    }
  }
  await Promise.all([direct.close(), through.close()])
  const [a, b] = [times.direct, times.through].map((list) => list.toSorted((x, y) => x - y)) as [number[], number[]]
  const added = (share: number) => `${(at(b, share) - at(a, share)).toFixed(2)} ms`
  print(
    `added: median ${added(0.5)}, p95 ${added(0.95)}, p99 ${added(0.99)}; direct median ${at(a, 0.5).toFixed(2)} ms`,
  )
  expect(at(b, 0.5) - at(a, 0.5)).toBeLessThan(1.5)
})

/** Sends `count` requests over 50 connections; each answer must be that of its request. Returns requests per second. */
async function load(origin: string, count: number): Promise<number> {
  const pool = new Pool(origin, { connections })
  const start = performance.now()
  let next = 0
  const worker = async () => {
    while (next < count && performance.now() - start < maxSoakMs) {
      const path = `/v3/${next++}`
      if ((await post(pool, path)) !== path) throw new Error(`${path} got another answer`)
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  await pool.close()
  expect(next).toBe(count)
  return Math.round((count / (performance.now() - start)) * 1000)
}

test('requests per second', async () => {
  const count = 20_000
  await load(companion.origin, 5000)
  const direct = await load(upstream.origin, count)
  const before = await processorMs()
  const through = await load(companion.origin, count)
  const each = (((await processorMs()) - before) / count) * 1000
  print(
    `direct ${direct}/s, through the companion ${through}/s; ${each.toFixed(0)} µs of processor time for each request`,
  )
  // One core then carries 2,000 requests a second, whatever else the machine does while this runs.
  expect(each > 500).toBe(false)
})

test('with a page that listens, every exchange is told once and in order', async () => {
  const token = /token=([\w-]+)/.exec(companion.output)?.[1]
  const feed = new Pool(companion.origin)
  const { body: events } = await feed.request({ method: 'GET', path: `/__companion/events?token=${token}` })
  const ids: number[] = []
  let rest = ''
  events.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line.startsWith('id: ')) ids.push(Number(line.slice(4)))
  })
  events.on('error', () => undefined)
  await expect.poll(() => ids.length, { timeout: 20_000 }).toBe(1000)
  const before = ids.at(-1) ?? 0
  const rate = await load(companion.origin, 8000)
  await expect.poll(() => ids.at(-1), { timeout: 60_000 }).toBe(before + 8000)
  print(`with a page that listens: ${rate}/s`)
  expect(ids.slice(1000)).toEqual(Array.from({ length: 8000 }, (_, index) => before + 1 + index))
  await feed.destroy()
})

test('memory over 100,000 exchanges', async () => {
  const figures = [await memoryMb()]
  const start = performance.now()
  for (let done = 0; done < soakRequests; done += 20_000) {
    await load(companion.origin, 20_000)
    figures.push(await memoryMb())
  }
  const seconds = (performance.now() - start) / 1000
  print(`resident memory in MB, each after 20,000 more: ${figures.join(', ')}; ${seconds.toFixed(0)} s`)
  const [, first = 0] = figures
  expect((figures.at(-1) ?? 0) > first * 1.5).toBe(false)
})
