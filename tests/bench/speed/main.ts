// Measures how fast and how large the core is. `npm run bench -- --help` tells the options.
import { parseArgs } from 'node:util'
import { agreement } from './agreement.ts'
import { inBrowser } from './browser.ts'
import { broken } from './broken.ts'
import { growth, memoryGrowth } from './growth.ts'
import { print, type Table, write } from './report.ts'
import { lists, memory, memoryTask, rivals, smallTexts } from './sound.ts'

const usage = `npm run bench                    speed in Node and Chromium, memory, others beside it, and random texts
npm run bench -- --growth        time and memory from 1 KB to 100 MB in doublings, with exponents
npm run bench -- --long [NAME…]   fuzz, growth, permalink, companion, and after a build page, file, editors and capture: all of them, or those named
npm run bench -- --help          this

Options
  --max-mb N     the largest text in megabytes (100)
  --rounds N     rounds of which the median counts (5)
  --agreement N  random texts that are compared with JSON.parse (100000)
  --seed N       where random texts start (1)
  --no-write     only print, leave tests/bench/results as it is
`

function options(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      growth: flag,
      help: flag,
      memory: text,
      page: text,
      'max-mb': text,
      rounds: text,
      agreement: text,
      seed: text,
      'no-write': flag,
    },
  })
  const number = (name: 'max-mb' | 'rounds' | 'agreement' | 'seed', usual: number) => {
    const given = values[name]
    if (given === undefined) return usual
    if (!/^\d{1,9}$/.test(given)) throw new Error(`--${name} takes a whole number, this is "${given}".`)
    return Number(given)
  }
  return {
    ...values,
    maxMegabytes: Math.max(1, number('max-mb', 100)),
    rounds: Math.max(1, number('rounds', 5)),
    texts: number('agreement', 100_000),
    seed: number('seed', 1),
  }
}

function shown(table: Table): Table {
  print(table)
  return table
}

/** @returns the exit code: 2 where the options are wrong */
export async function main(args: readonly string[]): Promise<number> {
  let asked: ReturnType<typeof options>
  try {
    asked = options(args)
  } catch (problem) {
    process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n\n${usage}`)
    return 2
  }
  const { maxMegabytes, rounds } = asked
  if (asked.help) process.stdout.write(usage)
  else if (asked.memory !== undefined) memoryTask(asked.memory)
  else if (asked.growth) {
    const tables = [growth(maxMegabytes * 1_024_000, rounds), memoryGrowth(maxMegabytes * 1_024_000)]
    tables.forEach(print)
    if (!asked['no-write']) write('growth', tables)
  } else {
    agreement(asked.texts, asked.seed)
    const sizes = [1, 10, 100].filter((size) => size <= maxMegabytes)
    const brokenMegabytes = Math.min(10, maxMegabytes)
    const tables = [
      shown(smallTexts(rounds)),
      shown(lists(sizes, rounds)),
      shown(memory(sizes.filter((size) => size > 1))),
      shown(
        await rivals(
          [1000, 50_000, 1_000_000, 10_000_000].filter((size) => size <= maxMegabytes * 1e6),
          rounds,
        ),
      ),
      shown(broken(brokenMegabytes, rounds)),
    ]
    if (asked.page !== undefined) {
      const listSizes = [50_000, ...[1, 10].filter((size) => size <= maxMegabytes).map((size) => size * 1e6)]
      tables.push(...(await inBrowser(asked.page, listSizes, brokenMegabytes, rounds)).map(shown))
    }
    if (!asked['no-write']) write('speed', tables)
  }
  return 0
}

process.exitCode = await main(process.argv.slice(2))
