// The line that a place stands in.
import type { Span } from '../model.ts'
import type { Source } from './source.ts'

/**
 * The lines that a span stands in, as far as they lie within another one.
 * @param maxChars how far their beginning and their end are looked for, on either side
 */
export function lineAround(source: Source, { start, end }: Span, within: Span, maxChars: number): Span {
  const before = source.slice({ start: Math.max(within.start, start - maxChars), end: start })
  const after = source.slice({ start: end, end: Math.min(within.end, end + maxChars) })
  const lineEnd = after.search(/[\r\n]/)
  return {
    start: start - before.length + before.lastIndexOf('\n') + 1,
    end: end + (lineEnd < 0 ? after.length : lineEnd),
  }
}
