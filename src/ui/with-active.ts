// Keeps the row that the keyboard stands on on the page, in a list of which only the rows in view are.
import { type Range, defaultRangeExtractor } from '@tanstack/react-virtual'

/**
 * What to draw of a list: the rows in view, and the one that the list names as active, wherever the list was scrolled to.
 * @param active -1 where the keyboard stands on none
 */
export function withActive(active: number): (range: Range) => number[] {
  return (range) => {
    const positions = defaultRangeExtractor(range)
    const isThere = active < 0 || active >= range.count || positions.includes(active)
    return isThere ? positions : [...positions, active].toSorted((a, b) => a - b)
  }
}
