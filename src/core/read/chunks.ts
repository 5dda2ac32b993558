// Takes the size lines out of a body that was copied with its chunked transfer coding still in it.
import type { Span } from '../model.ts'
import type { Edit } from './edit-map.ts'
import type { Source } from './source.ts'

/** The edits that join the chunks of a body; empty where it holds no sizes, as most tools take them out themselves. */
export function chunkEdits(source: Source, body: Span): Edit[] {
  const { text } = source
  const edits: Edit[] = []
  let bySize = true
  let size = sizeLine(text, body.start, body.end)
  while (size) {
    const isLast = size.bytes === 0
    // The line break before a size closes the chunk and is no part of it.
    const start = edits.length === 0 ? size.start : beforeLineEnd(text, size.start)
    edits.push({ start, end: isLast ? body.end : size.next, text: '' })
    if (isLast || size.next >= body.end) break
    const counted: SizeLine | null = bySize ? sizeAfter(text, size.next, size.bytes, body.end) : null
    // Sizes count bytes as sent: where line ends or characters were changed since, the next size is looked for.
    bySize = counted !== null
    size = counted ?? nextSizeLine(source, { start: size.next, end: body.end })
  }
  return edits
}

interface SizeLine {
  readonly start: number
  readonly bytes: number
  /** Where the line after it starts. */
  readonly next: number
}

function sizeLine(text: string, start: number, to: number): SizeLine | null {
  const line = text.slice(start, Math.min(start + 100, to))
  const [whole, digits] = /^([0-9A-Fa-f]{1,8})(?:;[^\r\n]*)?[ \t]*(?:\r\n|\n|\r|$)/.exec(line) ?? []
  if (whole === undefined || digits === undefined) return null
  return { start, bytes: Number.parseInt(digits, 16), next: start + whole.length }
}

function sizeAfter(text: string, start: number, bytes: number, to: number): SizeLine | null {
  let at = start
  for (let left = bytes; left > 0 && at < to; at++) left -= utf8Length(text.charCodeAt(at))
  const next = afterLineEnd(text, at)
  return next === at || next >= to ? null : sizeLine(text, next, to)
}

function nextSizeLine(source: Source, span: Span): SizeLine | null {
  for (const line of source.lines(span)) {
    if (line.start === span.start || line.end - line.start > 90) continue
    const size = sizeLine(source.text, line.start, span.end)
    if (size) return size
  }
  return null
}

/** Bytes of a UTF-16 unit; the halves of a pair take two each. */
function utf8Length(code: number): number {
  if (code < 0x80) return 1
  return code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
}

function afterLineEnd(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2
  return text[at] === '\n' || text[at] === '\r' ? at + 1 : at
}

function beforeLineEnd(text: string, at: number): number {
  if (text.startsWith('\r\n', at - 2)) return at - 2
  return text[at - 1] === '\n' || text[at - 1] === '\r' ? at - 1 : at
}
