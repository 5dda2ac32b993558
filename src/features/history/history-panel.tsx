// The history: what was inspected on this device, to be found, opened, kept or deleted.
import {
  type ReactNode,
  type Ref,
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useState,
} from 'react'
import { ClosedTexts } from './closed-texts.tsx'
import { DeleteAll } from './delete-all.tsx'
import { EntryList } from './entry-list.tsx'
import { HistoryDrop } from './history-drop.tsx'
import { HistoryFile } from './history-file.tsx'
import { HistorySearch } from './history-search.tsx'
import { HistorySettingsForm } from './history-settings-form.tsx'
import { OutcomeLine } from './outcome-line.tsx'
import { type HistoryFilter, found } from './store/search.ts'
import type { Comparable, HistoryEntry, KeptView } from './store/records.ts'
import { troubleWords } from './store/trouble.ts'
import { Button } from '../../ui/button.tsx'
import { isFocusLost } from '../../ui/is-focus-lost.ts'
import { useHistory } from './use-history.ts'
import { usePair } from './use-pair.ts'
import { useRowFocus } from './use-row-focus.ts'

export interface ComparisonProps {
  /** Shows two entries side by side, the older one first. */
  renderComparison(pair: readonly [Comparable, Comparable], onBack: () => void): ReactNode
}

export interface HistoryPanelHandle {
  /** Leaves the comparison, or the choice of what to compare with, for the list; false where neither is there. */
  goBack(): boolean
}

interface HistoryPanelProps extends ComparisonProps {
  readonly ref: Ref<HistoryPanelHandle>
  onOpen(view: KeptView): void
  /** Whether two entries stand side by side now. */
  onCompare(isComparing: boolean): void
}

const noEntries: readonly HistoryEntry[] = []

export default function HistoryPanel({ ref, onOpen, onCompare, renderComparison }: HistoryPanelProps) {
  const history = useHistory()
  const { kept, changes } = history
  const { entries, drafts } = kept ?? { entries: noEntries, drafts: [] }
  const [filter, setFilter] = useState<HistoryFilter>({ words: '', status: 'all' })
  const sought = useDeferredValue(filter)
  const shown = useMemo(() => found(entries, sought), [entries, sought])
  const { chosen, choose, stop } = usePair(entries, onCompare)
  const { panel, list, keepRow, goToRow } = useRowFocus()
  const [one, other] = chosen
  useImperativeHandle(ref, () => ({
    goBack() {
      if (one) stop()
      return one !== undefined
    },
  }))

  /** While one is compared, an entry is the other one; the same once more is no pair. */
  const open = useCallback(
    (entry: Comparable) => {
      if (chosen.length === 0) onOpen(entry.view)
      else if (chosen.every(({ id }) => id !== entry.id)) choose(entry)
    },
    [chosen, choose, onOpen],
  )
  const actions = useMemo(() => ({ ...changes, onOpen: open, onCompare: choose }), [changes, open, choose])

  // The way out of a comparison is gone with it.
  const isComparing = one !== undefined
  const goOn = useEffectEvent(() => isFocusLost() && goToRow('compare'))
  useEffect(() => {
    if (!isComparing) goOn()
  }, [isComparing])

  if (!kept) return <p className="animate-[appear_0s_300ms_both] text-muted">Opening the history…</p>

  const isBlocked = history.trouble === 'blocked'
  const takeIn = (files: readonly File[]) => {
    // What came of it is told beside the list.
    if (other) stop()
    void history.importFiles(files)
  }
  if (one && other) {
    return (
      <>
        <HistoryDrop onImport={takeIn} />
        {renderComparison([one, other], stop)}
      </>
    )
  }
  return (
    <div ref={panel} tabIndex={-1} className="grid grid-cols-[minmax(0,1fr)] gap-4 outline-none">
      {!isBlocked && <HistoryDrop onImport={takeIn} />}
      {history.trouble && (
        <p role="alert" className="rounded-md bg-caution-soft px-3 py-2 text-caution">
          {troubleWords[history.trouble]}
        </p>
      )}
      {entries.length > 0 && (
        <HistorySearch filter={filter} left={shown.length} total={entries.length} onChange={setFilter} />
      )}
      <div
        role="status"
        // It stays in view along a list that is longer than the dialog.
        className="sticky top-0 z-10 flex items-center justify-between gap-2 bg-surface empty:hidden"
      >
        {one && (
          <>
            <p>Choose the entry to compare it with.</p>
            <Button look="quiet" onClick={stop}>
              Cancel
            </Button>
          </>
        )}
      </div>
      {entries.length === 0 && history.trouble === null && (
        <p className="py-4 text-muted">
          Nothing here yet. What you inspect is listed once it has stood in the editor for two seconds.
        </p>
      )}
      {entries.length > 0 && (
        <EntryList ref={list} entries={shown} chosen={one ?? null} actions={actions} onFocus={keepRow} />
      )}
      {drafts.length > 0 && (
        <ClosedTexts
          drafts={drafts}
          onOpen={(draft) => void history.openDraft(draft, onOpen)}
          onDelete={(draft) => changes.remove([], [draft])}
        />
      )}
      <OutcomeLine
        outcome={history.outcome}
        onDismiss={() => {
          history.dismiss()
          goToRow()
        }}
        onLeave={goToRow}
      />
      <HistorySettingsForm disabled={isBlocked} onForget={history.forget} />
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
        <HistoryFile entries={entries} isBlocked={isBlocked} onImport={takeIn} />
        <DeleteAll
          entries={entries.length}
          drafts={drafts.length}
          hasPinned={entries.some(({ pinned }) => pinned === 1)}
          onConfirm={() => changes.remove(entries, drafts)}
        />
      </div>
      <p className="text-small text-muted">
        All of this stays on this device, in this browser, and is not encrypted. Secrets and personal data are replaced
        before an entry is stored, unless you choose otherwise. The text in the editor is kept as it is until you clear
        it, so that a reload or a crash does not take it away.
      </p>
    </div>
  )
}
