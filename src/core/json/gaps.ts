// Reads past what stands between values and is no plain white space: comments, unusual spaces, control characters.
import { isBlank, isLineEnd, isOddSpace, startsSlashComment, trimBlanks } from './chars.ts'
import { nameOf } from './excerpt.ts'
import type { ParseState } from './parse-state.ts'

const star = 0x2a
const hash = 0x23

/** Reads past the comment or odd white space at `state.at`. Returns false where none stands there. */
export function readGap(state: ParseState): boolean {
  const { text, at } = state
  const code = text.charCodeAt(at)
  if (startsSlashComment(text, at)) {
    if (text.charCodeAt(at + 1) === star) readBlockComment(state)
    else readLineComment(state)
    return true
  }
  if (code === hash && startsHashComment(text, at)) {
    readLineComment(state)
    return true
  }
  if (code >= 0x20 && !isOddSpace(code)) return false
  readOddSpaces(state)
  return true
}

/** The end of the token before `state.at`, not counting comments and blanks in between. */
export function previousEnd(state: ParseState): number {
  const end = trimBlanks(state.text, state.at)
  return end === state.gapEnd ? state.gapStart : end
}

function readLineComment(state: ParseState): void {
  const { text, at } = state
  let end = at
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++
  readPastComment(state, end)
}

function readBlockComment(state: ParseState): void {
  const { text, at } = state
  const close = text.indexOf('*/', at + 2)
  if (close >= 0) {
    readPastComment(state, close + 2)
    return
  }
  state.problems.add('json/unclosed', at, at + 2, 'This comment never ends: everything after it is part of it.', '*/')
  state.swallowed = true
  state.at = text.length
}

function readPastComment(state: ParseState, end: number): void {
  const { at } = state
  state.problems.add('json/comment', at, end, 'JSON has no comments; this one is read past.')
  const before = previousEnd(state)
  state.gapStart = before
  state.gapEnd = trimBlanks(state.text, end)
  state.at = end
}

/** `#` starts a comment where it stands first on its line or a blank follows; `#<Object>` does not. */
function startsHashComment(text: string, at: number): boolean {
  if (at + 1 === text.length || isBlank(text.charCodeAt(at + 1)) || text.charCodeAt(at + 1) === hash) return true
  let before = at
  while (before > 0 && isBlank(text.charCodeAt(before - 1)) && !isLineEnd(text.charCodeAt(before - 1))) before--
  return before === 0 || isLineEnd(text.charCodeAt(before - 1))
}

function readOddSpaces(state: ParseState): void {
  const { text, at } = state
  const isControl = text.charCodeAt(at) < 0x20
  let end = at + 1
  while (end < text.length && isOdd(text.charCodeAt(end), isControl)) end++
  const name = nameOf(text, at)
  if (isControl) {
    state.problems.add(
      'json/control-character',
      at,
      end,
      `A control character (${name}) stands between values.`,
      null,
      name,
    )
  } else {
    const message = `JSON allows plain spaces, tabs and line breaks here, but not the character ${name}.`
    state.problems.add('json/odd-space', at, end, message, null, name)
  }
  state.at = end
}

function isOdd(code: number, asControl: boolean): boolean {
  return asControl ? code < 0x20 && !isBlank(code) : isOddSpace(code)
}
