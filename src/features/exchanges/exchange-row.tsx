// One response in the list: method, path, status, type and time, in columns where there is room for them.
import { memo } from 'react'
import { categoryLabels } from '../../core/labels.ts'
import type { InspectedExchange } from '../../core/model.ts'
import { classNames } from '../../ui/class-names.ts'
import { pathOf, shortPath } from './path.ts'
import { ReceivedAt } from './received-at.tsx'
import { StatusMark } from './status-mark.tsx'

/** The columns of rows and head: two lines per row where it is narrow, method, path and time above status and type. */
export const columns =
  'grid grid-cols-[3.5rem_auto_minmax(0,1fr)_auto] gap-x-3 @2xl:grid-cols-[3.5rem_minmax(0,1.2fr)_11.5rem_minmax(0,1fr)_8.5rem]'

interface ExchangeRowProps {
  readonly id: string
  /** Where the exchange stands among all, which the list reads back from the row that was clicked. */
  readonly index: number
  readonly exchange: InspectedExchange
  readonly chosen: boolean
  /** Whether the keyboard stands here. */
  readonly active: boolean
}

export const ExchangeRow = memo(function ExchangeRow({ id, index, exchange, chosen, active }: ExchangeRowProps) {
  const { request, type, diagnosis, time, durationMs, range, name } = exchange
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      data-index={index}
      data-active={active || undefined}
      className={classNames(
        columns,
        'cursor-default items-center border-l-2 border-transparent px-3 py-1 text-[13px] select-none',
        'hover:bg-neutral-soft aria-selected:border-accent aria-selected:bg-accent-soft',
        'group-focus-visible:data-active:outline-2 group-focus-visible:data-active:-outline-offset-2 group-focus-visible:data-active:outline-accent',
      )}
    >
      <span className="truncate font-mono text-[12px] font-semibold @max-2xl:order-1">{request?.method ?? '–'}</span>
      {request ? (
        <span title={request.url} className="truncate font-mono text-[12px] @max-2xl:order-2 @max-2xl:col-span-2">
          {shortPath(pathOf(request.url))}
          {name !== null && <span className="font-sans text-muted"> · {name}</span>}
        </span>
      ) : (
        <span title={name ?? undefined} className="truncate text-muted @max-2xl:order-2 @max-2xl:col-span-2">
          {name ?? `Line ${range.startLine}`}
        </span>
      )}
      <StatusMark exchange={exchange} />
      {type ? (
        <code title={type.value} className="truncate font-mono text-[12px] @max-2xl:order-5 @max-2xl:col-span-2">
          {type.canonical ?? type.value}
        </code>
      ) : (
        <span className="truncate text-muted @max-2xl:order-5 @max-2xl:col-span-2">
          {categoryLabels[diagnosis.category]}
        </span>
      )}
      <ReceivedAt time={time} durationMs={durationMs} />
    </div>
  )
})
