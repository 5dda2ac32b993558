// Questions about the shape of a JSON value, safe for any key that a paste may hold: only own keys count.
import type { JsonValue } from '../json/value.ts'

export type JsonObject = { [key: string]: JsonValue }
/** What may stand under a key. */
export type MaybeJson = JsonValue | undefined

/** The value as an object; null where it is anything else. */
export function asObject(value: MaybeJson): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
}

/** The key (given in snake case) as the object spells it, in snake or camel case; undefined where it is absent. */
export function spelling(value: MaybeJson, key: string): string | undefined {
  const object = asObject(value)
  if (!object) return undefined
  if (Object.hasOwn(object, key)) return key
  const camel = camelCase(key)
  return camel !== key && Object.hasOwn(object, camel) ? camel : undefined
}

/** What stands under the key, in either spelling. */
export function field(value: MaybeJson, key: string): MaybeJson {
  const spelled = spelling(value, key)
  return spelled === undefined ? undefined : asObject(value)?.[spelled]
}

/** Whether the key is there and not null. */
export function has(value: MaybeJson, key: string): boolean {
  return (field(value, key) ?? null) !== null
}

/** Whether a string stands under the key, be it empty. */
export function hasText(value: MaybeJson, key: string): boolean {
  return typeof field(value, key) === 'string'
}

/** Those of the keys that are there and not null, as the object spells them. */
export function present(value: MaybeJson, keys: readonly string[]): string[] {
  return keys.filter((key) => has(value, key)).map((key) => spelling(value, key) ?? key)
}

/** Whether every key of the object is one of these, in either spelling. */
export function hasOnly(object: JsonObject, keys: readonly string[]): boolean {
  const known = new Set(keys.flatMap((key) => [key, camelCase(key)]))
  return Object.keys(object).every((key) => known.has(key))
}

const sdkKeys = ['requestId', 'flowId', 'nextCursor', 'accessToken', 'errorCode', 'errorDescription', 'providerError']

/** Whether an SDK printed this: the keys of the envelope are in camel case. */
export function isSdkOutput(value: JsonValue): boolean {
  const object = asObject(value)
  return object !== null && sdkKeys.some((key) => Object.hasOwn(object, key))
}

const camelCases = new Map<string, string>()

/** The keys asked for are few and always the same: each is turned once. */
function camelCase(key: string): string {
  const known = camelCases.get(key)
  if (known !== undefined) return known
  const camel = key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  camelCases.set(key, camel)
  return camel
}
