// What has to go so that the history stays within its limits.
import { maxHistoryChars, maxHistoryEntries } from '../../../core/limits.ts'

/** What is known of an entry without reading its text. */
export interface Weight {
  readonly id: string
  readonly pinned: boolean
  readonly time: number
  readonly chars: number
}

/**
 * The ids of the entries that go: those unpinned from before `since`, then the oldest, pinned ones last, until number and
 * size are within the limits.
 */
export function toEvict(weights: readonly Weight[], since: number): readonly string[] {
  const outdated = weights.filter(({ pinned, time }) => !pinned && time < since)
  const left = weights
    .filter((weight) => !outdated.includes(weight))
    .toSorted((a, b) => Number(b.pinned) - Number(a.pinned) || b.time - a.time)
  let chars = 0
  const overfull = left.filter((weight, index) => {
    chars += weight.chars
    return index >= maxHistoryEntries || chars > maxHistoryChars
  })
  return [...outdated, ...overfull].map(({ id }) => id)
}
