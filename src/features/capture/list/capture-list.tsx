// The list of exchanges: only what is in view is drawn; one tab stop, walked by arrow keys, opened by Enter or a click.
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  type UIEvent,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
} from 'react'
import type { CapturedRow } from '../feed/exchange-log.ts'
import { CaptureRow, columns } from './capture-row.tsx'
import { overscan, rowKeys } from '../../../ui/row-keys.ts'
import { step } from '../../../ui/step.ts'
import { useRowHeight } from '../../../ui/use-row-height.ts'
import { withActive } from '../../../ui/with-active.ts'

export interface ListHandle {
  focus(): void
}

interface CaptureListProps {
  readonly ref: Ref<ListHandle>
  readonly rows: readonly CapturedRow[]
  /** The key of the row where the keyboard stands; null where it stands nowhere. */
  readonly active: string | null
  /** The key of the row that the inspector shows. */
  readonly opened: string | null
  /** Whether the newest is kept in view. */
  readonly follows: boolean
  onFollow(follows: boolean): void
  onActive(key: string): void
  onOpen(row: CapturedRow): void
}

/** The columns stand beside one another from Tailwind’s container width `5xl` on. */
const rowHeights = { wideList: 64, oneLine: 1.875, twoLines: 3.125 }

export function CaptureList({ ref, rows, active, opened, follows, onFollow, onActive, onOpen }: CaptureListProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const lastTop = useRef(0)
  const rowPixels = useRowHeight(list, rowHeights)
  const position = rows.findIndex(({ key }) => key === active)
  // oxlint-disable-next-line react/incompatible-library -- what it returns is used in this component alone, and no compiler runs
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowPixels,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan,
    rangeExtractor: withActive(position),
    useFlushSync: false,
  })
  const keyOf = rowKeys(virtual.range ?? { startIndex: 0, endIndex: 0 })

  useImperativeHandle(ref, () => ({ focus: () => list.current?.focus({ preventScroll: true }) }), [])

  useEffect(() => virtual.measure(), [virtual, rowPixels])

  const newest = rows.at(-1)?.key
  useEffect(() => {
    const end = virtual.getTotalSize() - (virtual.scrollRect?.height ?? 0)
    // Where the end is in view already, as when the oldest go for the newest, nothing is asked of the layout, which is about to change.
    const isShown = (virtual.scrollOffset ?? 0) >= end
    if (follows && newest !== undefined && !isShown) list.current?.scrollTo({ top: end })
  }, [virtual, follows, newest, rows.length])

  function walk(next: number) {
    const row = rows[next]
    if (!row) return
    onActive(row.key)
    onFollow(next === rows.length - 1)
    virtual.scrollToIndex(next)
  }

  function handleKey(event: KeyboardEvent) {
    const pageRows = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / rowPixels) - 1)
    const next = step(event.key, { position, count: rows.length, pageRows })
    const row = rows[position]
    if (next !== null) walk(next)
    else if (event.key === 'Enter' && row) onOpen(row)
    else return
    event.preventDefault()
  }

  /** Whoever scrolls back, in whichever way, wants to read; what comes in must not take it away. A shorter list ends elsewhere. */
  function handleScroll({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent) {
    if (scrollTop < lastTop.current && scrollTop + clientHeight < scrollHeight - 1) onFollow(false)
    lastTop.current = scrollTop
  }

  function handleClick({ target }: MouseEvent) {
    const key = target instanceof Element ? target.closest<HTMLElement>('[role=option]')?.dataset['key'] : undefined
    const row = rows.find((candidate) => candidate.key === key)
    if (!row) return
    onActive(row.key)
    onOpen(row)
  }

  return (
    <div className="@container flex min-h-40 flex-1 flex-col">
      <div
        aria-hidden
        className={`${columns} border-b border-line px-3 pb-1 pl-3.5 text-note leading-4 text-muted @max-5xl:hidden`}
      >
        <span>Time, UTC</span>
        <span>Method</span>
        <span>Path</span>
        <span>Status</span>
        <span>Type</span>
        <span>Verdict</span>
        <span className="text-right">Took</span>
        <span className="text-right">Size</span>
      </div>
      <div
        ref={list}
        role="listbox"
        aria-label="Exchanges"
        aria-activedescendant={position < 0 ? undefined : `${id}-${active}`}
        tabIndex={0}
        onKeyDown={handleKey}
        onClick={handleClick}
        onScroll={handleScroll}
        className="group min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
      >
        <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index]
            return (
              row && (
                <CaptureRow
                  key={keyOf(index)}
                  id={`${id}-${row.key}`}
                  row={row}
                  position={index + 1}
                  count={rows.length}
                  top={start}
                  height={size}
                  opened={row.key === opened}
                  active={row.key === active}
                />
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}
