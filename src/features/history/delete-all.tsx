// Deletes everything, once it was asked whether that is meant.
import { Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'

interface QuestionProps {
  /** How many there are. */
  readonly entries: number
  readonly drafts: number
  readonly hasPinned: boolean
  onConfirm(): void
}

/** The button, and below it the question while it is open. */
export function DeleteAll({ onConfirm, ...what }: QuestionProps) {
  const [isAsking, setIsAsking] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <>
      {what.entries + what.drafts > 0 && (
        <Button ref={button} icon={Trash2} onClick={() => setIsAsking(true)} aria-expanded={isAsking}>
          Delete all…
        </Button>
      )}
      {isAsking && (
        <Question
          {...what}
          onCancel={() => {
            setIsAsking(false)
            button.current?.focus()
          }}
          onConfirm={() => {
            setIsAsking(false)
            onConfirm()
          }}
        />
      )}
    </>
  )
}

function Question({
  entries,
  drafts,
  hasPinned,
  onConfirm,
  onCancel,
}: QuestionProps & { readonly onCancel: () => void }) {
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
