// The history: what was inspected on this device, to be found, opened, kept or deleted.
import { Trash2 } from 'lucide-react'
import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { ClosedTexts } from './closed-texts.tsx'
import { DeleteAll } from './delete-all.tsx'
import { EntryList } from './entry-list.tsx'
import { HistoryFile } from './history-file.tsx'
import { HistorySearch } from './history-search.tsx'
import { HistorySettingsForm } from './history-settings-form.tsx'
import { OutcomeLine } from './outcome-line.tsx'
import { type HistoryFilter, found } from './store/search.ts'
import type { Comparable, KeptView } from './store/records.ts'
import { troubleWords } from './store/trouble.ts'
import { Button } from '../../ui/button.tsx'
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
  const [chosen, setChosen] = useState<readonly Comparable[]>([])
  const sought = useDeferredValue(filter)
  const { kept, trouble, changes } = history
  const shown = useMemo(() => found(kept?.entries ?? [], sought), [kept, sought])
  const [one, other] = chosen.toSorted((a, b) => a.time - b.time)

  const choose = useCallback(
    (entry: Comparable) => {
      const isChosen = chosen.some(({ id }) => id === entry.id)
      const next = isChosen ? chosen.filter(({ id }) => id !== entry.id) : [...chosen, entry]
      setChosen(next)
      onCompare(next.length === 2)
    },
    [chosen, onCompare],
  )
  const actions = useMemo(() => ({ ...changes, onOpen, onCompare: choose }), [changes, onOpen, choose])

  if (!kept) return <p className="animate-[appear_0s_300ms_both] text-muted">Opening the history…</p>
  const { entries, drafts } = kept

  function stopComparing() {
    setChosen([])
    onCompare(false)
  }

  if (one && other) return renderComparison([one, other], stopComparing)

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      {trouble && (
        <p role="alert" className="rounded-md bg-caution-soft px-3 py-2 text-caution">
          {troubleWords[trouble]}
        </p>
      )}
      {entries.length > 0 && (
        <HistorySearch filter={filter} left={shown.length} total={entries.length} onChange={setFilter} />
      )}
      <p role="status" className="empty:hidden">
        {one && 'Choose the entry to compare it with.'}
      </p>
      {entries.length === 0 ? (
        <p className="py-4 text-muted">
          Nothing here yet. What you inspect is listed once it has stood in the editor for two seconds.
        </p>
      ) : (
        <EntryList entries={shown} chosen={one ?? null} actions={actions} />
      )}
      {drafts.length > 0 && (
        <ClosedTexts drafts={drafts} onOpen={onOpen} onDelete={(draft) => changes.remove([], [draft])} />
      )}
      <OutcomeLine outcome={history.outcome} onDismiss={history.dismiss} />
      <HistorySettingsForm onForget={history.forget} />
      <div className="flex flex-wrap items-center gap-2 border-t border-line pt-4">
        <HistoryFile entries={entries} onImport={(file) => void history.importFile(file)} />
        {entries.length + drafts.length > 0 && (
          <Button icon={Trash2} onClick={() => setIsDeleting(true)} aria-expanded={isDeleting}>
            Delete all…
          </Button>
        )}
        {isDeleting && (
          <DeleteAll
            entries={entries.length}
            drafts={drafts.length}
            onCancel={() => setIsDeleting(false)}
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
