// Reads what no other reader knows: a bare error type, a bare status, a gateway's own words, or prose that may begin with a status.
import { isGatewayPhrase } from '../catalogue/gateway-phrases.ts'
import { lookUpType } from '../catalogue/look-up.ts'
import { maxPhraseSearchChars } from '../limits.ts'
import { type Exchange, blankExchange } from './exchange.ts'
import type { Reader } from './reader.ts'
import type { Source } from './source.ts'
import { statusOfLine } from './status-text.ts'

export const plainText: Reader = {
  form: 'plain-text',
  recognise: () => 1,
  read(source) {
    const text = source.slice(source.content)
    const status = statedStatus(source)
    const bareType = isWord(text) && lookUpType(text) ? { value: text, span: source.content } : null
    const isGateway = isGatewayPhrase(text)
    // Prose is kept as the body; a type or a status that stands alone leaves none.
    const isBare = bareType !== null || (status !== null && /^\d{3}$/.test(text))
    return [
      {
        ...blankExchange(source),
        status,
        body: isBare ? null : source.content,
        stated: bareType ? { type: bareType } : isGateway ? { message: { value: text, span: source.content } } : {},
        recognised: isGateway
          ? { envelope: 'error', because: 'is what a gateway says in place of the API’s JSON' }
          : null,
      },
    ]
  },
}

/** One word of at most 80 characters: what an error type looks like on its own. */
function isWord(text: string): boolean {
  return /^[A-Za-z0-9_.]{1,80}$/.test(text)
}

function statedStatus(source: Source): Exchange['status'] {
  for (const line of source.lines(source.content)) {
    const status = statusOfLine(source.slice(line), line.start)
    if (status) return { value: status.value, span: status.span, origin: 'status-text' }
    break
  }
  return clientStatus(source)
}

// What .NET and PowerShell say of a failed request.
const clientWords = /\b(?:server returned an error: \(|not indicate success: )([1-5]\d\d)\b/

function clientStatus(source: Source): Exchange['status'] {
  const { start, end } = source.content
  const found = clientWords.exec(source.text.slice(start, Math.min(end, start + maxPhraseSearchChars)))
  if (!found?.[1]) return null
  const at = start + found.index + found[0].length - 3
  return { value: Number(found[1]), span: { start: at, end: at + 3 }, origin: 'status-text' }
}
