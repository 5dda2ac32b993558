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
  return withHeadOutside(exchange, outer, { head: status.span, status, headers: [] })
}

interface Head {
  /** The stretch of the outer text that holds what follows. */
  readonly head: Span
  readonly status: Pick<NonNullable<Exchange['status']>, 'value' | 'span'> | null
  readonly headers: Exchange['headers']
}

/** The same with status and headers; what the exchange states itself is left where neither is outside. */
export function withHeadOutside(exchange: Exchange, outer: Source, { head, status, headers }: Head): Exchange {
  const { source, body, stated } = exchange
  const length = head.end - head.start
  const moved = ({ start, end }: Span): Span => ({ start: start + length, end: end + length })
  const inHead = ({ start, end }: Span): Span => ({ start: start - head.start, end: end - head.start })
  const movedFact = <T>(found: Found<T>): Found<T> => ({ ...found, span: moved(found.span) })
  const inside = exchange.status && { ...exchange.status, span: moved(exchange.status.span) }
  return {
    ...exchange,
    source: source.behind(outer, head),
    span: moved(exchange.span),
    status: status ? { value: status.value, span: inHead(status.span), origin: 'status-text' } : inside,
    headers: [
      ...headers.map((header) => ({ ...header, span: inHead(header.span) })),
      ...exchange.headers.map((header) => ({ ...header, span: moved(header.span) })),
    ],
    body: body && moved(body),
    stated: {
      ...(stated.type && { type: movedFact(stated.type) }),
      ...(stated.message && { message: movedFact(stated.message) }),
      ...(stated.requestId && { requestId: movedFact(stated.requestId) }),
      ...(stated.provider && { provider: movedFact(stated.provider) }),
    },
  }
}
