// Asks before everything is deleted.
import { Button } from '../../ui/button.tsx'

interface DeleteAllProps {
  readonly entries: number
  readonly drafts: number
  readonly hasPinned: boolean
  onConfirm(): void
  onCancel(): void
}

export function DeleteAll({ entries, drafts, hasPinned, onConfirm, onCancel }: DeleteAllProps) {
  const parts = [
    counted(entries, 'entry', 'entries'),
    counted(drafts, 'text of a closed tab', 'texts of closed tabs'),
  ].filter((part) => part !== null)
  return (
    <div
      role="group"
      aria-label="Delete all"
      className="flex w-full flex-wrap items-center gap-2 rounded-md bg-bad-soft px-3 py-2"
    >
      <p className="min-w-0 flex-1 basis-52 text-bad">
        Delete {parts.join(' and ')}
        {hasPinned && ', pinned ones too'}?
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the question has just been asked for by the button before it */}
      <Button autoFocus onClick={onConfirm}>
        Delete all
      </Button>
      <Button look="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}

function counted(count: number, one: string, many: string): string | null {
  if (count === 0) return null
  return count === 1 ? `1 ${one}` : `${count} ${many}`
}
