// Broken lists: how long they take, and whether what is wrong with them is found in the right place.
import { listOf } from '../sample-data.ts'
import { inspectAgain } from './inspect-again.ts'
import { compare } from './measure.ts'
import type { Table } from './report.ts'

/** Of what the lists are that are damaged. */
export const brokenContents = ['bodies', 'events', 'fields'] as const

export interface Damage {
  readonly name: string
  readonly text: string
  /** The rule that has to be found, and the offset of its place. */
  readonly rule: string
  readonly start: number
}

/** The list with one kind of damage each. */
export function damages(sound: string): readonly Damage[] {
  const cut = sound.lastIndexOf('"object":"') + 13
  const lastEntry = sound.lastIndexOf('}],')
  return [
    { name: 'cut off', text: sound.slice(0, cut), rule: 'json/unterminated-string', start: cut - 4 },
    {
      name: 'trailing comma',
      text: `${sound.slice(0, lastEntry + 1)},${sound.slice(lastEntry + 1)}`,
      rule: 'json/trailing-comma',
      start: lastEntry + 1,
    },
    { name: 'single quotes', text: sound.replaceAll('"', "'"), rule: 'read/repair', start: 1 },
  ]
}

/** Throws where a finding is missing or stands elsewhere. */
export function broken(megabytes: number, rounds: number): Table {
  const rows = brokenContents.flatMap((content) => {
    const sound = listOf(content, megabytes * 1_000_000)
    return damages(sound).map(({ name, text, rule, start }) => {
      const { findings } = inspectAgain(text).exchanges[0]
      const finding = findings.find((candidate) => candidate.rule === rule)
      if (finding?.range?.start !== start) {
        throw new Error(`${name}: ${rule} should stand at ${start}, found ${finding?.range?.start ?? 'nothing'}`)
      }
      const [parse = 0, whole = 0] = compare([() => JSON.parse(sound) as unknown, () => inspectAgain(text)], rounds)
      return [`${content}, ${name}`, parse, whole, whole / parse]
    })
  })
  return {
    title: `Broken lists of ${megabytes} MB`,
    note: 'Milliseconds, and the ratio to `JSON.parse` of the sound text. Findings are checked to stand in their places. To be reached: 4.',
    head: ['text', 'JSON.parse', 'inspect', 'ratio'],
    rows,
  }
}
