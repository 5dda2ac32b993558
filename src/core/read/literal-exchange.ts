// Makes an exchange of a literal in a text: finds where one opens, and derives the JSON that is then read from it.
import type { Span } from '../model.ts'
import { EditMap } from './edit-map.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import { headersOf } from './headers-object.ts'
import type { Dialect } from './literal-dialects.ts'
import { scanLiteral } from './literal-scanner.ts'
import { statedDuration, statedStatus, statedTime } from './log-facts.ts'
import { readClientObject } from './log-object.ts'
import { Source } from './source.ts'
import { statusAlone, statusOfLine } from './status-text.ts'
import { matchAt } from './sticky.ts'

/** Brackets of a text that are looked at before it is taken for something without a literal. */
const maxOpeners = 200
const maxLookedAtChars = 20_000
const opener = /[{[(]/g

// Beside prose a literal counts only where it holds what a response of Nylas holds.
const responseKeys =
  /\b(?:request_id|requestId|grant_id|grantId|provider_error|providerError|statusCode|status_code|error_description|errorDescription|next_cursor|nextCursor|bodyUsed)\b|['"‘’:]error['"‘’]?\s?(?::|=>)/

/**
 * @param look what stands at the opening bracket; sticky
 * @returns the bracket of the first literal of a dialect; -1 where none is near
 */
export function findLiteral({ text }: Source, from: number, look: RegExp): number {
  opener.lastIndex = from
  for (let tried = 0; tried < maxOpeners; tried++) {
    const at = opener.exec(text)?.index ?? -1
    if (at < 0 || at > from + maxLookedAtChars) return -1
    if (matchAt(look, text, at) !== '') return at
  }
  return -1
}

/** Whether what starts at `at` is likely to hold a response. */
function holdsResponse({ text }: Source, at: number): boolean {
  return responseKeys.test(text.slice(at, at + maxLookedAtChars))
}

/** How sure a text is to be a literal of a dialect: at its beginning, or after other text. */
export function literalScore(source: Source, look: RegExp): number {
  const at = findLiteral(source, source.content.start, look)
  if (at < 0) return 0
  if (at === source.content.start) return 75
  if (isTypedPrint(source.slice({ start: at, end: at + maxLookedAtChars }))) return 0
  const isOther = '{"'.includes(source.text.charAt(source.content.start))
  return !isOther && !source.has('```') && holdsResponse(source, at) ? 72 : 0
}

// A value that is wrapped, behind a bare key or a quoted one. In a string the quote before the colon would be escaped.
const typedValue = /[\w"]: (?:Some\((?!\))|Ok\(|String\(\s{0,200}")|\binterface \{\}\{/

/**
 * The debug prints of Rust, and of Go with its types, look like literals, but wrap their values: what is made of them has no shape of
 * theirs.
 */
export function isTypedPrint(text: string): boolean {
  return typedValue.test(text)
}

/**
 * @param start the literal's bracket, or the name before it
 * @param span what the exchange takes of the text
 */
export function literalExchange(
  source: Source,
  start: number,
  dialect: Dialect,
  span: Span = source.content,
): Exchange {
  const { end, edits } = scanLiteral(source.text, start, dialect)
  const map = new EditMap(edits.edits)
  const repairs = edits.repairs.map(({ message, span: place }) => ({ message, span: source.spanInPaste(place) }))
  const json = new Source(map.apply(source.text), { source, map }, [...source.repairs, ...repairs])
  const shift = json.text.length - source.text.length
  const body = json.trim({ start, end: end + shift })
  const before = lineBefore(source, start)
  const said = source.slice(before)
  const whole = { start: span.start, end: Math.max(span.end + shift, body.end) }
  const root = json.opensJson(body) ? json.json(body).root : null
  const client = readClientObject(json, root)
  const inside = client && !isTypedPrint(source.slice({ start, end })) ? client : null
  return {
    // SDKs keep the response's headers beside the body.
    ...(inside ?? { ...blankExchange(json), body, headers: headersOf(root?.get('headers')) }),
    // A body that stood in a string was read in a text of its own.
    span: inside && inside.source !== json ? inside.span : whole,
    status: inside?.status ?? statusBefore(source, before),
    time: inside?.time ?? statedTime(said),
    durationMs: inside?.durationMs ?? statedDuration(said),
  }
}

/** What stands on the line before the literal; nothing where that is too much to belong to it. */
function lineBefore({ text, content }: Source, start: number): Span {
  const lineStart = Math.max(content.start, text.lastIndexOf('\n', start - 1) + 1)
  return { start: start - lineStart > 200 ? start : Math.min(lineStart, start), end: start }
}

/** `print(r.status_code, r.json())` puts the bare status before the literal, a log says what the number is. */
function statusBefore(source: Source, before: Span): Exchange['status'] {
  const said = source.slice(before)
  const bare = statusOfLine(said.trimEnd(), before.start)
  const status = bare?.alone ? bare : (statusAlone(said, before.start) ?? statedStatus(source, before))
  return status ? { value: status.value, span: status.span, origin: 'status-text' } : null
}
