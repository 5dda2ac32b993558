// A text with what readers share: line positions and JSON documents, each made once and only when asked for. A text that was
// unescaped or repaired is a source too: it knows which place of the paste each of its characters came from.
import { entryKeys } from '../envelope/outline.ts'
import type { JsonDocument } from '../json/document.ts'
import { LineIndex } from '../json/line-index.ts'
import { NextPlace } from '../json/next-place.ts'
import { parseJson } from '../json/parse.ts'
import { RowMemory } from '../json/row-memory.ts'
import type { Span, TextRange } from '../model.ts'
import { type Edit, EditMap } from './edit-map.ts'
import { matchAt } from './sticky.ts'

/** Something that was changed in order to read the text, in words and without a full stop. */
export interface Repair {
  readonly message: string
  /** Where, in the paste. */
  readonly span: Span
}

interface Origin {
  readonly source: Source
  readonly map: Pick<EditMap, 'spanBefore'>
}

export class Source {
  readonly text: string
  /** The text without a byte order mark and the white space around it. */
  readonly content: Span
  /** What was repaired on the way from the paste to this text. */
  readonly repairs: readonly Repair[]
  readonly #origin: Origin | null
  readonly #memory: RowMemory
  readonly #documents = new Map<string, JsonDocument>()
  readonly #words = new Map<string, boolean>()
  #lines: LineIndex | null = null

  /** @param memory of a paste; what comes of it shares it */
  constructor(
    text: string,
    origin: Origin | null = null,
    repairs: readonly Repair[] = [],
    memory = origin ? origin.source.#memory : new RowMemory(),
  ) {
    this.text = text
    this.content = trimmed(text, { start: text.charCodeAt(0) === byteOrderMark ? 1 : 0, end: text.length })
    this.repairs = repairs
    this.#origin = origin
    this.#memory = memory
  }

  /**
   * A new source with some places replaced.
   * @param edits in the order of the text, not overlapping
   * @param repair what the edits amount to, in words; left out where the change is none that a person would notice
   */
  derive(edits: readonly Edit[], repair: string | null = null): Source {
    const map = new EditMap(edits)
    const [first] = edits
    const told = repair === null || !first ? [] : [{ message: repair, span: this.spanInPaste(first) }]
    return new Source(map.apply(this.text), { source: this, map }, [...this.repairs, ...told])
  }

  /** A part of this text as a source of its own: what a fence, a quotation or a log line holds. */
  within({ start, end }: Span): Source {
    return this.derive([
      { start: 0, end: start, text: '' },
      { start: end, end: this.text.length, text: '' },
    ])
  }

  /**
   * This text with a stretch of another one, of the same paste, put in front of it.
   * @param outer the text that the stretch stands in
   */
  behind(outer: Source, front: Span): Source {
    const length = front.end - front.start
    const spanBefore = ({ start, end }: Span) => {
      const inFront = { start: front.start + start, end: front.start + Math.min(end, length) }
      const inside = { start: Math.max(0, start - length), end: end - length }
      if (start >= length) return this.spanInPaste(inside)
      const before = outer.spanInPaste(inFront)
      return end <= length ? before : { start: before.start, end: this.spanInPaste(inside).end }
    }
    return new Source(outer.slice(front) + this.text, { source: this.paste, map: { spanBefore } }, this.repairs)
  }

  /**
   * Whether the text holds a word, which several readers may ask for. In a text of megabytes words of up to six characters are found in a
   * tenth of the time that longer ones take, and soonest where their first letter is a rare one.
   */
  has(word: string): boolean {
    const known = this.#words.get(word)
    if (known !== undefined) return known
    const found = this.text.includes(word)
    this.#words.set(word, found)
    return found
  }

  /** The text as pasted. */
  get paste(): Source {
    return this.#origin?.source.paste ?? this
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end)
  }

  /** Where a span of this text stands in the paste. */
  spanInPaste(span: Span): Span {
    return this.#origin ? this.#origin.source.spanInPaste(this.#origin.map.spanBefore(span)) : span
  }

  /** Lines and columns in the paste, as editors count them, of a span of this text. */
  range(span: Span): TextRange {
    return this.#origin ? this.#origin.source.range(this.#origin.map.spanBefore(span)) : this.#rangeInPaste(span)
  }

  /** The JSON in a span, parsed at most once. */
  json(span: Span): JsonDocument {
    const key = `${span.start}-${span.end}`
    const known = this.#documents.get(key)
    if (known) return known
    const document = parseJson(this.text, { from: span.start, to: span.end, memory: this.#memory, entryKeys })
    this.#documents.set(key, document)
    return document
  }

  /** The span without the white space at its ends. */
  trim(span: Span): Span {
    return trimmed(this.text, span)
  }

  /** Whether the first character of the span opens a JSON object or array, and not the `[worker-1]` of a log. */
  opensJson(span: Span): boolean {
    const first = this.text.charCodeAt(span.start)
    if (span.start >= span.end) return false
    return first === openBrace || (first === openBracket && !this.#opensLikeLog(span))
  }

  #opensLikeLog({ start, end }: Span): boolean {
    bracketedPrefix.lastIndex = start
    return bracketedPrefix.test(this.text) && bracketedPrefix.lastIndex <= end
  }

  /** Whether `JSON.parse` takes the span as an object or array. */
  isStrictJson(span: Span): boolean {
    return this.opensJson(span) && !this.opensLikePrint(span) && this.json(span).strict
  }

  /**
   * Whether the object or array opens with a single quote or an unquoted key, as in prints of Python and JavaScript. No need to read all
   * of it to know that it is no JSON.
   */
  opensLikePrint({ start }: Span): boolean {
    return matchAt(printInside, this.text, start) !== ''
  }

  /** The lines of a span, without their line ends. */
  *lines(span: Span): Generator<Span> {
    // Searched no further than the span goes: whoever asks for every span of a long text would search all of it each time.
    const text = this.slice(span)
    const lineFeeds = new NextPlace(text, '\n')
    const carriageReturns = new NextPlace(text, '\r')
    let start = 0
    while (start < text.length) {
      const end = Math.min(lineFeeds.after(start), carriageReturns.after(start), text.length)
      yield { start: span.start + start, end: span.start + end }
      const crlf = text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed
      start = end + (crlf ? 2 : 1)
    }
  }

  #rangeInPaste(span: Span): TextRange {
    this.#lines ??= new LineIndex(this.text)
    return this.#lines.rangeOf(span.start, span.end)
  }
}

const printInside = /[[{][\s[{]{0,40}(?:'|(?<=\{\s{0,40})[A-Za-z_$])/y

/** A time, a level or a name in brackets, which holds nothing of an object, and words behind it. */
const bracketedPrefix = /\[[^[\]{}"'\n]{1,200}\](?:[ \t:-]{0,4}\[[^[\]{}"'\n]{1,200}\]){0,4}[ \t:-]{0,4}[\p{L}(<]/uy

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
