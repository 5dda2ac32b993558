// How many requests ended in which class of status, over time; one bar for all where nothing says when.
import { statusClasses } from '../../core/status-class.ts'
import type { ClassCounts, TrafficSummary } from '../../core/traffic/summarise.ts'
import { grouped } from '../../core/grouped.ts'
import { classFills, classLabels } from './classes.ts'
import { momentLabel } from './moment-label.ts'
import { TimeAxis } from './time-axis.tsx'

const height = 72

export function OutcomeBars({ summary: { classes, timeline } }: { readonly summary: TrafficSummary }) {
  const moments = timeline?.moments ?? [{ start: 0, classes }]
  const most = Math.max(1, ...moments.map((moment) => sumOf(moment.classes)))
  // In percent, so that the patterns keep their shape at any width.
  const share = 100 / moments.length
  return (
    <>
      <svg className="block h-18 w-full border-b border-line-strong">
        {moments.map((moment, index) => (
          <g key={moment.start}>
            <title>{said(moment.classes, timeline ? momentLabel(moment.start, timeline.lengthMs) : null)}</title>
            <rect x={`${index * share}%`} width={`${share}%`} height={height} fill="transparent" />
            {stacked(moment.classes, most).map(({ name, y, size }) => (
              <rect
                key={name}
                x={`${(index + 0.1) * share}%`}
                y={y}
                width={`${0.8 * share}%`}
                height={size}
                fill={classFills[name]}
              />
            ))}
          </g>
        ))}
      </svg>
      {timeline && <TimeAxis timeline={timeline} unit="bar" />}
      <Legend classes={classes} most={most} />
    </>
  )
}

function Legend({ classes, most }: { readonly classes: ClassCounts; readonly most: number }) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-0.5 text-note">
      {statusClasses
        .filter((name) => classes[name] > 0)
        .map((name) => (
          <li key={name} className="flex items-center gap-1.5">
            <svg width="12" height="12" className="shrink-0 rounded-xs">
              <rect width="12" height="12" fill={classFills[name]} />
            </svg>
            {classLabels[name]}
            <span className="text-muted tabular-nums">{grouped(classes[name])}</span>
          </li>
        ))}
      <li className="ml-auto text-muted tabular-nums">highest bar {grouped(most)}</li>
    </ul>
  )
}

function stacked(classes: ClassCounts, most: number) {
  let y = height
  return statusClasses
    .filter((name) => classes[name] > 0)
    .map((name) => {
      // What occurred at all is seen, beside however much else.
      const size = Math.max(1.5, (classes[name] / most) * height)
      y -= size
      return { name, y, size }
    })
}

function sumOf(classes: ClassCounts): number {
  return statusClasses.reduce((sum, name) => sum + classes[name], 0)
}

function said(classes: ClassCounts, moment: string | null): string {
  const parts = statusClasses
    .filter((name) => classes[name] > 0)
    .map((name) => `${classLabels[name]}: ${classes[name]}`)
  return [moment, parts.join(', ') || 'none'].filter(Boolean).join(' · ')
}
