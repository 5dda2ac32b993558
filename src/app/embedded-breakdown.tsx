// The breakdown without its controls: nothing in it changes how the response is read.
import type { InspectedExchange } from '../core/model.ts'
import { EvidenceList } from '../features/breakdown/evidence-list.tsx'
import { NylasMessage, ProviderCard } from '../features/breakdown/quotes.tsx'
import { RefusedList } from '../features/breakdown/refused-list.tsx'
import { RequestId } from '../features/breakdown/request-id.tsx'
import { RetryNote } from '../features/breakdown/retry-note.tsx'
import { ScopeTable } from '../features/breakdown/scope-table.tsx'
import { StatusNote } from '../features/breakdown/status-note.tsx'
import { Verdict } from '../features/breakdown/verdict.tsx'
import { Candidates } from '../ui/candidates.tsx'
import { Causes, FixSteps } from '../ui/fix-steps.tsx'
import { References } from '../ui/references.tsx'
import { withoutPlaces } from './without-places.ts'

export function EmbeddedBreakdown({ exchange }: { readonly exchange: InspectedExchange }) {
  const { diagnosis } = exchange
  const { evidence, refused, retry, message, requestId, providerError } = withoutPlaces(exchange)
  const healthy = diagnosis.category === 'success'
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Verdict exchange={exchange} />
      <FixSteps fix={diagnosis.fix} />
      {refused.length > 0 && <RefusedList refused={refused} />}
      {diagnosis.candidates.length > 0 && <Candidates candidates={diagnosis.candidates} />}
      {diagnosis.scopes.length > 0 && <ScopeTable scopes={diagnosis.scopes} />}
      {providerError && <ProviderCard error={providerError} verdict={diagnosis.meaning} />}
      {message && <NylasMessage {...message} />}
      {!healthy && diagnosis.candidates.length === 0 && <Causes causes={diagnosis.causes} />}
      {!healthy && <RetryNote {...retry} />}
      {diagnosis.status && !healthy && <StatusNote {...diagnosis.status} />}
      <EvidenceList evidence={evidence} confidence={diagnosis.confidence} />
      <RequestId requestId={requestId} />
      <References references={diagnosis.references} />
    </div>
  )
}
