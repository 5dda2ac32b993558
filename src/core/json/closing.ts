// Closes containers where the brackets do not match, or where the text ends before them.
import { isCloser, skipBlanks, trimBlanks } from './chars.ts'
import { excerpt } from './excerpt.ts'
import { previousEnd } from './gaps.ts'
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
import { maxUnclosedProblems } from './problem.ts'
import { arrayKind, missingKind, objectKind } from './tape.ts'

const comma = 0x2c
const closeBrace = 0x7d

/** Reads the closing bracket at `state.at`: it closes what it matches, if need be with the containers in it. */
export function readCloser(state: ParseState): void {
  const { text, at, nesting, problems } = state
  const bracket = text.charAt(at)
  const kind = text.charCodeAt(at) === closeBrace ? objectKind : arrayKind
  if (nesting.kind !== kind && !closesOuter(state, kind)) {
    if (nesting.depth > 0 && isSlip(state, kind)) {
      const message = `This closes ${nameOfKind(nesting.kind)} with the wrong bracket.`
      problems.add('json/unexpected-close', at, at + 1, message, closerOf(nesting.kind), bracket)
      completeMember(state)
      state.close(at + 1)
      state.afterValue(at + 1)
    } else {
      problems.add('json/unexpected-close', at, at + 1, 'Nothing is open that this bracket could close.', null, bracket)
      state.at++
    }
    return
  }
  completeMember(state)
  while (nesting.kind !== kind) {
    reportUnclosed(state, nesting.depth - 1, `before the ${bracket} that closes what is around it`)
    state.close(previousEnd(state))
  }
  state.close(at + 1)
  state.afterValue(at + 1)
}

/** Whether the bracket closes an outer container. Not where that would end the whole value while text still follows. */
function closesOuter(state: ParseState, kind: number): boolean {
  const { nesting } = state
  if (nesting.open(kind) === 0) return false
  const isRootOnly = nesting.open(kind) === 1 && nesting.kindAt(0) === kind
  return !isRootOnly || endsAfter(state)
}

/** Whether the bracket seems to be the wrong one of the two, rather than one too many. */
function isSlip(state: ParseState, kind: number): boolean {
  const { nesting, text, at } = state
  if (nesting.open(kind) > 0 || endsAfter(state)) return true
  const next = text.charCodeAt(skipBlanks(text, at + 1))
  return nesting.depth > 1 && (next === comma || isCloser(next))
}

function endsAfter({ text, at }: ParseState): boolean {
  return skipBlanks(text, at + 1) === text.length
}

/** Settles what is unfinished right before a closing bracket or comma: a trailing comma, a key without its value. */
export function completeMember(state: ParseState): void {
  const { expect, separator, problems, keyStart, keyEnd } = state
  if ((expect === expectKey || expect === expectElement) && separator >= 0) {
    problems.add(
      'json/trailing-comma',
      separator,
      separator + 1,
      'Nothing follows this comma; JSON wants none here.',
      null,
      ',',
    )
  } else if (expect === expectColon) {
    problems.add('json/missing-colon', keyStart, keyEnd, 'A colon and a value are missing after this key.', ':')
    recordMissing(state)
  } else if (expect === expectValue) {
    problems.add('json/missing-value', separator, separator + 1, 'The value after this colon is missing.')
    recordMissing(state)
  }
}

/** Records that the key at hand has no value. */
function recordMissing(state: ParseState): void {
  const { at } = state
  const place = state.expect === expectValue ? state.separator + 1 : state.keyEnd
  state.leaf(missingKind, 0, place, place)
  state.at = at
}

/** Ends the document where its text ends. */
export function finishText(state: ParseState, from: number): void {
  const { text, nesting, problems, strings, expect } = state
  const end = trimBlanks(text, text.length, from)
  if (nesting.depth === 0) {
    if (expect !== finished && !problems.broken) {
      problems.add('json/empty', from, text.length, 'There is no JSON value in this text.')
    }
    return
  }
  const isBetweenItems =
    expect === expectNext || ((expect === expectKey || expect === expectElement) && state.separator < 0)
  if (expect === expectColon || expect === expectValue) recordMissing(state)
  let reports = strings.brokeOff || state.swallowed ? 0 : state.brokeOff || !isBetweenItems ? 1 : maxUnclosedProblems
  while (nesting.depth > 0) {
    if (reports > 0 && nesting.row(nesting.depth - 1) !== unrecorded) {
      reportUnclosed(state, nesting.depth - 1, 'before the text ends')
      reports--
    }
    state.close(end)
  }
}

/** Notes that the container at a level is not closed: at its opening, or right here where that is not recorded. */
function reportUnclosed(state: ParseState, level: number, where: string): void {
  const { nesting, tape, problems, text } = state
  const row = nesting.row(level)
  const kind = nesting.kindAt(level)
  const start = row === unrecorded ? state.at : tape.start(row)
  const hasKey = row !== unrecorded && tape.keyStart(row) >= 0
  const key = hasKey ? ` under ${excerpt(text, tape.keyStart(row), tape.keyEnd(row))}` : ''
  const opened = row === unrecorded ? '' : ' that opens here'
  const message = `${kind === objectKind ? 'The object' : 'The list'}${key}${opened} is not closed ${where}.`
  problems.add('json/unclosed', start, start + 1, message, closerOf(kind))
}

function closerOf(kind: number): string {
  return kind === objectKind ? '}' : ']'
}

function nameOfKind(kind: number): string {
  return kind === objectKind ? 'an object' : 'a list'
}
