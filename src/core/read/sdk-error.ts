// Finds the errors of Nylas's SDKs in a print by their class names, and builds what is left where no literal follows.
import type { Envelope, Span } from '../model.ts'
import { type Exchange, type Found, blankExchange } from './exchange.ts'
import type { ReadInner } from './reader.ts'
import type { Source } from './source.ts'

/** How an error of an SDK is told. */
export interface Mark {
  /** Global. */
  readonly pattern: RegExp
  /** Each match holds one of these: in a text of megabytes they are sooner looked for than the pattern. */
  readonly words: readonly string[]
}

/** Marks of one kind in the text, in order, at most so many. */
export function* marksIn(
  source: Source,
  { pattern, words }: Mark,
  most: number,
): Generator<RegExpExecArray, void, undefined> {
  if (!words.some((word) => source.has(word))) return
  const { start, end } = source.content
  pattern.lastIndex = start
  for (let found = 0; found < most; found++) {
    const mark = pattern.exec(source.text)
    if (!mark || mark.index >= end) return
    yield mark
  }
}

/** The first of its marks in the text; null where there is none. */
export function firstMark(source: Source, mark: Mark): RegExpExecArray | null {
  return marksIn(source, mark, 1).next().value ?? null
}

/** The last of its marks in the text; null where there is none. */
export function lastMark(source: Source, mark: Mark): RegExpExecArray | null {
  let found: RegExpExecArray | null = null
  for (const each of marksIn(source, mark, Infinity)) found = each
  return found
}

/** What an error of an SDK was read from, by the name of its class without the package. */
export function envelopeOfClass(name: string): Extract<Envelope, 'error' | 'oauth-error'> {
  return name === 'NylasOAuthError' ? 'oauth-error' : 'error'
}

/** The text of a span as something the paste states; nothing where the span is blank. */
export function foundText(source: Source, span: Span): Found<string> | null {
  const trimmed = source.trim(span)
  return trimmed.start < trimmed.end ? { value: source.slice(trimmed), span: trimmed } : null
}

/** The rest of the line from a place on. */
export function restOfLine(source: Source, start: number): Span {
  const lineFeed = source.text.indexOf('\n', start)
  return source.trim({ start, end: lineFeed < 0 ? source.text.length : lineFeed })
}

/** What a body that the print repeats says, read with whatever fits it, as an exchange of the print's own source. */
export function repeatedBody(source: Source, body: Span, readInner: ReadInner): Exchange {
  const own = blankExchange(source)
  if (body.start >= body.end) return own
  const [inner] = readInner(source.within(body))
  // The places of an inner reading are known in the paste; where the print is itself unwrapped, the whole body stands for them.
  const place = (span: Span) => (inner && source.paste === source ? inner.source.spanInPaste(span) : body)
  const status = inner?.status ? { ...inner.status, span: place(inner.status.span) } : null
  const message = inner?.stated.message
  const stated = message ? { message: { value: message.value, span: place(message.span) } } : {}
  return { ...own, body, status, stated }
}
