// How much of the limits requests used, over time: one small row of bars for each header that was sent.
import type { Timeline, TrafficSummary } from '../../core/traffic/summarise.ts'
import { grouped } from '../../core/grouped.ts'
import { momentLabel } from './moment-label.ts'
import { TimeAxis } from './time-axis.tsx'

interface RateLimitBarsProps {
  readonly timeline: Timeline
  readonly rateLimit: TrafficSummary['rateLimit']
}

export function RateLimitBars({ timeline, rateLimit: { providerRequests, gmailQuota } }: RateLimitBarsProps) {
  if (!providerRequests && !gmailQuota) return null
  const { moments } = timeline
  return (
    <div className="grid gap-2">
      {providerRequests && (
        <Bars
          title="Requests to providers"
          timeline={timeline}
          values={moments.map((moment) => moment.providerRequests)}
        />
      )}
      {gmailQuota && (
        <Bars title="Units of Gmail’s quota" timeline={timeline} values={moments.map((moment) => moment.gmailQuota)} />
      )}
      <TimeAxis timeline={timeline} unit="bar" />
    </div>
  )
}

const height = 28
const barWidth = 10
const gap = 2

interface BarsProps {
  readonly title: string
  readonly timeline: Timeline
  readonly values: readonly number[]
}

function Bars({ title, timeline: { moments, lengthMs }, values }: BarsProps) {
  const most = Math.max(1, ...values)
  return (
    <div>
      <p className="flex justify-between gap-2 text-note leading-4">
        {title}
        <span className="text-muted tabular-nums">highest bar {grouped(most)}</span>
      </p>
      <svg
        viewBox={`0 0 ${values.length * barWidth} ${height}`}
        preserveAspectRatio="none"
        className="mt-1 block h-7 w-full border-b border-line-strong"
      >
        {moments.map(({ start }, index) => {
          const value = values[index] ?? 0
          const size = value > 0 ? Math.max(1.5, (value / most) * height) : 0
          return (
            <g key={start} transform={`translate(${index * barWidth} 0)`}>
              <title>{`${momentLabel(start, lengthMs)} · ${grouped(value)}`}</title>
              <rect width={barWidth} height={height} fill="transparent" />
              <rect x={gap / 2} y={height - size} width={barWidth - gap} height={size} fill="var(--neutral)" />
            </g>
          )
        })}
      </svg>
    </div>
  )
}
