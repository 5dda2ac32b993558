// The values of each picture as a table, for whoever does not see it or wants the numbers.
import { shownDuration } from '../../core/duration.ts'
import { statusClasses } from '../../core/status-class.ts'
import type { TrafficSummary } from '../../core/traffic/summarise.ts'
import { grouped } from '../../core/grouped.ts'
import { classLabels } from './classes.ts'
import { momentLabel } from './moment-label.ts'

export interface Table {
  readonly head: readonly string[]
  /** The first cell of each names the row, and no two rows have the same name. */
  readonly rows: readonly (readonly string[])[]
}

/** How many responses of each class there were, moment by moment. */
export function outcomeTable({ classes, timeline }: TrafficSummary): Table {
  const names = statusClasses.filter((name) => classes[name] > 0)
  const counts = (of: typeof classes) => names.map((name) => grouped(of[name]))
  const moments = timeline?.moments.filter((moment) => names.some((name) => moment.classes[name] > 0)) ?? []
  return {
    head: ['From (UTC)', ...names.map((name) => classLabels[name])],
    rows: [
      ...moments.map((moment) => [momentLabel(moment.start, timeline?.lengthMs ?? 0), ...counts(moment.classes)]),
      ['All', ...counts(classes)],
    ],
  }
}

/** How long responses took, moment by moment. */
export function latencyTable({ latency, timeline }: TrafficSummary): Table {
  const moments = timeline?.moments ?? []
  const cells = (of: NonNullable<typeof latency>) => [
    grouped(of.count),
    ...[of.p50, of.p95, of.p99, of.max].map(shownDuration),
  ]
  return {
    head: ['From (UTC)', 'Requests', 'p50', 'p95', 'p99', 'Longest'],
    rows: [
      ...moments.flatMap((moment) =>
        moment.latency ? [[momentLabel(moment.start, timeline?.lengthMs ?? 0), ...cells(moment.latency)]] : [],
      ),
      ...(latency ? [['All', ...cells(latency)]] : []),
    ],
  }
}

/** How often each error type came. */
export function errorTable({ errors, otherErrors }: TrafficSummary): Table {
  const others = otherErrors > 0 ? [['Other types', grouped(otherErrors)]] : []
  return { head: ['Type', 'Errors'], rows: [...errors.map(({ type, count }) => [type, grouped(count)]), ...others] }
}

/** How much each endpoint was asked, and how it answered. */
export function endpointTable({ endpoints }: TrafficSummary): Table {
  return {
    head: ['Endpoint', 'Requests', 'Failed', 'p50', 'p95', 'Longest'],
    rows: endpoints.map(({ method, path, count, failures, latency }) => [
      `${method} ${path}`.trim(),
      grouped(count),
      grouped(failures),
      ...[latency.p50, latency.p95, latency.max].map(shownDuration),
    ]),
  }
}

/** What the responses say of limits and of requests to the provider. */
export function rateLimitTable({ rateLimit }: TrafficSummary): Table {
  const { limited, longestWaitSeconds, providerRequests, gmailQuota } = rateLimit
  return {
    head: ['Limit', 'Responses', 'Sum', 'Most for one'],
    rows: [
      ['Answered with 429', grouped(limited), '', ''],
      ...(longestWaitSeconds === null ? [] : [['Longest wait', '', '', `${grouped(longestWaitSeconds)} s`]]),
      ...[
        ['Nylas-Provider-Request-Count', providerRequests] as const,
        ['Nylas-Gmail-Quota-Usage', gmailQuota] as const,
      ].flatMap(([name, use]) => (use ? [[name, grouped(use.responses), grouped(use.sum), grouped(use.max)]] : [])),
    ],
  }
}
