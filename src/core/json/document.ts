// What was read from a JSON text: values looked up in the record when asked for, and the problems found on the way.
import type { EntryKeys } from './entry-keys.ts'
import { decodeString } from './escapes.ts'
import { hasKey } from './key-index.ts'
import { listIndex, pointerKeys, pointerTo } from './pointer.ts'
import type { ProblemList } from './problem-list.ts'
import type { JsonProblem } from './problem.ts'
import { arrayKind, type JsonKind, kinds, objectKind, stringKind, type Tape } from './tape.ts'
import { valueOf, type JsonValue } from './value.ts'

export class JsonDocument {
  readonly text: string
  /** Null where the text holds no value. */
  readonly root: JsonNode | null
  readonly problems: readonly JsonProblem[]
  /** The place just after the root value; where reading gave up if there is none. */
  readonly end: number
  /** Whether `JSON.parse` accepts the text that was read. */
  readonly strict: boolean
  /** Whether it is not strict, but only because of comments and trailing commas. */
  readonly relaxed: boolean

  constructor(text: string, tape: Tape, problems: ProblemList, from: number) {
    this.text = text
    this.root = tape.count > 0 ? new JsonNode(text, tape, 0) : null
    this.problems = problems.inTextOrder()
    this.end = this.root?.end ?? from
    this.strict = problems.strict
    this.relaxed = !problems.strict && !problems.broken
  }
}

/** A value in a document. Nodes are made when asked for: two nodes for the same value are equal in `start`, not in identity. */
export class JsonNode {
  readonly #text: string
  readonly #tape: Tape
  readonly #row: number

  constructor(text: string, tape: Tape, row: number) {
    this.#text = text
    this.#tape = tape
    this.#row = row
  }

  /** `missing` stands for a value that should be there and is not. */
  get kind(): JsonKind {
    return kinds[this.#tape.kind(this.#row)] ?? 'missing'
  }

  get start(): number {
    return this.#tape.start(this.#row)
  }

  get end(): number {
    return this.#tape.end(this.#row)
  }

  /** The start of the key with its quotes; -1 where there is no key. */
  get keyStart(): number {
    return this.#tape.keyStart(this.#row)
  }

  get keyEnd(): number {
    return this.#tape.keyEnd(this.#row)
  }

  /** The key this value has in its object; null for list elements and the root. */
  get key(): string | null {
    return this.keyStart < 0
      ? null
      : decodeString(this.#text, this.keyStart, this.keyEnd, this.#tape.keyFlags(this.#row))
  }

  /** The value as it is written. */
  get raw(): string {
    return this.#text.slice(this.start, this.end)
  }

  /** The number of children. */
  get size(): number {
    return this.#tape.size(this.#row)
  }

  get parent(): JsonNode | null {
    const row = this.#tape.parent(this.#row)
    return row < 0 ? null : this.#node(row)
  }

  /** Where the value stands in the document, as a JSON Pointer. */
  get pointer(): string {
    const keys: (string | number)[] = []
    for (let row = this.#row; this.#tape.parent(row) >= 0; row = this.#tape.parent(row)) {
      keys.push(this.#node(row).key ?? this.#tape.position(row))
    }
    return pointerTo(keys.reverse())
  }

  /** The members of an object or the elements of a list, in the order of the text. */
  *children(): Generator<JsonNode, void, undefined> {
    const after = this.#tape.next(this.#row)
    for (let row = this.#row + 1; row < after; row = this.#tape.next(row)) yield this.#node(row)
  }

  /** The member with this key; the last one where several have it, as in `JSON.parse`. */
  get(key: string): JsonNode | undefined {
    const tape = this.#tape
    if (tape.kind(this.#row) !== objectKind) return undefined
    const found = tape.keyIndexes.get(this.#row)?.get(key) ?? this.#lastWith(key)
    return found < 0 ? undefined : this.#node(found)
  }

  /** The child at an index. */
  at(index: number): JsonNode | undefined {
    const tape = this.#tape
    if (!Number.isInteger(index) || index < 0 || index >= this.size) return undefined
    const after = tape.next(this.#row)
    let row = this.#row + 1
    // Where no child has children of its own, the rows stand side by side.
    if (after - row === this.size) return this.#node(row + index)
    for (let left = index; left > 0; left--) row = tape.next(row)
    return this.#node(row)
  }

  /** Follows a JSON Pointer from this value on; undefined where it leads nowhere. */
  resolve(pointer: string): JsonNode | undefined {
    const keys = pointerKeys(pointer)
    if (!keys) return undefined
    let node: JsonNode | undefined = this.#node(this.#row)
    for (const key of keys) {
      node = node.#tape.kind(node.#row) === arrayKind ? node.at(listIndex(key)) : node.get(key)
      if (!node) return undefined
    }
    return node
  }

  /** What a string stands for; undefined for other kinds. */
  string(): string | undefined {
    const tape = this.#tape
    if (tape.kind(this.#row) !== stringKind) return undefined
    return decodeString(this.#text, this.start, this.end, tape.flags(this.#row))
  }

  /** The number; undefined for other kinds and for what is written so that no number can be made of it. */
  number(): number | undefined {
    const value = this.kind === 'number' ? Number(this.raw) : Number.NaN
    return Number.isNaN(value) ? undefined : value
  }

  /**
   * The value with all its children as plain data.
   * @param maxDepth how many levels of containers are filled; deeper ones stay empty
   * @param entryKeys the only keys that are read of objects in lists, where not all of a long list is wanted; null for all
   */
  toValue(maxDepth = Number.POSITIVE_INFINITY, entryKeys: EntryKeys | null = null): JsonValue {
    return valueOf(this.#text, this.#tape, this.#row, maxDepth, entryKeys)
  }

  #lastWith(key: string): number {
    const tape = this.#tape
    const after = tape.next(this.#row)
    let found = -1
    for (let row = this.#row + 1; row < after; row = tape.next(row)) if (hasKey(this.#text, tape, row, key)) found = row
    return found
  }

  #node(row: number): JsonNode {
    return new JsonNode(this.#text, this.#tape, row)
  }
}
