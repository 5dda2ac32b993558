// Recognises webhook notifications, of API v3 and v2.
import { triggers } from '../catalogue/triggers.ts'
import { listed } from '../listed.ts'
import type { Rule } from './recognised.ts'
import { asObject, field, has, type JsonObject, present } from './shape.ts'

/** The first parts of all triggers: a new trigger of a known family is still one of Nylas. */
const families = new Set(triggers.map(({ trigger }) => familyOf(trigger)))

/** A CloudEvents notification, also one that lost its `specversion`. */
export const webhook: Rule = (root) => {
  const data = asObject(field(root, 'data'))
  const isTrigger = hasTrigger(root)
  const isNylas = isTrigger || (data !== null && has(data, 'application_id'))
  if (has(root, 'specversion') && has(root, 'type')) {
    if (!isNylas) return { envelope: 'unknown', because: 'is a CloudEvents notification, but has no trigger of Nylas' }
    const marks = isTrigger ? 'a trigger in type' : 'data.application_id'
    return { envelope: 'webhook', because: `has specversion and ${marks}: a CloudEvents notification` }
  }
  if (!isTrigger || !data) return null
  const marks = present(data, ['application_id', 'object']).map((key) => `data.${key}`)
  return marks.length > 0 ? { envelope: 'webhook', because: `has a trigger in type beside ${listed(marks)}` } : null
}

/** `{"deltas": […]}` */
export const v2Webhook: Rule = (root) =>
  Array.isArray(field(root, 'deltas')) ? { envelope: 'v2-webhook', because: 'has deltas, as API v2 sends them' } : null

function hasTrigger(root: JsonObject): boolean {
  const type = field(root, 'type')
  return typeof type === 'string' && type.includes('.') && families.has(familyOf(type))
}

function familyOf(trigger: string): string {
  return trigger.slice(0, trigger.indexOf('.'))
}
