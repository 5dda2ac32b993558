// Which of the exchanges are listed: those that fit the filter, and while the list is held still, those that were there.
import { useDeferredValue, useMemo, useState } from 'react'
import type { CapturedRow } from './feed/exchange-log.ts'
import { type CaptureFilter, isFiltering, matcher, noFilter } from './list/filter.ts'

export interface ListView {
  readonly shown: readonly CapturedRow[]
  readonly total: number
  readonly filter: CaptureFilter
  readonly isFiltered: boolean
  /** How many came since the list stands still; null while it does not. */
  readonly held: number | null
  setFilter(filter: CaptureFilter): void
  toggleHold(): void
  /** Shows all there is. */
  reset(): void
}

/** @param latest every exchange that was captured, the newest among them */
export function useListView(latest: readonly CapturedRow[]): ListView {
  const [still, setStill] = useState<readonly CapturedRow[] | null>(null)
  const [filter, setFilter] = useState(noFilter)
  const applied = useDeferredValue(filter)
  const matches = useMemo(() => matcher(applied), [applied])
  const isFiltered = isFiltering(applied)
  const rows = useMemo(() => (still ? judged(still, latest) : latest), [still, latest])
  const shown = useMemo(() => (isFiltered ? rows.filter(matches) : rows), [rows, isFiltered, matches])
  return {
    shown,
    total: rows.length,
    filter,
    isFiltered,
    held: still && countSince(still, latest),
    setFilter,
    toggleHold: () => setStill(still ? null : latest),
    reset: () => {
      setStill(null)
      setFilter(noFilter)
    },
  }
}

function countSince(still: readonly CapturedRow[], latest: readonly CapturedRow[]): number {
  const last = still.at(-1)?.key
  return latest.length - 1 - latest.findLastIndex(({ key }) => key === last)
}

/** Verdicts are still filled in: they move nothing. */
function judged(still: readonly CapturedRow[], latest: readonly CapturedRow[]): readonly CapturedRow[] {
  const known = new Map(latest.map((row) => [row.key, row] as const))
  return still.map((row) => known.get(row.key) ?? row)
}
