// Explains every known field of a body where it stands. Unknown fields stay quiet.
import { eventCode } from './catalogue/event-codes.ts'
import { fieldOf } from './catalogue/field-of.ts'
import { displayValue } from './display.ts'
import type { JsonNode } from './json/document.ts'
import { maxFieldNotesPerExchange, maxNestingDepth } from './limits.ts'
import type { FieldNote } from './model.ts'
import type { Source } from './read/source.ts'

/** Where Nylas puts the numbers of its event codes. */
const codeKeys = new Set(['code', 'error_code', 'event_code', 'errorCode'])

type Path = readonly (string | number)[]

/**
 * @param root the envelope's root object or array
 * @returns notes in the order of the text, at most `maxFieldNotesPerExchange`
 */
export function annotate(root: JsonNode, source: Source): FieldNote[] {
  const notes: FieldNote[] = []
  const stack: { readonly node: JsonNode; readonly path: Path }[] = [{ node: root, path: [] }]
  for (let next = stack.pop(); next && notes.length < maxFieldNotesPerExchange; next = stack.pop()) {
    const { node, path } = next
    const entry = path.length > 0 && typeof path.at(-1) === 'string' ? fieldOf(path) : undefined
    if (entry) {
      const range = source.range({ start: node.keyStart < 0 ? node.start : node.keyStart, end: node.end })
      const event = codeKeys.has(node.key ?? '') ? eventCode(node.number() ?? Number.NaN) : undefined
      const { name, kind } = entry
      const display = displayValue(node, kind)
      notes.push({
        pointer: node.pointer,
        range,
        name,
        meaning: event ? event.meaning : entry.meaning,
        display: event ? `${display} (${event.name})` : display,
      })
    }
    if (path.length < maxNestingDepth) stack.push(...childrenLastFirst(node, path))
  }
  return notes
}

/** The children in reverse, so that a stack hands them out in the order of the text; a window of a long list. */
function childrenLastFirst(node: JsonNode, path: Path) {
  const children: { node: JsonNode; path: Path }[] = []
  for (const child of node.children()) {
    if (children.length === maxFieldNotesPerExchange) break
    children.push({ node: child, path: [...path, child.key ?? children.length] })
  }
  return children.reverse()
}
