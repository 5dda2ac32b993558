// Reads the remark that this app writes above a captured exchange: when it began, how long it took, and what else to know.
import { type SignatureFault, isSignatureFault } from '../capture/outcome.ts'
import { maxRemarkChars } from '../limits.ts'
import type { Span } from '../model.ts'
import type { StatedReason } from './exchange.ts'
import type { Source } from './source.ts'

export interface Remark {
  /** As ISO 8601. */
  readonly time: string
  readonly durationMs: number
  /** Why the answer broke off, as a sentence without its full stop; null where it did not. */
  readonly brokeOff: StatedReason | null
  /** What is wrong with the signature of a notification; null where nothing is, or nothing is said of it. */
  readonly signature: StatedReason<SignatureFault> | null
  /** What it is about: the text from its end to the next remark. */
  readonly below: Span
}

const brokeOffNote = 'The answer broke off: '
const signatureNote = 'Signature: '

// `# 2026-11-26T12:00:00.000Z, 183 ms`
const opening = /^# (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z), (\d{1,9}(?:\.\d{1,9})?) ms$/
const longestOpening = 80

/** Whether a text begins with a remark. */
export function opensWithRemark(source: Source): boolean {
  for (const line of source.lines(source.content)) return readOpening(source, line) !== null
  return false
}

/** The remarks of a text that begins with one, as far as something stands below them; none where it does not. */
export function readRemarks(source: Source): readonly Remark[] {
  const remarks: { -readonly [Key in keyof Remark]: Remark[Key] }[] = []
  let isOpen = false
  for (const line of source.lines(source.content)) {
    const last = remarks.at(-1)
    const opened = readOpening(source, line)
    if (opened) {
      if (last) last.below = { start: Math.min(last.below.start, line.start), end: line.start }
      const below = { start: source.content.end, end: source.content.end }
      remarks.push({ ...opened, brokeOff: null, signature: null, below })
      isOpen = true
    } else if (!last) return []
    else if (isOpen && source.text.startsWith('# ', line.start)) {
      last.brokeOff ??= readNote(source, line, brokeOffNote)
      last.signature ??= readSignature(source, line)
    } else if (isOpen) {
      last.below = { start: line.start, end: source.content.end }
      isOpen = false
    }
  }
  return remarks.filter(({ below }) => below.start < below.end)
}

/** The first line of a remark; its other lines follow. */
function readOpening(source: Source, { start, end }: Span): Pick<Remark, 'time' | 'durationMs'> | null {
  if (!source.text.startsWith('# ', start) || end - start > longestOpening) return null
  const [, time, duration] = opening.exec(source.text.slice(start, end)) ?? []
  return time === undefined || Number.isNaN(Date.parse(time)) ? null : { time, durationMs: Number(duration) }
}

/** What a line of a remark says behind such an opening. */
function readNote(source: Source, line: Span, note: string): StatedReason | null {
  const start = line.start + '# '.length
  if (!source.text.startsWith(note, start)) return null
  const said = source.text.slice(start + note.length, Math.min(line.end, start + maxRemarkChars)).trim()
  return { value: said.replace(/\.$/, ''), range: source.range({ start, end: line.end }) }
}

function readSignature(source: Source, line: Span): Remark['signature'] {
  const said = readNote(source, line, signatureNote)
  return said && isSignatureFault(said.value) ? { ...said, value: said.value } : null
}

/** What the companion found of a notification's signature. */
export function writeSignature(found: string): string {
  return `${signatureNote}${found}.`
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
