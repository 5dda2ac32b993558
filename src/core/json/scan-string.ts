// Reads strings from quote to quote, and decides where those end that are not closed as JSON wants it.
import { backslashesBefore, isCurlyDoubleQuote, isCurlySingleQuote, isLineEnd, trimBlanks } from './chars.ts'
import { escapeLength } from './escapes.ts'
import type { Nesting } from './nesting.ts'
import { NextPlace } from './next-place.ts'
import { PlainStrings } from './plain-string.ts'
import type { ProblemList } from './problem-list.ts'
import { endBeforeOpener, endOfLine, endOfText, endsPlausibly, laterQuote, startsStructure } from './string-ends.ts'
import { reportBadEscapes, reportControl, reportInnerQuote, reportOpenString } from './string-problems.ts'
import { escapedFlag, looseFlag, objectKind, openFlag } from './tape.ts'

const doubleQuote = 0x22
const backslash = 0x5c
const space = 0x20
const longestEscape = 6

// Strings that are not plain JSON are read character by character this far; beyond, native searches for their end are quicker.
const nearChars = 48

// Control characters but for those that pretty-printed text is full of, and backslashes that may start no escape. A second
// backslash in a row can be taken for one; then a closer look finds nothing.
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const suspicious = /[\0-\x08\v\f\x0e-\x1f]|\\(?!["\\/bfnrt]|u[\da-fA-F]{4})/g

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
  readonly #suspects: NextPlace
  readonly plain: PlainStrings
  /** Per quote: up to here no later closing quote can be found. */
  readonly #hopeless = new Map<number, number>()
  /** Characters that may be read a second time because a string ended earlier than its quote: keeps hostile text linear. */
  #rereadable: number
  /** Up to here the text is read again; native searches, which only move forward, are not asked there. */
  #rereadTo = 0

  constructor(text: string, problems: ProblemList, nesting: Nesting) {
    this.#text = text
    this.#problems = problems
    this.#nesting = nesting
    this.#doubleQuotes = new NextPlace(text, '"')
    this.#backslashes = new NextPlace(text, '\\')
    this.#lineFeeds = new NextPlace(text, '\n')
    this.#carriageReturns = new NextPlace(text, '\r')
    this.#tabs = new NextPlace(text, '\t')
    this.#suspects = new NextPlace(text, new RegExp(suspicious))
    this.plain = new PlainStrings(text)
    this.#rereadable = text.length * 2
  }

  /** Goes on after a string that was read elsewhere. */
  goOnFrom(start: number, end: number, flags: number): void {
    this.start = start
    this.end = end
    this.flags = flags
  }

  /** Reads the string whose straight quote stands at `start`. Returns its end. */
  scan(start: number, quote: number, asKey: boolean): number {
    if (quote !== doubleQuote || start < this.#rereadTo || !this.plain.read(start)) {
      return this.scanClosely(start, quote, asKey)
    }
    this.start = start
    this.flags = this.plain.flags
    this.end = this.plain.end
    return this.end
  }

  /** Reads the same string character by character where need be, whatever is wrong with it. Returns its end. */
  scanClosely(start: number, quote: number, asKey: boolean): number {
    const text = this.#text
    const length = text.length
    // The escapes of strings in other quotes are not for `JSON.parse`.
    let flags = quote === doubleQuote ? 0 : looseFlag
    let control = -1
    let lineBreak = -1
    let at = start + 1
    let near = start < this.#rereadTo ? length : Math.min(at + nearChars, length)
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
      const close = this.#closingQuote(at, quote)
      if (close === length || this.#mayBeOdd(at, close)) {
        near = Math.min(close + 1, length)
      } else {
        if (this.#backslashes.after(at) < close) flags |= escapedFlag
        at = close
        near = close + 1
      }
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
      if ((isSame(code) || code === straight) && endsPlausibly(text, at + 1, asKey)) {
        this.end = at + 1
        return this.end
      }
    }
    this.brokeOff = at === text.length
    this.#leaveOpen(endOfLine(text, start, at, asKey && this.#mayReread(start, at)))
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
    if (earlier > start && this.#isPair(end - 1, quote, asKey) && this.#mayReread(earlier, end)) {
      this.#problems.resizeLast(start, earlier)
      this.#leaveOpen(earlier)
      return true
    }
    if ((this.#hopeless.get(quote) ?? 0) > end) return false
    const { place, found } = laterQuote(text, end - 1, quote, asKey)
    if (!found) {
      this.#hopeless.set(quote, place)
      return false
    }
    this.end = place + 1
    this.#problems.resizeLast(start, this.end)
    reportInnerQuote(this.#problems, text, end - 1)
    this.flags |= looseFlag | escapedFlag
    return true
  }

  /** Whether the quote at `at` and the next one enclose what can be a string where the one before ends with a comma. */
  #isPair(at: number, quote: number, asKey: boolean): boolean {
    const text = this.#text
    const next = this.#quotesLike(quote).after(at + 1)
    if (next >= text.length) return false
    if (asKey || this.#nesting.kind !== objectKind) return endsPlausibly(text, next + 1, asKey)
    return /^[ \t]*:/.test(text.slice(next + 1, next + 17))
  }

  /** Settles a string with something odd in it; `close` is the place of its closing quote, -1 where the text has none. */
  #finishOdd(close: number, quote: number, control: number, lineBreak: number, asKey: boolean): void {
    const text = this.#text
    const { start } = this
    if (control >= 0) this.flags |= looseFlag
    const goesOn =
      lineBreak < 0 || (close >= 0 && endsPlausibly(text, close + 1, asKey)) || !startsStructure(text, lineBreak)
    if (!goesOn && this.#mayReread(lineBreak, close < 0 ? text.length : close)) {
      this.#leaveOpen(endOfLine(text, start, lineBreak, asKey))
    } else if (close < 0) {
      const end = endOfText(text, start, this.#nesting.depth, (code, out) => this.#closes(code, out))
      this.brokeOff = end === trimBlanks(text, text.length, start + 1)
      this.#leaveOpen(end)
    } else if (control >= 0) {
      reportControl(this.#problems, text, control)
    }
    // An escape that the end of the text cuts short is no mistake of its own.
    const end = this.brokeOff ? this.end - longestEscape : this.end
    if ((this.flags & escapedFlag) !== 0) reportBadEscapes(this.#problems, text, start + 1, end, quote)
  }

  #leaveOpen(end: number): void {
    this.end = end
    this.flags |= openFlag | looseFlag
    reportOpenString(this.#problems, this.#text, this.start, end, this.brokeOff)
  }

  #closes(code: number, levelsOut: number): boolean {
    const kind = this.#nesting.kindAt(this.#nesting.depth - 1 - levelsOut)
    return code === (kind === objectKind ? 0x7d : 0x5d)
  }

  /** Whether what was read between two places may be read once more. */
  #mayReread(from: number, to: number): boolean {
    if (this.#rereadable < to - from) return false
    this.#rereadable -= to - from
    this.#rereadTo = Math.max(this.#rereadTo, to)
    return true
  }

  /** The next quote that no backslash escapes; the text's length where there is none. */
  #closingQuote(from: number, quote: number): number {
    const text = this.#text
    const quotes = this.#quotesLike(quote)
    for (let at = quotes.after(from); ; at = quotes.after(at + 1)) {
      if (backslashesBefore(text, at, from) % 2 === 0 || at === text.length) return at
    }
  }

  /** Whether there may be control characters or bad escapes between two places. */
  #mayBeOdd(from: number, to: number): boolean {
    return (
      this.#suspects.after(from) < to ||
      this.#lineFeeds.after(from) < to ||
      this.#tabs.after(from) < to ||
      this.#carriageReturns.after(from) < to
    )
  }

  #quotesLike(quote: number): NextPlace {
    if (quote === doubleQuote) return this.#doubleQuotes
    const known = this.#quotes.get(quote) ?? new NextPlace(this.#text, String.fromCharCode(quote))
    this.#quotes.set(quote, known)
    return known
  }
}
