// What a summary of traffic shows, in sentences: the captions of its pictures.
import { shownDuration } from '../duration.ts'
import type { TrafficSummary } from './summarise.ts'
import { grouped } from '../grouped.ts'

/** How many requests failed, and with what. */
export function outcomeWords({ total, failures, errors }: TrafficSummary): string {
  if (total === 0) return 'No requests yet.'
  const all = counted(total, 'request')
  if (failures === 0) return total === 1 ? 'The one request did not fail.' : `None of the ${all} failed.`
  const failed = failedWords(total, failures)
  const [first, second] = errors
  if (!first || first.count === second?.count) return `${failed}.`
  return `${failed}, ${shareWords(first.count, failures)} ${first.type}.`
}

function shareWords(count: number, failures: number): string {
  if (count === failures) return failures === 1 ? 'with' : 'all with'
  return count * 2 > failures ? 'most with' : 'most often with'
}

function failedWords(total: number, failures: number): string {
  if (total === 1) return 'The one request failed'
  return failures === total
    ? `All ${grouped(total)} requests failed`
    : `${grouped(failures)} of ${grouped(total)} requests failed`
}

/** How long requests took. */
export function latencyWords({ latency }: TrafficSummary): string {
  if (!latency) return 'Nothing says how long the requests took.'
  const { count, p50, p95, max } = latency
  if (count === 1) return `The one request with a duration took ${shownDuration(max)}.`
  return `Half of the requests took ${shownDuration(p50)} or less, one in twenty ${shownDuration(p95)} or more; the longest ${shownDuration(max)}.`
}

/** Which errors came most often. */
export function errorWords({ errors, otherErrors, failures }: TrafficSummary): string {
  const [first] = errors
  if (!first) return 'No errors.'
  const kinds = errors.length
  if (kinds === 1 && otherErrors === 0)
    return failures === 1 ? `The one error is ${first.type}.` : `All ${grouped(failures)} errors are ${first.type}.`
  const others = otherErrors > 0 ? `; ${grouped(otherErrors)} are of other types` : ''
  const leading = errors.filter(({ count }) => count === first.count).map(({ type }) => type)
  if (leading.length > 1) {
    const names = leading.length === 2 ? leading.join(' and ') : `${leading.length} types`
    return `${names} account for ${grouped(first.count)} of the ${counted(failures, 'error')} each${others}.`
  }
  return `${first.type} makes up ${grouped(first.count)} of ${counted(failures, 'error')}${others}.`
}

/** Which endpoint is the slowest. */
export function endpointWords({ endpoints }: TrafficSummary): string {
  const [first] = endpoints
  if (!first) return 'No request states both its path and how long it took.'
  const { method, path, count, latency } = first
  const name = `${method} ${path}`.trim()
  return count === 1
    ? `${name} is the slowest: its one request took ${shownDuration(latency.max)}.`
    : `${name} is the slowest: one in twenty of its ${grouped(count)} requests took ${shownDuration(latency.p95)} or more.`
}

/** How close the requests came to the limits, or how far they went past. */
export function rateLimitWords({ rateLimit, total }: TrafficSummary): string {
  const { limited, longestWaitSeconds, providerRequests, gmailQuota } = rateLimit
  const refused = limited === 0 ? 'No request was answered with 429' : limitedWords(total, limited)
  const wait =
    longestWaitSeconds === null ? '' : `; the longest wait asked for is ${counted(longestWaitSeconds, 'second')}`
  const parts = [`${refused}${wait}.`]
  if (providerRequests)
    parts.push(
      `Nylas asked providers ${timesOf(providerRequests.sum)}, up to ${timesOf(providerRequests.max)} for one request.`,
    )
  if (gmailQuota)
    parts.push(
      `Gmail’s quota was used by ${counted(gmailQuota.sum, 'unit')}, up to ${grouped(gmailQuota.max)} for one request.`,
    )
  return parts.join(' ')
}

function limitedWords(total: number, limited: number): string {
  if (total === 1) return 'The one request was answered with 429'
  return `${grouped(limited)} of ${grouped(total)} requests ${limited === 1 ? 'was' : 'were'} answered with 429`
}

/** How long a stretch of time is: `10 s`, `1 min`, `2 h`, `1 d`. */
export function lengthWords(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${seconds / 60} min`
  return seconds < 86_400 ? `${seconds / 3600} h` : `${grouped(seconds / 86_400)} d`
}

function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

function timesOf(count: number): string {
  return count === 1 ? 'once' : `${grouped(count)} times`
}
