// The middle of several measurements, in Node and in a browser.

/** The one in the middle, of two the greater; 0 where there is none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
