// Values as people read them: dates for epoch seconds, long text cut short, counts for objects and lists.
import type { FieldEntry, FieldKind } from './catalogue/types.ts'
import type { JsonNode } from './json/document.ts'
import { maxDisplayChars } from './limits.ts'

/** The text, cut after `maxDisplayChars` with an ellipsis. */
export function shortened(text: string): string {
  if (text.length <= maxDisplayChars) return text
  return `${Array.from(text.slice(0, maxDisplayChars)).slice(0, -1).join('')}…`
}

/** A field's value in words. Epoch seconds become a UTC date; what is no plausible date stays as written. */
export function displayValue(node: JsonNode, kind: FieldKind): string {
  switch (node.kind) {
    case 'object':
      return node.size === 1 ? '1 field' : `${node.size} fields`
    case 'array':
      return node.size === 1 ? '1 item' : `${node.size} items`
    case 'string':
      // An empty one as it is written: nothing at all would look as if it were left out.
      return node.string() === '' ? '""' : (dateOf(kind, Number(node.string())) ?? shortened(node.string() ?? ''))
    case 'number':
      return dateOf(kind, node.number() ?? Number.NaN) ?? node.raw
    case 'boolean':
    case 'null':
    case 'missing':
      return node.raw
  }
}

/** What a value that is known by name stands for; undefined for any other. */
export function valueMeaning(node: JsonNode, { values }: FieldEntry): string | undefined {
  if (!values || node.kind === 'object' || node.kind === 'array') return undefined
  const written = node.string() ?? node.raw
  return values.find(([value]) => value === written)?.[1]
}

// Later than year 9999 it is not a number of seconds; `0` means "none" in this API rather than 1970.
const latestEpochSeconds = 253_402_300_799

function dateOf(kind: FieldKind, seconds: number): string | null {
  if (kind !== 'epoch-seconds' || !Number.isFinite(seconds) || seconds <= 0 || seconds > latestEpochSeconds) return null
  return `${new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`
}
