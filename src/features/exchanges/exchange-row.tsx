// One response in the list: method, path, status, type and time, in columns where there is room for them.
import { memo } from 'react'
import { shownPath } from '../../core/listing/path.ts'
import type { ListedRow } from '../../core/listing/row.ts'
import { categoryLabels } from '../../core/labels.ts'
import { classNames } from '../../ui/class-names.ts'
import { PathText } from '../../ui/path-text.tsx'
import { ReceivedAt } from './received-at.tsx'
import { StatusMark } from './status-mark.tsx'
import { grouped } from '../../core/grouped.ts'

/** The columns of rows and head: two lines per row where it is narrow, method, path and time above status and type. */
export const columns =
  'grid grid-cols-[3.5rem_auto_minmax(0,1fr)_auto] gap-x-3 @2xl:grid-cols-[3.5rem_minmax(0,1.6fr)_10.25rem_minmax(0,1fr)_7.5rem]'

interface ExchangeRowProps {
  readonly id: string
  /** Where it stands among those listed, from 0, of how many: the rows around it are not all on the page. */
  readonly position: number
  readonly count: number
  /** Pixels from the top of the list, and how high it is. */
  readonly top: number
  readonly height: number
  /** Null while it is being fetched. */
  readonly row: ListedRow | null
  readonly chosen: boolean
  /** Whether the keyboard stands here. */
  readonly active: boolean
}

export const ExchangeRow = memo(function ExchangeRow({ id, position, count, top, height, ...props }: ExchangeRowProps) {
  const { row, chosen, active } = props
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      aria-posinset={position + 1}
      aria-setsize={count}
      data-position={position}
      data-active={active || undefined}
      style={{ height, transform: `translateY(${top}px)` }}
      className={classNames(
        columns,
        'absolute inset-x-0 top-0 cursor-default content-center items-center border-l-2 border-transparent px-3 text-small select-none',
        'hover:bg-neutral-soft aria-selected:border-accent aria-selected:bg-accent-soft',
        'group-focus-visible:data-active:outline-2 group-focus-visible:data-active:-outline-offset-2 group-focus-visible:data-active:outline-accent',
      )}
    >
      {row ? <Cells row={row} /> : <span className="text-muted">…</span>}
    </div>
  )
})

function Cells({ row }: { readonly row: ListedRow }) {
  const type = row.canonicalType ?? row.type
  return (
    <>
      <span className="truncate font-mono text-note font-semibold @max-2xl:order-1">{row.method ?? '–'}</span>
      {row.url !== null ? (
        <span className="flex min-w-0 @max-2xl:order-2 @max-2xl:col-span-2">
          <PathText path={shownPath(row.url)} title={row.url} className="font-mono text-note" />
          {row.name !== null && (
            <span title={row.name} className="shrink-[9] truncate text-muted">
              &nbsp;· {row.name}
            </span>
          )}
        </span>
      ) : (
        <span title={row.name ?? undefined} className="truncate text-muted @max-2xl:order-2 @max-2xl:col-span-2">
          {row.name ?? (row.line === null ? 'No request' : `Line ${grouped(row.line)}`)}
        </span>
      )}
      <StatusMark row={row} />
      {type !== null ? (
        <code title={row.type ?? type} className="truncate font-mono text-note @max-2xl:order-5 @max-2xl:col-span-2">
          {type}
        </code>
      ) : (
        <span className="truncate text-muted @max-2xl:order-5 @max-2xl:col-span-2">{categoryLabels[row.category]}</span>
      )}
      <ReceivedAt time={row.time} durationMs={row.durationMs} />
    </>
  )
}
