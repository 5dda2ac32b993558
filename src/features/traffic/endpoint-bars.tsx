// How long the slowest endpoints take, by their 95th percentile.
import { shownDuration } from '../../core/duration.ts'
import type { EndpointShare } from '../../core/traffic/summarise.ts'
import { grouped } from '../../core/grouped.ts'
import { BarList } from './bar-list.tsx'

export function EndpointBars({ endpoints }: { readonly endpoints: readonly EndpointShare[] }) {
  const bars = endpoints.map(({ method, path, count, latency }) => ({
    key: `${method} ${path}`,
    name: `${method} ${path}`.trim(),
    value: latency.p95,
    label: `${shownDuration(latency.p95)}, ${grouped(count)}×`,
  }))
  return <BarList bars={bars} fill="bg-accent" />
}
