// Looks a value up by the first of several key paths that leads to one.
import type { JsonNode } from './json/document.ts'

/** Keys joined by dots, as in `error.request_id`. */
export type FieldPath = string

/** The node a path leads to, array elements by their index; undefined where it leads nowhere. */
export function nodeAt(root: JsonNode | null, path: FieldPath): JsonNode | undefined {
  let node = root ?? undefined
  for (const key of path.split('.')) {
    node = node?.kind === 'array' ? node.at(Number(key)) : node?.get(key)
    if (!node) return undefined
  }
  return node
}

/** The first non-empty string or number that one of the paths leads to. */
export function firstScalar(root: JsonNode | null, paths: readonly FieldPath[]): JsonNode | undefined {
  for (const path of paths) {
    const node = nodeAt(root, path)
    if (node && scalarText(node)) return node
  }
  return undefined
}

/** A string's value, or a number as it is written; empty for anything else. */
export function scalarText(node: JsonNode): string {
  if (node.kind === 'number') return node.raw
  return node.kind === 'string' ? (node.string() ?? '') : ''
}
