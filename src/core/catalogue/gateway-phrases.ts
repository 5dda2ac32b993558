// What a server in front of the API says by itself when the service behind it does not answer.
import type { SourceKey } from './types.ts'

interface GatewayPhrase {
  /** In lower case, without the punctuation at the end. */
  readonly phrase: string
  /** Set where its reason follows behind a full stop or a comma. */
  readonly goesOn?: true
  readonly source: SourceKey
}

/** The longer first: of two that stand in a text, one in the other, the longer tells more. */
const gatewayPhrases: readonly GatewayPhrase[] = [
  { phrase: 'bad gateway: the upstream server is unavailable, please try again', source: 'responses-500' },
  { phrase: 'the upstream server is unavailable, please try again', source: 'responses-500' },
  { phrase: 'the upstream server is unavailable', source: 'responses-500' },
  { phrase: 'upstream server is unavailable', source: 'responses-500' },
  { phrase: 'bad gateway', source: 'responses-500' },
  { phrase: 'service unavailable', source: 'responses-500' },
  { phrase: 'server unavailable', source: 'responses-500' },
  { phrase: 'internal server error', source: 'rfc' },
  { phrase: 'gateway timeout', source: 'rfc' },
  { phrase: 'gateway time-out', source: 'rfc' },
  // Envoy’s.
  { phrase: 'upstream request timeout', source: 'public-code' },
  { phrase: 'upstream connect error or disconnect/reset before headers', goesOn: true, source: 'public-code' },
  { phrase: 'no healthy upstream', source: 'public-code' },
]

/** What to look for in a text that such a server may have sent. */
export const gatewayWords: readonly string[] = gatewayPhrases.map(({ phrase }) => phrase)

const known = new Set(gatewayWords)
const openings = gatewayPhrases.filter(({ goesOn }) => goesOn).map(({ phrase }) => phrase)
const longest = Math.max(...[...known].map((phrase) => phrase.length))

const maxReasonChars = 200

/** Whether the text is such a phrase and nothing else, perhaps after its status: `502 Bad Gateway`. */
export function isGatewayPhrase(text: string): boolean {
  if (text.length > longest + maxReasonChars) return false
  const words = text.toLowerCase().replace(/^5\d\d[ :-]{1,3}/, '')
  if (openings.some((phrase) => words.startsWith(phrase) && /^[.,]/.test(words.slice(phrase.length)))) return true
  return known.has(words.replace(/[.!]{1,5}$/, ''))
}

/** Whether such a phrase is among the words of a heading. */
export function namesGateway(heading: string): boolean {
  const words = heading.toLowerCase()
  return [...known].some((phrase) => words.includes(phrase))
}
