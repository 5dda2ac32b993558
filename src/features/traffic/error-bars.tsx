// How often each type of error came.
import type { TrafficSummary } from '../../core/traffic/summarise.ts'
import { grouped } from '../../core/grouped.ts'
import { BarList } from './bar-list.tsx'

export function ErrorBars({ summary: { errors, otherErrors } }: { readonly summary: TrafficSummary }) {
  const bars = errors.map(({ type, count }) => ({ key: type, name: type, value: count, label: grouped(count) }))
  return (
    <>
      <BarList bars={bars} fill="bg-bad" />
      {otherErrors > 0 && <p className="mt-1.5 text-note text-muted">and {grouped(otherErrors)} of other types</p>}
    </>
  )
}
