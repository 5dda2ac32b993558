// Puts a piece of the text around an unwrapped one in front of it, so that what is stated there keeps its own place.
import type { Span } from '../model.ts'
import type { Exchange, Found } from './exchange.ts'
import type { Source } from './source.ts'

/**
 * An exchange that was read from unwrapped text, with a status that stands outside of the wrapping.
 * @param outer the text that `status` points into
 */
export function withStatusOutside(
  exchange: Exchange,
  outer: Source,
  status: Pick<NonNullable<Exchange['status']>, 'value' | 'span'>,
): Exchange {
  const { source, body, stated } = exchange
  const front = outer.slice(status.span)
  const moved = ({ start, end }: Span): Span => ({ start: start + front.length, end: end + front.length })
  const movedFact = <T>(found: Found<T>): Found<T> => ({ ...found, span: moved(found.span) })
  return {
    ...exchange,
    source: source.behind(front, outer.spanInPaste(status.span)),
    span: moved(exchange.span),
    status: { value: status.value, span: { start: 0, end: front.length }, origin: 'status-text' },
    headers: exchange.headers.map((header) => ({ ...header, span: moved(header.span) })),
    body: body && moved(body),
    stated: {
      ...(stated.type && { type: movedFact(stated.type) }),
      ...(stated.message && { message: movedFact(stated.message) }),
      ...(stated.requestId && { requestId: movedFact(stated.requestId) }),
      ...(stated.provider && { provider: movedFact(stated.provider) }),
    },
  }
}
