// An entry for tests, whose parts that matter the test gives.
import type { HistoryEntry } from './records.ts'

/** An unpinned 404 of one response, with these parts in place of its own. */
export function testEntry(parts: Partial<HistoryEntry>): HistoryEntry {
  const id = parts.id ?? 'entry'
  return {
    id,
    time: 0,
    name: null,
    pinned: 0,
    title: 'This grant does not exist here',
    status: 404,
    type: 'grant.not_found',
    category: 'grant',
    retry: 'after-fix',
    envelope: 'error',
    requestId: 'request-1',
    readAs: 'json',
    responses: 1,
    view: { text: '{"error":{}}', form: null, status: null, exchange: 0 },
    chars: 12,
    redacted: true,
    fingerprint: `fingerprint of ${id}`,
    ...parts,
  }
}
