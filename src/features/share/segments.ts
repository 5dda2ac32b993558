// Cuts a shared text where something was hidden, so that each stand-in can be marked.
import type { Mask } from '../../core/redact/mask.ts'

export interface Segment {
  /** Where it begins in the shared text. */
  readonly start: number
  readonly text: string
  /** Why something else stood here; null where the text is as it was. */
  readonly reason: string | null
}

/**
 * The beginning of a shared text, piece by piece.
 * @param masks what was hidden, in the order of the text, with spans of the text before
 * @param maxChars where to stop; a stand-in is never cut
 */
export function segmentsOf(text: string, masks: readonly Mask[], maxChars: number): readonly Segment[] {
  const segments: Segment[] = []
  let at = 0
  let before = 0
  const add = (length: number, reason: string | null) => {
    if (length > 0) segments.push({ start: at, text: text.slice(at, at + length), reason })
    at += length
  }
  for (const { span, standIn, reason } of masks) {
    if (at + span.start - before >= maxChars) break
    add(span.start - before, null)
    add(standIn.length, reason)
    before = span.end
  }
  if (at < maxChars) add(Math.min(text.length, maxChars) - at, null)
  return segments
}
