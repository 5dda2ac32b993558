// What an address shows by itself to be wrong: a variable that was empty when it was built, or a time in the wrong unit.
import { segmentsIn } from '../catalogue/endpoints.ts'
import { isLostVariable } from '../lost-variable.ts'
import type { RequestContext } from '../model.ts'

/**
 * Where an empty variable stands: in the path, in the query, or as the cursor of a list; or a placeholder that was sent as it is; or
 * milliseconds in place of seconds.
 */
export type RequestSlip = 'path' | 'query' | 'cursor' | 'placeholder' | 'milliseconds'

/** Parameters that are looked at. */
const maxParameters = 60

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
/** In seconds they would lie tens of thousands of years ahead. */
const milliseconds = /^\d{13}$/

/**
 * `{grant_id}`, `{{grantId}}` or `<GRANT_ID>` as a program encodes it. Written plainly it may be what somebody put over the ID before
 * the address was pasted.
 */
const placeholder = /^(?:(?:%7b){1,2}[\w.-]{1,60}(?:%7d){1,2}|%3c[\w.-]{1,60}%3e)$/i

/** The first slip in an address, and the part of it that shows it; null where there is none. */
export function slipIn({ url }: RequestContext): { readonly slip: RequestSlip; readonly shown: string } | null {
  const [version, ...steps] = segmentsIn(url)
  for (const [index, step] of version === 'v3' ? steps.entries() : []) {
    const before = steps[index - 1] ?? ''
    if (index > 0 && (step === '' || isLostVariable(decoded(step)))) return { slip: 'path', shown: `${before}/${step}` }
    if (placeholder.test(step)) return { slip: 'placeholder', shown: `${before}/${step}` }
  }
  const [, query = ''] = (url.split('#', 1)[0] ?? '').split('?', 2)
  for (const pair of query.split('&', maxParameters)) {
    const [name = '', value = ''] = pair.split('=', 2)
    if (isLostVariable(decoded(value))) return { slip: name === 'page_token' ? 'cursor' : 'query', shown: pair }
    if (placeholder.test(value)) return { slip: 'placeholder', shown: pair }
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
