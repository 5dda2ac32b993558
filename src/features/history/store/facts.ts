// What an inspection comes to in the history.
import { maxHistoryFactChars } from '../../../core/limits.ts'
import type { InspectedExchange, Inspection } from '../../../core/model.ts'
import { plainWords } from '../../../core/plain-words.ts'
import type { InspectionFacts } from './records.ts'

/** Whether anything in the text was recognised; prose and foreign data are not worth an entry. */
export function isWorthKeeping({ exchanges }: Inspection): boolean {
  return exchanges.some(
    ({ envelope, type, status, providerError }) =>
      envelope !== 'unknown' || type !== null || status !== null || providerError !== null,
  )
}

/** The facts of an inspection, as those of the response in view. */
export function factsOf(inspection: Inspection, exchange: InspectedExchange): InspectionFacts {
  const { diagnosis, status, type, envelope, requestId } = exchange
  return {
    title: short(plainWords(diagnosis.title)),
    status: status?.value ?? null,
    type: type && short(type.canonical ?? type.value),
    category: diagnosis.category,
    retry: diagnosis.retry.verdict,
    envelope,
    requestId: requestId && short(requestId.value),
    readAs: inspection.form,
    responses: inspection.exchanges.length,
  }
}

function short(text: string): string {
  return text.slice(0, maxHistoryFactChars)
}
