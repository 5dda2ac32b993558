// Says whether a value found inside other data is a Nylas response: the shape alone is not enough there.
import { lookUpType } from '../catalogue/look-up.ts'
import { classify } from '../envelope/classify.ts'
import { isNotification } from '../envelope/kinds.ts'
import { outlineOf } from '../envelope/outline.ts'
import { asObject, field, hasText } from '../envelope/shape.ts'
import type { JsonNode } from '../json/document.ts'

/** Whether the value has an envelope of Nylas and, beside it, something that only Nylas sends. */
export function isNylasResponse(node: JsonNode | null, status: number | null = null): boolean {
  const value = node && outlineOf(node)
  const { envelope } = classify(value, { status })
  if (envelope === 'unknown' || !asObject(value)) return false
  if (isNotification(envelope)) return true
  const error = field(value, 'error')
  return (
    ['request_id', 'grant_id'].some((key) => hasText(value, key)) ||
    hasText(error, 'request_id') ||
    [field(error, 'type'), field(value, 'type')].some((type) => typeof type === 'string' && lookUpType(type) !== null)
  )
}

/** Whether a text holds any of the keys without which nothing is a Nylas response: most other objects need no parsing. */
export function mayHoldResponse(text: string): boolean {
  return marks.some((mark) => text.includes(mark))
}

const marks = ['request_id', 'type', 'grant_id', 'deltas']
