// One entry: its status and title, what tells it from others, and what can be done with it.
import { GitCompareArrows, Pencil, Pin, PinOff, Trash2 } from 'lucide-react'
import { memo, useRef, useState } from 'react'
import { toneOf, toneWord } from '../../core/tone.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { toneColours, toneIcons } from '../../ui/tone.ts'
import { RenameEntry } from './rename-entry.tsx'
import type { Comparable, HistoryEntry } from './store/records.ts'
import { momentWords } from './moment.ts'
import type { EntryChanges } from './use-history.ts'

/** What can be done with an entry. */
export interface EntryActions extends EntryChanges {
  /** The entry itself was pressed. */
  readonly onOpen: (entry: Comparable) => void
  readonly onCompare: (entry: Comparable) => void
}

interface EntryRowProps {
  readonly entry: HistoryEntry
  /** It is to be compared with another one. */
  readonly isChosen: boolean
  readonly actions: EntryActions
}

export const EntryRow = memo(function EntryRow({ entry, isChosen, actions }: EntryRowProps) {
  const [isRenaming, setIsRenaming] = useState(false)
  const renaming = useRef<HTMLButtonElement>(null)
  const { view, title, pinned } = entry
  const name = entry.name ?? title
  return (
    <div className="flex flex-wrap items-center gap-x-1 px-3 py-2 hover:bg-raised">
      {isRenaming ? (
        <RenameEntry
          name={name}
          onDone={(next) => {
            setIsRenaming(false)
            renaming.current?.focus()
            if (next !== null) actions.rename(entry, next === title ? '' : next)
          }}
        />
      ) : (
        <div className="relative min-w-0 flex-1 basis-60">
          {view ? (
            <button
              type="button"
              onClick={() => actions.onOpen({ ...entry, view })}
              className="block w-full text-left font-medium break-words after:absolute after:inset-0 hover:underline"
            >
              {name}
            </button>
          ) : (
            <p className="font-medium break-words">{name}</p>
          )}
          <Details entry={entry} />
        </div>
      )}
      <div className="ml-auto flex shrink-0">
        {view && (
          <Button
            icon={GitCompareArrows}
            look={isChosen ? 'strong' : 'quiet'}
            aria-pressed={isChosen}
            aria-label={`Compare ${name}`}
            title="Compare with another entry"
            onClick={() => actions.onCompare({ ...entry, view })}
            className="px-1.5"
          />
        )}
        <Button
          icon={pinned === 1 ? PinOff : Pin}
          look="quiet"
          aria-label={`${pinned === 1 ? 'Unpin' : 'Pin'} ${name}`}
          title={pinned === 1 ? 'Unpin' : 'Pin: keep it, and keep it on top'}
          onClick={() => actions.pin(entry)}
          className="px-1.5"
        />
        <Button
          ref={renaming}
          icon={Pencil}
          look="quiet"
          aria-label={`Rename ${name}`}
          title="Rename"
          onClick={() => setIsRenaming(true)}
          className="px-1.5"
        />
        <Button
          icon={Trash2}
          look="quiet"
          aria-label={`Delete ${name}`}
          title="Delete"
          onClick={() => actions.remove([entry], [])}
          className="px-1.5"
        />
      </div>
    </div>
  )
})

function Details({ entry }: { readonly entry: HistoryEntry }) {
  const { status, type, requestId, responses, time, pinned, view, redacted, category, retry } = entry
  const tone = toneOf({ category, retry: { verdict: retry } })
  const Icon = toneIcons[tone]
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-note leading-5 text-muted">
      <span className={classNames('inline-flex items-center gap-1 font-medium', toneColours[tone])}>
        <Icon size="0.8125rem" aria-hidden />
        {status ?? toneWord({ category })}
      </span>
      {pinned === 1 && (
        <span className="inline-flex items-center gap-1">
          <Pin size="0.75rem" aria-hidden />
          Pinned
        </span>
      )}
      {type && <code className="font-mono break-all">{type}</code>}
      {responses > 1 && <span>{responses} responses</span>}
      {requestId && <code className="font-mono break-all">{requestId}</code>}
      <time dateTime={new Date(time).toISOString()}>{momentWords(time)}</time>
      {!view && <span>The text was too long to keep</span>}
      {view && !redacted && <span className="text-caution">Stored as it was</span>}
    </p>
  )
}
