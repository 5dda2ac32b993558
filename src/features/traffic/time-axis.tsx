// The line below a picture over time: where it starts and ends, and how much time one mark stands for.
import type { Timeline } from '../../core/traffic/summarise.ts'
import { lengthWords } from '../../core/traffic/words.ts'
import { momentLabel } from './moment-label.ts'

export function TimeAxis({
  timeline: { moments, lengthMs },
  unit,
}: {
  readonly timeline: Timeline
  readonly unit: string
}) {
  const first = moments[0]
  const last = moments.at(-1)
  return (
    <div className="mt-1 flex justify-between gap-2 text-tick leading-4 text-muted tabular-nums">
      <span>{first && momentLabel(first.start, lengthMs)}</span>
      <span className="truncate">
        each {unit} is {lengthWords(lengthMs)}, UTC
      </span>
      <span>{last && moments.length > 1 && momentLabel(last.start, lengthMs)}</span>
    </div>
  )
}
