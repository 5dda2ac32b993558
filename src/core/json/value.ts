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
export type Members = { [key: string]: JsonValue }

/** No object of the API has as many members: of one that has more, an outline tells the first. */
const maxOutlinedMembers = 1000

export class ValueReader {
  readonly #text: string
  readonly #tape: Tape
  readonly #keys: KeyReader
  readonly #entryKeys: EntryKeys | null

  /** @param entryKeys the only keys that are read of objects in lists; null for all */
  constructor(text: string, tape: Tape, entryKeys: EntryKeys | null) {
    this.#text = text
    this.#tape = tape
    this.#keys = new KeyReader(text, tape)
    this.#entryKeys = entryKeys
  }

  /** The plain value of a row and its descendants; what is missing becomes null. No deeper than `maxNestingDepth`, as what is recorded. */
  value(row: number): JsonValue {
    const kind = this.#tape.kind(row)
    if (kind === arrayKind) return this.#list(row)
    return kind === objectKind ? this.#object(row) : scalarOf(this.#text, this.#tape, row, kind)
  }

  /** What is wanted of an object in a list. */
  entry(object: number): Members {
    const tape = this.#tape
    const wanted = this.#entryKeys
    if (!wanted) return this.#object(object)
    // The keys are known: the object needs no protection from them, and taking the prototype away takes long.
    const members: Members = {}
    const after = tape.next(object)
    for (let row = object + 1; row < after; row = tape.next(row)) {
      const key = this.#keys.keyAmong(row, wanted)
      if (key !== null) members[key] = this.value(row)
    }
    return members
  }

  #list(list: number): JsonValue[] {
    const tape = this.#tape
    const elements: JsonValue[] = []
    const after = tape.next(list)
    for (let row = list + 1; row < after; row = tape.next(row)) {
      if (tape.kind(row) !== objectKind) elements.push(this.value(row))
      else elements.push(this.#kept(row) ?? this.entry(row))
    }
    return elements
  }

  #kept(object: number): Members | undefined {
    const outline = this.#tape.outline(object)
    if (outline === undefined || this.#tape.recording.entryKeys === this.#entryKeys) return outline
    return new ValueReader(this.#text, this.#tape.whole(object), this.#entryKeys).entry(0)
  }

  #object(object: number): Members {
    const tape = this.#tape
    const members = Object.setPrototypeOf({}, null) as Members
    const after = tape.next(object)
    let left = this.#isOutlined(object) ? maxOutlinedMembers : Infinity
    for (let row = object + 1; row < after && left > 0; row = tape.next(row), left--) {
      members[this.#keys.key(row)] = this.value(row)
    }
    return members
  }

  /** Where a key is repeated, its last value may stand anywhere. */
  #isOutlined(object: number): boolean {
    return this.#entryKeys !== null && this.#tape.keyIndexes.get(object)?.repeats.length === 0
  }
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
