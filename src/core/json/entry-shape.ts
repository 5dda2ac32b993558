// What the entries of a list look like: which keys they have, in which order, and what stands under them.
import { arrayKind, objectKind, stringKind, type Tape } from './tape.ts'

/** What values in the same place have in common. */
export interface Shape {
  /** The kinds that were found. */
  readonly kinds: Set<number>
  /** How many objects were found. */
  objects: number
  /** The members of those objects, in their order. */
  readonly members: Member[]
  /** The elements of lists; null where no list had any. */
  element: Shape | null
}

export interface Member {
  readonly key: string
  readonly shape: Shape
  /** How many of the objects have it. */
  count: number
}

/** So much is looked at: what the rest of the list holds is seldom anything else, and if it is, it is read as ever. */
const maxRows = 4096
/** More members than an object of the API has with all that is in it. What has more is not worth comparing. */
const maxMembers = 256

/**
 * Looks at the first entries of a list that is still being read.
 * @param count how many of them are recorded with all that is in them
 * @returns the shape of the objects among them; null where there is none, or where it is too large
 */
export function shapeOfEntries(text: string, tape: Tape, list: number, count: number): Shape | null {
  const look = new Look(text, tape)
  const shape = emptyShape()
  const end = Math.min(tape.count, list + maxRows)
  let entry = list + 1
  for (let left = count; left > 0 && entry < end; left--) {
    if (tape.kind(entry) === objectKind) look.add(shape, entry)
    entry = tape.next(entry)
  }
  return shape.objects > 0 && look.members <= maxMembers ? shape : null
}

class Look {
  members = 0
  readonly #text: string
  readonly #tape: Tape

  constructor(text: string, tape: Tape) {
    this.#text = text
    this.#tape = tape
  }

  add(shape: Shape, row: number): void {
    const kind = this.#tape.kind(row)
    shape.kinds.add(kind)
    if (this.members > maxMembers) return
    if (kind === objectKind) this.#addMembers(shape, row)
    else if (kind === arrayKind) this.#addElements(shape, row)
  }

  #addElements(shape: Shape, list: number): void {
    const tape = this.#tape
    const after = tape.next(list)
    for (let row = list + 1; row < after; row = tape.next(row)) {
      shape.element ??= emptyShape()
      this.add(shape.element, row)
    }
  }

  #addMembers(shape: Shape, object: number): void {
    const tape = this.#tape
    const { members } = shape
    shape.objects++
    const after = tape.next(object)
    let place = 0
    for (let row = object + 1; row < after; row = tape.next(row)) {
      // A key that is written in another way than most is none that others are likely to have.
      if (tape.keyFlags(row) !== 0) continue
      const key = this.#text.slice(tape.keyStart(row) + 1, tape.keyEnd(row) - 1)
      const known = members[place]?.key === key ? place : members.findIndex((member) => member.key === key)
      if (known < 0) {
        members.splice(place, 0, { key, shape: emptyShape(), count: 0 })
        this.members++
      } else place = known
      const member = members[place++]
      if (!member) continue
      member.count++
      this.add(member.shape, row)
    }
  }
}

function emptyShape(): Shape {
  return { kinds: new Set(), objects: 0, members: [], element: null }
}

/** Whether values of this shape hold no others. */
export function isScalar({ kinds }: Shape): boolean {
  return [...kinds].every((kind) => kind >= stringKind)
}
