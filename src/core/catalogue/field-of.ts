// Finds what a response field means by where it stands: the longest known path from the right end wins.
import { fields } from './fields/index.ts'
import type { FieldEntry } from './types.ts'

/** A key in snake case, or null for any list element. */
type Token = string | null

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
const longestKey = Math.max(...fields.flatMap(({ path }) => tokensOf(path).map((token) => token?.length ?? 0)))

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
    step = step.next.get(tokenAt(path, index))
    if (!step) break
    if (step.entry) {
      found = step.entry
      foundAt = index
    }
  }
  return found && !hasForeignKey(path, foundAt) ? found : undefined
}

function hasForeignKey(path: readonly (string | number)[], before: number): boolean {
  for (let index = 0; index < before; index += 1) {
    if (foreign.has(tokenAt(path, index))) return true
  }
  return false
}

function tokenAt(path: readonly (string | number)[], index: number): Token {
  const part = path[index]
  if (typeof part !== 'string') return null
  // A key longer than any we know matches nothing, so it is not worth converting.
  if (part.length > longestKey) return part
  return part.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)
}

function tokensOf(path: string): Token[] {
  return path.split('.').flatMap((part) => (part.endsWith('[]') ? [part.slice(0, -2), null] : [part]))
}

function nextStep(step: Step, token: Token): Step {
  const known = step.next.get(token)
  if (known) return known
  const fresh: Step = { next: new Map() }
  step.next.set(token, fresh)
  return fresh
}
