// Where a key leads in the list of results.

/** The place in the list that a key leads to, -1 for the search box above it; null where the key does not move. */
export function roveTo(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return at - 1
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
