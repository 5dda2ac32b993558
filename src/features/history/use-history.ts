// The history as the panel shows it, and what can be done with it.
import { useCallback, useMemo, useRef, useState } from 'react'
import { maxHistoryFactChars } from '../../core/limits.ts'
import type { Change, Forgotten, Outcome } from './changes/change.ts'
import { forget, withMore } from './changes/forget.ts'
import { importFiles } from './changes/import-file.ts'
import { remove } from './changes/remove.ts'
import { readDraft } from './store/drafts.ts'
import { putEntries } from './store/entries.ts'
import type { HistoryEntry, KeptView, ListedDraft } from './store/records.ts'
import { type StorageTrouble, draftWords } from './store/trouble.ts'
import { type StoredHistory, useStoredHistory } from './use-stored-history.ts'

/** What can be done with the entries, each of which is written at once. */
export interface EntryChanges {
  readonly pin: (entry: HistoryEntry) => void
  readonly rename: (entry: HistoryEntry, name: string) => void
  readonly remove: (entries: readonly HistoryEntry[], drafts: readonly ListedDraft[]) => void
}

interface ShownHistory {
  /** Null until it is loaded. */
  readonly kept: StoredHistory | null
  readonly trouble: StorageTrouble | null
  readonly outcome: Outcome | null
  readonly dismiss: () => void
  /** Reads the whole text of a closed tab, and hands it on. */
  readonly openDraft: (draft: ListedDraft, onOpen: (view: KeptView) => void) => Promise<void>
  /** Lets go what the settings do not keep any more; `putBack` restores the setting that kept it. */
  readonly forget: (since: number, putBack: () => void) => void
  /** Several at once are refused in words. */
  readonly importFiles: (files: readonly File[]) => Promise<void>
  /** The same as long as the history is open. */
  readonly changes: EntryChanges
}

export function useHistory(): ShownHistory {
  const { kept, trouble, load, setTrouble } = useStoredHistory()
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const forgotten = useRef<Forgotten | null>(null)

  const show = useCallback((next: Outcome | null) => {
    forgotten.current = next?.forgotten ?? null
    setOutcome(next)
  }, [])

  const change = useCallback<Change>(
    async (work, done) => {
      const failed = (await work()).find(({ ok }) => !ok)
      setTrouble(failed?.trouble ?? null)
      // What was deleted is off the list by the time that it can be taken back.
      await load()
      show(failed ? null : done)
    },
    [load, setTrouble, show],
  )

  const changes = useMemo<EntryChanges>(() => {
    const put = (entry: HistoryEntry) => void change(async () => [await putEntries([entry])], null)
    return {
      pin: (entry) => put({ ...entry, pinned: entry.pinned === 1 ? 0 : 1 }),
      rename: (entry, name) => put({ ...entry, name: name.trim().slice(0, maxHistoryFactChars) || null }),
      remove: (entries, drafts) => void remove(change, entries, drafts),
    }
  }, [change])

  return {
    kept,
    trouble,
    outcome,
    dismiss: () => show(null),
    async openDraft({ id }, onOpen) {
      const read = await readDraft(id)
      if (read.ok && read.value) onOpen(read.value)
      else await change(() => Promise.resolve([read]), { text: draftWords.gone, undo: null })
    },
    forget(since, putBack) {
      const going = kept?.entries.filter(({ pinned, time }) => pinned === 0 && time < since) ?? []
      if (going.length === 0) return
      // Known at once: the arrow keys may have chosen the next setting before this one has done its work.
      forgotten.current = withMore(forgotten.current, { entries: going, putBack })
      void forget(change, forgotten.current)
    },
    importFiles: (files) => importFiles(files, change, show),
    changes,
  }
}
