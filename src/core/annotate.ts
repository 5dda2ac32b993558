// Explains every known field of a body where it stands. Unknown fields stay quiet.
import type { EndpointEntry } from './catalogue/endpoints.ts'
import { eventCode } from './catalogue/event-codes.ts'
import { fieldOf } from './catalogue/field-of.ts'
import { canSayWhatItIs, isObjectPlace, memberOf, type Shape, shapeOf } from './catalogue/object-shape.ts'
import type { FieldEntry } from './catalogue/types.ts'
import { displayValue, valueMeaning } from './display.ts'
import type { JsonNode } from './json/document.ts'
import { pointerTo } from './json/pointer.ts'
import { maxFieldNotesPerExchange, maxNestingDepth } from './limits.ts'
import type { FieldNote } from './model.ts'
import type { Source } from './read/source.ts'

/** Where Nylas puts the numbers of its event codes. */
const codeKeys = new Set<string | number | undefined>(['code', 'error_code', 'event_code', 'errorCode'])

type Path = readonly (string | number)[]

interface Visit {
  readonly node: JsonNode
  readonly path: Path
  /** What the object around it says of this place. */
  readonly shape: Shape | undefined
}

/**
 * @param root the envelope's root object or array
 * @param endpoint what the request asked for: its object's own fields go before fields that are called the same elsewhere
 * @returns notes in the order of the text, at most `maxFieldNotesPerExchange`
 */
export function annotate(root: JsonNode, source: Source, endpoint: EndpointEntry | null = null): FieldNote[] {
  const notes: FieldNote[] = []
  const start = root.pointer
  const visit = (place: Visit) => {
    const entry = entryFor(place)
    if (entry) notes.push(noteOn(place, entry, { source, start }))
    if (place.path.length < maxNestingDepth) visitChildren(place, shapeAt(place, endpoint))
  }
  /** A window of a long list, and of that as much as the notes suffice for. */
  const visitChildren = ({ node, path }: Visit, shape: Shape | undefined) => {
    let index = 0
    for (const child of node.children()) {
      if (index === maxFieldNotesPerExchange || notes.length >= maxFieldNotesPerExchange) return
      const key = child.key ?? index
      visit({ node: child, path: [...path, key], shape: memberOf(shape, key) })
      index += 1
    }
  }
  visit({ node: root, path: [], shape: undefined })
  return notes
}

function entryFor({ path, shape }: Visit): FieldEntry | undefined {
  if (typeof path.at(-1) !== 'string') return undefined
  return shape?.isOwn && shape.entry ? shape.entry : fieldOf(path)
}

/** An object says itself what it is, or the endpoint does; else it is what the object around it takes it for. */
function shapeAt({ node, path, shape }: Visit, endpoint: EndpointEntry | null): Shape | undefined {
  if (node.kind !== 'object') return shape
  const stated = canSayWhatItIs(shape) ? shapeOf(node.get('object')?.string()) : undefined
  if (stated || !endpoint || !isObjectPlace(path, endpoint)) return stated ?? shape
  return shapeOf(endpoint.object) ?? shape
}

/** @param start where the root stands in the document: `root.pointer`, asked for once */
function noteOn(
  { node, path }: Visit,
  entry: FieldEntry,
  { source, start }: { readonly source: Source; readonly start: string },
): FieldNote {
  const range = source.range({ start: node.keyStart < 0 ? node.start : node.keyStart, end: node.end })
  const event = codeKeys.has(path.at(-1)) ? eventCode(node.number() ?? Number.NaN) : undefined
  const { name, kind } = entry
  const display = displayValue(node, kind)
  const value = valueMeaning(node, entry)
  return {
    pointer: `${start}${pointerTo(path)}`,
    range,
    name,
    meaning: event ? event.meaning : value ? `${entry.meaning} ${value}` : entry.meaning,
    display: event ? `${display} (${event.name})` : display,
  }
}
