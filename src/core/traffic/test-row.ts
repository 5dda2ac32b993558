// Rows for tests: a request that worked, with what a test wants otherwise.
import type { TrafficRow } from './row.ts'

/** A request that worked, of which nothing else is known. */
export function testRow(facts: Partial<TrafficRow> = {}): TrafficRow {
  return {
    time: null,
    method: null,
    path: null,
    status: 200,
    type: null,
    isFailure: false,
    durationMs: null,
    providerRequestCount: null,
    gmailQuotaUsage: null,
    retryAfterSeconds: null,
    ...facts,
  }
}
