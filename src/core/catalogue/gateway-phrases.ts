// What a server in front of the API says by itself when the service behind it does not answer.
import type { SourceKey } from './types.ts'

interface GatewayPhrase {
  /** In lower case, without the punctuation at the end. */
  readonly phrase: string
  readonly source: SourceKey
}

const gatewayPhrases: readonly GatewayPhrase[] = [
  { phrase: 'bad gateway: the upstream server is unavailable, please try again', source: 'responses-500' },
  { phrase: 'the upstream server is unavailable, please try again', source: 'responses-500' },
  { phrase: 'the upstream server is unavailable', source: 'responses-500' },
  { phrase: 'bad gateway', source: 'responses-500' },
  { phrase: 'service unavailable', source: 'responses-500' },
  { phrase: 'server unavailable', source: 'responses-500' },
  { phrase: 'internal server error', source: 'rfc' },
  { phrase: 'gateway timeout', source: 'rfc' },
  { phrase: 'gateway time-out', source: 'rfc' },
]

const known = new Set(gatewayPhrases.map(({ phrase }) => phrase))
const longest = Math.max(...[...known].map((phrase) => phrase.length))

/** Whether the text is such a phrase and nothing else, perhaps after its status: `502 Bad Gateway`. */
export function isGatewayPhrase(text: string): boolean {
  if (text.length > longest + 10) return false
  const words = text.toLowerCase().replace(/^5\d\d[ :-]{1,3}/, '')
  return known.has(words.replace(/[.!]{1,5}$/, ''))
}

/** Whether such a phrase is among the words of a heading. */
export function namesGateway(heading: string): boolean {
  const words = heading.toLowerCase()
  return [...known].some((phrase) => words.includes(phrase))
}
