// Follows a JSON Pointer (RFC 6901) into a plain value.
import { pointerKeys } from '../json/pointer.ts'
import type { JsonValue } from '../json/value.ts'

/** The value a pointer leads to; undefined where it leads nowhere. */
export function valueAt(root: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = root
  for (const key of pointerKeys(pointer) ?? []) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, JsonValue>>)[key]
  }
  return value
}
