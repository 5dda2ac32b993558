// The summary of the responses of one text.
import { useMemo } from 'react'
import type { InspectedExchange } from '../../core/model.ts'
import { rowOfInspected } from '../../core/traffic/row.ts'
import { summarise } from '../../core/traffic/summarise.ts'
import { TrafficSummaryView } from './traffic-summary.tsx'

export default function InspectedTraffic({ exchanges }: { readonly exchanges: readonly InspectedExchange[] }) {
  const summary = useMemo(() => summarise(exchanges.map(rowOfInspected)), [exchanges])
  return <TrafficSummaryView summary={summary} />
}
