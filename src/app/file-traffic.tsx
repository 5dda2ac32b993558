// What all responses of a large file amount to, as far as it has been read.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TrafficSummary } from '../core/traffic/summarise.ts'
import { TrafficSummaryView } from '../features/traffic/traffic-summary.tsx'

interface FileTrafficProps {
  readonly id: number
  /** How many responses are listed: more of them amount to something else. */
  readonly listed: number
  readonly ask: (signal: AbortSignal) => Promise<TrafficSummary>
}

export default function FileTraffic({ id, listed, ask }: FileTrafficProps) {
  const { data } = useQuery({
    queryKey: ['file', id, 'traffic', listed],
    queryFn: ({ signal }) => ask(signal),
    placeholderData: keepPreviousData,
    networkMode: 'always',
    gcTime: 0,
  })
  return data ? <TrafficSummaryView summary={data} /> : null
}
