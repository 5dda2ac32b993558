// The entries that were found, as rows. There may be hundreds: one is drawn anew only where it has changed.
import { type FocusEvent, memo, type Ref, useImperativeHandle, useRef } from 'react'
import { EntryRow, type EntryActions } from './entry-row.tsx'
import type { HistoryEntry } from './store/records.ts'

export interface EntryListHandle {
  /**
   * Focuses a button of the row at a position, or of the last one where there are fewer.
   * @returns whether there was such a button
   */
  focusRow(position: number, button: 'first' | 'compare'): boolean
}

interface EntryListProps {
  readonly ref: Ref<EntryListHandle>
  readonly entries: readonly HistoryEntry[]
  /** The entry that is to be compared with another one. */
  readonly chosen: HistoryEntry | null
  /** The same as long as the list is there. */
  readonly actions: EntryActions
  /** The position of the row that has the focus now; the same function as long as the list is there. */
  onFocus(position: number): void
}

export const EntryList = memo(function EntryList({ ref, entries, chosen, actions, onFocus }: EntryListProps) {
  const list = useRef<HTMLUListElement>(null)
  useImperativeHandle(ref, () => ({
    focusRow(position, button) {
      const rows = list.current?.children ?? []
      const row = rows[Math.min(position, rows.length - 1)]
      const target = row?.querySelector<HTMLElement>(button === 'compare' ? '[aria-pressed]' : 'button') ?? null
      target?.focus()
      return target !== null
    },
  }))

  if (entries.length === 0) return <p className="py-4 text-muted">No entry is like this.</p>

  function noteRow({ currentTarget, target }: FocusEvent) {
    onFocus([...currentTarget.children].findIndex((row) => row.contains(target)))
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only notes which of the buttons inside has the focus
    <ul
      ref={list}
      aria-label="Inspections"
      onFocus={noteRow}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line"
    >
      {entries.map((entry) => (
        <li key={entry.id} className="[contain-intrinsic-height:3.625rem] [content-visibility:auto]">
          <EntryRow entry={entry} isChosen={entry.id === chosen?.id} actions={actions} />
        </li>
      ))}
    </ul>
  )
})
