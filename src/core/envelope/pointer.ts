// JSON Pointers (RFC 6901) into plain values.
import type { JsonValue } from '../json/value.ts'

/** One key as it stands in a pointer. */
export function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** The key that a token of a pointer stands for (RFC 6901, section 4). */
export function unescapeKey(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~')
}

/** The value a pointer leads to; undefined where it leads nowhere. */
export function valueAt(root: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = root
  for (const token of pointer.split('/').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined
    const key = unescapeKey(token)
    if (!Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, JsonValue>>)[key]
  }
  return value
}
