// Plain values made from the record of a parsed text.
import { decodeString } from './escapes.ts'
import type { EntryKeys } from './entry-keys.ts'
import { KeyReader } from './key-reader.ts'
import { arrayKind, booleanKind, nullKind, numberKind, objectKind, stringKind, type Tape } from './tape.ts'

/**
 * A JSON value. Objects have no prototype, so that keys such as `__proto__` and `constructor` are keys like any other; only those of
 * which known keys alone were read have one.
 */
export type JsonValue = string | number | boolean | null | JsonValue[] | Members
type Members = { [key: string]: JsonValue }

interface Filling {
  readonly list: JsonValue[] | null
  readonly object: Members | null
  /** The only keys that are read; null where all are. */
  readonly only: EntryKeys | null
  /** The row after the container's last descendant. */
  readonly after: number
}

/**
 * Makes a plain value of a row and its descendants; what is missing becomes null.
 * @param maxDepth how many levels of containers are filled; deeper ones stay empty
 * @param entryKeys the only keys that are read of objects in lists; null for all
 */
export function valueOf(
  text: string,
  tape: Tape,
  root: number,
  maxDepth: number,
  entryKeys: EntryKeys | null,
): JsonValue {
  const keys = new KeyReader(text, tape)
  const stack: Filling[] = []
  let result: JsonValue = null
  let top: Filling | undefined
  const end = tape.next(root)
  for (let row = root; row < end;) {
    while (top && row >= top.after) {
      stack.pop()
      top = stack.at(-1)
    }
    const after = tape.next(row)
    let key: string | null = ''
    if (top?.only) key = keys.keyAmong(row, top.only)
    else if (top?.object) key = keys.key(row)
    if (key === null) {
      row = after
      continue
    }
    const kind = tape.kind(row)
    const list: JsonValue[] | null = kind === arrayKind ? [] : null
    const only = top?.list && kind === objectKind ? entryKeys : null
    const object = kind === objectKind ? newObject(only) : null
    const value = list ?? object ?? scalarOf(text, tape, row, kind)
    if (!top) result = value
    else if (top.list) top.list.push(value)
    else if (top.object) top.object[key] = value
    if (after > row + 1 && stack.length < maxDepth) {
      top = { list, object, only, after }
      stack.push(top)
      row++
    } else row = after
  }
  return result
}

/** An object whose keys are known needs no protection from them, and taking the prototype away takes long. */
function newObject(only: EntryKeys | null): Members {
  return only ? {} : (Object.setPrototypeOf({}, null) as Members)
}

function scalarOf(text: string, tape: Tape, row: number, kind: number): string | number | boolean | null {
  const start = tape.start(row)
  const end = tape.end(row)
  switch (kind) {
    case stringKind:
      return decodeString(text, start, end, tape.flags(row))
    case numberKind: {
      const value = Number(text.slice(start, end))
      return Number.isNaN(value) ? null : value
    }
    case booleanKind:
      return (text.charCodeAt(start) | 0x20) === 0x74
    case nullKind:
    default:
      return null
  }
}
