// Reads strings from quote to quote, and decides where those end that are not closed as JSON wants it.
import { isCurlyDoubleQuote, isCurlySingleQuote, isLineEnd, nameOf, trimBlanks } from './chars.ts'
import { badEscapes, escapeLength } from './escapes.ts'
import type { Nesting } from './nesting.ts'
import { NextPlace } from './next-place.ts'
import type { ProblemList } from './problem-list.ts'
import { endBeforeOpener, endOfLine, endOfText, endsPlausibly, laterQuote, startsStructure } from './string-ends.ts'
import { escapedFlag, looseFlag, objectKind, openFlag } from './tape.ts'

const doubleQuote = 0x22
const backslash = 0x5c
const lineFeed = 0x0a
const carriageReturn = 0x0d
const space = 0x20

// Strings are read character by character this far; beyond, native searches for the next place of interest are quicker.
const nearChars = 40

export class StringScanner {
  /** The string read last: its range with the quotes, and how it is written. */
  start = 0
  end = 0
  flags = 0
  /** Whether the text ended inside a string. */
  brokeOff = false

  readonly #text: string
  readonly #problems: ProblemList
  readonly #nesting: Nesting
  readonly #quotes = new Map<number, NextPlace>()
  readonly #doubleQuotes: NextPlace
  readonly #backslashes: NextPlace
  readonly #lineFeeds: NextPlace
  readonly #carriageReturns: NextPlace
  readonly #tabs: NextPlace
  readonly #otherControls: NextPlace
  /** Per quote: up to here no later closing quote can be found. */
  readonly #hopeless = new Map<number, number>()
  /** Characters that may be read a second time because a string ended earlier than its quote: keeps hostile text linear. */
  #rereadable: number

  constructor(text: string, problems: ProblemList, nesting: Nesting) {
    this.#text = text
    this.#problems = problems
    this.#nesting = nesting
    this.#doubleQuotes = new NextPlace(text, '"')
    this.#backslashes = new NextPlace(text, '\\')
    this.#lineFeeds = new NextPlace(text, '\n')
    this.#carriageReturns = new NextPlace(text, '\r')
    this.#tabs = new NextPlace(text, '\t')
    // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
    this.#otherControls = new NextPlace(text, /[\0-\x08\v\f\x0e-\x1f]/g)
    this.#rereadable = text.length * 2
  }

  /** Reads the string whose straight quote stands at `start`. Returns its end. */
  scan(start: number, quote: number, asKey: boolean): number {
    const text = this.#text
    const length = text.length
    let flags = 0
    let control = -1
    let lineBreak = -1
    let at = start + 1
    let near = Math.min(at + nearChars, length)
    for (;;) {
      while (at < near) {
        const code = text.charCodeAt(at)
        if (code === quote) {
          this.start = start
          this.flags = flags
          this.end = at + 1
          if (control >= 0 || flags >= looseFlag) this.#finishOdd(at, quote, control, lineBreak, asKey)
          return this.end
        }
        if (code === backslash) {
          const read = escapeLength(text, at)
          flags |= read > 0 ? escapedFlag : escapedFlag | looseFlag
          at += Math.abs(read)
        } else {
          if (code < space) {
            if (control < 0) control = at
            if (lineBreak < 0 && isLineEnd(code)) lineBreak = at
          }
          at++
        }
      }
      if (at >= length) break
      at = this.#nextOfInterest(at, quote)
      near = Math.min(at + nearChars, length)
    }
    this.start = start
    this.flags = flags
    this.#finishOdd(-1, quote, control, lineBreak, asKey)
    return this.end
  }

  /** Reads the string whose typographic quote stands at `start`; it ends on its own line. Returns its end. */
  scanCurly(start: number, asKey: boolean): number {
    const text = this.#text
    const isSame = isCurlyDoubleQuote(text.charCodeAt(start)) ? isCurlyDoubleQuote : isCurlySingleQuote
    const straight = isSame === isCurlyDoubleQuote ? doubleQuote : 0x27
    this.start = start
    this.flags = looseFlag
    let at = start + 1
    for (; at < text.length && !isLineEnd(text.charCodeAt(at)); at++) {
      const code = text.charCodeAt(at)
      if (code === backslash) this.flags |= escapedFlag
      if ((isSame(code) || code === straight) && endsPlausibly(text, at + 1)) {
        this.end = at + 1
        return this.end
      }
    }
    this.brokeOff = at === text.length
    this.#leaveOpen(endOfLine(text, start, at, asKey))
    return this.end
  }

  /**
   * Has another look at the string read last, because what follows its closing quote cannot follow a string: either that quote
   * opens the next string, or it belongs to the text and a later one closes. Returns whether its end has moved.
   */
  reconsider(asKey: boolean): boolean {
    const text = this.#text
    const { start, end } = this
    const quote = text.charCodeAt(start)
    if ((this.flags & openFlag) !== 0 || text.charCodeAt(end - 1) !== quote) return false
    const earlier = endBeforeOpener(text, start, end - 1, asKey)
    if (earlier > start && this.#isPair(end - 1, quote, asKey) && this.#mayReread(end - earlier)) {
      this.flags |= looseFlag
      this.#leaveOpen(earlier)
      return true
    }
    if ((this.#hopeless.get(quote) ?? 0) > end) return false
    const { place, found } = laterQuote(text, end - 1, quote)
    if (!found) {
      this.#hopeless.set(quote, place)
      return false
    }
    const mark = String.fromCharCode(quote)
    this.#problems.add(
      'json/bad-escape',
      end - 1,
      end,
      `This quote stands inside the string and needs a backslash before it.`,
      `\\${mark}`,
      mark,
    )
    this.end = place + 1
    this.flags |= looseFlag | escapedFlag
    return true
  }

  /** Whether the quote at `at` and the next one enclose what can be a string where the one before ends with a comma. */
  #isPair(at: number, quote: number, asKey: boolean): boolean {
    const text = this.#text
    const next = this.#quotesLike(quote).after(at + 1)
    if (next >= text.length) return false
    if (asKey || this.#nesting.kind !== objectKind) return endsPlausibly(text, next + 1)
    return /^[ \t]*:/.test(text.slice(next + 1, next + 17))
  }

  /** Settles a string with something odd in it; `close` is the place of its closing quote, -1 where the text has none. */
  #finishOdd(close: number, quote: number, control: number, lineBreak: number, asKey: boolean): void {
    const text = this.#text
    const { start } = this
    if (control >= 0 || close < 0 || quote !== doubleQuote) this.flags |= looseFlag
    const goesOn = lineBreak < 0 || (close >= 0 && endsPlausibly(text, close + 1)) || !startsStructure(text, lineBreak)
    const scanned = (close < 0 ? text.length : close) - lineBreak
    if (!goesOn && this.#mayReread(scanned)) {
      this.#leaveOpen(endOfLine(text, start, lineBreak, asKey))
    } else if (close < 0) {
      const end = endOfText(text, start, this.#nesting.depth, (code, out) => this.#closes(code, out))
      this.brokeOff = end === trimBlanks(text, text.length, start + 1)
      this.#leaveOpen(end)
    } else if (control >= 0) {
      this.#reportControl(control)
    }
    if ((this.flags & escapedFlag) !== 0) this.#reportEscapes(quote)
  }

  #leaveOpen(end: number): void {
    this.end = end
    this.flags |= openFlag | looseFlag
    const message = this.brokeOff
      ? 'The text breaks off inside this string: its closing quote and all that should follow are missing.'
      : 'This string never ends: the closing quote is missing.'
    const quote = nameOf(this.#text, this.start)
    this.#problems.add('json/unterminated-string', this.start, end, message, quote)
  }

  #reportControl(at: number): void {
    const text = this.#text
    const code = text.charCodeAt(at)
    const escapes: Partial<Record<number, string>> = { 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r' }
    const expected = escapes[code] ?? `\\u${code.toString(16).padStart(4, '0')}`
    const crlf = code === carriageReturn && text.charCodeAt(at + 1) === lineFeed
    const name = isLineEnd(code)
      ? 'a line break'
      : code === 0x09
        ? 'a tab'
        : `the control character ${nameOf(text, at)}`
    const message = `This string contains ${name}; JSON wants it written as ${crlf ? '\\r\\n' : expected}.`
    this.#problems.add(
      'json/control-character',
      at,
      at + (crlf ? 2 : 1),
      message,
      crlf ? '\\r\\n' : expected,
      nameOf(text, at),
    )
  }

  #reportEscapes(quote: number): void {
    for (const { start, end } of badEscapes(this.#text, this.start + 1, this.end, quote)) {
      const written = this.#text.slice(start, end)
      const message = written.startsWith('\\u')
        ? 'After \\u JSON wants four hexadecimal digits.'
        : 'JSON has no such escape; a backslash itself is written twice.'
      this.#problems.add('json/bad-escape', start, end, message, null, written)
    }
  }

  #closes(code: number, levelsOut: number): boolean {
    const kind = this.#nesting.kindAt(this.#nesting.depth - 1 - levelsOut)
    return code === (kind === objectKind ? 0x7d : 0x5d)
  }

  #mayReread(chars: number): boolean {
    if (this.#rereadable < chars) return false
    this.#rereadable -= chars
    return true
  }

  #nextOfInterest(at: number, quote: number): number {
    return Math.min(
      quote === doubleQuote ? this.#doubleQuotes.after(at) : this.#quotesLike(quote).after(at),
      this.#backslashes.after(at),
      this.#lineFeeds.after(at),
      this.#carriageReturns.after(at),
      this.#tabs.after(at),
      this.#otherControls.after(at),
    )
  }

  #quotesLike(quote: number): NextPlace {
    if (quote === doubleQuote) return this.#doubleQuotes
    const known = this.#quotes.get(quote) ?? new NextPlace(this.#text, String.fromCharCode(quote))
    this.#quotes.set(quote, known)
    return known
  }
}
