// Reads the remark that this app writes above a captured exchange: when it began, how long it took, and what else to know.
import type { Span } from '../model.ts'
import type { BrokeOff } from './exchange.ts'
import type { Source } from './source.ts'

/** A reason that is longer is not one of ours. */
const maxNoteChars = 300

export interface Remark {
  /** As ISO 8601. */
  readonly time: string
  readonly durationMs: number
  /** Why the answer broke off, as a sentence without its full stop; null where it did not. */
  readonly brokeOff: BrokeOff | null
  /** Where the text goes on. */
  readonly end: number
}

const brokeOffNote = 'The answer broke off: '

// `# 2026-11-26T12:00:00.000Z, 183 ms`
const opening = /^# (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z), (\d{1,9}(?:\.\d{1,9})?) ms$/

/** The remark at the beginning of a text, with the lines of it that follow; null where there is none. */
export function readRemark(source: Source): Remark | null {
  const { content } = source
  let found: (Omit<Remark, 'end' | 'brokeOff'> & { brokeOff: Remark['brokeOff'] }) | null = null
  for (const line of source.lines(content)) {
    if (found) {
      if (!source.text.startsWith('# ', line.start)) return { ...found, end: line.start }
      found.brokeOff ??= readBrokeOff(source, line)
      continue
    }
    const [, time, duration] = opening.exec(source.text.slice(line.start, Math.min(line.end, line.start + 80))) ?? []
    if (time === undefined || Number.isNaN(Date.parse(time))) return null
    found = { time, durationMs: Number(duration), brokeOff: null }
  }
  return found && { ...found, end: content.end }
}

function readBrokeOff(source: Source, line: Span): BrokeOff | null {
  const start = line.start + '# '.length
  if (!source.text.startsWith(brokeOffNote, start)) return null
  const said = source.text.slice(start + brokeOffNote.length, Math.min(line.end, start + maxNoteChars)).trim()
  return { value: said.replace(/\.$/, ''), range: source.range({ start, end: line.end }) }
}

/** @param why the end of a sentence, without its full stop */
export function writeBrokeOff(why: string): string {
  return `${brokeOffNote}${why}.`
}

/**
 * The lines of a remark.
 * @param time as ISO 8601
 * @param notes what else to know, each on a line of its own
 */
export function writeRemark(time: string, durationMs: number, notes: readonly string[]): string {
  const first = `${new Date(time).toISOString()}, ${Number(durationMs.toFixed(3))} ms`
  return [first, ...notes].map((line) => `# ${line}\n`).join('')
}
