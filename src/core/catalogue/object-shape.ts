// The documented fields of each object as a tree, walked from the object on while its JSON is walked.
import { fieldOf, isForeign, type Token, tokenOf, tokensOf } from './field-of.ts'
import { objects } from './objects.ts'
import type { EndpointEntry, FieldEntry, ObjectEntry } from './types.ts'

type Path = readonly (string | number)[]

export interface Shape {
  /** What stands here; null at the object itself and where only its members are known. */
  entry: FieldEntry | null
  /** Whether the object gives the field a meaning of its own, which goes before the general one. */
  isOwn: boolean
  /** Whether others choose the words below, as in metadata. */
  readonly isForeign: boolean
  readonly members: Map<Token, Shape>
}

/** What stands below a key whose content others choose: nothing that we know. */
const closed: Shape = { entry: null, isOwn: false, isForeign: true, members: new Map() }
const shapes: ReadonlyMap<string, Shape> = new Map(objects.map((entry) => [entry.object, shapeFrom(entry)]))
/** Where answers keep their objects in a list inside `data`. */
const listKeys = new Set<string | number | undefined>(['items', 'threads'])

/** The fields of an object by its name, which may be any text; undefined where they are not in the catalogue. */
export function shapeOf(object: string | null | undefined): Shape | undefined {
  return object ? shapes.get(object) : undefined
}

/** Whether an object at this place may say in `object` what it is: the parts in a known list, such as recipients, do not. */
export function canSayWhatItIs(around: Shape | undefined): boolean {
  return !around || (around.entry?.kind === 'object' && !around.isForeign)
}

/** What is known of a member or list element. Keys in camel case are read as snake case. */
export function memberOf(shape: Shape | undefined, key: string | number): Shape | undefined {
  const token = tokenOf(key)
  const member = shape?.members.get(token)
  if (member) return member
  return shape?.isForeign || isForeign(token) ? closed : undefined
}

/** Whether an endpoint's answer has its object, or one of them, at a path from the envelope's root. */
export function isObjectPlace(path: Path, { isList, isBare }: EndpointEntry): boolean {
  const inner = isBare ? path : path.slice(1)
  if (!isBare && path[0] !== 'data') return false
  if (!isList) return inner.length === 0
  const [first, second] = inner
  if (inner.length === 1) return typeof first === 'number'
  return inner.length === 2 && listKeys.has(first) && typeof second === 'number'
}

function shapeFrom({ paths, fields }: ObjectEntry): Shape {
  const root = newShape(null)
  for (const path of paths) {
    const tokens = tokensOf(path)
    const keys = tokens.map((token) => token ?? 0)
    place(root, tokens).entry = fieldOf(['data', 0, ...keys]) ?? fieldOf(['data', ...keys]) ?? null
  }
  for (const entry of fields) {
    const shape = place(root, tokensOf(entry.path))
    shape.entry = entry
    shape.isOwn = true
  }
  return root
}

function place(root: Shape, tokens: readonly Token[]): Shape {
  let shape = root
  for (const token of tokens) {
    const member = shape.members.get(token) ?? newShape(token)
    shape.members.set(token, member)
    shape = member
  }
  return shape
}

function newShape(token: Token): Shape {
  return { entry: null, isOwn: false, isForeign: isForeign(token), members: new Map() }
}
