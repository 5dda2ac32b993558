// Finds keys that stand more than once in the same object.
import { decodeString } from './escapes.ts'
import type { ProblemList } from './problem-list.ts'
import { objectKind, type Tape } from './tape.ts'

/** Up to this many keys every pair is compared, which is quicker than a set; beyond, a set keeps the effort linear. */
const maxPairedKeys = 16

export function reportDuplicateKeys(text: string, tape: Tape, problems: ProblemList): void {
  const marks = new Int32Array(maxPairedKeys)
  for (let row = 0; row < tape.count; row++) {
    if (tape.kind(row) !== objectKind) continue
    const size = tape.size(row)
    if (size < 2) continue
    if (size <= maxPairedKeys && !mayRepeat(text, tape, row, marks)) continue
    for (const child of repeatedKeys(text, tape, row)) {
      const start = tape.keyStart(child)
      const end = tape.keyEnd(child)
      const message = 'This key stands earlier in the same object; the last one counts.'
      problems.add('json/duplicate-key', start, end, message, null, null)
    }
  }
}

/** Whether two keys of a small object may be the same: they have the same mark, or one is written unusually. */
function mayRepeat(text: string, tape: Tape, object: number, marks: Int32Array): boolean {
  const after = tape.next(object)
  let count = 0
  for (let row = object + 1; row < after; row = tape.next(row)) {
    if (tape.keyFlags(row) !== 0) return true
    const mark = markOf(text, tape.keyStart(row) + 1, tape.keyEnd(row) - 1)
    for (let other = 0; other < count; other++) if (marks[other] === mark) return true
    marks[count++] = mark
  }
  return false
}

/** A number that equal keys share and most others do not. */
function markOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  const middle = text.charCodeAt((start + end) >> 1)
  const last = text.charCodeAt(end - 1)
  return ((end - start) << 20) ^ (first << 12) ^ (middle << 6) ^ last
}

/** The rows whose key an earlier row of the object has. */
function* repeatedKeys(text: string, tape: Tape, object: number): Generator<number> {
  const seen = new Set<string>()
  const after = tape.next(object)
  for (let row = object + 1; row < after; row = tape.next(row)) {
    // A key that is missing repeats nothing.
    if (tape.keyStart(row) === tape.keyEnd(row)) continue
    const key = decodeString(text, tape.keyStart(row), tape.keyEnd(row), tape.keyFlags(row))
    if (seen.has(key)) yield row
    seen.add(key)
  }
}
