// The entries that were found, as rows. There may be hundreds: one is drawn anew only where it has changed.
import { memo } from 'react'
import { EntryRow, type EntryActions } from './entry-row.tsx'
import type { HistoryEntry } from './store/records.ts'

interface EntryListProps {
  readonly entries: readonly HistoryEntry[]
  /** The entry that is to be compared with another one. */
  readonly chosen: HistoryEntry | null
  /** The same as long as the list is there. */
  readonly actions: EntryActions
}

export const EntryList = memo(function EntryList({ entries, chosen, actions }: EntryListProps) {
  if (entries.length === 0) return <p className="py-4 text-muted">No entry is like this.</p>
  return (
    <ul aria-label="Inspections" className="divide-y divide-line rounded-lg border border-line">
      {entries.map((entry) => (
        <li key={entry.id} className="[contain-intrinsic-height:58px] [content-visibility:auto]">
          <EntryRow entry={entry} isChosen={entry.id === chosen?.id} actions={actions} />
        </li>
      ))}
    </ul>
  )
})
