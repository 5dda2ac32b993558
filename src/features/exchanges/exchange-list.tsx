// The responses of one paste: one tab stop, walked by arrow keys, chosen by Enter or a click.
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { ChartColumn } from 'lucide-react'
import { maxListedExchanges } from '../../core/limits.ts'
import type { InspectedExchange } from '../../core/model.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { ExchangeRow, columns } from './exchange-row.tsx'
import { FilterBar } from './filter-bar.tsx'
import { matching, noFilter } from './filter.ts'
import { step } from './step.ts'

interface ExchangeListProps {
  readonly exchanges: readonly InspectedExchange[]
  /** The index of the one that the breakdown explains. */
  readonly chosen: number
  onChoose(index: number): void
  /** What all of them amount to, shown above the list when it is asked for. */
  renderSummary(): ReactNode
  /** What else can be done with the list. */
  readonly actions: ReactNode
}

export function ExchangeList({ exchanges, chosen, onChoose, renderSummary, actions }: ExchangeListProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [filter, setFilter] = useState(noFilter)
  const [isSummed, setIsSummed] = useState(false)
  const [walked, setWalked] = useState(chosen)
  const found = matching(exchanges, filter)
  const shown = found.slice(0, maxListedExchanges)
  const position = shown.indexOf(walked)
  const active = shown[Math.max(position, 0)]
  const unread = exchanges[0]?.findings.find(({ rule }) => rule === 'read/too-many-exchanges')
  const rowId = (index: number) => `${id}-${index}`

  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  function choose(index: number) {
    setWalked(index)
    onChoose(index)
    // Selecting a place takes the focus into the editor; the walk through the list goes on here.
    list.current?.focus({ preventScroll: true })
  }

  function handleKey(event: KeyboardEvent) {
    const next = step(event.key, position, shown.length)
    if (next !== null) setWalked(shown[next] ?? 0)
    else if (event.key === 'Enter' && active !== undefined) choose(active)
    else return
    event.preventDefault()
  }

  function handleClick({ target }: MouseEvent) {
    const row = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null
    if (row) choose(Number(row.dataset['index']))
  }

  return (
    <div
      className={classNames(
        '@container flex shrink-0 flex-col border-b border-line bg-surface',
        isSummed ? 'max-h-[75%]' : 'max-h-[35%]',
      )}
    >
      <FilterBar filter={filter} left={found.length} total={exchanges.length} onChange={setFilter}>
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
      {isSummed && <div className="min-h-40 overflow-y-auto px-3 pb-3">{renderSummary()}</div>}
      {unread && <p className="px-3 pb-2 text-[12px] text-muted">{unread.message}</p>}
      <div
        aria-hidden
        className={`${columns} border-b border-line px-3 pb-1 pl-3.5 text-[12px] leading-4 text-muted @max-2xl:hidden`}
      >
        <span>Method</span>
        <span>Path</span>
        <span>Status</span>
        <span>Type</span>
        <span>Time, UTC, and took</span>
      </div>
      <div
        ref={list}
        role="listbox"
        aria-label="Responses"
        aria-activedescendant={active === undefined ? undefined : rowId(active)}
        tabIndex={0}
        onKeyDown={handleKey}
        onClick={handleClick}
        className={classNames(
          'group flex-1 overflow-y-auto focus-visible:-outline-offset-2',
          isSummed ? 'min-h-24' : 'min-h-0',
        )}
      >
        {shown.map((index) => {
          const exchange = exchanges[index]
          return (
            exchange && (
              <ExchangeRow
                key={index}
                id={rowId(index)}
                index={index}
                exchange={exchange}
                chosen={index === chosen}
                active={index === active}
              />
            )
          )
        })}
      </div>
      {found.length === 0 && <p className="px-3 pb-2 text-[13px] text-muted">No response fits this filter.</p>}
      {found.length > shown.length && (
        <p className="border-t border-line px-3 py-1 text-[12px] text-muted">
          {found.length - shown.length} more are not listed. The filter looks through all of them.
        </p>
      )}
    </div>
  )
}
