// Reads the sentence in which this app writes a captured request that got no answer.
import { failureWords } from '../capture/failure-words.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import type { Source } from './source.ts'

const sentence = /^([A-Z]{3,7}) (https?:\/\/\S{1,4000}) failed: ([^\n]{1,200})\.$/
const reasons: ReadonlySet<string> = new Set(Object.values(failureWords).map(({ long }) => long))

/** `POST https://… failed: the server refused the connection (ECONNREFUSED).`; null for any other text. */
export function failedRequest(source: Source): Exchange | null {
  const [, method, url, reason] = sentence.exec(source.slice(source.content)) ?? []
  if (!method || !url || !reason || !reasons.has(reason)) return null
  const end = source.content.end - '.'.length
  return {
    ...blankExchange(source),
    request: { method, url, body: null },
    body: { start: end - reason.length, end },
    recognised: {
      envelope: 'unknown',
      because: 'is what the capture companion says of a request that got no answer',
    },
  }
}
