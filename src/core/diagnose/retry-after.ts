// Finds how long a response asks to wait: the Retry-After header, or a time inside the provider's or Nylas's wording.
import { headerValue, type Facts } from '../facts.ts'
import { maxPhraseSearchChars } from '../limits.ts'
import type { RetryAfter, Stated } from '../model.ts'

/** The wait that the response states; null where it states none. The header goes before the wording. */
export function retryAfter(facts: Facts): RetryAfter | null {
  const { headers, message, providerError } = facts
  const header = headerValue(headers, ['retry-after'])
  const wait =
    (header && waitOfHeader(header)) ?? waitInText(providerError?.message ?? null) ?? waitInText(message ?? facts.prose)
  return wait?.seconds ? { ...wait, at: later(receivedAt(facts), wait.seconds) } : wait
}

/** RFC 9110, section 10.2.3: a number of seconds or an HTTP date. */
function waitOfHeader({ value, range }: Stated<string>): RetryAfter | null {
  if (/^\d{1,9}$/.test(value)) return { seconds: Number(value), at: null, range }
  const at = instantOf(value)
  return at === null ? null : { seconds: null, at, range }
}

// Date.parse alone would read "-1" as a year.
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

function instantOf(value: string): string | null {
  return httpDate.test(value) ? isoInstant(value) : null
}

// Google words its quota errors as "Retry after 2026-01-08T09:26:53.594Z".
const instantInText = /retry after (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z)/i
const durationInText =
  /\b(?:retry|try again|wait)(?: again)? (?:after|in|for) (?:about )?(\d{1,6}) ?(ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hours?)\b/i
// Exchange: "Back off for 297749 milliseconds", or BackOffMilliseconds with the number behind it.
const backOffInText = /\bback ?off(?: for |milliseconds["'>:= ]{1,5})(\d{1,9})\b/i

function waitInText(text: Stated<string> | null): RetryAfter | null {
  if (!text) return null
  const words = text.value.slice(0, maxPhraseSearchChars)
  const at = isoInstant(instantInText.exec(words)?.[1] ?? '')
  if (at !== null) return { seconds: null, at, range: text.range }
  const [, amount, unit = ''] = durationInText.exec(words) ?? []
  const backOff = backOffInText.exec(words)?.[1]
  const seconds =
    backOff === undefined ? Number(amount) * secondsPer(unit.toLowerCase()) : Math.ceil(Number(backOff) / 1000)
  return seconds > 0 ? { seconds, at: null, range: text.range } : null
}

function secondsPer(unit: string): number {
  if (unit.startsWith('ms') || unit.startsWith('milli')) return 0.001
  if (unit.startsWith('m')) return 60
  return unit.startsWith('h') ? 3600 : 1
}

/** The server's clock goes before that of whoever wrote the log. */
function receivedAt({ headers, time }: Facts): string | null {
  return instantOf(headerValue(headers, ['date'])?.value ?? '') ?? time
}

function later(from: string | null, seconds: number): string | null {
  return from === null ? null : new Date(Date.parse(from) + seconds * 1000).toISOString()
}

function isoInstant(text: string): string | null {
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString()
}
