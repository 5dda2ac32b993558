// Stretches of time of equal length that a summary counts in: round ones, and never more than fit into a small picture.
import { maxTrafficBuckets } from '../limits.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const roundLengths = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14, 28, 91, 365].map((count) => count * day),
]

export interface Buckets {
  /** Where the first one starts, in milliseconds since 1970. */
  readonly start: number
  readonly lengthMs: number
  readonly count: number
}

/** The shortest round length of which few enough cover everything from one moment to another, both included. */
export function bucketsOver(from: number, to: number): Buckets {
  const fits = (lengthMs: number) => spanned(from, to, lengthMs) <= maxTrafficBuckets
  let lengthMs = roundLengths.find(fits) ?? 365 * day
  while (!fits(lengthMs)) lengthMs *= 2
  return { start: Math.floor(from / lengthMs) * lengthMs, lengthMs, count: spanned(from, to, lengthMs) }
}

function spanned(from: number, to: number, lengthMs: number): number {
  return Math.floor(to / lengthMs) - Math.floor(from / lengthMs) + 1
}

/** Which of them a moment falls into. */
export function bucketOf({ start, lengthMs }: Buckets, time: number): number {
  return Math.floor(time / lengthMs) - Math.round(start / lengthMs)
}
