// The quick way through JSON that is written as nearly all of it is; numbers of many digits, odd strings, comments and mistakes are
// left to the careful way. In a list of many megabytes this loop is most of the work: that is why it keeps in variables what
// it needs, reads bytes, and writes the rows of the record itself. Its inner loops stand here more than once: as functions they cost
// a fifth to a third more.
import { maxNestingDepth } from '../limits.ts'
import { unrecorded } from './nesting.ts'
import {
  expectColon,
  expectElement,
  expectKey,
  expectNext,
  expectValue,
  type Expected,
  finished,
  type ParseState,
} from './parse-state.ts'
import {
  falseLetters,
  isBlankByte,
  nullLetters,
  plainInString,
  plainNumberEnd,
  plainWordEnd,
  trueLetters,
} from './plain-tokens.ts'
import {
  arrayKind,
  booleanKind,
  digestOf,
  digestShift,
  endColumn,
  keyEndColumn,
  keyFlagShift,
  keyStartColumn,
  kindColumn,
  nextColumn,
  nullKind,
  numberKind,
  objectKind,
  parentColumn,
  sizeColumn,
  startColumn,
  stringKind,
  unknownDigest,
  valueFlagShift,
  width,
} from './tape.ts'

const quote = 0x22
const comma = 0x2c
const colon = 0x3a
const openBracket = 0x5b
const closeBracket = 0x5d
const letterF = 0x66
const letterN = 0x6e
const letterT = 0x74
const openBrace = 0x7b
const closeBrace = 0x7d

/** Reads on from `state.at` as far as everything is plain, which may be nowhere. */
export function readPlain(state: ParseState): void {
  const { tape, nesting, strings, window, wholeEntries } = state
  const { bytes } = window
  const { plain } = strings
  if (state.expect === finished || state.expect === expectColon || nesting.holder === unrecorded) return
  let expect: Expected = state.expect
  let { separator, keyStart, keyEnd, keyFlags } = state
  let keyDigest = unknownDigest
  let { kind, holder } = nesting
  let { cells, count } = tape
  const firstRow = count
  let from = window.moveTo(state.at)
  let { shown } = window
  let at = state.at - from
  while (expect !== finished && holder !== unrecorded) {
    if (at >= shown) {
      from = window.moveTo(from + at)
      shown = window.shown
      at = 0
    }
    for (let byte = bytes[at] ?? 0; isBlankByte(byte); byte = bytes[at] ?? 0) at++
    let code = bytes[at] ?? 0

    if (expect === expectNext && code === comma) {
      separator = from + at
      expect = kind === objectKind ? expectKey : expectElement
      at++
      for (let byte = bytes[at] ?? 0; isBlankByte(byte); byte = bytes[at] ?? 0) at++
      code = bytes[at] ?? 0
    } else if (expect === expectNext || (separator < 0 && (code === closeBrace || code === closeBracket))) {
      if (expect === expectValue || code !== (kind === objectKind ? closeBrace : closeBracket)) break
      const closed = holder
      at++
      tape.count = count
      state.close(from + at)
      kind = nesting.kind
      holder = nesting.holder
      if (kind === arrayKind && closed >= firstRow && (cells[holder * width + sizeColumn] ?? 0) > wholeEntries) {
        at = state.readEntries(closed, from + at) - from
        count = tape.count
        cells = tape.cells
      }
      expect = nesting.depth === 0 ? finished : expectNext
      continue
    }

    if (expect === expectKey) {
      if (code !== quote) break
      let end = at + 1
      while (plainInString[bytes[end] ?? 0] === 1) end++
      if (bytes[end] === quote) {
        keyFlags = 0
        keyEnd = from + end + 1
        keyDigest = digestOf(bytes[at + 1] ?? 0, bytes[(at + end) >> 1] ?? 0, bytes[end - 1] ?? 0)
      } else if (plain.readRest(from + end)) {
        keyDigest = unknownDigest
        keyFlags = plain.flags
        keyEnd = plain.end
      } else break
      keyStart = from + at
      expect = expectColon
      at = keyEnd - from
      if (at >= shown) {
        from = window.moveTo(keyEnd)
        shown = window.shown
        at = 0
      }
      for (let byte = bytes[at] ?? 0; isBlankByte(byte); byte = bytes[at] ?? 0) at++
      if (bytes[at] !== colon) break
      separator = from + at
      expect = expectValue
      at++
      for (let byte = bytes[at] ?? 0; isBlankByte(byte); byte = bytes[at] ?? 0) at++
      code = bytes[at] ?? 0
    }

    if (count * width === cells.length) {
      tape.count = count
      if (!tape.hasRoom()) break
      cells = tape.cells
    }
    const start = from + at
    let valueKind = numberKind
    let flags = 0
    let end = 0
    if (code === quote) {
      valueKind = stringKind
      end = at + 1
      while (plainInString[bytes[end] ?? 0] === 1) end++
      if (bytes[end] === quote) end += from + 1
      else if (plain.readRest(from + end)) {
        flags = plain.flags
        end = plain.end
      } else break
    } else if (code === openBrace || code === openBracket) {
      if (nesting.depth === maxNestingDepth) break
      valueKind = code === openBrace ? objectKind : arrayKind
      end = start + 1
    } else {
      let letters = null
      if (code === letterT) letters = trueLetters
      else if (code === letterF) letters = falseLetters
      else if (code === letterN) letters = nullLetters
      if (letters !== null) valueKind = letters === nullLetters ? nullKind : booleanKind
      end = letters === null ? plainNumberEnd(bytes, at) : plainWordEnd(bytes, at, letters)
      if (end < 0) break
      end += from
    }

    const base = count * width
    let position = 0
    if (holder >= 0) {
      const size = holder * width + sizeColumn
      position = cells[size] ?? 0
      cells[size] = position + 1
    }
    const hasKey = kind === objectKind
    cells[base + kindColumn] =
      valueKind | (flags << valueFlagShift) | (hasKey ? (keyFlags << keyFlagShift) | (keyDigest << digestShift) : 0)
    cells[base + startColumn] = start
    cells[base + endColumn] = end
    cells[base + keyStartColumn] = hasKey ? keyStart : -1
    cells[base + keyEndColumn] = hasKey ? keyEnd : position
    cells[base + nextColumn] = 0
    cells[base + sizeColumn] = 0
    cells[base + parentColumn] = holder
    at = end - from
    if (valueKind === objectKind || valueKind === arrayKind) {
      nesting.push(valueKind, count)
      kind = valueKind
      holder = count
      separator = -1
      expect = valueKind === objectKind ? expectKey : expectElement
    } else {
      expect = nesting.depth === 0 ? finished : expectNext
    }
    count++
  }
  tape.count = count
  if (expect === expectColon) strings.goOnFrom(keyStart, keyEnd, keyFlags)
  else state.goOnFrom(count - 1)
  state.at = from + at
  state.expect = expect
  state.separator = separator
  state.keyStart = keyStart
  state.keyEnd = keyEnd
  state.keyFlags = keyFlags
}
