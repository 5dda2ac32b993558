// Whether a captured exchange did what it was for.
import type { CapturedExchange } from './protocol.ts'

/** What is wrong with a signature. */
export type SignatureFault = 'invalid' | 'missing'

/** Whether a check of a signature, or what a text says of one, found something wrong. */
export function isSignatureFault(found: string | null): found is SignatureFault {
  return found === 'invalid' || found === 'missing'
}

/** Whether it was taken by whoever it went to. To Nylas any answer to a notification but 200 is a failure. */
export function isTaken({ origin, response, failure }: CapturedExchange): boolean {
  if (failure !== null || response === null) return false
  return origin === 'webhook' ? response.status === 200 : response.status < 400
}

/** Whether it did not do what it was sent for; a notification fails where its signature is wrong, too. */
export function isFailure(exchange: CapturedExchange): boolean {
  return !isTaken(exchange) || isSignatureFault(exchange.signature)
}
