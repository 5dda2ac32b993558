// Reads the remark that this app writes above a captured exchange: when it began, how long it took, and what else to know.
import type { Source } from './source.ts'

export interface Remark {
  /** As ISO 8601. */
  readonly time: string
  readonly durationMs: number
  /** Where the text goes on. */
  readonly end: number
}

// `# 2026-11-26T12:00:00.000Z, 183 ms`
const opening = /^# (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z), (\d{1,9}(?:\.\d{1,9})?) ms$/

/** The remark at the beginning of a text, with the lines of it that follow; null where there is none. */
export function readRemark(source: Source): Remark | null {
  const { content } = source
  let found: Omit<Remark, 'end'> | null = null
  for (const line of source.lines(content)) {
    if (found) {
      if (!source.text.startsWith('# ', line.start)) return { ...found, end: line.start }
      continue
    }
    const [, time, duration] = opening.exec(source.text.slice(line.start, Math.min(line.end, line.start + 80))) ?? []
    if (time === undefined || Number.isNaN(Date.parse(time))) return null
    found = { time, durationMs: Number(duration) }
  }
  return found && { ...found, end: content.end }
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
