// Takes out what `curl --trace-ascii` and `--trace-time` put around an HTTP message: times, section marks, offsets, line breaks.
import type { Span } from '../model.ts'
import type { Edit } from './edit-map.ts'
import type { Source } from './source.ts'

const time = /^(?:\d{4}-\d\d-\d\d )?\d\d:\d\d:\d\d\.\d{3,9} (?:\[[\d-]{1,20}\] ){0,2}(?=[*<>={}])/

/** How many characters of a line its time takes, with the ids that may follow it; 0 where it has none. */
export function traceTimeLength(line: string): number {
  return time.exec(line.slice(0, 100))?.[0].length ?? 0
}

const mark = /^(?:=> Send|<= Recv) (header|data|SSL data), \d{1,12} bytes \(0x[\da-f]{1,12}\)$/
const note = /^== Info: ?/

/** Whether a line without its time opens a section of a trace. */
export function isTraceMark(line: string): boolean {
  return mark.test(line)
}

/** How far into the text a trace names its first section; look-up and TLS are noted above it. */
const maxNotesChars = 20_000

/** Whether the text is what `--trace-ascii` writes. */
export function isTrace(source: Source): boolean {
  const { start, end } = source.content
  for (const line of source.lines({ start, end: Math.min(end, start + maxNotesChars) })) {
    if (sectionOf(source, line) !== null) return true
  }
  return false
}

type Section = 'header' | 'data' | 'SSL data'

function sectionOf(source: Source, { start, end }: Span): Section | null {
  const line = source.text.slice(start, Math.min(end, start + 200))
  const name = mark.exec(line.slice(traceTimeLength(line)))?.[1]
  return name === 'header' || name === 'data' || name === 'SSL data' ? name : null
}

/** Characters of the message that one line of a trace shows. */
const lineWidth = 64

/** The edits that leave the messages alone: data goes on without a break where a line of the trace is full. */
export function traceEdits(source: Source): Edit[] {
  const edits: Edit[] = []
  let section: Section | null = null
  let joins = false
  let at = 0
  for (const line of source.lines({ start: 0, end: source.text.length })) {
    const next = sectionOf(source, line)
    const offset = section === null || next ? 0 : offsetLength(source, line)
    const isShown = offset > 0 && section !== 'SSL data'
    if (next) section = next
    // From the end of what was shown last: a break that the trace put in goes with the offset behind it.
    if (isShown) {
      if (!joins && at > 0) edits.push({ start: at, end: line.start + offset, text: '\n' })
      else edits.push({ start: at, end: line.start + offset, text: '' })
      at = line.end
      joins = section === 'data' && line.end - line.start - offset === lineWidth
    } else if (next === 'header') joins = false
  }
  edits.push({ start: at, end: source.text.length, text: '' })
  return edits
}

function offsetLength(source: Source, { start, end }: Span): number {
  const text = source.text.slice(start, Math.min(end, start + 20))
  if (note.test(text)) return 0
  return /^[\da-f]{4,8}: ?/.exec(text)?.[0].length ?? 0
}
