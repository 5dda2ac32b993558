// Where the focus goes on once the control that had it is gone.
import { type RefObject, useCallback, useRef } from 'react'
import type { EntryListHandle } from './entry-list.tsx'

interface RowFocus {
  readonly panel: RefObject<HTMLDivElement | null>
  readonly list: RefObject<EntryListHandle | null>
  /** Notes the row that has the focus now; always the same function. */
  readonly keepRow: (position: number) => void
  /** Goes on in the row where something was last done, or in the one that has taken its place. */
  readonly goToRow: (button?: 'first' | 'compare') => void
}

export function useRowFocus(): RowFocus {
  const panel = useRef<HTMLDivElement>(null)
  const list = useRef<EntryListHandle>(null)
  const focusedRow = useRef(0)
  const keepRow = useCallback((position: number) => {
    focusedRow.current = position
  }, [])

  function goToRow(button: 'first' | 'compare' = 'first') {
    if (!list.current?.focusRow(focusedRow.current, button)) panel.current?.focus()
  }

  return { panel, list, keepRow, goToRow }
}
