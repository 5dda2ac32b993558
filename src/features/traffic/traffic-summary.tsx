// What many requests amount to, in a few small pictures: each says its finding in words and shows its values as a table.
import type { TrafficSummary } from '../../core/traffic/summarise.ts'
import { endpointWords, errorWords, latencyWords, outcomeWords, rateLimitWords } from '../../core/traffic/words.ts'
import { EndpointBars } from './endpoint-bars.tsx'
import { ErrorBars } from './error-bars.tsx'
import { Figure } from './figure.tsx'
import { LatencyLines } from './latency-lines.tsx'
import { OutcomeBars } from './outcome-bars.tsx'
import { Patterns } from './patterns.tsx'
import { RateLimitBars } from './rate-limit-bars.tsx'
import { endpointTable, errorTable, latencyTable, outcomeTable, rateLimitTable } from './tables.ts'

interface TrafficSummaryViewProps {
  readonly summary: TrafficSummary
}

export function TrafficSummaryView({ summary }: TrafficSummaryViewProps) {
  const { timeline, latency, errors, endpoints, rateLimit } = summary
  const usesLimits = rateLimit.limited > 0 || rateLimit.providerRequests !== null || rateLimit.gmailQuota !== null
  return (
    <section aria-label="Traffic" className="@container">
      <Patterns />
      <div className="grid gap-px overflow-hidden rounded-lg border border-line bg-line @2xl:grid-cols-2">
        <Figure title="Outcomes over time" finding={outcomeWords(summary)} table={outcomeTable(summary)}>
          <OutcomeBars summary={summary} />
        </Figure>
        {latency && (
          <Figure title="How long requests took" finding={latencyWords(summary)} table={latencyTable(summary)}>
            {timeline && <LatencyLines timeline={timeline} />}
          </Figure>
        )}
        {errors.length > 0 && (
          <Figure title="Errors by type" finding={errorWords(summary)} table={errorTable(summary)}>
            <ErrorBars summary={summary} />
          </Figure>
        )}
        {endpoints.length > 0 && (
          <Figure title="Slowest endpoints" finding={endpointWords(summary)} table={endpointTable(summary)}>
            <EndpointBars endpoints={endpoints} />
          </Figure>
        )}
        {usesLimits && (
          <Figure title="Use of rate limits" finding={rateLimitWords(summary)} table={rateLimitTable(summary)}>
            {timeline && <RateLimitBars timeline={timeline} rateLimit={rateLimit} />}
          </Figure>
        )}
      </div>
    </section>
  )
}
