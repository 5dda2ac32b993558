import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maxTrafficBuckets, maxTrafficGroups } from '../limits.ts'
import { percentiles } from './percentiles.ts'
import type { TrafficRow } from './row.ts'
import { statusClass, statusClasses } from '../status-class.ts'
import { summarise } from './summarise.ts'
import { testRow } from './test-row.ts'

const noon = Date.parse('2026-11-26T12:00:00Z')
const limited = { status: 429, type: 'rate_limit_error', isFailure: true }

test('nothing amounts to nothing', () => {
  expect(summarise([])).toEqual({
    total: 0,
    failures: 0,
    classes: { '2xx': 0, '3xx': 0, '4xx': 0, '5xx': 0, none: 0 },
    timeline: null,
    latency: null,
    errors: [],
    otherErrors: 0,
    endpoints: [],
    rateLimit: { limited: 0, longestWaitSeconds: null, providerRequests: null, gmailQuota: null },
  })
})

test('statuses are counted over time, in stretches without a gap', () => {
  const { timeline } = summarise([
    testRow({ time: noon + 100 }),
    testRow({ time: noon + 2900, status: 404, isFailure: true }),
    testRow({ time: noon + 2999, status: null, isFailure: true }),
  ])
  expect(timeline?.lengthMs).toBe(1000)
  expect(
    timeline?.moments.map(({ start, classes }) => [start - noon, classes['2xx'], classes['4xx'], classes.none]),
  ).toEqual([
    [0, 1, 0, 0],
    [1000, 0, 0, 0],
    [2000, 0, 1, 1],
  ])
})

test.each([
  [30, 1000],
  [90, 5000],
  [3600, 120_000],
  [86_400, 3_600_000],
  [3 * 86_400, 2 * 3_600_000],
])('%i seconds are counted in stretches of %i ms', (seconds, lengthMs) => {
  const { timeline } = summarise([testRow({ time: noon }), testRow({ time: noon + seconds * 1000 })])
  expect(timeline?.lengthMs).toBe(lengthMs)
})

test('errors are listed by type, by status where there is no type, and as unanswered where there is neither', () => {
  const { errors, failures } = summarise([
    testRow(limited),
    testRow(limited),
    testRow({ status: 502, isFailure: true }),
    testRow({ status: null, isFailure: true }),
    testRow(),
  ])
  expect(failures).toBe(4)
  expect(errors).toEqual([
    { type: 'rate_limit_error', count: 2 },
    { type: 'HTTP 502', count: 1 },
    { type: 'No answer', count: 1 },
  ])
})

test('endpoints are listed by their 95th percentile; method and path tell them apart', () => {
  const path = '/v3/grants/{grant_id}/messages'
  const { endpoints } = summarise([
    testRow({ method: 'GET', path, durationMs: 10 }),
    testRow({ method: 'GET', path, durationMs: 30, status: 500, isFailure: true }),
    testRow({ method: 'POST', path, durationMs: 900 }),
    testRow({ method: 'GET', path: '/v3/grants' }),
  ])
  expect(endpoints.map(({ method, count, failures, latency }) => [method, count, failures, latency.p95])).toEqual([
    ['POST', 1, 0, 900],
    ['GET', 2, 1, 30],
  ])
})

test('the use of rate limits adds up what the headers say', () => {
  const { rateLimit } = summarise([
    testRow({ providerRequestCount: 3, gmailQuotaUsage: 100 }),
    testRow({ ...limited, providerRequestCount: 1, retryAfterSeconds: 30 }),
    testRow({ ...limited, retryAfterSeconds: 5 }),
  ])
  expect(rateLimit).toEqual({
    limited: 2,
    longestWaitSeconds: 30,
    providerRequests: { responses: 2, sum: 4, max: 3 },
    gmailQuota: { responses: 1, sum: 100, max: 100 },
  })
})

test.each([
  [200, '2xx'],
  [304, '3xx'],
  [429, '4xx'],
  [599, '5xx'],
  [101, 'none'],
  [999, 'none'],
  [-1, 'none'],
  [null, 'none'],
] as const)('status %s is of class %s', (status, name) => {
  expect(statusClass(status)).toBe(name)
})

test('percentiles are values that occurred, by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(percentiles(hundred)).toEqual({ count: 100, p50: 50, p95: 95, p99: 99, max: 100 })
  expect(percentiles([7])).toEqual({ count: 1, p50: 7, p95: 7, p99: 7, max: 7 })
  expect(percentiles([])).toBeNull()
})

describe('for any rows', () => {
  const number = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }))
  const row: fc.Arbitrary<TrafficRow> = fc.record({
    time: fc.option(fc.oneof(fc.integer({ min: noon, max: noon + 1e7 }), fc.double())),
    method: fc.option(fc.constantFrom('GET', 'POST')),
    path: fc.option(fc.oneof(fc.constantFrom('/a', '/b', '__proto__'), fc.string())),
    status: fc.option(fc.integer({ min: -5, max: 1000 })),
    type: fc.option(fc.oneof(fc.constantFrom('constructor', 'rate_limit_error'), fc.string())),
    isFailure: fc.boolean(),
    durationMs: number,
    providerRequestCount: number,
    gmailQuotaUsage: number,
    retryAfterSeconds: number,
  })

  test('nothing is lost, and the answer stays small', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 200 }), (rows) => {
        const { total, failures, classes, timeline, errors, otherErrors, endpoints, latency } = summarise(rows)
        const sum = (counts: typeof classes) => statusClasses.reduce((all, name) => all + counts[name], 0)
        expect(total).toBe(rows.length)
        expect(sum(classes)).toBe(rows.length)
        expect(errors.reduce((all, { count }) => all + count, otherErrors)).toBe(failures)
        expect(errors.length).toBeLessThanOrEqual(maxTrafficGroups)
        expect(endpoints.length).toBeLessThanOrEqual(maxTrafficGroups)
        const dated = rows.filter(({ time }) => time !== null && Math.abs(time) <= 8.64e15)
        const moments = timeline?.moments ?? []
        expect(moments.length).toBeLessThanOrEqual(maxTrafficBuckets)
        expect(moments.reduce((all, moment) => all + sum(moment.classes), 0)).toBe(dated.length)
        const { p50, p95, p99, max } = latency ?? { p50: 0, p95: 0, p99: 0, max: 0 }
        expect(p50 <= p95 && p95 <= p99 && p99 <= max).toBe(true)
      }),
    )
  })

  test('their order makes no difference', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 50 }), (rows) => {
        const whole = rows.map((one) => ({ ...one, providerRequestCount: null, gmailQuotaUsage: null }))
        expect(summarise(whole.toReversed())).toEqual(summarise(whole))
      }),
    )
  })
})

test('100,000 rows come down to a small answer', () => {
  const rows = Array.from({ length: 100_000 }, (_, index) =>
    testRow({
      time: noon + index * 37,
      method: 'GET',
      path: `/v3/${index % 1000}`,
      durationMs: index % 977,
      type: `type-${index % 5000}`,
      isFailure: true,
    }),
  )
  const summary = summarise(rows)
  expect(JSON.stringify(summary).length).toBeLessThan(20_000)
  expect(summary.errors).toHaveLength(maxTrafficGroups)
  expect(summary.otherErrors).toBe(100_000 - maxTrafficGroups * 20)
})
