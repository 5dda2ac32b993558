// One exchange in the list: when, what was asked, what came of it, how long it took and how large it was.
import { memo } from 'react'
import { shownDuration } from '../../../core/duration.ts'
import { shownPath } from '../../../core/listing/path.ts'
import { classNames } from '../../../ui/class-names.ts'
import { PathText } from '../../../ui/path-text.tsx'
import { toneColours, toneIcons } from '../../../ui/tone.ts'
import type { CapturedRow } from '../feed/exchange-log.ts'
import { statusOf, toneOfRow } from './row-status.ts'
import { shownBytes } from './sizes.ts'

/** The columns of rows and head; where it is narrow, a row has two lines and the head is left out. */
export const columns =
  'grid items-center gap-x-3 grid-cols-[3.25rem_minmax(0,1fr)_auto_3.5rem] @5xl:grid-cols-[5.5rem_3.75rem_minmax(0,1.3fr)_11.5rem_minmax(0,1fr)_minmax(0,1.2fr)_4.5rem_4rem]'

interface CaptureRowProps {
  readonly id: string
  readonly row: CapturedRow
  /** Where it stands among all that are listed, from 1. */
  readonly position: number
  readonly count: number
  readonly top: number
  readonly height: number
  /** Whether it is the one that the inspector shows. */
  readonly opened: boolean
  /** Whether the keyboard stands here. */
  readonly active: boolean
}

export const CaptureRow = memo(function CaptureRow(props: CaptureRowProps) {
  const { id, row, position, count, top, height, opened, active } = props
  const { exchange, verdict } = row
  const { request, response, startedAt, durationMs } = exchange
  const tone = toneOfRow(row)
  const Icon = toneIcons[tone]
  return (
    <div
      id={id}
      role="option"
      aria-selected={opened}
      aria-setsize={count}
      aria-posinset={position}
      data-key={row.key}
      style={{ transform: `translateY(${top}px)`, height }}
      className={classNames(
        columns,
        'absolute inset-x-0 top-0 cursor-default border-l-2 border-transparent px-3 text-small select-none',
        'hover:bg-neutral-soft aria-selected:border-accent aria-selected:bg-accent-soft',
        active && 'bg-neutral-soft',
        active &&
          'group-focus-visible:outline-2 group-focus-visible:-outline-offset-2 group-focus-visible:outline-accent',
      )}
    >
      <time dateTime={startedAt} className="font-mono text-note text-muted @max-5xl:order-4">
        {startedAt.slice(11, 19)}
      </time>
      <span className="truncate font-mono text-note font-semibold @max-5xl:order-1">{request.method}</span>
      <PathText path={shownPath(request.url)} title={request.url} className="font-mono text-note @max-5xl:order-2" />
      <span
        className={classNames(
          'flex min-w-0 items-center gap-1.5 font-medium @max-5xl:order-3 @max-5xl:col-span-2 @max-5xl:justify-self-end',
          toneColours[tone],
        )}
      >
        <Icon size="0.875rem" aria-hidden className="shrink-0" />
        <span className="truncate">{statusOf(exchange)}</span>
      </span>
      <code className="truncate font-mono text-note @max-5xl:hidden">{verdict?.type}</code>
      <span title={verdict?.title} className="truncate text-muted @max-5xl:order-5 @max-5xl:col-span-2">
        {verdict?.title}
      </span>
      <span className="text-right font-mono text-note text-muted @max-5xl:order-6">{shownDuration(durationMs)}</span>
      <span className="text-right font-mono text-note text-muted @max-5xl:hidden">
        {shownBytes((exchange.origin === 'webhook' ? request.body : response?.body)?.wireBytes ?? 0)}
      </span>
    </div>
  )
})
