// Words that JSON does not have: where they end and what they were meant to be.
import {
  goesOn,
  isCurlyDoubleQuote,
  isCurlySingleQuote,
  isStraightQuote,
  isWordChar,
  startsSlashComment,
} from './chars.ts'
import { booleanKind, missingKind, nullKind, numberKind, stringKind } from './tape.ts'

const tab = 0x09
const space = 0x20
const openParen = 0x28
const closeParen = 0x29
const equals = 0x3d
const backslash = 0x5c
const lineFeed = 0x0a

/** As far as this the arguments of something like `datetime(2026, 1, 1)` are looked for. */
const maxArgumentChars = 100

/** The end of the unquoted key at `start`: at white space, a colon or an equals sign. It is at least one character long. */
export function bareKeyEnd(text: string, start: number): number {
  let at = start + stepAt(text, start)
  while (at < text.length && isWordChar(text.charCodeAt(at)) && text.charCodeAt(at) !== equals) {
    at += stepAt(text, at)
  }
  return at
}

/**
 * The end of the unquoted value at `start`: several words on one line are one value, a known word stands alone.
 * It is at least one character long.
 */
export function bareValueEnd(text: string, start: number): number {
  let end = wordEnd(text, start)
  if (meaningOf(text.slice(start, end)).known) return end
  for (;;) {
    let next = end
    while (text.charCodeAt(next) === space || text.charCodeAt(next) === tab) next++
    const code = text.charCodeAt(next)
    const isMore = next > end && next < text.length && isWordChar(code) && !startsSlashComment(text, next)
    if (!isMore || isStraightQuote(code) || isCurlyDoubleQuote(code) || isCurlySingleQuote(code)) return end
    end = wordEnd(text, next)
  }
}

/** A backslash takes the character after it along, so that an escaped quote opens no string. */
function stepAt(text: string, at: number): number {
  return text.charCodeAt(at) === backslash && text.charCodeAt(at + 1) > space ? 2 : 1
}

function wordEnd(text: string, start: number): number {
  let at = start
  do {
    at = text.charCodeAt(at) === openParen ? argumentsEnd(text, at) : at + stepAt(text, at)
  } while (goesOn(text, at))
  return at
}

/** The place after the `)` on the same line; after the `(` where there is none near. */
function argumentsEnd(text: string, open: number): number {
  const limit = Math.min(open + maxArgumentChars, text.length)
  for (let at = open + 1; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === closeParen) return at + 1
    if (code === lineFeed) break
  }
  return open + 1
}

export interface WordMeaning {
  readonly kind: number
  /** How JSON writes it; null where JSON has nothing for it. */
  readonly json: string | null
  /** False where the word is text that lacks its quotes. */
  readonly known: boolean
}

function known(kind: number, json: string | null, words: readonly string[]): [string, WordMeaning][] {
  return words.map((word) => [word, { kind, json, known: true }])
}

const knownWords = new Map([
  ...known(booleanKind, 'true', ['True', 'TRUE']),
  ...known(booleanKind, 'false', ['False', 'FALSE']),
  ...known(nullKind, 'null', ['None', 'undefined', 'nil', 'NULL', 'Null']),
  ...known(numberKind, null, ['NaN', 'Infinity', '-Infinity', '+Infinity']),
])

/** What an unquoted word was meant to be. */
export function meaningOf(word: string): WordMeaning {
  if (isElision(word)) return { kind: missingKind, json: null, known: false }
  return knownWords.get(word) ?? { kind: stringKind, json: null, known: false }
}

/** Whether the word says that something was left out: `...`, `… 3 more items`. */
export function isElision(word: string): boolean {
  return word.startsWith('...') || word.startsWith('…')
}

/** Whether the word is a number, only not as JSON writes numbers: `+1`, `.5`, `007`, `0x1F`, `1_000`, `12n`. */
export function looksLikeNumber(word: string): boolean {
  return /^(?:[-+]?(?:0[xXoObB][\da-fA-F]+|\.?\d[\d._]*(?:[eE][-+]?\d*)?)n?|[-+])$/.test(word)
}
