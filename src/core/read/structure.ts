// Walks over what stands between the strings of a text that looks like JSON, whatever language wrote it.
import { isBlank, isCloser, isLineEnd, isOddSpace, isOpener } from '../json/chars.ts'

export interface Gap {
  readonly at: number
  /** How many brackets are open here. */
  readonly depth: number
  /** Whether a string could begin here: after a bracket, a comma, a colon or an equals sign, or at the text's start. */
  readonly opens: boolean
}

const backslash = 0x5c

/**
 * Visits every character outside of strings, apart from plain white space. A string opens where one can and ends at the same
 * quote or, unclosed, at the end of its line: an apostrophe in prose opens none.
 * @param visit returns the end of the string that another kind of quote opens here; anything up to `at` where none does
 */
export function walkStructure(text: string, visit: (gap: Gap) => number): void {
  let depth = 0
  let opens = true
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) continue
    const end = isPlainQuote(code) && opens ? plainStringEnd(text, at) : visit({ at, depth, opens })
    if (end > at) {
      at = end - 1
      opens = false
    } else if (!isOddSpace(code)) {
      if (isOpener(code)) depth++
      else if (isCloser(code) && depth > 0) depth--
      opens = isOpener(code) || canPrecede(code) || (opens && isPrefix(text, at))
    }
  }
}

function isPlainQuote(code: number): boolean {
  return code === 0x22 || code === 0x27
}

/** `(`, `,`, `:`, `=` and the `>` of `=>`. */
function canPrecede(code: number): boolean {
  return code === 0x28 || code === 0x2c || code === 0x3a || code === 0x3d || code === 0x3e
}

/** The letter of `b'…'` or `u'…'`: right before a quote. */
function isPrefix(text: string, at: number): boolean {
  return /^[bBuU]["'\u2018-\u201f]/.test(text.slice(at, at + 2))
}

/** What neither ends a string nor escapes anything: looked through by the engine, as bodies are long. */
const plainRun = /[^"'\\\n\r]+/y

function plainStringEnd(text: string, start: number): number {
  const quote = text.charCodeAt(start)
  for (let at = start + 1; at < text.length;) {
    const code = text.charCodeAt(at)
    plainRun.lastIndex = at
    if (code === backslash) at += 2
    else if (code === quote) return at + 1
    else if (isLineEnd(code)) return at
    else at = plainRun.test(text) ? plainRun.lastIndex : at + 1
  }
  return text.length
}
