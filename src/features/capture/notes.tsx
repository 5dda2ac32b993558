// What a person should know about the list: exchanges that passed unseen, what failed.
import { Info, X } from 'lucide-react'
import { Button } from '../../ui/button.tsx'

interface NotesProps {
  readonly notes: readonly string[]
  onDismiss(): void
}

/** The region is always there, so that screen readers hear what appears in it. */
export function Notes({ notes, onDismiss }: NotesProps) {
  return (
    <div role="status" aria-label="Notes on the capture">
      {notes.length > 0 && (
        <div className="flex items-start gap-2 border-b border-line bg-caution-soft py-1.5 pr-1.5 pl-3 text-small text-caution">
          <Info size="0.9375rem" aria-hidden className="mt-1.5 shrink-0" />
          <ul className="min-w-0 flex-1 py-1">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
          <Button icon={X} look="quiet" aria-label="Dismiss the notes" onClick={onDismiss} className="px-1.5" />
        </div>
      )}
    </div>
  )
}
