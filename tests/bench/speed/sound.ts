// Sound answers of all sizes: `inspect()` beside `JSON.parse` and beside others that do the same work.
import { readFileSync } from 'node:fs'
import { examples } from '../../../src/core/catalogue/examples.ts'
import { inspect } from '../../../src/core/inspect.ts'
import { contents, listOf } from '../sample-data.ts'
import { inspectAgain } from './inspect-again.ts'
import { compare, memoryOf, peakOf, sizeOf } from './measure.ts'
import { median } from './median.ts'
import type { Table } from './report.ts'
import { jsoncParserAndAjv, languageService, readAndValidate } from './rivals.ts'

const megabyte = 1_000_000
const note = 'Milliseconds of the processor, medians of the same run.'

/** Engines go on optimising the many small functions that a small answer passes through for some thousand runs. */
const smallWarmUpMs = 2500

/** Small answers, as most pastes are. */
export function smallTexts(rounds: number): Table {
  const error = examples.find(({ text }) => text.startsWith('{') && text.includes('provider_error'))?.text ?? '{}'
  const texts = [
    ['error, 1 KB', padded(error, 1000), 0.3],
    ['list of 50 KB', listOf('bodies', 50_000, true), 3],
  ] as const
  const rows = texts.map(([name, text, reach]) => {
    const works = [() => JSON.parse(text) as unknown, () => inspectAgain(text)]
    const [parse = 0, whole = 0] = compare(works, rounds, smallWarmUpMs)
    return [name, text.length, parse, whole, reach]
  })
  return { title: 'Small answers, warm', note, head: ['text', 'characters', 'JSON.parse', 'inspect', 'reach'], rows }
}

function padded(json: string, chars: number): string {
  const body = JSON.parse(json) as { error?: { message?: string } }
  const text = JSON.stringify(body, null, 2)
  if (!body.error || text.length >= chars) return text
  body.error.message = `${body.error.message ?? ''} ${'Try again later. '.repeat((chars - text.length) / 17)}`
  return JSON.stringify(body, null, 2)
}

/** Lists in minified and indented form. */
export function lists(megabytes: readonly number[], rounds: number): Table {
  const rows = megabytes.flatMap((size) =>
    contents.flatMap((content) =>
      [false, true].map((pretty) => {
        const text = listOf(content, size * megabyte, pretty)
        const turns = size > 20 ? Math.min(rounds, 3) : rounds
        const [parse = 0, whole = 0] = compare([() => JSON.parse(text) as unknown, () => inspectAgain(text)], turns)
        return [`${size} MB, ${content}${pretty ? ', indented' : ''}`, parse, whole, whole / parse]
      }),
    ),
  )
  const head = ['list', 'JSON.parse', 'inspect', 'ratio']
  return { title: 'Lists', note: `${note} To be reached: 2.0.`, head, rows }
}

/** What `inspect()` takes at its peak beyond the text, beside the parsed value. Each figure is a process of its own. */
export function memory(megabytes: readonly number[]): Table {
  const rows = megabytes.flatMap((size) =>
    contents.map((content) => {
      const text = listOf(content, size * megabyte)
      const [value = 0, ours = 0] = ['parse', 'inspect'].map((work) => memoryOf(work, text) / megabyte)
      return [`${size} MB, ${content}`, value, ours, ours / value]
    }),
  )
  const head = ['list', 'parsed value, MB', 'inspect, MB', 'ratio']
  return { title: 'Memory', note: '`inspect` at its peak, beyond the text itself, cold. To be reached: 2.', head, rows }
}

/** What `memoryOf` runs: does the work once and prints the bytes of the parsed value, or those that `inspect()` took at its peak. */
export function memoryTask(task: string): void {
  const comma = task.indexOf(',')
  const text = readFileSync(task.slice(comma + 1), 'utf8')
  const isParse = task.slice(0, comma) === 'parse'
  process.stdout.write(String(isParse ? sizeOf(() => JSON.parse(text) as unknown) : peakOf(() => inspect(text))))
}

/** The same files through others, minified lists. */
export async function rivals(sizes: readonly number[], rounds: number): Promise<Table> {
  const rows: (string | number)[][] = []
  for (const size of sizes) {
    for (const content of contents) {
      const text = listOf(content, size)
      const turns = size >= 5 * megabyte ? Math.min(rounds, 3) : rounds
      const works = [
        () => JSON.parse(text) as unknown,
        () => inspectAgain(text),
        () => readAndValidate(text),
        () => jsoncParserAndAjv(text),
      ]
      const [parse = 0, ours = 0, same = 0, tree = 0] = compare(works, turns)
      const service = await awaited(() => languageService(text), turns)
      rows.push([
        `${text.length} characters, ${content}`,
        ours / parse,
        same / parse,
        tree / parse,
        service / parse,
        tree / ours,
        service / ours,
        tree / same,
        service / same,
      ])
    }
  }
  const head = [
    'list',
    'inspect',
    'of it: read + validate',
    'jsonc-parser + Ajv',
    'language service',
    'first ÷ inspect',
    'second ÷ inspect',
    'first ÷ read + validate',
    'second ÷ read + validate',
  ]
  return {
    title: 'Beside others',
    note:
      'Ratios to `JSON.parse`. “inspect” recognises the form, reads, classifies, validates, explains fields and diagnoses; “read + validate” is the part of ' +
      'it that the others have a counterpart of. “jsonc-parser + Ajv” builds the tree and its value, validates it and finds the places; “language service” is ' +
      'vscode-json-languageservice, parse and validate. Neither says what a response means.',
    head,
    rows,
  }
}

async function awaited(work: () => Promise<unknown>, rounds: number): Promise<number> {
  const times: number[] = []
  for (let round = 0; round <= rounds; round++) {
    let count = 0
    const start = process.cpuUsage()
    do {
      await work()
      count++
    } while (process.cpuUsage(start).user < 25_000)
    const { user, system } = process.cpuUsage(start)
    if (round > 0) times.push((user + system) / 1000 / count)
  }
  return median(times)
}
