// Takes times and memory so that they can be compared on a machine that has other work too.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './median.ts'

/** Runs work once and returns the milliseconds of the processor that it took; other programs on the machine do not add to them. */
function processorMs(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** A round of quick work is repeated until it has taken so long. */
const minRoundMs = 25

/** Work is warmed up until it has taken so long, and three times at least unless one run takes longer: engines optimise what runs often. */
const minWarmUpMs = 300
const minWarmUps = 3

/** Warms work up and returns the milliseconds of its last run. */
function warmedUp(work: () => unknown, warmUpMs: number): number {
  let last = 0
  let total = 0
  for (let run = 0; total < warmUpMs || (run < minWarmUps && last < warmUpMs); run++) {
    last = processorMs(work)
    total += last
  }
  return last
}

/**
 * The medians of several pieces of work in milliseconds each. They take turns, so that a busy moment meets all of them.
 */
export function compare(works: readonly (() => unknown)[], rounds: number, warmUpMs = minWarmUpMs): number[] {
  const repeats = works.map((work) => Math.max(1, Math.ceil(minRoundMs / Math.max(warmedUp(work, warmUpMs), 0.001))))
  const times: number[][] = works.map(() => [])
  for (let round = 0; round < rounds; round++) {
    works.forEach((work, index) => {
      const count = Math.min(repeats[index]!, 20_000)
      const taken = processorMs(() => {
        for (let run = 0; run < count; run++) work()
      })
      times[index]!.push(taken / count)
    })
  }
  return times.map(median)
}

/** The slope of the line that fits best, both axes in logarithms: 1 for what doubles with the size, 2 for what quadruples. */
export function exponentOf(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(Math.max(cost, 1e-6))] as const)
  const middle = (axis: 0 | 1) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length
  const [x, y] = [middle(0), middle(1)]
  const slope = logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0)
  return slope / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0)
}

/**
 * Runs this program anew for one piece of work on a text, and returns the bytes of memory that it prints. The text goes there in
 * a file: what is left of making it would hide what the work takes.
 * @param work a name that `--memory` knows
 */
export function memoryOf(work: string, text: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const file = join(folder, 'text')
    writeFileSync(file, text)
    const program = [...process.execArgv, '--expose-gc', process.argv[1] ?? '', '--memory', `${work},${file}`]
    const { stdout, status } = spawnSync(process.execPath, program, { encoding: 'utf8', maxBuffer: 1_000_000 })
    if (status !== 0 || stdout === '') throw new Error(`measuring the memory of ${work} failed`)
    return Number(stdout)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function statusBytes(name: 'VmRSS' | 'VmHWM'): number {
  const line = readFileSync('/proc/self/status', 'utf8').match(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm'))
  return Number(line?.[1] ?? 0) * 1024
}

/** The most memory that this process takes, beyond what it has, while it does the work, in bytes. Linux keeps the count. */
export function peakOf(work: () => unknown): number {
  globalThis.gc?.()
  writeFileSync('/proc/self/clear_refs', '5')
  const before = statusBytes('VmRSS')
  const kept = work()
  return kept === undefined ? 0 : Math.max(0, statusBytes('VmHWM') - before)
}

/** The bytes of the heap that what the work returns takes. */
export function sizeOf(work: () => unknown): number {
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const kept = work()
  globalThis.gc?.()
  const after = process.memoryUsage().heapUsed
  return kept === undefined ? 0 : after - before
}
