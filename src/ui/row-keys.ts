// The keys of the rows in a list of which only those in view, and one that stands elsewhere, are on the page.

/** Rows above and below those on screen that are laid out as well. */
export const overscan = 8

interface Shown {
  readonly startIndex: number
  readonly endIndex: number
}

/**
 * Rows are keyed by one of so many places, not by what they show: the elements of a row that scrolls out are used again for the one that
 * scrolls in, which is quicker than making new ones.
 * @param shown the first and the last row on screen
 * @returns the key of the row at a position; of those laid out no two have the same
 */
export function rowKeys({ startIndex, endIndex }: Shown): (position: number) => number | 'active' {
  const places = Math.ceil((endIndex - startIndex + 1 + 2 * overscan) / 8) * 8
  return (position) => {
    const isFar = position < startIndex - overscan || position > endIndex + overscan
    return isFar ? 'active' : position % places
  }
}
