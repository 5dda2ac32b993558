// The pasted text with what readers share: line positions and JSON documents, each made once and only when asked for.
import { parseJson } from '../json/parse.ts'
import type { JsonDocument } from '../json/document.ts'
import { LineIndex } from '../json/line-index.ts'
import type { Span, TextRange } from '../model.ts'

export class Source {
  readonly text: string
  /** The text without a byte order mark and the white space around it. */
  readonly content: Span
  readonly #lines: LineIndex
  readonly #documents = new Map<number, JsonDocument>()

  constructor(text: string) {
    this.text = text
    this.content = trimmed(text, { start: text.charCodeAt(0) === byteOrderMark ? 1 : 0, end: text.length })
    this.#lines = new LineIndex(text)
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end)
  }

  /** Lines and columns of a span, as editors count them. */
  range(span: Span): TextRange {
    return this.#lines.rangeOf(span.start, span.end)
  }

  /** The JSON in a span that runs to the end of the content; parsed at most once for each start. */
  json(span: Span): JsonDocument {
    const known = this.#documents.get(span.start)
    if (known) return known
    const document = parseJson(this.text, span.start, span.end)
    this.#documents.set(span.start, document)
    return document
  }

  /** The span without the white space at its ends. */
  trim(span: Span): Span {
    return trimmed(this.text, span)
  }

  /** Whether the first character of the span opens a JSON object or array. */
  opensJson(span: Span): boolean {
    const first = this.text.charCodeAt(span.start)
    return span.start < span.end && (first === openBrace || first === openBracket)
  }

  /** The lines of a span, without their line ends. */
  *lines(span: Span): Generator<Span> {
    let start = span.start
    while (start < span.end) {
      let end = start
      while (end < span.end && !isLineEnd(this.text.charCodeAt(end))) end++
      yield { start, end }
      const crlf = this.text.charCodeAt(end) === carriageReturn && this.text.charCodeAt(end + 1) === lineFeed
      start = end + (crlf ? 2 : 1)
    }
  }
}

const byteOrderMark = 0xfeff
const openBrace = 0x7b
const openBracket = 0x5b
const lineFeed = 0x0a
const carriageReturn = 0x0d

function isLineEnd(code: number): boolean {
  return code === lineFeed || code === carriageReturn
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === byteOrderMark || isLineEnd(code)
}

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}
