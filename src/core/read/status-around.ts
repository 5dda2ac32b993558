// Finds the status that the words around a JSON state for it.
import type { Span } from '../model.ts'
import { isCallElsewhere } from './call-elsewhere.ts'
import type { Found } from './exchange.ts'
import { lineAround } from './line-around.ts'
import { statedStatus } from './log-facts.ts'
import type { Source } from './source.ts'
import { statusAlone, statusOfLine } from './status-text.ts'

/** As far above a JSON words are looked at. */
export const maxCharsAbove = 2000

/** What is said before the JSON on its line counts first, then what stands behind it, then the lines above. */
export function statusAround(source: Source, body: Span, line: Span, around: Span) {
  return (
    statusSaid(source, { start: line.start, end: body.start }, body) ??
    statusSaid(source, { start: body.end, end: Math.max(body.end, around.end) }, body) ??
    statusSaid(source, wordsAbove(around, body), body) ??
    printedStatus(source, { start: line.start, end: body.start })
  )
}

/** On its own line a status is that of the JSON; on another one it may be that of the call in which the app made its own. */
function statusSaid(source: Source, span: Span, body: Span): Found<number> | null {
  for (let from = span.start; ;) {
    const found = statedStatus(source, { start: from, end: span.end })
    if (!found) return null
    const between =
      found.span.start < body.start
        ? { start: found.span.end, end: body.start }
        : { start: body.end, end: found.span.start }
    if (!source.slice(between).includes('\n')) return found
    const line = lineAround(source, found.span, span, maxCharsAbove)
    if (!isCallElsewhere(source.slice(line))) return found
    from = line.end
  }
}

/** `print(r.status_code, r.text)` puts nothing but the status before the body and its quote. */
function printedStatus(source: Source, span: Span) {
  if (span.end - span.start > 40) return null
  const text = source.slice(span)
  const words = text.trimStart()
  const status = statusOfLine(words.replace(/\s{0,20}b?['"]?$/, ''), span.start + text.length - words.length)
  return status?.alone ? status : statusAlone(text, span.start)
}

/** The nearest words above the JSON. */
export function wordsAbove(around: Span, body: Span): Span {
  return { start: Math.max(around.start, body.start - maxCharsAbove), end: body.start }
}
