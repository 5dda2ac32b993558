// Where a string ends when its quotes do not tell: by what stands around a quote and at the start of the next line.
import { isBlank, isCloser, isLineEnd, isOpener, isQuote, skipBlanks, trimBlanks } from './chars.ts'

const comma = 0x2c
const colon = 0x3a
const slash = 0x2f
const backslash = 0x5c

/** Whether a string that ends just before `at` is followed by what JSON has after a string, or by the end of the text. */
export function endsPlausibly(text: string, at: number, asKey: boolean): boolean {
  const next = skipBlanks(text, at)
  if (next === text.length) return true
  const code = text.charCodeAt(next)
  return code === comma || (asKey && code === colon) || isCloser(code) || (code === slash && next > at)
}

/** Whether the first character after a line break belongs to the structure around a string rather than to its text. */
export function startsStructure(text: string, lineBreak: number): boolean {
  const next = skipBlanks(text, lineBreak)
  const code = text.charCodeAt(next)
  return isQuote(code) || isOpener(code) || isCloser(code) || code === comma
}

/** Whether the quote at `at` seems to open a string: right after a bracket, a colon, a comma, or apart from a string. */
function opensPlausibly(text: string, at: number): boolean {
  const before = trimBlanks(text, at) - 1
  const code = text.charCodeAt(before)
  return code === comma || code === colon || isOpener(code) || (isQuote(code) && before < at - 1)
}

/**
 * Looks on the same line for the quote that really ends a string with an unescaped quote in it, as in `"He said "no"."`.
 * @param from the place of the quote that seemed to end it
 * @returns the place of the closing quote, or of the character that makes the search hopeless
 */
export function laterQuote(
  text: string,
  from: number,
  quote: number,
  asKey: boolean,
): { readonly place: number; readonly found: boolean } {
  let place = from + 1
  for (; place < text.length; place++) {
    const code = text.charCodeAt(place)
    if (isLineEnd(code)) break
    if (code === backslash) place++
    if (code !== quote) continue
    if (opensPlausibly(text, place)) break
    if (endsPlausibly(text, place + 1, asKey)) return { place, found: true }
  }
  return { place, found: false }
}

/**
 * Where a string must have ended if the quote that seems to close it opens the next one, as in `"a": "x, "b": 1`.
 * @returns the end, or -1 where the quote does not look like an opening one
 */
export function endBeforeOpener(text: string, start: number, quote: number, asKey: boolean): number {
  const separator = trimBlanks(text, quote) - 1
  if (separator <= start) return -1
  const code = text.charCodeAt(separator)
  if (asKey && (code === comma || code === colon || isOpener(code))) return endOfLine(text, start, separator + 1, true)
  return code === comma ? trimBlanks(text, separator, start + 1) : -1
}

/**
 * The end of a string that is not closed on its line: before a comma at the line's end; for a key, before its colon.
 * @param limit the end of the line
 */
export function endOfLine(text: string, start: number, limit: number, asKey: boolean): number {
  const from = start + 1
  if (asKey) {
    for (let at = from; at < limit; at++) if (text.charCodeAt(at) === colon) return trimBlanks(text, at, from)
  }
  const end = trimBlanks(text, limit, from)
  return end > from && text.charCodeAt(end - 1) === comma ? trimBlanks(text, end - 1, from) : end
}

/**
 * The end of a string that nothing closes before the text ends. Where exactly the brackets that are open stand at the end of
 * the text, they are those brackets and the quote was missing before them.
 * @param closers how many brackets are open
 * @param closes whether a character closes the container that is this many levels out
 */
export function endOfText(
  text: string,
  start: number,
  closers: number,
  closes: (code: number, levelsOut: number) => boolean,
): number {
  const end = trimBlanks(text, text.length, start + 1)
  let at = end
  let outermost = 0
  while (at > start + 1 && (isCloser(text.charCodeAt(at - 1)) || isBlank(text.charCodeAt(at - 1)))) {
    at--
    if (isCloser(text.charCodeAt(at))) outermost++
  }
  if (closers === 0 || outermost !== closers) return end
  let level = 0
  for (let place = at; place < end; place++) {
    const code = text.charCodeAt(place)
    if (isCloser(code) && !closes(code, level++)) return end
  }
  return trimBlanks(text, at, start + 1)
}
