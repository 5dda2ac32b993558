// A list of any number of responses: the rows below their filter, and charts of all of them when they are asked for.
import { ChartColumn } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import type { Filter } from '../../core/listing/filter.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { columns } from './exchange-row.tsx'
import { FilterBar } from './filter-bar.tsx'
import { RowListbox, type RowListboxHandle } from './row-listbox.tsx'
import type { Rows } from './rows.ts'

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

export function RowList(props: RowListProps) {
  const { rows, filter, chosen, children, renderSummary, actions, onFilter, onChoose, onView } = props
  const list = useRef<RowListboxHandle>(null)
  const [isSummed, setIsSummed] = useState(false)

  function filterBy(next: Filter) {
    list.current?.startAnew()
    onFilter(next)
  }

  return (
    <div
      className={classNames(
        '@container flex shrink-0 flex-col border-b border-line bg-surface',
        // Where not even the least of it fits, it is scrolled as a whole.
        isSummed ? 'max-h-[75cqh] overflow-y-auto' : 'max-h-[max(35cqh,13.5rem)] max-md:max-h-[max(42cqh,13.5rem)]',
      )}
    >
      <FilterBar filter={filter} left={rows.left} total={rows.total} onChange={filterBy}>
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
      {/* Half of the panel, however many rows there are: beside thousands of them it would be pressed to its least. */}
      {isSummed && (
        <div className="max-h-[40cqh] shrink-0 overflow-y-auto border-b border-line px-3 pb-3 @2xl:max-h-[50cqh]">
          {renderSummary()}
        </div>
      )}
      {children}
      <ColumnTitles />
      <RowListbox
        ref={list}
        rows={rows}
        chosen={chosen}
        className={isSummed ? 'min-h-16 @2xl:min-h-28' : 'min-h-0'}
        onChoose={onChoose}
        onView={onView}
      />
    </div>
  )
}

/** Not read aloud: each row says in words what stands in it. */
function ColumnTitles() {
  return (
    <div
      aria-hidden
      className={`${columns} border-b border-line px-3 pb-1 pl-3.5 text-note leading-4 text-muted @max-2xl:hidden`}
    >
      <span>Method</span>
      <span>Path</span>
      <span>Status</span>
      <span>Type</span>
      <span>UTC, and took</span>
    </div>
  )
}
