// Finds how long a response asks to wait: the Retry-After header, or an instant inside the provider's or Nylas's wording.
import { headerValue, type Facts } from '../facts.ts'
import { maxPhraseSearchChars } from '../limits.ts'
import type { RetryAfter, Stated } from '../model.ts'

/** The wait that the response states; null where it states none. The header goes before the wording. */
export function retryAfter({ headers, message, providerError }: Facts): RetryAfter | null {
  const header = headerValue(headers, ['retry-after'])
  const stated = header && waitOfHeader(header)
  return stated ?? waitInText(providerError?.message ?? null) ?? waitInText(message)
}

/** RFC 9110, section 10.2.3: a number of seconds or an HTTP date. */
function waitOfHeader({ value, range }: Stated<string>): RetryAfter | null {
  if (/^\d{1,9}$/.test(value)) return { seconds: Number(value), range }
  const at = httpDate.test(value) ? isoInstant(value) : null
  return at === null ? null : { at, range }
}

// Date.parse alone would read "-1" as a year.
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

const instantInText = /retry after (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z)/i

/** Google words its quota errors as "Retry after 2026-01-08T09:26:53.594Z". */
function waitInText(text: Stated<string> | null): RetryAfter | null {
  const found = text && instantInText.exec(text.value.slice(0, maxPhraseSearchChars))
  const at = isoInstant(found?.[1] ?? '')
  return text && at !== null ? { at, range: text.range } : null
}

function isoInstant(text: string): string | null {
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString()
}
