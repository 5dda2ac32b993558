// What makes two inspections the same.
import type { InspectionFacts, KeptView } from './records.ts'

/** A short name of a view: equal for equal ones, and unequal ones have unequal names as good as always. */
export function fingerprintOf({ text, form, status }: KeptView): string {
  return `${text.length}.${hash(text, 0x811c9dc5)}${hash(text, 0x9747b28c)}.${form ?? ''}.${status ?? ''}`
}

/** FNV-1a over UTF-16 units; it only has to tell texts apart, not to withstand anybody. */
function hash(text: string, seed: number): string {
  let value = seed
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return (value >>> 0).toString(36)
}

/**
 * Whether an edited text still tells of the same inspection: then the entry follows the text instead of leaving one
 * entry behind for each pause in the typing.
 */
export function isSameStory(a: InspectionFacts, b: InspectionFacts): boolean {
  return (
    a.title === b.title &&
    a.status === b.status &&
    a.type === b.type &&
    a.requestId === b.requestId &&
    a.responses === b.responses
  )
}
