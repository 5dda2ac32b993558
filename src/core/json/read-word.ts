// Reads keys and values that stand without quotes.
import { isOpener, isStraightQuote, skipBlanks } from './chars.ts'
import { excerpt } from './excerpt.ts'
import { expectElement, expectKey, expectNext, expectValue, type ParseState } from './parse-state.ts'
import { bareFlag, missingKind, numberKind, stringKind } from './tape.ts'
import { bareKeyEnd, bareValueEnd, isElision, looksLikeNumber, meaningOf } from './words.ts'

/** Reads the key at `state.at` and returns its range, without the colon that Ruby puts before a symbol. */
export function readBareKey(state: ParseState): { readonly start: number; readonly end: number } {
  const { text, at, problems } = state
  const start = text.charAt(at) === ':' ? at + 1 : at
  const end = bareKeyEnd(text, start)
  if (endsText(state, end)) state.brokeOff = true
  else problems.add('json/bare-key', start, end, 'JSON keys stand in double quotes.', '"', excerpt(text, start, end))
  return { start, end }
}

/** Reads the unquoted value at `state.at`. */
export function readBareValue(state: ParseState): void {
  const { text, at, problems } = state
  const end = bareValueEnd(text, at)
  const word = text.slice(at, end)
  const { kind, json, known } = meaningOf(word)
  if (endsText(state, end) && state.nesting.depth > 0) {
    state.brokeOff = true
    const isBegun = ['true', 'false', 'null'].some((literal) => literal.startsWith(word))
    state.leaf(isBegun ? missingKind : looksLikeNumber(word) ? numberKind : kind, bareFlag, at, end)
    return
  }
  const found = excerpt(text, at, end)
  if (looksLikeNumber(word)) {
    const value = Number(word)
    const expected = Number.isFinite(value) ? String(value) : null
    problems.add('json/bad-number', at, end, 'JSON does not write numbers this way.', expected, found)
    state.leaf(numberKind, 0, at, end)
  } else if (!known && isOpener(text.charCodeAt(skipSpaces(text, end)))) {
    problems.add('json/bare-word', at, end, 'This word before the bracket is no part of JSON.', null, found)
    state.at = end
  } else if (known) {
    const message = json === null ? 'JSON has no way to write this value.' : `JSON writes ${json} here.`
    problems.add('json/bare-word', at, end, message, json, found)
    state.leaf(kind, bareFlag, at, end)
  } else {
    problems.add('json/bare-word', at, end, 'This is no JSON value; text stands in double quotes.', '"', found)
    state.leaf(stringKind, bareFlag, at, end)
  }
}

/** Reads `...` and the like. It is a value only after a colon; elsewhere it stands for items left out. */
export function readElision(state: ParseState): boolean {
  const { text, at, problems, expect } = state
  if (!isElision(text.slice(at, at + 3))) return false
  const end = bareValueEnd(text, at)
  problems.add('json/left-out', at, end, 'Something was left out here.', null, excerpt(text, at, end))
  if (expect === expectValue && state.nesting.depth > 0) {
    state.leaf(missingKind, 0, at, end)
  } else {
    if (expect === expectKey || expect === expectElement) state.expect = expectNext
    state.at = end
  }
  return true
}

/** Reads the letter that Python puts before a string, as in `u'text'` and `b'bytes'`. */
export function readStringPrefix(state: ParseState): boolean {
  const { text, at, problems } = state
  if (!'ubrUBR'.includes(text.charAt(at)) || !isStraightQuote(text.charCodeAt(at + 1))) return false
  problems.add('json/bare-word', at, at + 1, 'JSON has no letter before a string.', null, text.charAt(at))
  state.at++
  return true
}

function skipSpaces(text: string, at: number): number {
  let place = at
  while (text.charAt(place) === ' ' || text.charAt(place) === '\t') place++
  return place
}

/** Whether nothing but white space follows. */
function endsText({ text }: ParseState, end: number): boolean {
  return skipBlanks(text, end) === text.length
}
