// Unwraps the provider's own words from the nestings in which `provider_error` arrives.
import { firstScalar, nodeAt, scalarText } from './field-path.ts'
import type { JsonNode } from './json/document.ts'
import { maxUnescapedLevels } from './limits.ts'
import type { ProviderError, Stated } from './model.ts'
import { codesAt } from './provider-codes.ts'
import type { Source } from './read/source.ts'
import { unescapeJsonString } from './read/unescape.ts'

const places = [
  'error.provider_error',
  'error.providerError',
  'provider_error',
  'providerError',
  'data.object.error.provider_error',
  'data.error.provider_error',
  'data.send_ics_error.provider_error',
  'data.object.bounce_reason',
  // API v2 named it so, beside a flat message.
  'server_error',
  'serverError',
] as const

/** Recipients of a bounce that are looked at for the server's answer. */
const maxBounceRecipients = 20

// Google and Microsoft Graph nest once more under `error`; OAuth endpoints answer `error` and `error_description`.
const codePaths = ['error.code', 'code', 'error.status', 'error', 'status', 'type']
const messagePaths = ['error.message', 'message', 'error_description', 'error.error_description', 'provider_error']

/** What the provider said, and every code that it gave, the most telling first. */
export interface ProviderReading {
  readonly error: ProviderError
  readonly codes: readonly Stated<string>[]
}

/**
 * @param root the envelope's root object
 * @returns what the provider said, or null where the response repeats nothing from a provider
 */
export function readProviderError(root: JsonNode | null, source: Source): ProviderReading | null {
  for (const node of [...places.map((place) => nodeAt(root, place)), ...bounceReasons(root)]) {
    if (node && !isEmpty(node)) return readAnswer(node, source)
  }
  return null
}

/**
 * @param node what a provider answered, wherever it stands
 * @returns what the provider said in it
 */
export function readAnswer(node: JsonNode, source: Source): ProviderReading {
  const inner = unwrapped(node, source)
  const code = firstScalar(inner.node, codePaths)
  const message = inner.node.kind === 'string' ? inner.node : firstScalar(inner.node, messagePaths)
  // `{"error": "535 Authentication failed"}` has words in the place of a code.
  const isWorded = !message && code !== undefined && /\S\s/.test(scalarText(code))
  const wording = isWorded ? code : message
  return {
    error: {
      code: isWorded ? null : stated(code, inner.source),
      message: stated(wording, inner.source),
      pointer: node.pointer,
      range: source.range(node),
      known: null,
    },
    codes: codesAt(inner.node, inner.source),
  }
}

/** A bounce quotes the receiving server once for each recipient that it refused. */
function bounceReasons(root: JsonNode | null): (JsonNode | undefined)[] {
  const recipients = nodeAt(root, 'data.object.bounce.recipients')
  if (recipients?.kind !== 'array') return []
  return Array.from({ length: Math.min(recipients.size, maxBounceRecipients) }, (_, index) =>
    recipients.at(index)?.get('diagnostic_code'),
  )
}

interface Placed {
  readonly node: JsonNode
  readonly source: Source
}

/** The object that a string of JSON stands for, wherever it is one; the places still lead back to the paste. */
function unwrapped(node: JsonNode, source: Source): Placed {
  let found: Placed = { node, source }
  for (let level = 0; level < maxUnescapedLevels && found.node.kind === 'string'; level++) {
    const inner = unescapeJsonString(found.source, found.node)
    const root = inner.opensJson(inner.content) ? inner.json(inner.content).root : null
    // "[OVERQUOTA] Account exceeded its quota" opens like a list, and is none.
    if (root?.kind !== 'object' || root.size === 0) break
    found = { node: root, source: inner }
  }
  return found
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
