// The history as the panel shows it, and what can be done with it.
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { maxHistoryFactChars } from '../../core/limits.ts'
import { onRecorded, recordingTrouble } from './recorder.ts'
import { wasRecreated } from './store/database.ts'
import { deleteDraft, keepDraft, listDrafts, readDraft } from './store/drafts.ts'
import { deleteEntries, listEntries, pruneEntries, putEntries } from './store/entries.ts'
import { openTabs } from './store/open-tabs.ts'
import { isTooLarge, imported } from './store/portable.ts'
import type { DraftRecord, HistoryEntry, KeptView, ListedDraft } from './store/records.ts'
import { oldestKept, readSettings } from './store/settings.ts'
import { type StorageTrouble, draftWords } from './store/trouble.ts'

/** What just happened, with a way back where there is one. */
export interface Outcome {
  readonly text: string
  readonly undo: (() => void) | null
  /** What “Forget after” has deleted. If more is deleted before `undo`, one `undo` brings back all of it. */
  readonly forgotten?: Forgotten
}

interface Forgotten {
  readonly entries: readonly HistoryEntry[]
  readonly putBack: () => void
}

interface Kept {
  readonly entries: readonly HistoryEntry[]
  /** The texts of closed tabs. */
  readonly drafts: readonly ListedDraft[]
}

/** Loads the history at once, and again with every recording of this tab or another one. */
export function useHistory() {
  const [kept, setKept] = useState<Kept | null>(null)
  const [trouble, setTrouble] = useState<StorageTrouble | null>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const forgotten = useRef<Forgotten | null>(null)

  const tell = useCallback((next: Outcome | null) => {
    forgotten.current = next?.forgotten ?? null
    setOutcome(next)
  }, [])

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

  /** Does something to what is stored, and says so, or why it failed. */
  const change = useCallback(
    async (work: () => Promise<readonly { ok: boolean; trouble?: StorageTrouble }[]>, done: Outcome | null) => {
      const failed = (await work()).find(({ ok }) => !ok)
      setTrouble(failed?.trouble ?? null)
      // What was deleted is off the list by the time that it can be taken back.
      await load()
      tell(failed ? null : done)
    },
    [load, tell],
  )

  const remove = useCallback(
    (entries: readonly HistoryEntry[], drafts: readonly ListedDraft[]) => {
      let whole: readonly DraftRecord[] = []
      const putBack = () =>
        void change(
          async () => [await putEntries(entries), ...(await Promise.all(whole.map((draft) => keepDraft(draft))))],
          {
            text: 'It is all back.',
            undo: null,
          },
        )
      const count = entries.length + drafts.length
      void change(
        async () => {
          // What cannot be read could not be put back: then nothing is deleted.
          const read = await Promise.all(drafts.map(({ id }) => readDraft(id)))
          if (!read.every((one) => one.ok)) return read
          whole = read.flatMap(({ value }) => value ?? [])
          return [
            await deleteEntries(entries.map(({ id }) => id)),
            ...(await Promise.all(drafts.map(({ id }) => deleteDraft(id)))),
          ]
        },
        { text: count === 1 ? 'Deleted.' : `${count} deleted.`, undo: putBack },
      )
    },
    [change],
  )

  /** Reads the whole text of a closed tab, and hands it on. */
  const openDraft = async ({ id }: ListedDraft, onOpen: (view: KeptView) => void) => {
    const read = await readDraft(id)
    if (read.ok && read.value) onOpen(read.value)
    else await change(() => Promise.resolve([read]), { text: draftWords.gone, undo: null })
  }

  /** Lets go what the settings do not keep any more; `putBack` restores the setting that kept it. */
  const forget = (since: number, putBack: () => void) => {
    const going = kept?.entries.filter(({ pinned, time }) => pinned === 0 && time < since) ?? []
    if (going.length === 0) return
    const all = withMore(forgotten.current, { entries: going, putBack })
    // Known at once: the arrow keys may have chosen the next setting before this one has done its work.
    forgotten.current = all
    const undo = () => {
      all.putBack()
      void change(async () => [await putEntries(all.entries)], {
        text: 'It is all back, and the setting too.',
        undo: null,
      })
    }
    const count = all.entries.length === 1 ? '1 older entry' : `${all.entries.length} older entries`
    void change(async () => [await pruneEntries()], { text: `${count} deleted.`, undo, forgotten: all })
  }

  const importFile = async (file: File) => {
    if (isTooLarge(file.size)) {
      tell({ text: 'This file is too large for a history.', undo: null })
      return
    }
    const read = await file.text().then(imported, () => null)
    if (!read?.ok) {
      tell({ text: read?.message ?? 'This file could not be read.', undo: null })
      return
    }
    // What is shown may be on its way out: all was deleted just now.
    const stored = await listEntries()
    const known = new Set(stored.ok ? stored.value.map(({ fingerprint }) => fingerprint) : [])
    const since = oldestKept(readSettings(), Date.now())
    const unknown = read.entries.filter(({ fingerprint }) => !known.has(fingerprint))
    const fresh = unknown.filter(({ pinned, time }) => pinned === 1 || time >= since)
    const undo = () =>
      void change(async () => [await deleteEntries(fresh.map(({ id }) => id))], {
        text: 'Taken out again.',
        undo: null,
      })
    await change(async () => [await putEntries(fresh)], {
      text: importWords({
        fresh: fresh.length,
        known: read.entries.length - unknown.length,
        old: unknown.length - fresh.length,
        skipped: read.skipped,
      }),
      undo: fresh.length > 0 ? undo : null,
    })
  }

  const changes = useMemo(() => {
    const put = (entry: HistoryEntry) => void change(async () => [await putEntries([entry])], null)
    return {
      pin: (entry: HistoryEntry) => put({ ...entry, pinned: entry.pinned === 1 ? 0 : 1 }),
      rename: (entry: HistoryEntry, name: string) =>
        put({ ...entry, name: name.trim().slice(0, maxHistoryFactChars) || null }),
      remove,
    }
  }, [change, remove])

  return {
    kept,
    trouble,
    outcome,
    openDraft,
    forget,
    importFile,
    dismiss: () => tell(null),
    /** The same as long as the history is open. */
    changes,
  }
}

export type HistoryChanges = ReturnType<typeof useHistory>['changes']

/** The setting to go back to is the one before the first step. */
function withMore(before: Forgotten | null, { entries, putBack }: Forgotten): Forgotten {
  const byId = new Map([...(before?.entries ?? []), ...entries].map((entry) => [entry.id, entry]))
  return { entries: [...byId.values()], putBack: before?.putBack ?? putBack }
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
