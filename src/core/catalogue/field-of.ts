// Finds what a response field means by where it stands: the longest known path from the right end wins.
import { fields } from './fields/index.ts'
import type { FieldEntry } from './types.ts'

/** A key in snake case, or null for any list element. */
export type Token = string | null

/** One step to the left in the reversed paths. */
interface Step {
  readonly next: Map<Token, Step>
  entry?: FieldEntry
}

// Below these keys others choose the words: a `status` in somebody's metadata is not ours to explain.
const foreign = new Set<Token>([
  'metadata',
  'settings',
  'provider_error',
  'validation_errors',
  'additional_fields',
  'headers',
])

const root: Step = { next: new Map() }
for (const entry of fields) {
  let step = root
  for (const token of tokensOf(entry.path).reverse()) step = nextStep(step, token)
  step.entry = entry
}

/** Every key the catalogue knows, by its spelling in snake and in camel case: one look instead of a conversion. */
const keys = new Map<string, string>()
for (const key of [...foreign, ...fields.flatMap(({ path }) => tokensOf(path))]) {
  if (key === null) continue
  keys.set(key, key)
  keys.set(camelCase(key), key)
}

/**
 * What the field at a path means; undefined where the catalogue does not know it.
 *
 * @param path keys and array indexes from the envelope's root; keys in camel case are read as snake case
 */
export function fieldOf(path: readonly (string | number)[]): FieldEntry | undefined {
  let step: Step | undefined = root
  let found: FieldEntry | undefined
  let foundAt = path.length
  for (let index = path.length - 1; index >= 0; index -= 1) {
    step = step.next.get(tokenOf(path[index]))
    if (!step) break
    if (step.entry) {
      found = step.entry
      foundAt = index
    }
  }
  return found && !hasForeignKey(path, foundAt) ? found : undefined
}

/** Whether others choose the words below this key. */
export function isForeign(token: Token): boolean {
  return foreign.has(token)
}

function hasForeignKey(path: readonly (string | number)[], before: number): boolean {
  for (let index = 0; index < before; index += 1) {
    if (isForeign(tokenOf(path[index]))) return true
  }
  return false
}

/** The key as the catalogue writes it, and unchanged where it is not known; null for an index. */
export function tokenOf(part: string | number | undefined): Token {
  return typeof part === 'string' ? (keys.get(part) ?? part) : null
}

function camelCase(key: string): string {
  return key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** A path of the catalogue in its parts. */
export function tokensOf(path: string): Token[] {
  return path.split('.').flatMap((part) => (part.endsWith('[]') ? [part.slice(0, -2), null] : [part]))
}

function nextStep(step: Step, token: Token): Step {
  const known = step.next.get(token)
  if (known) return known
  const fresh: Step = { next: new Map() }
  step.next.set(token, fresh)
  return fresh
}
