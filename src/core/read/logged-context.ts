// Reads the few fields of an error that a program logged as the context of its own words.
import { lookUpType } from '../catalogue/look-up.ts'
import type { JsonNode } from '../json/document.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import { statusIn } from './log-object.ts'
import { isNylasResponse } from './nylas-envelope.ts'
import type { Source } from './source.ts'

/**
 * The status and the type that a program put beside its own words on a failed call: `{"status":429,"type":"rate_limit_error"}`.
 * @returns null where not both are there: alone, neither is of an error for sure
 */
export function readContext(source: Source, root: JsonNode | null): Exchange | null {
  const stated = root?.kind === 'object' && !isNylasResponse(root) ? statusIn(root) : null
  const type = root?.get('type')
  const value = type?.string() ?? ''
  if (!stated || stated.value < 400 || !type || lookUpType(value) === null) return null
  const { node } = stated
  return {
    ...blankExchange(source),
    status: { value: stated.value, span: { start: node.start, end: node.end }, origin: 'body-field' },
    stated: { type: { value, span: { start: type.start, end: type.end } } },
    recognised: { envelope: 'error', because: 'names the fields of an error of Nylas one by one' },
  }
}
