// Reads the moments that archives and logs state, as text or as a count since 1970.

/** The moment as ISO 8601 in UTC; null for what is none. Numbers are seconds or, from 100 billion on, milliseconds. */
export function isoTime(value: string | number | undefined): string | null {
  const moment = typeof value === 'number' ? fromEpoch(value) : fromText(value ?? '')
  const date = new Date(moment)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

// A moment without a zone would come out otherwise on each machine, so it counts as none.
const zoned = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)? ?(?:Z|[+-]\d\d:?\d\d)$/

function fromText(text: string): number {
  return zoned.test(text) ? Date.parse(text.replace(',', '.')) : Number.NaN
}

function fromEpoch(count: number): number {
  // Smaller numbers are durations and counters rather than moments.
  if (count < 1e9) return Number.NaN
  return count < 1e11 ? count * 1000 : count
}
