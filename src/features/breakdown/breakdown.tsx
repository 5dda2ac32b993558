// The breakdown of one exchange, from the verdict down to the fields.
import { type ReactNode, memo, useEffect } from 'react'
import { mayBeOutage } from '../../core/diagnose/outage.ts'
import type { InspectedExchange } from '../../core/model.ts'
import { Candidates } from '../../ui/candidates.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { FieldList } from './field-list.tsx'
import { FindingList } from './finding-list.tsx'
import { Causes, FixSteps } from '../../ui/fix-steps.tsx'
import { HandlingSection } from './handling-section.tsx'
import { LostNote } from './lost-note.tsx'
import { type PlaceActions, PlaceProvider } from './place.tsx'
import { NylasMessage, ProviderCard } from './quotes.tsx'
import { ReadAs, type ReadAsProps } from './read-as.tsx'
import { References } from '../../ui/references.tsx'
import { useIsDrawn } from '../../ui/use-is-drawn.ts'
import { RefusedList } from './refused-list.tsx'
import { RequestId } from './request-id.tsx'
import { RequestNote } from './request-note.tsx'
import { RetryNote } from './retry-note.tsx'
import { ScopeTable } from './scope-table.tsx'
import { StatusNote } from './status-note.tsx'
import { StatusQuestion } from './status-question.tsx'
import { SupportRequest } from './support-request.tsx'
import { Verdict } from './verdict.tsx'

interface BreakdownProps {
  readonly exchange: InspectedExchange
  readonly readAs: ReadAsProps
  /** Whether a newer text is being read while this result stands. */
  readonly busy: boolean
  readonly actions: PlaceActions
  /** Tells whether the platform as a whole has trouble; null where it cannot be asked. */
  readonly platformStatus: ReactNode
  readonly onChooseStatus: (status: number | null) => void
}

/** Everything that is known about one exchange. Nothing is computed here: it all stands in `exchange`. */
export const Breakdown = memo(function Breakdown({
  exchange,
  readAs,
  busy,
  actions,
  platformStatus,
  onChooseStatus,
}: BreakdownProps) {
  const { diagnosis, providerError, message, status, fields } = exchange
  const healthy = diagnosis.category === 'success'
  const chosen = status?.origin === 'chosen' ? status.value : null
  // The end, mostly below the window, is built once the rest is drawn; a later result takes its place at once.
  const isWhole = useIsDrawn()

  useEffect(() => {
    actions.caret.setRanges(fields.map(({ range }) => range))
  }, [actions, fields])

  return (
    <PlaceProvider value={actions}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <div className="-mb-2 flex items-center gap-3 text-note text-muted">
          <ReadAs {...readAs} />
          {/* Shown only when it takes long enough to be noticed. */}
          {busy && <span className="animate-[appear_0s_300ms_both]">Reading…</span>}
        </div>
        <Verdict exchange={exchange} />
        <FixSteps fix={diagnosis.fix} />
        {diagnosis.refused.length > 0 && <RefusedList refused={diagnosis.refused} />}
        {diagnosis.candidates.length > 0 && <Candidates candidates={diagnosis.candidates} />}
        {diagnosis.scopes.length > 0 && <ScopeTable scopes={diagnosis.scopes} />}
        {mayBeOutage(exchange) && platformStatus}
        {exchange.print && <LostNote {...exchange.print} />}
        {asksForStatus(exchange) && <StatusQuestion chosen={chosen} onChoose={onChooseStatus} />}
        {providerError && <ProviderCard error={providerError} verdict={diagnosis.meaning} />}
        {message && <NylasMessage {...message} />}
        {!healthy && diagnosis.candidates.length === 0 && <Causes causes={diagnosis.causes} />}
        {!healthy && <RetryNote {...diagnosis.retry} />}
        <HandlingSection exchange={exchange} />
        {diagnosis.status && !healthy && <StatusNote {...diagnosis.status} />}
        <EvidenceList evidence={diagnosis.evidence} confidence={diagnosis.confidence} />
        {exchange.request && (
          <RequestNote
            request={exchange.request}
            endpoint={exchange.endpoint}
            time={exchange.time}
            durationMs={exchange.durationMs}
          />
        )}
        <RequestId requestId={exchange.requestId} />
        <SupportRequest exchange={exchange} />
        <FindingList findings={exchange.findings} />
        {isWhole && <FieldList fields={fields} />}
        {isWhole && <References references={diagnosis.references} />}
      </div>
    </PlaceProvider>
  )
})

/** A status helps where something went wrong or nothing is known. A healthy body or a webhook needs none; a request without an answer had none. */
function asksForStatus({ status, envelope, diagnosis }: InspectedExchange): boolean {
  if (status ? status.origin !== 'chosen' : diagnosis.category === 'network') return false
  return envelope === 'error' || envelope === 'oauth-error' || envelope === 'v2-error' || envelope === 'unknown'
}
