// Where a key leads in a list that is walked by keyboard.

/**
 * The position that a key leads to.
 * @param position where the walk stands, from 0; below 0 where it stands nowhere yet
 * @param page how many rows are on screen
 * @returns null where the key does not move, or where there is nothing to move to
 */
export function step(key: string, position: number, count: number, page: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return Math.min(position + 1, count - 1)
    case 'ArrowUp':
      return Math.max(position - 1, 0)
    case 'PageDown':
      return Math.min(position + page, count - 1)
    case 'PageUp':
      return Math.max(position - page, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
