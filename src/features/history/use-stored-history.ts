// What is stored of the history: loaded at once, and again with every recording of this tab or another one.
import { startTransition, useCallback, useEffect, useState } from 'react'
import { onRecorded, recordingTrouble } from './recorder.ts'
import { wasRecreated } from './store/database.ts'
import { listDrafts } from './store/drafts.ts'
import { listEntries, pruneEntries } from './store/entries.ts'
import { openTabs } from './store/open-tabs.ts'
import type { HistoryEntry, ListedDraft } from './store/records.ts'
import type { StorageTrouble } from './store/trouble.ts'

export interface StoredHistory {
  readonly entries: readonly HistoryEntry[]
  /** The texts of closed tabs. */
  readonly drafts: readonly ListedDraft[]
}

/** Null until it is loaded for the first time. */
export function useStoredHistory() {
  const [kept, setKept] = useState<StoredHistory | null>(null)
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null)

  const load = useCallback(async (isFirst = false) => {
    const [entries, drafts, open] = await Promise.all([listEntries(), listDrafts(), openTabs()])
    const now = {
      entries: entries.ok ? entries.value : [],
      drafts: drafts.ok ? drafts.value.filter(({ id }) => !open.has(id)) : [],
    }
    // At first there may be hundreds of rows, which are drawn bit by bit; later few of them are others.
    if (isFirst) startTransition(() => setKept(now))
    else setKept(now)
    if (!entries.ok) setTrouble(entries.trouble)
    else if (wasRecreated()) setTrouble('recreated')
    else setTrouble((current) => current ?? recordingTrouble())
  }, [])

  /** What the settings let go is gone before the list is shown. */
  useEffect(() => void pruneEntries().then(() => load(true)), [load])

  // What was pasted just before the history was opened is recorded while it is in view.
  useEffect(() => onRecorded(() => void load()), [load])

  return { kept, trouble, load, setTrouble }
}
