// The entries that were found, as rows.
import { EntryRow } from './entry-row.tsx'
import type { Comparable, HistoryEntry, KeptView } from './store/records.ts'
import type { HistoryState } from './use-history.ts'

interface EntryListProps {
  readonly entries: readonly HistoryEntry[]
  readonly history: HistoryState
  /** The entry that is to be compared with another one. */
  readonly chosen: HistoryEntry | null
  onOpen(view: KeptView): void
  onCompare(entry: Comparable): void
}

export function EntryList({ entries, history, chosen, onOpen, onCompare }: EntryListProps) {
  if (entries.length === 0) return <p className="py-4 text-muted">No entry is like this.</p>
  return (
    <ul aria-label="Inspections" className="divide-y divide-line rounded-lg border border-line">
      {entries.map((entry) => (
        <li key={entry.id} className="[contain-intrinsic-height:58px] [content-visibility:auto]">
          <EntryRow
            entry={entry}
            isChosen={entry.id === chosen?.id}
            onOpen={onOpen}
            onCompare={onCompare}
            onPin={() => history.pin(entry)}
            onRename={(name) => history.rename(entry, name)}
            onDelete={() => history.remove([entry], [])}
          />
        </li>
      ))}
    </ul>
  )
}
