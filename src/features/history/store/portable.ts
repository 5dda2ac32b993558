// The history as a file: written, and read back with suspicion.
import { historyFormat } from '../../../core/history-format.ts'
import { isHttpStatus } from '../../../core/http-status.ts'
import {
  maxHistoryEntries,
  maxHistoryEntryChars,
  maxHistoryFactChars,
  maxHistoryFileBytes,
} from '../../../core/limits.ts'
import { categories, envelopes, forms, retries } from '../../../core/model.ts'
import { fingerprintOf } from './fingerprint.ts'
import { newId } from './new-id.ts'
import type { HistoryEntry, KeptView } from './records.ts'

const formatVersion = 1

const inspectInstead = 'To inspect what is in it, close History and open it there.'

/** The entries as JSON, ready for a file. */
export function exported(entries: readonly HistoryEntry[]): string {
  return JSON.stringify({ format: historyFormat, version: formatVersion, entries }, null, 2)
}

export type Imported =
  | { readonly ok: true; readonly entries: readonly HistoryEntry[]; readonly skipped: number }
  | { readonly ok: false; readonly message: string }

/** Whether a file is too large to be read at all. */
export function isTooLarge(bytes: number): boolean {
  return bytes > maxHistoryFileBytes
}

/** Reads what `exported` wrote. Each entry gets a new id; one that is not as it should be is skipped and counted. */
export function imported(text: string): Imported {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return { ok: false, message: `This file holds no JSON, so it is no history. ${inspectInstead}` }
  }
  if (!isObject(file) || file['format'] !== historyFormat || !Array.isArray(file['entries'])) {
    return { ok: false, message: `This file is no history of this page. ${inspectInstead}` }
  }
  if (file['version'] !== formatVersion) {
    return {
      ok: false,
      message: 'This history was written by a newer version of the page. Reload, then import it again.',
    }
  }
  const all: readonly unknown[] = file['entries']
  const entries = all.slice(0, maxHistoryEntries).flatMap((value) => entryOf(value) ?? [])
  if (entries.length === 0 && all.length > 0) {
    return { ok: false, message: 'No entry of this file can be read.' }
  }
  return { ok: true, entries, skipped: all.length - entries.length }
}

function entryOf(value: unknown): HistoryEntry | null {
  if (!isObject(value)) return null
  const title = fact(value['title'])
  const category = oneOf(categories, value['category'])
  const envelope = oneOf(envelopes, value['envelope'])
  const retry = oneOf(retries, value['retry'])
  const readAs = oneOf(forms, value['readAs'])
  const time = timeOf(value['time'])
  const view = value['view'] === null ? null : viewOf(value['view'])
  if (title === null || !category || !retry || !envelope || !readAs || time === null || view === undefined) return null
  return {
    id: newId(),
    time,
    name: fact(value['name']),
    pinned: value['pinned'] === 1 ? 1 : 0,
    title,
    status: statusOf(value['status']),
    type: fact(value['type']),
    category,
    retry,
    envelope,
    requestId: fact(value['requestId']),
    readAs,
    responses: countOf(value['responses'], 1),
    view,
    chars: view?.text.length ?? 0,
    redacted: value['redacted'] === true,
    fingerprint: view ? fingerprintOf(view) : `${title} ${time}`,
  }
}

/** Undefined where it is no view. */
function viewOf(value: unknown): KeptView | undefined {
  if (!isObject(value)) return undefined
  const text = value['text']
  if (typeof text !== 'string' || text.length > maxHistoryEntryChars) return undefined
  return {
    text,
    form: oneOf(forms, value['form']) ?? null,
    status: statusOf(value['status']),
    exchange: countOf(value['exchange'], 0),
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fact(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, maxHistoryFactChars) : null
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((candidate) => candidate === value)
}

function statusOf(value: unknown): number | null {
  return isHttpStatus(value) ? value : null
}

function countOf(value: unknown, least: number): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least ? value : least
}

/** A moment that a date can stand for. One in the future is now: it would outlive every newer entry. */
function timeOf(value: unknown): number | null {
  return typeof value === 'number' && value >= 0 ? Math.min(value, Date.now()) : null
}
