// Texts that were in tabs which are closed now: nothing that was typed is out of reach.
import { Trash2 } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { momentWords } from './moment.ts'
import type { ListedDraft } from './store/records.ts'

const shownChars = 120

interface ClosedTextsProps {
  readonly drafts: readonly ListedDraft[]
  onOpen(draft: ListedDraft): void
  onDelete(draft: ListedDraft): void
}

export function ClosedTexts({ drafts, onOpen, onDelete }: ClosedTextsProps) {
  return (
    <section aria-labelledby="closed-texts">
      <h3 id="closed-texts" className="mb-2 text-small font-semibold text-muted">
        Texts of closed tabs
      </h3>
      <ul className="divide-y divide-line rounded-lg border border-line">
        {drafts.map((draft) => {
          const start = draft.start.slice(0, shownChars).replaceAll(/\s+/g, ' ').trim()
          return (
            <li key={draft.id} className="flex items-center gap-3 px-3 py-1.5">
              <button
                type="button"
                onClick={() => onOpen(draft)}
                className="min-w-0 flex-1 truncate text-left font-mono text-note hover:underline"
              >
                {start}
              </button>
              <span className="shrink-0 text-note text-muted">{momentWords(draft.updated)}</span>
              <Button
                icon={Trash2}
                look="quiet"
                aria-label={`Delete the text ${start}`}
                title="Delete"
                onClick={() => onDelete(draft)}
                className="px-1.5"
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
