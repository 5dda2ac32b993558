// The summary of requests that are rows already.
import { useMemo } from 'react'
import type { TrafficRow } from '../../core/traffic/row.ts'
import { summarise } from '../../core/traffic/summarise.ts'
import { TrafficSummaryView } from './traffic-summary.tsx'

export default function RowTraffic({ rows }: { readonly rows: readonly TrafficRow[] }) {
  const summary = useMemo(() => summarise(rows), [rows])
  return <TrafficSummaryView summary={summary} />
}
