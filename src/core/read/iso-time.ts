// Reads the moments that archives and logs state, as text or as a count since 1970.

/** The moment as ISO 8601 in UTC; null for what is none. Numbers are seconds, milliseconds, microseconds or nanoseconds, by their size. */
export function isoTime(value: string | number | undefined): string | null {
  const moment = typeof value === 'number' ? fromEpoch(value) : fromText(value ?? '')
  return Number.isNaN(moment) ? null : new Date(moment).toISOString()
}

// A moment without a zone would come out otherwise on each machine, so it counts as none.
const zoned = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)? ?(?:Z|[+-]\d\d:?\d\d)$/

function fromText(text: string): number {
  return zoned.test(text) ? Date.parse(text.replace(',', '.')) : Number.NaN
}

/** How many of a unit make a millisecond, by the count from which on it is that unit: so far seconds reach the year 5138. */
const units = [
  [1e17, 1e6],
  [1e14, 1e3],
  [1e11, 1],
] as const

/** From here on a moment is not one of this age, and the number something else. */
const latest = Date.UTC(2100, 0)

function fromEpoch(count: number): number {
  // Smaller numbers are durations and counters rather than moments.
  if (count < 1e9) return Number.NaN
  const unit = units.find(([from]) => count >= from)
  const moment = unit ? count / unit[1] : count * 1000
  return moment < latest ? moment : Number.NaN
}
