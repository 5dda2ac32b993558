// What was read from a JSON text: values looked up in the record when asked for, and the problems found on the way.
import type { EntryKeys } from './entry-keys.ts'
import { decodeString } from './escapes.ts'
import { hasKey } from './key-index.ts'
import { listIndex, pointerKeys, pointerTo } from './pointer.ts'
import type { ProblemList } from './problem-list.ts'
import type { JsonProblem } from './problem.ts'
import { arrayKind, type JsonKind, kinds, objectKind, stringKind, type Tape } from './tape.ts'
import { type JsonValue, ValueReader } from './value.ts'

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
    const tape = this.#tape.whole(this.#row)
    return tape.size(this.#rowIn(tape))
  }

  get parent(): JsonNode | null {
    const { outer } = this.#tape
    const row = this.#tape.parent(this.#row)
    if (row === 0 && outer) return new JsonNode(this.#text, outer.tape, outer.row)
    return row < 0 ? null : new JsonNode(this.#text, this.#tape, row)
  }

  /** Where the value stands in the document, as a JSON Pointer. */
  get pointer(): string {
    const keys: (string | number)[] = []
    let tape = this.#tape
    let row = this.#row
    while (tape.parent(row) >= 0) {
      keys.push(new JsonNode(this.#text, tape, row).key ?? tape.position(row))
      row = tape.parent(row)
      // An entry that was read by itself is the one that its list has.
      if (row === 0 && tape.outer) ({ tape, row } = tape.outer)
    }
    return pointerTo(keys.reverse())
  }

  /** The members of an object or the elements of a list, in the order of the text. */
  *children(): Generator<JsonNode, void, undefined> {
    const tape = this.#tape.whole(this.#row)
    const container = this.#rowIn(tape)
    const after = tape.next(container)
    for (let row = container + 1; row < after; row = tape.next(row)) yield new JsonNode(this.#text, tape, row)
  }

  /** The member with this key; the last one where several have it, as in `JSON.parse`. */
  get(key: string): JsonNode | undefined {
    if (this.#tape.kind(this.#row) !== objectKind) return undefined
    const tape = this.#tape.whole(this.#row)
    const row = this.#rowIn(tape)
    const found = tape.keyIndexes.get(row)?.get(key) ?? lastWith(this.#text, tape, row, key)
    return found < 0 ? undefined : new JsonNode(this.#text, tape, found)
  }

  /** The child at an index. */
  at(index: number): JsonNode | undefined {
    const tape = this.#tape.whole(this.#row)
    const container = this.#rowIn(tape)
    const size = tape.size(container)
    if (!Number.isInteger(index) || index < 0 || index >= size) return undefined
    const after = tape.next(container)
    let row = container + 1
    // Where no child has children of its own, the rows stand side by side.
    if (after - row === size) row += index
    else for (let left = index; left > 0; left--) row = tape.next(row)
    return new JsonNode(this.#text, tape, row)
  }

  /** Follows a JSON Pointer from this value on; undefined where it leads nowhere. */
  resolve(pointer: string): JsonNode | undefined {
    const keys = pointerKeys(pointer)
    if (!keys) return undefined
    let node: JsonNode | undefined = new JsonNode(this.#text, this.#tape, this.#row)
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
   * @param entryKeys the only keys that are read of objects in lists, where not all of a long list is wanted; null for all
   */
  toValue(entryKeys: EntryKeys | null = null): JsonValue {
    const tape = this.#tape.whole(this.#row)
    return new ValueReader(this.#text, tape, entryKeys).value(this.#rowIn(tape))
  }

  /** The value's row in the record that holds all of it. */
  #rowIn(tape: Tape): number {
    return tape === this.#tape ? this.#row : 0
  }
}

function lastWith(text: string, tape: Tape, object: number, key: string): number {
  const after = tape.next(object)
  let found = -1
  for (let row = object + 1; row < after; row = tape.next(row)) if (hasKey(text, tape, row, key)) found = row
  return found
}
