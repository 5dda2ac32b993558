// The brackets that are open while reading, however many there are.
import { maxNestingDepth } from '../limits.ts'
import { arrayKind, noParent, objectKind } from './tape.ts'

/** Holder where values are read past instead of recorded. */
export const unrecorded = -2

export class Nesting {
  depth = 0
  /** The kind of the innermost open container. */
  kind = noParent
  /** The row that takes the next value as its child: a row, `noParent` for the root, or `unrecorded`. */
  holder = noParent
  #objects = 0
  #kinds = new Uint8Array(64)
  #rows = new Int32Array(64)

  /** @param row the container's row, `unrecorded` where it has none */
  push(kind: number, row: number): void {
    if (this.depth === this.#kinds.length) this.#grow()
    this.#kinds[this.depth] = kind
    this.#rows[this.depth] = row
    this.depth++
    if (kind === objectKind) this.#objects++
    this.kind = kind
    this.holder = this.depth > maxNestingDepth ? unrecorded : row
  }

  /** Closes the innermost container and returns its row. */
  pop(): number {
    this.depth--
    if (this.kind === objectKind) this.#objects--
    const row = this.row(this.depth)
    if (this.depth === 0) {
      this.kind = noParent
      this.holder = noParent
    } else {
      this.kind = this.kindAt(this.depth - 1)
      this.holder = this.depth > maxNestingDepth ? unrecorded : this.row(this.depth - 1)
    }
    return row
  }

  /** How many containers of this kind are open. */
  open(kind: number): number {
    return kind === objectKind ? this.#objects : this.depth - this.#objects
  }

  kindAt(level: number): number {
    return this.#kinds[level] ?? arrayKind
  }

  /** The row of the container at a level, `unrecorded` where it has none. */
  row(level: number): number {
    return this.#rows[level] ?? unrecorded
  }

  #grow(): void {
    const kinds = new Uint8Array(this.depth * 2)
    kinds.set(this.#kinds)
    this.#kinds = kinds
    const rows = new Int32Array(this.depth * 2)
    rows.set(this.#rows)
    this.#rows = rows
  }
}
