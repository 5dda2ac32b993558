// Unwraps the provider's own words from the nestings in which `provider_error` arrives.
import { firstScalar, nodeAt, scalarText } from './field-path.ts'
import type { JsonNode } from './json/document.ts'
import type { ProviderError, Stated } from './model.ts'
import type { Source } from './read/source.ts'

const places = [
  'error.provider_error',
  'error.providerError',
  'provider_error',
  'providerError',
  'data.object.error.provider_error',
  'data.error.provider_error',
  'data.send_ics_error.provider_error',
  // API v2 named it so, beside a flat message.
  'server_error',
] as const

// Google and Microsoft Graph nest once more under `error`; OAuth endpoints answer `error` and `error_description`.
const codePaths = ['error.code', 'code', 'error.status', 'error', 'status', 'type']
const messagePaths = ['error.message', 'message', 'error_description', 'error.error_description', 'provider_error']

/**
 * @param root the envelope's root object
 * @returns what the provider said, or null where the response repeats nothing from a provider
 */
export function readProviderError(root: JsonNode | null, source: Source): ProviderError | null {
  for (const place of places) {
    const node = nodeAt(root, place)
    if (!node || isEmpty(node)) continue
    const wording = node.kind === 'string' ? node : firstScalar(node, messagePaths)
    return {
      code: stated(firstScalar(node, codePaths), source),
      message: stated(wording, source),
      pointer: node.pointer,
      range: source.range(node),
      known: null,
    }
  }
  return null
}

/** An empty object or text is the form without the content: the provider said nothing. */
function isEmpty(node: JsonNode): boolean {
  if (node.kind === 'string') return node.string()?.trim() === ''
  return (
    node.kind === 'null' ||
    node.kind === 'missing' ||
    (node.kind !== 'number' && node.kind !== 'boolean' && node.size === 0)
  )
}

function stated(node: JsonNode | undefined, source: Source): Stated<string> | null {
  return node ? { value: scalarText(node), range: source.range(node) } : null
}
