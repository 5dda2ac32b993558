// Percentiles of durations, by nearest rank: each is a value that occurred.

export interface Percentiles {
  readonly count: number
  /** All in milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** Null where there is nothing to take them of. */
export function percentiles(durationsMs: readonly number[]): Percentiles | null {
  const count = durationsMs.length
  if (count === 0) return null
  // Numbers in a typed array are sorted without calling back, at about the cost of reading them a few times.
  const sorted = Float64Array.from(durationsMs).sort()
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * count) - 1)] ?? 0
  return { count, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}
