// What the list says of how an exchange went, in words and in colour.
import { failureWords } from '../../../core/capture/failure-words.ts'
import { isTaken } from '../../../core/capture/outcome.ts'
import type { CapturedExchange, SignatureCheck } from '../../../core/capture/protocol.ts'
import type { Verdict } from '../../../core/capture/verdict.ts'
import type { CapturedRow } from '../feed/exchange-log.ts'

/** Of a notification that was taken, its signature is what can be wrong; what was not taken failed, whatever its status says. */
export function toneOfRow({ exchange, verdict }: CapturedRow): Verdict['tone'] {
  const { origin, signature, response, failure } = exchange
  if (origin === 'webhook') return isTaken(exchange) ? signatureTones[signature ?? 'no-secret'] : 'bad'
  if (failure) return 'bad'
  return verdict?.tone ?? (response ? 'neutral' : 'bad')
}

const signatureTones: Readonly<Record<SignatureCheck, Verdict['tone']>> = {
  valid: 'good',
  invalid: 'bad',
  missing: 'bad',
  'no-secret': 'neutral',
}

const signatureWords: Readonly<Record<SignatureCheck, string>> = {
  valid: 'Signature valid',
  invalid: 'Signature wrong',
  missing: 'No signature',
  'no-secret': 'Not checked',
}

/** A status; the check of the signature of a notification that was taken; or why there is no status. */
export function statusOf(exchange: CapturedExchange): string {
  const { response, failure, signature } = exchange
  if (signature && isTaken(exchange)) return signatureWords[signature]
  if (failure) return failureWords[failure].short + (response ? ` (${response.status})` : '')
  return response ? `${response.status} ${response.statusText}`.trim() : 'No answer'
}
