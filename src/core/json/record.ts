// Reads JSON in one pass: quickly where it is plain, token by token where it is not, and past what strict JSON does not have.
import { endsWord, skipBlanks } from './chars.ts'
import { finishText } from './closing.ts'
import type { EntryKeys } from './entry-keys.ts'
import { expectColon, expectElement, expectKey, expectNext, expectValue, ParseState } from './parse-state.ts'
import { readPlain } from './read-plain.ts'
import { RowMemory } from './row-memory.ts'
import { isUnsafeInteger, numberEnd } from './scan-number.ts'
import { arrayKind, booleanKind, nullKind, numberKind, objectKind, stringKind } from './tape.ts'
import { readPast } from './tolerate.ts'

/** Reads a value that starts at or after `from`, and no further than `end`. Returns where reading stands then, and all it recorded. */
export function record(
  text: string,
  from: number,
  end: number,
  memory: RowMemory,
  entryKeys: EntryKeys | null,
): ParseState {
  const readAgain = (start: number, to: number) => record(text, start, to, new RowMemory(), entryKeys).tape
  const part = end < text.length ? text.slice(0, end) : text
  const state = new ParseState(part, from, { memory, entryKeys, readAgain })
  for (;;) {
    readPlain(state)
    state.at = skipBlanks(state.text, state.at)
    if (state.at === end) break
    if (!readStrict(state)) readPast(state)
  }
  finishText(state, from)
  state.duplicates.report(state.problems)
  return state
}

/** Reads the strict token at `state.at`, plain or not. Returns false where none stands there. */
function readStrict(state: ParseState): boolean {
  const { text, at, expect, nesting, strings } = state
  const code = text.charCodeAt(at)
  switch (code) {
    case 0x22: // "
      if (expect <= expectElement) {
        const end = strings.scan(at, code, false)
        state.leaf(stringKind, strings.flags, at, end)
        return true
      }
      if (expect !== expectKey) return false
      state.keyStart = at
      state.keyEnd = strings.scan(at, code, true)
      state.keyFlags = strings.flags
      state.at = state.keyEnd
      state.expect = expectColon
      return true
    case 0x3a: // :
      if (expect !== expectColon) return false
      state.separator = state.at++
      state.expect = expectValue
      return true
    case 0x2c: // ,
      if (expect !== expectNext) return false
      state.separator = state.at++
      state.expectItem()
      return true
    case 0x7b: // {
    case 0x5b: // [
      if (expect > expectElement) return false
      state.open(code === 0x7b ? objectKind : arrayKind)
      return true
    case 0x7d: // }
    case 0x5d: {
      // ]
      const isEmpty = state.separator < 0 && (expect === expectKey || expect === expectElement)
      if (nesting.kind !== (code === 0x7d ? objectKind : arrayKind) || !(expect === expectNext || isEmpty)) return false
      state.close(at + 1)
      state.afterValue(at + 1)
      return true
    }
    default:
      return expect <= expectElement && readLiteral(state, code)
  }
}

/** Reads the number, `true`, `false` or `null` at `state.at`. Returns false where none stands there. */
function readLiteral(state: ParseState, code: number): boolean {
  const { text, at } = state
  if (code === 0x74) return readWord(state, 'true', booleanKind)
  if (code === 0x66) return readWord(state, 'false', booleanKind)
  if (code === 0x6e) return readWord(state, 'null', nullKind)
  const end = numberEnd(text, at)
  if (end < 0) return false
  state.leaf(numberKind, 0, at, end)
  if (!state.problems.isFull('json/unsafe-number') && isUnsafeInteger(text, at, end)) {
    const message = 'JavaScript cannot keep an integer this large exactly; it is shown as written.'
    state.problems.add('json/unsafe-number', at, end, message)
  }
  return true
}

function readWord(state: ParseState, word: string, kind: number): boolean {
  const { text, at } = state
  const end = at + word.length
  if (!text.startsWith(word, at) || !endsWord(text, end)) return false
  state.leaf(kind, 0, at, end)
  return true
}
