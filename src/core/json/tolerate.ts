// Reads on where strict JSON would stop. Each call notes what is wrong and either moves on or changes what is expected.
import {
  endsWord,
  isCloser,
  isCurlyDoubleQuote,
  isCurlySingleQuote,
  isOpener,
  isQuote,
  isStraightQuote,
} from './chars.ts'
import { completeMember, readCloser } from './closing.ts'
import { excerpt } from './excerpt.ts'
import { previousEnd, readGap } from './gaps.ts'
import { unrecorded } from './nesting.ts'
import {
  expectColon,
  expectElement,
  expectKey,
  expectNext,
  expectValue,
  finished,
  type ParseState,
} from './parse-state.ts'
import { readBareKey, readBareValue, readElision, readStringPrefix } from './read-word.ts'
import { bareFlag, objectKind, openFlag, stringKind } from './tape.ts'

const comma = 0x2c
const colon = 0x3a
const equals = 0x3d
const greater = 0x3e

/** Reads past the character at `state.at`, which strict JSON does not have there. */
export function readPast(state: ParseState): void {
  if (readGap(state)) return
  const code = state.text.charCodeAt(state.at)
  if (state.expect === finished) afterRoot(state, code)
  else if (isCloser(code)) readCloser(state)
  else if (state.expect === expectKey) oddKey(state, code)
  else if (state.expect === expectColon) oddColon(state, code)
  else if (state.expect === expectNext) oddSeparator(state, code)
  else oddValue(state, code)
}

function afterRoot(state: ParseState, code: number): void {
  const { text, at, problems } = state
  if (isCloser(code)) {
    readCloser(state)
    return
  }
  const lineFeed = text.indexOf('\n', at)
  const message = 'The JSON value is complete before this; what follows is not part of it.'
  problems.add(
    'json/trailing-text',
    at,
    lineFeed < 0 ? text.length : lineFeed,
    message,
    null,
    excerpt(text, at, at + 1),
  )
  state.at = text.length
}

function oddKey(state: ParseState, code: number): void {
  const { text, at, problems } = state
  if (isQuote(code)) {
    const end = readOddString(state, code, true)
    setKey(state, at, end, state.strings.flags)
  } else if (code === comma) {
    extraCommas(state)
  } else if (code === colon && endsWord(text, at + 1)) {
    problems.add('json/missing-key', at, at + 1, 'The key before this colon is missing.')
    setKey(state, at, at, bareFlag)
  } else if (isOpener(code)) {
    problems.add('json/missing-key', at, at + 1, 'A key and a colon are missing before this bracket.')
    setKey(state, at, at, bareFlag)
    state.expect = expectValue
  } else if (!readStringPrefix(state) && !readElision(state)) {
    const { start, end } = readBareKey(state)
    setKey(state, start, end, bareFlag)
  }
}

function oddColon(state: ParseState, code: number): void {
  const { text, at, strings, problems, keyStart, keyEnd } = state
  if (code === equals) {
    const end = text.charCodeAt(at + 1) === greater ? at + 2 : at + 1
    const found = text.slice(at, end)
    problems.add('json/missing-colon', at, end, 'JSON puts a colon between key and value.', ':', found)
    state.separator = end - 1
    state.at = end
    state.expect = expectValue
  } else if (code === comma) {
    completeMember(state)
  } else if (strings.start === keyStart && strings.end === keyEnd && !isQuote(code) && strings.reconsider(true)) {
    setKey(state, keyStart, strings.end, strings.flags)
  } else {
    problems.add(
      'json/missing-colon',
      keyStart,
      Math.max(keyEnd, keyStart + 1),
      'The colon after this key is missing.',
      ':',
    )
    state.expect = expectValue
  }
}

function oddSeparator(state: ParseState, code: number): void {
  const { text, at, strings, tape, problems } = state
  if (code === colon) {
    const message = 'A comma or a closing bracket belongs here, not a colon.'
    problems.add('json/missing-comma', at, at + 1, message, ',', ':')
    while (text.charCodeAt(state.at) === colon) state.at++
    if (state.nesting.kind === objectKind) {
      setKey(state, state.at, state.at, bareFlag)
      state.separator = state.at - 1
      state.expect = expectValue
    } else {
      state.separator = -1
      state.expect = expectElement
    }
    return
  }
  const end = previousEnd(state)
  if (strings.end === end && !isQuote(code) && strings.reconsider(false)) {
    if (state.lastString !== unrecorded) tape.amend(state.lastString, strings.end, strings.flags)
    state.at = strings.end
  } else if (!readElision(state)) {
    // After a string that lacks its closing quote the comma is part of the same break.
    const isReported = strings.end === end && (strings.flags & openFlag) !== 0
    if (!isReported) problems.add('json/missing-comma', end - 1, end, 'A comma is missing after this value.', ',')
    state.expectItem()
  }
}

function oddValue(state: ParseState, code: number): void {
  const { text, at, problems } = state
  if (isQuote(code)) {
    const end = readOddString(state, code, false)
    state.leaf(stringKind, state.strings.flags, at, end)
  } else if (code === comma && state.expect === expectValue && state.nesting.depth > 0) {
    completeMember(state)
  } else if (code === comma) {
    extraCommas(state)
  } else if (code === colon) {
    while (text.charCodeAt(state.at) === colon) state.at++
    problems.add('json/missing-value', at, state.at, 'A value belongs here, not a colon.', null, ':')
  } else if (!readStringPrefix(state) && !readElision(state)) {
    readBareValue(state)
  }
}

/** Reads a string that is not in straight double quotes and returns its end. */
function readOddString(state: ParseState, code: number, asKey: boolean): number {
  const { at, strings, problems } = state
  const isCurly = isCurlySingleQuote(code) || isCurlyDoubleQuote(code)
  const end = isStraightQuote(code) ? strings.scan(at, code, asKey) : strings.scanCurly(at, asKey)
  if ((strings.flags & openFlag) !== 0) return end
  const what = asKey ? 'keys' : 'strings'
  if (isCurly) {
    problems.add(
      'json/curly-quotes',
      at,
      end,
      `JSON ${what} stand in straight double quotes, not in typographic ones.`,
      '"',
    )
  } else {
    problems.add('json/single-quotes', at, end, `JSON ${what} stand in double quotes.`, '"', state.text.charAt(at))
  }
  return end
}

function setKey(state: ParseState, start: number, end: number, flags: number): void {
  state.keyStart = start
  state.keyEnd = end
  state.keyFlags = flags
  state.at = end
  state.expect = expectColon
}

/** Reads past a run of commas with nothing between them. */
function extraCommas(state: ParseState): void {
  const { text, at, problems } = state
  let end = at
  for (let place = at; ; place++) {
    const code = text.charCodeAt(place)
    if (code === comma) end = place + 1
    else if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break
  }
  problems.add(
    'json/missing-value',
    at,
    end,
    'A comma with nothing before it: a value is missing, or the comma is one too many.',
  )
  state.separator = -1
  state.at = end
}
