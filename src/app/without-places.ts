// An exchange for where there is no text to lead to.
import type { InspectedExchange } from '../core/model.ts'

/** The parts that are quoted, without their places: what leads nowhere is no button. */
export function withoutPlaces({ diagnosis, message, requestId, providerError }: InspectedExchange) {
  return {
    evidence: diagnosis.evidence.map((observation) => ({ ...observation, range: null })),
    refused: diagnosis.refused.map((field) => ({ ...field, range: null })),
    retry: diagnosis.retry.retryAfter
      ? { ...diagnosis.retry, retryAfter: { ...diagnosis.retry.retryAfter, range: null } }
      : diagnosis.retry,
    message: message && { ...message, range: null },
    requestId: requestId && { ...requestId, range: null },
    providerError: providerError && {
      ...providerError,
      code: providerError.code && { ...providerError.code, range: null },
      message: providerError.message && { ...providerError.message, range: null },
    },
  }
}
