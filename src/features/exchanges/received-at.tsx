// When a response was received, to the second, and how long it took.
import { shownDuration } from '../../core/duration.ts'
import type { ListedRow } from '../../core/listing/row.ts'

export function ReceivedAt({ time, durationMs }: Pick<ListedRow, 'time' | 'durationMs'>) {
  return (
    <span className="truncate font-mono text-note text-muted @max-2xl:order-3">
      {time !== null && <Moment time={time} />}
      {durationMs !== null && <span>{` ${shownDuration(durationMs)}`}</span>}
    </span>
  )
}

function Moment({ time }: { readonly time: string }) {
  const at = new Date(time)
  const known = !Number.isNaN(at.getTime())
  const iso = known ? at.toISOString() : ''
  return (
    <time dateTime={known ? iso : undefined} title={time}>
      {known ? iso.slice(11, 19) : time}
    </time>
  )
}
