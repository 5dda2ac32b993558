// Turns what stands in a JSON string into text of its own: each escape is an edit, so every place leads back to the paste.
import { decodeEscape } from '../json/escapes.ts'
import type { Span } from '../model.ts'
import type { Edit } from './edit-map.ts'
import type { Source } from './source.ts'

/**
 * What a string literal stands for, as a source. Escapes are those of JSON, JavaScript and Python; unknown ones stay.
 * @param string the literal with its quotes, such as a JsonNode of kind `string`; a quote that is missing is not missed
 * @param repair tells the unescaping in words; it is left out where the string holds no escape
 */
export function unescapeJsonString(source: Source, string: Span, repair: string | null = null): Source {
  const inner = source.within(withoutQuotes(source.text, string))
  const edits = escapeEdits(inner.text, { start: 0, end: inner.text.length })
  return edits.length > 0 ? inner.derive(edits, repair) : inner
}

/** A text in which one string literal was replaced by what it stands for, its quotes left standing. */
export interface Unfolded {
  readonly source: Source
  /** What the string stands for, in the new source. */
  readonly inner: Span
  /** Where a span that lies outside of the string stands in the new source. */
  readonly moved: (span: Span) => Span
}

/** As `unescapeJsonString`, but keeps the text around the string, for what is stated beside it. */
export function unfoldJsonString(source: Source, string: Span, repair: string | null = null): Unfolded {
  return unfold(source, string, (inner) => escapeEdits(source.text, inner), repair)
}

/** Replaces a whole string literal, such as one in Base64: every place of the new text leads to the whole string. */
export function replaceJsonString(source: Source, string: Span, text: string, repair: string | null = null): Unfolded {
  return unfold(source, string, (inner) => (inner.start < inner.end ? [{ ...inner, text }] : []), repair)
}

function unfold(source: Source, string: Span, editsOf: (inner: Span) => Edit[], repair: string | null): Unfolded {
  const inner = withoutQuotes(source.text, string)
  const edits = editsOf(inner)
  const grown = edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0)
  return {
    source: edits.length > 0 ? source.derive(edits, repair) : source,
    inner: { start: inner.start, end: inner.end + grown },
    moved: (span) => (span.start < inner.end ? span : { start: span.start + grown, end: span.end + grown }),
  }
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  const quote = text.charAt(start)
  if (start >= end || !'"\'`'.includes(quote)) return { start, end }
  const isClosed = end > start + 1 && text.charAt(end - 1) === quote && !isEscaped(text, end - 1, start)
  return { start: start + 1, end: isClosed ? end - 1 : end }
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, at: number, from: number): boolean {
  let first = at
  while (first > from && text.charAt(first - 1) === '\\') first--
  return (at - first) % 2 === 1
}

function escapeEdits(text: string, span: Span): Edit[] {
  const edits: Edit[] = []
  for (let at = text.indexOf('\\', span.start); at >= 0 && at < span.end;) {
    const [decoded, length] = decodeEscape(text, at)
    const end = Math.min(at + Math.max(length, 1), span.end)
    if (text.slice(at, end) !== decoded) edits.push({ start: at, end, text: decoded })
    at = text.indexOf('\\', end)
  }
  return edits
}
