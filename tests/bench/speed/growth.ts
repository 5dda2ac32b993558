// How time and memory grow with the size of a list, the number of findings and the depth: in doublings, with the fitted exponent.
import { inspectAgain } from './inspect-again.ts'
import { isStrictJson } from '../../../src/core/permalink/layout.ts'
import { listOf, randomFrom } from '../sample-data.ts'
import { compare, exponentOf, memoryOf } from './measure.ts'
import type { Table } from './report.ts'

/** From here on the text says more about the time than what is done once for any text. */
const minTellingChars = 100_000

const kinds: readonly (readonly [name: string, make: (chars: number) => string])[] = [
  ['messages with bodies', (chars) => listOf('bodies', chars)],
  ['many small fields', (chars) => listOf('fields', chars)],
  ['many small fields, indented', (chars) => listOf('fields', chars, true)],
  ['every other entry ends in another way', listOfOddEntries],
  ['single quotes everywhere', (chars) => listOf('fields', chars).replaceAll('"', "'")],
  ['a finding for each entry', (chars) => `{"request_id":"r","data":[${'{"a":1,"a":2,},'.repeat(chars / 15)}]}`],
  ['numbers too large', (chars) => `{"request_id":"r","data":[${'9007199254740993,'.repeat(chars / 17)}1]}`],
  ['depth', (chars) => `{"request_id":"r","data":${'[{"a":'.repeat(chars / 8)}1${'}]'.repeat(chars / 8)}}`],
  ['open brackets', (chars) => `{"request_id":"r","data":${'['.repeat(chars)}`],
  ['one string of escapes', (chars) => `{"request_id":"r","data":{"body":"${'\\n\\"'.repeat(chars / 4)}"}}`],
  [
    'one object of many keys',
    (chars) => `{${Array.from({ length: chars / 16 }, (_, key) => `"${key}": "value"`).join(',')}}`,
  ],
]

/** What the first entries of a list have in common is looked for in vain in half of the others, each of which has to be read to its end. */
function listOfOddEntries(chars: number): string {
  const members = Array.from({ length: 30 }, (_, index) => `"member_${index}":${index}`).join(',')
  const entries = Array.from({ length: chars / 450 }, (_, index) =>
    index % 2 > 0 && index > 500 ? `{${members},"odd_${index}":0}` : `{${members}}`,
  )
  return `{"request_id":"r","data":[${entries.join(',')}]}`
}

/** The same at each size, and without a byte of memory: how much there is of that would matter. */
function sameWork(): number {
  const random = randomFrom(1)
  let sum = 0
  for (let turn = 0; turn < 100_000; turn++) sum += random()
  return sum
}

/** Lists are read to 100 MB, other texts to a size at which a quadratic effort would be seen. */
export function growth(maxChars: number, rounds: number): Table {
  // The machine's own speed changes while sizes go up: the exponent is that of the ratio to the same work beside each.
  const rows = kinds.map(([name, make], index) => {
    const points: [size: number, cost: number][] = []
    const native: [size: number, cost: number][] = []
    const times: number[] = []
    for (let chars = 1000; chars <= (index < 3 ? maxChars : Math.min(maxChars, 16_000_000)); chars *= 2) {
      const text = make(chars)
      const work = [
        () => inspectAgain(text),
        sameWork,
        ...(isStrictJson(text) ? [() => JSON.parse(text) as unknown] : []),
      ]
      const [ms = 0, same = 1, parse] = compare(work, chars > 10_000_000 ? 1 : rounds)
      points.push([text.length, ms / same])
      if (parse !== undefined) native.push([text.length, parse / same])
      times.push(ms)
      process.stdout.write(`${name}, ${text.length} characters: ${ms.toFixed(3)} ms\n`)
    }
    const parsed = native.length > 0 ? tellingExponent(native) : '–'
    return [name, times[0]!, points.at(-1)![0], times.at(-1)!, tellingExponent(points), parsed]
  })
  return {
    title: 'Time',
    note: 'Milliseconds of the processor. The exponent is fitted from 100,000 characters on, to ratios to one piece of work that is measured beside each size. To be reached: 1.05. The last column is that of `JSON.parse` alone, where it takes the text: new memory costs more the more of it is in use.',
    head: ['text', 'at 1,000 characters', 'largest, characters', 'at the largest', 'exponent', 'of `JSON.parse`'],
    rows,
  }
}

function tellingExponent(points: readonly (readonly [size: number, cost: number])[]): number {
  const telling = points.filter(([size]) => size >= minTellingChars)
  return exponentOf(telling.length > 1 ? telling : points)
}

/** Peak memory beyond the text, in processes of their own. */
export function memoryGrowth(maxChars: number): Table {
  const rows = (['bodies', 'fields'] as const).map((content) => {
    const points: [size: number, cost: number][] = []
    for (let chars = 1_000_000; chars <= maxChars; chars *= 2) {
      points.push([chars, memoryOf('inspect', listOf(content, chars)) / 1_000_000])
      process.stdout.write(`${content}, ${chars} characters: ${points.at(-1)![1].toFixed(1)} MB\n`)
    }
    const large = points.filter(([size]) => size >= 4_000_000)
    return [content, points.at(-1)![0], points.at(-1)![1], exponentOf(large.length > 1 ? large : points)]
  })
  const head = ['list', 'largest, characters', 'MB at the largest', 'exponent']
  return {
    title: 'Memory',
    note: 'The exponent is fitted from 4,000,000 characters on. To be reached: 1.05.',
    head,
    rows,
  }
}
