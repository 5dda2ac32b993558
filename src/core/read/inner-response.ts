// Finds the response in one value of an object: the object itself, or JSON in a string, in Base64 too.
import type { JsonNode } from '../json/document.ts'
import type { Span } from '../model.ts'
import { decode, gzipStart } from './base64.ts'
import { jsonSpans } from './json-spans.ts'
import { python } from './literal-dialects.ts'
import { singleQuotesTold } from './literal-edits.ts'
import { scanLiteral } from './literal-scanner.ts'
import { isNylasResponse, mayHoldResponse } from './nylas-envelope.ts'
import type { Source } from './source.ts'
import { type Unfolded, replaceJsonString, unfoldJsonString } from './unescape.ts'

export interface InnerResponse extends Unfolded {
  /** The words before it in its string; null where it is in none. */
  readonly before: Span | null
}

/** The response that a value of a log or of a client's object is, or holds as a string; null where it holds none. */
export function responseIn(source: Source, node: JsonNode): InnerResponse | null {
  if (node.kind === 'object') {
    return isNylasResponse(node) ? { source, inner: node, moved: (span) => span, before: null } : null
  }
  const unfolded = node.kind === 'string' ? unfoldedString(source, node) : null
  if (!unfolded) return null
  for (const span of jsonSpans(unfolded.source.text, unfolded.inner)) {
    const found = span.quote === "'" ? printIn(unfolded, span) : { ...unfolded, inner: span }
    const body = found.source.json(found.inner).root
    if (body && isNylasResponse(body)) return { ...found, before: { ...unfolded.inner, end: span.start } }
  }
  return responseQuotedAgain(unfolded)
}

/** What Python printed into a message is no JSON, and no fault of the response. */
function printIn({ source, moved }: Unfolded, { start }: Span): Unfolded {
  const { end, edits } = scanLiteral(source.text, start, python)
  const json = source.derive(edits.edits, singleQuotesTold)
  const grown = json.text.length - source.text.length
  return {
    source: json,
    inner: { start, end: end + grown },
    moved(outside) {
      const span = moved(outside)
      return span.start < start ? span : { start: span.start + grown, end: span.end + grown }
    },
  }
}

/** n8n puts the body into quotes of its own inside of its string: `"400 - \"{\\\"request_id\\\": …}\""`. */
function responseQuotedAgain({ source, inner, moved }: Unfolded): InnerResponse | null {
  const at = source.slice(inner).indexOf('"{\\"')
  const string = at < 0 ? null : source.json({ start: inner.start + at, end: inner.end }).root
  const found = string?.kind === 'string' ? responseIn(source, string) : null
  return found && { ...found, moved: (span) => found.moved(moved(span)) }
}

function unfoldedString(source: Source, node: JsonNode): Unfolded | null {
  const written = source.slice(node)
  if (mayHoldResponse(written)) return unfoldJsonString(source, node, 'Read the JSON inside a string')
  if (!mayHoldBase64(written)) return null
  const { text, repair } = decode(node.string() ?? '')
  return mayHoldResponse(text) ? replaceJsonString(source, node, text, repair) : null
}

const base64Start = new RegExp(`"(?:ey|ew|${gzipStart})`)

/** Whether a string of a text may be JSON in Base64, as Pub/Sub delivers it, or gzip: they begin like this. */
export function mayHoldBase64(text: string): boolean {
  return base64Start.test(text)
}
