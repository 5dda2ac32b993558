// The entries that are chosen to be compared: first one, then the other.
import { useCallback, useMemo, useState } from 'react'
import type { Comparable, HistoryEntry } from './store/records.ts'

interface Pair {
  /** At most two, the older one first. */
  readonly chosen: readonly Comparable[]
  /** Takes an entry in, or out again; the same function until another is chosen. */
  readonly choose: (entry: Comparable) => void
  /** Lets go of both. */
  readonly stop: () => void
}

/** @param onCompare gets whether two entries stand side by side now */
export function usePair(entries: readonly HistoryEntry[], onCompare: (isComparing: boolean) => void): Pair {
  const [picked, setPicked] = useState<readonly string[]>([])
  // An entry that was deleted meanwhile is compared with nothing.
  const chosen = useMemo(
    () =>
      entries
        .filter(isComparable)
        .filter(({ id }) => picked.includes(id))
        .toSorted((a, b) => a.time - b.time),
    [entries, picked],
  )
  const choose = useCallback(
    (entry: Comparable) => {
      const ids = chosen.map(({ id }) => id)
      const next = ids.includes(entry.id) ? ids.filter((id) => id !== entry.id) : [...ids, entry.id]
      setPicked(next)
      onCompare(next.length === 2)
    },
    [chosen, onCompare],
  )
  const stop = () => {
    setPicked([])
    onCompare(false)
  }
  return { chosen, choose, stop }
}

function isComparable(entry: HistoryEntry): entry is Comparable {
  return entry.view !== null
}
