// Takes in a history from a file: what is not there yet, and is not older than what is kept.
import { deleteEntries, listEntries, putEntries } from '../store/entries.ts'
import { type Imported, imported, isTooLarge } from '../store/portable.ts'
import type { HistoryEntry } from '../store/records.ts'
import { oldestKept, readSettings } from '../store/settings.ts'
import type { Change, Outcome } from './change.ts'

/** @param show gets why nothing could be read; all else is the outcome of the change */
export async function importFiles(
  files: readonly File[],
  change: Change,
  show: (outcome: Outcome) => void,
): Promise<void> {
  const read = await readHistory(files)
  if (!read.ok) {
    show({ text: read.message, undo: null })
    return
  }
  const { fresh, ...left } = await sifted(read.entries)
  const undo = () =>
    void change(async () => [await deleteEntries(fresh.map(({ id }) => id))], { text: 'Taken out again.', undo: null })
  await change(async () => [await putEntries(fresh)], {
    text: importWords({ fresh: fresh.length, ...left, skipped: read.skipped }),
    undo: fresh.length > 0 ? undo : null,
  })
}

async function readHistory([file, ...others]: readonly File[]): Promise<Imported> {
  if (!file || others.length > 0) return { ok: false, message: 'One history is imported at a time. Choose one file.' }
  if (isTooLarge(file.size)) return { ok: false, message: 'This file is too large for a history.' }
  return file.text().then(imported, () => ({ ok: false, message: 'This file could not be read.' }))
}

/** The entries to be taken in, and how many are not. */
async function sifted(entries: readonly HistoryEntry[]) {
  // What is shown may be on its way out: all was deleted just now.
  const stored = await listEntries()
  const known = new Set(stored.ok ? stored.value.map(({ fingerprint }) => fingerprint) : [])
  const since = oldestKept(readSettings(), Date.now())
  const unknown = entries.filter(({ fingerprint }) => !known.has(fingerprint))
  const fresh = unknown.filter(({ pinned, time }) => pinned === 1 || time >= since)
  return { fresh, known: entries.length - unknown.length, old: unknown.length - fresh.length }
}

interface ImportCounts {
  readonly fresh: number
  readonly known: number
  /** Older than the settings keep. */
  readonly old: number
  readonly skipped: number
}

function importWords({ fresh, known, old, skipped }: ImportCounts): string {
  return [
    fresh === 1 ? '1 entry imported.' : `${fresh} entries imported.`,
    known > 0 ? `${known} already here.` : '',
    old > 0 ? `${old} older than “Forget after” keeps.` : '',
    skipped > 0 ? `${skipped} could not be read.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
