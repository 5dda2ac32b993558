// Decodes gzip in Base64 where a text holds it outside of quotes: alone, as a body, or in the line of a log.
import { decode, gzipStart } from './base64.ts'
import type { Edit } from './edit-map.ts'
import { mayHoldResponse } from './nylas-envelope.ts'
import type { Source } from './source.ts'

// In quotes the decoded text would have to be escaped: who reads the string decodes it.
const encoded = /(?<![\w+/"'\\])H4sI[A-Za-z0-9+/]{20,}={0,2}/g

/** The source with what was compressed as it was before: a whole text whatever it is, a part of one where it is a response. */
export function withInflatedText(source: Source): Source {
  const { text, content } = source
  if (!text.includes(gzipStart)) return source
  const whole = text.startsWith(gzipStart, content.start) ? source.slice(content).replaceAll(/\s/g, '') : ''
  if (/^[A-Za-z0-9+/]+={0,2}$/.test(whole)) return inflated(source, [{ ...content, text: whole }])
  const found = [...text.matchAll(encoded)].map(({ 0: part, index }) => ({
    start: index,
    end: index + part.length,
    text: part,
  }))
  return inflated(source, found, mayHoldResponse)
}

function inflated(source: Source, found: readonly Edit[], isWanted = (text: string) => text !== ''): Source {
  const decoded = found.flatMap(({ text: part, ...span }) => {
    // What is cut off need not end with four letters.
    const { text, repair } = decode(part.slice(0, part.length - (part.length % 4)))
    return isWanted(text) ? [{ ...span, text, repair }] : []
  })
  const [first] = decoded
  return first ? source.derive(decoded, first.repair) : source
}
