// Percentiles of latency over time, as three lines that their strokes tell apart.
import { shownDuration } from '../../core/duration.ts'
import type { Moment, Timeline } from '../../core/traffic/summarise.ts'
import { momentLabel } from './moment-label.ts'
import { TimeAxis } from './time-axis.tsx'

const height = 72
const step = 10

const lines = [
  { name: 'p50', label: 'half (p50)', stroke: 'var(--accent)', dashes: undefined },
  { name: 'p95', label: 'p95', stroke: 'var(--caution)', dashes: '5 3' },
  { name: 'p99', label: 'p99', stroke: 'var(--bad)', dashes: '1.5 3' },
] as const

type Line = (typeof lines)[number]

export function LatencyLines({ timeline }: { readonly timeline: Timeline }) {
  const { moments, lengthMs } = timeline
  const most = Math.max(1, ...moments.map(({ latency }) => latency?.p99 ?? 0))
  return (
    <>
      <svg
        viewBox={`0 0 ${moments.length * step} ${height}`}
        preserveAspectRatio="none"
        className="block h-18 w-full border-b border-line-strong"
      >
        {lines.map((line) => (
          <path
            key={line.name}
            d={pathOf(moments, line, most)}
            fill="none"
            stroke={line.stroke}
            strokeWidth="2"
            strokeDasharray={line.dashes}
            strokeLinecap="round"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {moments.map(({ start, latency }, index) => (
          <rect key={start} x={index * step} width={step} height={height} fill="transparent">
            <title>
              {`${momentLabel(start, lengthMs)} · ${latency ? lines.map(({ name }) => `${name} ${shownDuration(latency[name])}`).join(', ') : 'none'}`}
            </title>
          </rect>
        ))}
      </svg>
      <TimeAxis timeline={timeline} unit="step" />
      <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-note">
        {lines.map(({ name, label, stroke, dashes }) => (
          <li key={name} className="flex items-center gap-1.5">
            <svg width="18" height="8" className="shrink-0">
              <path d="M1 4H17" stroke={stroke} strokeWidth="2" strokeDasharray={dashes} strokeLinecap="round" />
            </svg>
            {label}
          </li>
        ))}
        <li className="ml-auto text-muted tabular-nums">top {shownDuration(most)}</li>
      </ul>
    </>
  )
}

/** A stretch without requests leaves a gap; one that stands alone is a short dash. */
function pathOf(moments: readonly Moment[], { name }: Line, most: number): string {
  return moments
    .map(({ latency }, index) => {
      if (!latency) return ''
      const y = (height - 2 - (latency[name] / most) * (height - 4)).toFixed(1)
      const x = index * step
      const isJoined = moments[index - 1]?.latency
      return `${isJoined ? 'L' : 'M'}${x + 2} ${y}L${x + step - 2} ${y}`
    })
    .join('')
}
