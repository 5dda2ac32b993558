// What an address shows by itself to be wrong: a variable that was empty when it was built, or a time in the wrong unit.
import type { RequestContext } from '../model.ts'

/** Where an empty variable stands: in the path, in the query, or as the cursor of a list; or milliseconds in place of seconds. */
export type RequestSlip = 'path' | 'query' | 'cursor' | 'milliseconds'

/** Parts of an address that are looked at. */
const maxParts = 60

/** What programs write for a variable without a value. */
const lost = /^(?:undefined|null|none|nil|nan|\[object object\])$/i

/** The parameters that count in seconds since 1970. */
const times = new Set([
  'start',
  'end',
  'start_time',
  'end_time',
  'received_after',
  'received_before',
  'latest_message_after',
  'latest_message_before',
  'updated_after',
  'updated_before',
])
/** In seconds they would lie after the year 10000. */
const milliseconds = /^\d{12,14}$/

/** The first slip in an address, and the part of it that shows it; null where there is none. */
export function slipIn({ url }: RequestContext): { readonly slip: RequestSlip; readonly shown: string } | null {
  const [address = '', query = ''] = (url.split('#', 1)[0] ?? '').split('?', 2)
  const path = /\/v3\/(?<path>[^?]*)$/.exec(address)?.groups?.['path'] ?? ''
  // A slash at the end closes the path; one that opens it follows an empty step.
  const steps = path.replace(/\/$/, '').split('/', maxParts)
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1] ?? ''
    if (index > 0 && (step === '' || lost.test(decoded(step)))) return { slip: 'path', shown: `${before}/${step}` }
  }
  for (const pair of query.split('&', maxParts)) {
    const [name = '', value = ''] = pair.split('=', 2)
    if (lost.test(decoded(value))) return { slip: name === 'page_token' ? 'cursor' : 'query', shown: pair }
    if (times.has(name) && milliseconds.test(value)) return { slip: 'milliseconds', shown: pair }
  }
  return null
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
