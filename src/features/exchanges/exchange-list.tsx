// The responses of one paste.
import { type ReactNode, useMemo, useState } from 'react'
import { noFilter } from '../../core/listing/filter.ts'
import { Listing } from '../../core/listing/listing.ts'
import { listedRow } from '../../core/listing/row.ts'
import type { InspectedExchange } from '../../core/model.ts'
import { RowList } from './row-list.tsx'
import type { Rows } from './rows.ts'

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
  const [filter, setFilter] = useState(noFilter)
  const listing = useMemo(() => new Listing(exchanges.map((exchange) => listedRow(exchange))), [exchanges])
  const found = useMemo(() => listing.matching(filter), [listing, filter])
  const unread = exchanges[0]?.findings.find(({ rule }) => rule === 'read/too-many-exchanges')
  const rows = useMemo<Rows>(
    () => ({
      left: found.length,
      total: listing.length,
      at: (position) => {
        const index = found[position]
        const row = index === undefined ? undefined : listing.row(index)
        return index !== undefined && row ? { index, row } : null
      },
    }),
    [listing, found],
  )
  return (
    <RowList
      rows={rows}
      filter={filter}
      chosen={found.indexOf(chosen)}
      onFilter={setFilter}
      onChoose={onChoose}
      renderSummary={renderSummary}
      actions={actions}
    >
      {unread && <p className="px-3 pb-2 text-note text-muted">{unread.message}</p>}
    </RowList>
  )
}
