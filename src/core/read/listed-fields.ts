// Reads the line that the notes on the prints of SDKs recommend, with nothing that names its parts: status, type, message, request
// ID and the provider's error.
import { lookUpType } from '../catalogue/look-up.ts'
import type { Span } from '../model.ts'
import { type Exchange, type Found, blankExchange } from './exchange.ts'
import type { Source } from './source.ts'

const maxLines = 200
const maxLineChars = 20_000
const beginning = /^[^{}\n]{0,100}?(?<![\w.-])([45]\d\d) ([a-z][a-z\d_]{2,40}(?:\.[a-z\d_]{2,60})?) /
const nothing = /^(?:null|None|nil|undefined)$/
const identifier = /^(?=\D{0,80}\d)[\w-]{6,80}$/

/** The errors of a text that holds such lines alone; none where any other line is in it. */
export function listedFields(source: Source): readonly Exchange[] {
  const found: Exchange[] = []
  for (const line of source.lines(source.content)) {
    if (source.slice(line).trim() === '') continue
    const exchange = found.length < maxLines ? fieldsOf(source, line) : null
    if (!exchange) return []
    found.push(exchange)
  }
  return found
}

function fieldsOf(source: Source, line: Span): Exchange | null {
  const text = source.slice({ start: line.start, end: Math.min(line.end, line.start + maxLineChars) }).trimEnd()
  const [opening = '', status = '', type = ''] = beginning.exec(text) ?? []
  if (lookUpType(type) === null) return null
  const provider = providerAt(text, opening.length)
  const words = text.slice(opening.length, provider).trimEnd()
  const id = words.lastIndexOf(' ') + 1
  if (provider < 0 || !identifier.test(words.slice(id))) return null
  const place = (from: number, value: string): Found<string> => {
    const start = line.start + from
    return { value, span: { start, end: start + value.length } }
  }
  const typeAt = opening.length - type.length - 1
  const statusAt = place(typeAt - status.length - 1, status)
  const message = words.slice(0, id).trimEnd()
  const said = text.slice(provider)
  return {
    ...blankExchange(source, line),
    status: { value: Number(status), span: statusAt.span, origin: 'status-text' },
    body: line,
    stated: {
      type: place(typeAt, type),
      ...(message && { message: place(opening.length, message) }),
      requestId: place(opening.length + id, words.slice(id)),
      ...(!nothing.test(said) && { provider: place(provider, said) }),
    },
    recognised: { envelope: 'error', because: 'lists the fields of an error of Nylas one after the other' },
  }
}

/** Where the last part begins, an object or a word for none; -1 where the line ends otherwise. */
function providerAt(text: string, from: number): number {
  const object = text.slice(from).search(/ [{[]/)
  if (object >= 0) return /[}\]]$/.test(text) ? from + object + 1 : -1
  const last = text.lastIndexOf(' ') + 1
  return last > from && nothing.test(text.slice(last)) ? last : -1
}
