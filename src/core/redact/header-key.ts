// Finds the key in the value of an Authorization header. What stands around it stays: it may be what is wrong.
import type { Span } from '../model.ts'

/** The key in a value of a header. */
export interface HeaderKey extends Span {
  /** What its stand-in is called where no scheme stands before it, so that this can still be seen; null elsewhere. */
  readonly label: 'api-key' | 'token' | null
}

/** People write the word twice, where their library puts it there too. */
const schemes = /^(?:(?:Bearer|Basic|Digest)(?: {1,9}|$)){0,2}/i
const openingQuote = /^\\{0,16}["']/
const apiKey = /^nyk_[\w.-]{8,}$/
const accessToken = /^eyJ[\w.-]{8,}$/

/** The place of the key in the value: behind the scheme, and between quotes. Empty where only a scheme is there. */
export function headerKey(value: string): HeaderKey {
  const scheme = schemes.exec(value)?.[0] ?? ''
  const quote = openingQuote.exec(value.slice(scheme.length))?.[0] ?? ''
  const isQuoted = quote !== '' && value.length > scheme.length + quote.length * 2 && value.endsWith(quote)
  const start = scheme.length + (isQuoted ? quote.length : 0)
  return { start, end: value.length - (isQuoted ? quote.length : 0), label: scheme === '' ? labelOf(value) : null }
}

function labelOf(value: string): HeaderKey['label'] {
  if (apiKey.test(value)) return 'api-key'
  return accessToken.test(value) ? 'token' : null
}
