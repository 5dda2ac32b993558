// Writes inspections into the history, each distinct one once.
import { maxHistoryEntryChars } from '../../core/limits.ts'
import type { InspectedExchange, Inspection } from '../../core/model.ts'
import { entryLike, putEntries, readEntry } from './store/entries.ts'
import { factsOf, isWorthKeeping } from './store/facts.ts'
import { fingerprintOf, isSameStory } from './store/fingerprint.ts'
import { newId } from './store/new-id.ts'
import type { HistoryEntry, KeptView } from './store/records.ts'
import { type HistorySettings, readSettings } from './store/settings.ts'
import type { StorageTrouble } from './store/trouble.ts'

export interface Inspected {
  readonly view: KeptView
  readonly inspection: Inspection
  readonly exchange: InspectedExchange
  /** Grows when the text becomes another one altogether. */
  readonly subject: number
}

/** The entry that the text on screen was last written to. */
let latest: { readonly id: string; readonly subject: number } | null = null

/** Replaces secrets and personal data in a text, away from the page's thread. */
type Redact = (text: string) => Promise<string>

const listeners = new Set<() => void>()

/**
 * Listens for inspections that were recorded, or could not be.
 * @returns ends it
 */
export function onRecorded(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Records an inspection, unless the person wants no history or nothing was recognised. Failing, it leaves no trace. */
export async function record(inspected: Inspected, redact: Redact): Promise<void> {
  const settings = readSettings()
  if (!settings.keep || !isWorthKeeping(inspected.inspection)) return
  lastTrouble = await write(inspected, settings, redact)
  for (const listener of listeners) listener()
}

/** @returns why it was not written */
async function write(
  { view, inspection, exchange, subject }: Inspected,
  settings: HistorySettings,
  redact: Redact,
): Promise<StorageTrouble | null> {
  const kept = view.text.length > maxHistoryEntryChars ? null : await keptView(view, settings.secrets ? null : redact)
  const facts = factsOf(inspection, exchange)
  const fingerprint = kept ? fingerprintOf(kept) : `${view.text.length} ${facts.title} ${facts.requestId ?? ''}`
  const like = await entryLike(fingerprint)
  if (!like.ok) return like.trouble
  const before = like.value ?? (await entryOfText(subject, facts))
  const entry: HistoryEntry = {
    ...facts,
    id: before?.id ?? newId(),
    time: Date.now(),
    name: before?.name ?? null,
    pinned: before?.pinned ?? 0,
    view: kept,
    chars: kept?.text.length ?? 0,
    redacted: kept !== null && !settings.secrets,
    fingerprint,
  }
  latest = { id: entry.id, subject }
  const put = await putEntries([entry])
  return put.ok ? null : put.trouble
}

let lastTrouble: StorageTrouble | null = null

/** Why the latest inspection is not in the history; null where it is, or where none was to be. */
export function recordingTrouble(): StorageTrouble | null {
  return lastTrouble
}

async function keptView({ text, form, status, exchange }: KeptView, redact: Redact | null): Promise<KeptView> {
  return { text: redact ? await redact(text) : text, form, status, exchange }
}

/** The entry of the same text before its last edit, where both tell the same. */
async function entryOfText(
  subject: number,
  facts: Parameters<typeof isSameStory>[0],
): Promise<HistoryEntry | undefined> {
  if (latest?.subject !== subject) return undefined
  const entry = await readEntry(latest.id)
  return entry.ok && entry.value && isSameStory(entry.value, facts) ? entry.value : undefined
}
