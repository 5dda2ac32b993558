// The history: what was inspected on this device, to be found, opened, kept or deleted.
import { Trash2 } from 'lucide-react'
import {
  type ReactNode,
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react'
import { ClosedTexts } from './closed-texts.tsx'
import { DeleteAll } from './delete-all.tsx'
import { EntryList, type EntryListHandle } from './entry-list.tsx'
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

export interface ComparisonProps {
  /** Shows two entries side by side, the older one first. */
  renderComparison(pair: readonly [Comparable, Comparable], onBack: () => void): ReactNode
}

interface HistoryPanelProps extends ComparisonProps {
  onOpen(view: KeptView): void
  /** Whether two entries stand side by side now. */
  onCompare(isComparing: boolean): void
}

export default function HistoryPanel({ onOpen, onCompare, renderComparison }: HistoryPanelProps) {
  const history = useHistory()
  const [filter, setFilter] = useState<HistoryFilter>({ words: '', status: 'all' })
  const [isDeleting, setIsDeleting] = useState(false)
  const [picked, setPicked] = useState<readonly string[]>([])
  const sought = useDeferredValue(filter)
  const { kept, trouble, changes } = history
  const shown = useMemo(() => found(kept?.entries ?? [], sought), [kept, sought])
  // An entry that was deleted meanwhile is compared with nothing.
  const chosen = useMemo(
    () => (kept?.entries ?? []).filter(isComparable).filter(({ id }) => picked.includes(id)),
    [kept, picked],
  )
  const [one, other] = chosen.toSorted((a, b) => a.time - b.time)
  const panel = useRef<HTMLDivElement>(null)
  const deleteAll = useRef<HTMLButtonElement>(null)
  const list = useRef<EntryListHandle>(null)
  const focusedRow = useRef(0)

  const choose = useCallback(
    (entry: Comparable) => {
      const ids = chosen.map(({ id }) => id)
      const next = ids.includes(entry.id) ? ids.filter((id) => id !== entry.id) : [...ids, entry.id]
      setPicked(next)
      onCompare(next.length === 2)
    },
    [chosen, onCompare],
  )
  /** While one is compared, an entry is the other one; the same once more is no pair. */
  const open = useCallback(
    (entry: Comparable) => {
      if (chosen.length === 0) onOpen(entry.view)
      else if (chosen.every(({ id }) => id !== entry.id)) choose(entry)
    },
    [chosen, choose, onOpen],
  )
  const actions = useMemo(() => ({ ...changes, onOpen: open, onCompare: choose }), [changes, open, choose])
  const keepRow = useCallback((position: number) => {
    focusedRow.current = position
  }, [])

  /** Goes on in the row where something was last done, or in the one that has taken its place. */
  function goToRow(button: 'first' | 'compare' = 'first') {
    if (!list.current?.focusRow(focusedRow.current, button)) panel.current?.focus()
  }

  // The way out of a comparison is gone with it.
  const isComparing = one !== undefined
  const goOn = useEffectEvent(() => isFocusLost() && goToRow('compare'))
  useEffect(() => {
    if (!isComparing) goOn()
  }, [isComparing])

  if (!kept) return <p className="animate-[appear_0s_300ms_both] text-muted">Opening the history…</p>
  const { entries, drafts } = kept

  function stopComparing() {
    setPicked([])
    onCompare(false)
  }

  if (one && other) return renderComparison([one, other], stopComparing)

  return (
    <div ref={panel} tabIndex={-1} className="grid grid-cols-[minmax(0,1fr)] gap-4 outline-none">
      {trouble && (
        <p role="alert" className="rounded-md bg-caution-soft px-3 py-2 text-caution">
          {troubleWords[trouble]}
        </p>
      )}
      {entries.length > 0 && (
        <HistorySearch filter={filter} left={shown.length} total={entries.length} onChange={setFilter} />
      )}
      <div role="status" className="flex items-center justify-between gap-2 empty:hidden">
        {one && (
          <>
            <p>Choose the entry to compare it with.</p>
            <Button look="quiet" onClick={stopComparing}>
              Cancel
            </Button>
          </>
        )}
      </div>
      {entries.length === 0 ? (
        <p className="py-4 text-muted">
          Nothing here yet. What you inspect is listed once it has stood in the editor for two seconds.
        </p>
      ) : (
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
      <HistorySettingsForm onForget={history.forget} />
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
        <HistoryFile entries={entries} onImport={(file) => void history.importFile(file)} />
        {entries.length + drafts.length > 0 && (
          <Button ref={deleteAll} icon={Trash2} onClick={() => setIsDeleting(true)} aria-expanded={isDeleting}>
            Delete all…
          </Button>
        )}
        {isDeleting && (
          <DeleteAll
            entries={entries.length}
            drafts={drafts.length}
            hasPinned={entries.some(({ pinned }) => pinned === 1)}
            onCancel={() => {
              setIsDeleting(false)
              deleteAll.current?.focus()
            }}
            onConfirm={() => {
              setIsDeleting(false)
              changes.remove(entries, drafts)
            }}
          />
        )}
      </div>
      <p className="text-[13px] text-muted">
        All of this stays on this device, in this browser, and is not encrypted. Secrets and personal data are replaced
        before an entry is stored, unless you choose otherwise. The text in the editor is kept as it is until you clear
        it, so that a reload or a crash does not take it away.
      </p>
    </div>
  )
}

function isComparable(entry: HistoryEntry): entry is Comparable {
  return entry.view !== null
}
