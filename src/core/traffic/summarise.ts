// What many requests amount to: outcomes and latency over time, errors by type, slow endpoints, use of rate limits.
import { maxTrafficGroups } from '../limits.ts'
import { bucketOf, bucketsOver } from './buckets.ts'
import { type StatusClass, statusClass } from '../status-class.ts'
import { type Percentiles, percentiles } from './percentiles.ts'
import type { TrafficRow } from './row.ts'

export type ClassCounts = Readonly<Record<StatusClass, number>>

export interface Moment {
  /** Where this stretch of time starts, in milliseconds since 1970. */
  readonly start: number
  readonly classes: ClassCounts
  readonly latency: Percentiles | null
  readonly providerRequests: number
  readonly gmailQuota: number
}

export interface Timeline {
  /** How long each stretch is. */
  readonly lengthMs: number
  /** One after the other without a gap, with at least one. */
  readonly moments: readonly Moment[]
}

interface ErrorShare {
  /** The canonical type; `HTTP 502` where an error had none, `No answer` where not even a status came. */
  readonly type: string
  readonly count: number
}

export interface EndpointShare {
  readonly method: string
  readonly path: string
  readonly count: number
  readonly failures: number
  readonly latency: Percentiles
}

/** A header that counts something: how many responses had it, what they add up to and the most that one said. */
interface Tally {
  readonly responses: number
  readonly sum: number
  readonly max: number
}

export interface TrafficSummary {
  readonly total: number
  readonly failures: number
  readonly classes: ClassCounts
  /** Null where no request states a time. */
  readonly timeline: Timeline | null
  /** Null where no request states a duration. */
  readonly latency: Percentiles | null
  /** The most frequent first, few enough to be shown. */
  readonly errors: readonly ErrorShare[]
  /** Errors of the types that are not listed. */
  readonly otherErrors: number
  /** By their 95th percentile, the slowest first, few enough to be shown. */
  readonly endpoints: readonly EndpointShare[]
  readonly rateLimit: {
    /** How many requests were answered with 429. */
    readonly limited: number
    /** The longest wait that was asked for; null where none was. */
    readonly longestWaitSeconds: number | null
    readonly providerRequests: Tally | null
    readonly gmailQuota: Tally | null
  }
}

/** Takes time in proportion to the number of rows; what it answers with stays small however many there are. */
export function summarise(rows: readonly TrafficRow[]): TrafficSummary {
  const failures = rows.filter(({ isFailure }) => isFailure)
  const errors = errorShares(failures)
  const listed = errors.slice(0, maxTrafficGroups)
  const waits = numbers(rows, ({ retryAfterSeconds }) => retryAfterSeconds)
  return {
    total: rows.length,
    failures: failures.length,
    classes: countClasses(rows),
    timeline: timelineOf(rows),
    latency: latencyOf(rows),
    errors: listed,
    otherErrors: errors.slice(listed.length).reduce((sum, { count }) => sum + count, 0),
    endpoints: endpointShares(rows).slice(0, maxTrafficGroups),
    rateLimit: {
      limited: rows.filter(({ status }) => status === 429).length,
      longestWaitSeconds: waits.length > 0 ? largest(waits) : null,
      providerRequests: tally(rows, ({ providerRequestCount }) => providerRequestCount),
      gmailQuota: tally(rows, ({ gmailQuotaUsage }) => gmailQuotaUsage),
    },
  }
}

function countClasses(rows: readonly TrafficRow[]): ClassCounts {
  const counts = { '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, none: 0 }
  for (const { status } of rows) counts[statusClass(status)]++
  return counts
}

function timelineOf(rows: readonly TrafficRow[]): Timeline | null {
  const times = numbers(rows, ({ time }) => (isDate(time) ? time : null))
  if (times.length === 0) return null
  const buckets = bucketsOver(smallest(times), largest(times))
  const parts = Array.from({ length: buckets.count }, (): TrafficRow[] => [])
  for (const row of rows) if (isDate(row.time)) parts[bucketOf(buckets, row.time)]?.push(row)
  return {
    lengthMs: buckets.lengthMs,
    moments: parts.map((part, index) => ({
      start: buckets.start + index * buckets.lengthMs,
      classes: countClasses(part),
      latency: latencyOf(part),
      providerRequests: sum(numbers(part, ({ providerRequestCount }) => providerRequestCount)),
      gmailQuota: sum(numbers(part, ({ gmailQuotaUsage }) => gmailQuotaUsage)),
    })),
  }
}

/** Whether it is a moment that has a date, as everything that a clock says has. */
function isDate(time: number | null): time is number {
  return time !== null && Math.abs(time) <= 8.64e15
}

function errorShares(failures: readonly TrafficRow[]): ErrorShare[] {
  const groups = groupBy(failures, ({ type, status }) => type ?? (status === null ? 'No answer' : `HTTP ${status}`))
  return [...groups]
    .map(([type, { length }]) => ({ type, count: length }))
    .toSorted((a, b) => b.count - a.count || order(a.type, b.type))
}

function endpointShares(rows: readonly TrafficRow[]): EndpointShare[] {
  const groups = groupBy(rows, ({ method, path }) => (path === null ? '' : `${method ?? ''} ${path}`))
  return [...groups.values()]
    .flatMap((part) => {
      const { method, path } = part[0] ?? {}
      const latency = latencyOf(part)
      if (!latency || path === null || path === undefined) return []
      const failures = part.filter(({ isFailure }) => isFailure).length
      return [{ method: method ?? '', path, count: part.length, failures, latency }]
    })
    .toSorted((a, b) => b.latency.p95 - a.latency.p95 || order(a.path, b.path) || order(a.method, b.method))
}

function tally(rows: readonly TrafficRow[], read: (row: TrafficRow) => number | null): Tally | null {
  const found = numbers(rows, read)
  return found.length > 0 ? { responses: found.length, sum: sum(found), max: largest(found) } : null
}

function latencyOf(rows: readonly TrafficRow[]): Percentiles | null {
  return percentiles(numbers(rows, ({ durationMs }) => durationMs))
}

function numbers(rows: readonly TrafficRow[], read: (row: TrafficRow) => number | null): number[] {
  return rows.map(read).filter((value) => value !== null)
}

function groupBy(rows: readonly TrafficRow[], keyOf: (row: TrafficRow) => string): Map<string, TrafficRow[]> {
  const groups = new Map<string, TrafficRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

// Spread into Math.max, 100,000 values overflow the stack.
function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity)
}

function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity)
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
