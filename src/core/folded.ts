// What a print of Node folds away: `[Object]` stands where something was, and nothing says what it held.
import { nodeAt } from './field-path.ts'
import type { JsonNode } from './json/document.ts'
import type { Finding } from './model.ts'
import type { Source } from './read/source.ts'

/** Where the error, or what the provider said of it, stands. */
const errorPaths = ['error', 'error.provider_error', 'error.provider_error.error', 'error.providerError']

/** Whether the paste has `[Object]` or `[Array]` in the place of a value, which was read as empty. */
export function isFolded(node: JsonNode | undefined, source: Source): boolean {
  if (!node || node.size > 0 || (node.kind !== 'object' && node.kind !== 'array')) return false
  const written = source.paste.slice(source.spanInPaste(node))
  return written === '[Object]' || written === '[Array]'
}

/** Whether a part of the error is folded away, so that printing it again tells more. */
export function foldsError(root: JsonNode | null, source: Source): boolean {
  return errorPaths.some((path) => isFolded(nodeAt(root, path), source))
}

/** Says that the print has nothing of the error itself. */
export function foldedFindings(root: JsonNode | null, source: Source): Finding[] {
  const error = nodeAt(root, 'error')
  if (!error || !isFolded(error, source)) return []
  return [
    {
      rule: 'read/folded-error',
      severity: 'warning',
      pointer: error.pointer,
      range: source.range(error),
      message: 'The print left out what `error` holds, so neither its type nor its message can be read here.',
      expected: null,
      found: source.paste.slice(source.spanInPaste(error)),
    },
  ]
}
