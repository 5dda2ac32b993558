// A list of any number of responses: one tab stop, walked by arrow keys, chosen by Enter or a click. Only the rows on screen are
// on the page.
import { useVirtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react'
import { ChartColumn } from 'lucide-react'
import type { Filter } from '../../core/listing/filter.ts'
import type { ListedRow } from '../../core/listing/row.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { ExchangeRow, columns } from './exchange-row.tsx'
import { FilterBar } from './filter-bar.tsx'
import { step } from '../../ui/step.ts'
import { withActive } from '../../ui/with-active.ts'
import { useRowHeight } from './use-row-height.ts'

/** The rows that fit the filter. */
export interface Rows {
  readonly left: number
  readonly total: number
  /** @returns null where it is not known yet */
  at(position: number): { readonly index: number; readonly row: ListedRow } | null
}

interface RowListProps {
  readonly rows: Rows
  readonly filter: Filter
  /** The position, among those that fit the filter, of the response that the breakdown explains; -1 where it is not among them. */
  readonly chosen: number
  /** Stands between the filter and the rows. */
  readonly children?: ReactNode
  /** What all of them amount to, shown above the list when it is asked for. */
  renderSummary(): ReactNode
  /** What else can be done with the list. */
  readonly actions?: ReactNode
  onFilter(filter: Filter): void
  onChoose(index: number): void
  /** The first position in view. */
  onView?(from: number): void
}

/** Rows above and below those on screen that are laid out as well. */
const overscan = 8

export function RowList(props: RowListProps) {
  const { rows, filter, chosen, children, renderSummary, actions, onFilter, onChoose, onView } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [walked, setWalked] = useState<number | null>(null)
  const [awaited, setAwaited] = useState<number | null>(null)
  const [isSummed, setIsSummed] = useState(false)
  const height = useRowHeight(list)
  const count = rows.left
  const active = Math.min(walked ?? Math.max(chosen, 0), count - 1)

  // oxlint-disable-next-line react/incompatible-library -- what it answers is used in this component alone, at each render
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    estimateSize: () => height,
    overscan,
    rangeExtractor: withActive(active),
  })
  const { startIndex, endIndex } = virtual.range ?? { startIndex: 0, endIndex: 0 }
  // Rows are keyed by one of so many places, not by their exchange: the elements of a row that scrolls out are used again for
  // the one that scrolls in, which is quicker than making new ones.
  const slots = Math.ceil((endIndex - startIndex + 1 + 2 * overscan) / 8) * 8
  const isFar = (position: number) => position < startIndex - overscan || position > endIndex + overscan

  const view = useEffectEvent((from: number) => onView?.(from))
  useEffect(() => view(startIndex), [startIndex])
  useEffect(() => virtual.measure(), [virtual, height])
  const bringIntoView = useEffectEvent((isMoved: boolean) => {
    // Where it is on screen, nothing is asked of the layout, which is about to change.
    const isShown = isMoved && active > startIndex && active < endIndex
    if (active >= 0 && !isShown) virtual.scrollToIndex(active)
  })
  useEffect(() => bringIntoView(true), [active])
  useEffect(() => bringIntoView(false), [height])

  const isThere = awaited !== null && rows.at(awaited) !== null
  const chooseAwaited = useEffectEvent(() => awaited !== null && choose(awaited))
  useEffect(() => {
    if (isThere) chooseAwaited()
  }, [isThere])

  function filterBy(next: Filter) {
    setWalked(null)
    setAwaited(null)
    onFilter(next)
    virtual.scrollToOffset(0)
  }

  function choose(position: number) {
    const found = rows.at(position)
    // It is on its way: it is chosen when it is there.
    setAwaited(found ? null : position)
    setWalked(position)
    if (!found) return
    onChoose(found.index)
    // Selecting a place takes the focus into the editor; the walk through the list goes on here.
    list.current?.focus({ preventScroll: true })
  }

  function handleKey(event: KeyboardEvent) {
    const pageRows = Math.max(1, endIndex - startIndex)
    const next = step(event.key, { position: active, count, pageRows })
    if (next !== null) setWalked(next)
    else if (event.key === 'Enter' && active >= 0) choose(active)
    else return
    event.preventDefault()
  }

  function handleClick({ target }: MouseEvent) {
    const row = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null
    if (row) choose(Number(row.dataset['position']))
  }

  return (
    <div
      className={classNames(
        '@container flex shrink-0 flex-col border-b border-line bg-surface',
        // Where not even the least of it fits, it is scrolled as a whole.
        isSummed ? 'max-h-[75%] overflow-y-auto' : 'max-h-[max(35%,13.5rem)]',
      )}
    >
      <FilterBar filter={filter} left={count} total={rows.total} onChange={filterBy}>
        <Button
          icon={ChartColumn}
          look="quiet"
          compact
          aria-expanded={isSummed}
          onClick={() => setIsSummed(!isSummed)}
          className="-my-1"
        >
          Charts
        </Button>
        {actions}
      </FilterBar>
      {isSummed && <div className="min-h-36 overflow-y-auto px-3 pb-3">{renderSummary()}</div>}
      {children}
      <div
        aria-hidden
        className={`${columns} border-b border-line px-3 pb-1 pl-3.5 text-[12px] leading-4 text-muted @max-2xl:hidden`}
      >
        <span>Method</span>
        <span>Path</span>
        <span>Status</span>
        <span>Type</span>
        <span>UTC, and took</span>
      </div>
      <div
        // As high as it is with all of them: what stands below does not move while somebody types in the filter.
        style={{ flexBasis: rows.total * height }}
        className={classNames('relative flex flex-1 flex-col', isSummed ? 'min-h-16 @2xl:min-h-28' : 'min-h-0')}
      >
        <div
          ref={list}
          role="listbox"
          aria-label="Responses"
          aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
          tabIndex={0}
          onKeyDown={handleKey}
          onClick={handleClick}
          className="group min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
        >
          <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index: position, start }) => (
              <ExchangeRow
                key={isFar(position) ? 'active' : position % slots}
                id={`${id}-${position}`}
                position={position}
                count={count}
                top={start}
                height={height}
                row={rows.at(position)?.row ?? null}
                chosen={position === chosen}
                active={position === active}
              />
            ))}
          </div>
        </div>
        {count === 0 && rows.total > 0 && (
          <p className="absolute top-1 left-3 text-[13px] text-muted">No response fits this filter.</p>
        )}
      </div>
    </div>
  )
}
