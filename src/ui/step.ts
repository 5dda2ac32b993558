// Where a key leads in a list that is walked by keyboard.

interface Standing {
  /** From 0; below 0 where the walk has not begun. */
  readonly position: number
  readonly count: number
  /** How many rows a page has. */
  readonly pageRows: number
}

/** The position that a key leads to; null where the key does not move, or where there is nothing to move to. */
export function step(key: string, { position, count, pageRows }: Standing): number | null {
  if (count === 0) return null
  const within = (next: number) => Math.min(Math.max(next, 0), count - 1)
  switch (key) {
    case 'ArrowDown':
      return within(position + 1)
    case 'ArrowUp':
      // A walk that begins upwards begins at the end.
      return within(position < 0 ? count - 1 : position - 1)
    case 'PageDown':
      return within(position + pageRows)
    case 'PageUp':
      return within(position < 0 ? count - 1 : position - pageRows)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
