// The text of one response, as it is laid beside another one's.
import type { InspectedExchange } from '../core/model.ts'
import { httpMessage, jsonBody } from '../core/report/http-message.ts'

/**
 * @param text the text that it stands in, or as much of its beginning as the editor shows
 * @returns null where that does not reach to the end of the response
 */
export function comparedText(text: string, exchange: InspectedExchange): string | null {
  const { start, end } = exchange.range
  if (end > text.length) return null
  // An archive keeps a response in pieces between others: as a message it can be compared.
  return httpMessage(exchange, jsonBody(text, exchange)) ?? text.slice(start, end)
}
