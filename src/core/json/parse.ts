// Reads JSON in one pass: strict JSON here, everything else handed to the tolerant part.
import { endsWord } from './chars.ts'
import { finishText } from './closing.ts'
import { JsonDocument } from './document.ts'
import { reportDuplicateKeys } from './duplicate-keys.ts'
import {
  expectColon,
  expectElement,
  expectKey,
  expectNext,
  expectValue,
  type Expected,
  finished,
  ParseState,
} from './parse-state.ts'
import { isUnsafeInteger, numberEnd } from './scan-number.ts'
import { arrayKind, booleanKind, nullKind, numberKind, objectKind, stringKind } from './tape.ts'
import { readPast } from './tolerate.ts'

/**
 * Reads a JSON value, strict or damaged, as far as it goes; each break is a problem at its place. Never throws.
 * @param from where the value starts; white space and comments may stand before it
 * @param to where the text to read ends
 */
export function parseJson(text: string, from = 0, to = text.length): JsonDocument {
  const end = Math.min(Math.max(to, 0), text.length)
  const start = Math.min(Math.max(from, 0), end)
  const state = new ParseState(end < text.length ? text.slice(0, end) : text, start)
  while (readStrict(state)) readPast(state)
  finishText(state, start)
  reportDuplicateKeys(state.text, state.tape, state.problems)
  return new JsonDocument(text, state.tape, state.problems, state.at)
}

/** Reads strict JSON up to the end of the text (returns false) or to the first character that is none (returns true). */
function readStrict(state: ParseState): boolean {
  const { text, nesting, strings } = state
  const length = text.length
  let { at } = state
  let expect: Expected = state.expect
  for (;;) {
    let code = 0
    for (; at < length; at++) {
      code = text.charCodeAt(at)
      if (code > 0x20 || (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)) break
    }
    if (at >= length) break
    let end = -1
    switch (code) {
      case 0x22: // "
        if (expect <= expectElement) {
          end = strings.scan(at, code, false)
          state.leaf(stringKind, strings.flags, at, end)
        } else if (expect === expectKey) {
          end = strings.scan(at, code, true)
          state.keyStart = at
          state.keyEnd = end
          state.keyFlags = strings.flags
          at = end
          expect = expectColon
          continue
        }
        break
      case 0x3a: // :
        if (expect === expectColon) {
          state.separator = at++
          expect = expectValue
          continue
        }
        break
      case 0x2c: // ,
        if (expect === expectNext) {
          state.separator = at++
          expect = nesting.kind === objectKind ? expectKey : expectElement
          continue
        }
        break
      case 0x7b: // {
      case 0x5b: // [
        if (expect <= expectElement) {
          state.at = at++
          state.open(code === 0x7b ? objectKind : arrayKind)
          expect = state.expect
          continue
        }
        break
      case 0x7d: // }
      case 0x5d: // ]
        if (nesting.kind === (code === 0x7d ? objectKind : arrayKind)) {
          const isEmpty = state.separator < 0 && (expect === expectKey || expect === expectElement)
          if (expect === expectNext || isEmpty) {
            end = at + 1
            state.close(end)
          }
        }
        break
      default:
        if (expect > expectElement) break
        end = literalEnd(state, code, at)
    }
    if (end < 0) {
      state.at = at
      state.expect = expect
      return true
    }
    at = end
    expect = nesting.depth === 0 ? finished : expectNext
  }
  state.at = at
  state.expect = expect
  return false
}

/** Records the number, `true`, `false` or `null` at `at` and returns its end; -1 where none stands there. */
function literalEnd(state: ParseState, code: number, at: number): number {
  const { text } = state
  if (code === 0x74) return wordEnd(state, 'true', booleanKind, at)
  if (code === 0x66) return wordEnd(state, 'false', booleanKind, at)
  if (code === 0x6e) return wordEnd(state, 'null', nullKind, at)
  const end = numberEnd(text, at)
  if (end < 0) return -1
  state.leaf(numberKind, 0, at, end)
  if (isUnsafeInteger(text, at, end)) {
    const message = 'JavaScript cannot keep an integer this large exactly; it is shown as written.'
    state.problems.add('json/unsafe-number', at, end, message)
  }
  return end
}

function wordEnd(state: ParseState, word: string, kind: number, at: number): number {
  const end = at + word.length
  if (!state.text.startsWith(word, at) || !endsWord(state.text, end)) return -1
  state.leaf(kind, 0, at, end)
  return end
}
