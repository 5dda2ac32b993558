// The breakdown of one exchange, from the verdict down to the fields.
import { actorLabels, retryLabels } from '../../core/labels.ts'
import type { Diagnosis, InspectedExchange } from '../../core/model.ts'
import { EvidenceList } from './evidence-list.tsx'
import { FieldList } from './field-list.tsx'
import { FindingList } from './finding-list.tsx'
import { Causes, FixSteps } from './fix-steps.tsx'
import { LostNote } from './lost-note.tsx'
import { type PlaceActions, PlaceProvider } from './place.tsx'
import { NylasMessage, ProviderCard } from './quotes.tsx'
import { ReadAs, type ReadAsProps } from './read-as.tsx'
import { References } from './references.tsx'
import { RequestId } from './request-id.tsx'
import { RetryNote } from './retry-note.tsx'
import { StatusNote } from './status-note.tsx'
import { StatusQuestion } from './status-question.tsx'
import { Verdict } from './verdict.tsx'

interface BreakdownProps {
  readonly exchange: InspectedExchange
  readonly readAs: ReadAsProps
  readonly actions: PlaceActions
  onChooseStatus(status: number | null): void
}

export function Breakdown({ exchange, readAs, actions, onChooseStatus }: BreakdownProps) {
  const { diagnosis, providerError, message, status } = exchange
  const healthy = diagnosis.category === 'success'
  const chosen = status?.origin === 'chosen' ? status.value : null
  return (
    <PlaceProvider value={actions}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
        <ReadAs {...readAs} />
        <Verdict exchange={exchange} />
        {exchange.print && <LostNote {...exchange.print} />}
        {providerError && <ProviderCard {...providerError} />}
        {message && <NylasMessage {...message} />}
        {asksForStatus(exchange) && <StatusQuestion chosen={chosen} onChoose={onChooseStatus} />}
        <FixSteps fix={diagnosis.fix} />
        {!healthy && <Causes causes={diagnosis.causes} />}
        {!healthy && <RetryNote {...diagnosis.retry} />}
        {diagnosis.status && !healthy && <StatusNote {...diagnosis.status} />}
        <EvidenceList evidence={diagnosis.evidence} confidence={diagnosis.confidence} />
        <RequestId requestId={exchange.requestId} />
        <FindingList findings={exchange.findings} />
        <FieldList key={exchange.range.end} fields={exchange.fields} />
        <References references={diagnosis.references} />
      </div>
    </PlaceProvider>
  )
}

/** What a screen reader hears when the verdict changes. */
export function spokenVerdict({ title, status, actor, retry }: Diagnosis): string {
  const code = status ? `${status.code} ${status.name}. ` : ''
  return `${code}${title.replaceAll('`', '')}. ${actorLabels[actor]}. ${retryLabels[retry.verdict]}.`
}

/** A status helps where something went wrong or nothing is known; a healthy body or a webhook needs none. */
function asksForStatus({ status, envelope }: InspectedExchange): boolean {
  if (status && status.origin !== 'chosen') return false
  return envelope === 'error' || envelope === 'oauth-error' || envelope === 'v2-error' || envelope === 'unknown'
}
