// Gives an entry another name in its place.
import { type KeyboardEvent, useState } from 'react'
import { maxHistoryFactChars } from '../../core/limits.ts'
import { Button } from '../../ui/button.tsx'

interface RenameEntryProps {
  readonly name: string
  /** Null where the name stays. */
  onDone(name: string | null): void
}

export function RenameEntry({ name, onDone }: RenameEntryProps) {
  const [next, setNext] = useState(name)

  function onKeyDown(event: KeyboardEvent) {
    // The Enter that ends the input of a Chinese or Japanese word saves nothing.
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    // Else Escape would close the dialog, and Enter press the button that gets the focus.
    event.preventDefault()
    onDone(event.key === 'Enter' ? next : null)
  }

  return (
    <div className="flex min-w-0 flex-1 basis-60 items-center gap-2">
      <input
        aria-label="Name"
        value={next}
        maxLength={maxHistoryFactChars}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked to type here
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setNext(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        className="h-8 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-2"
      />
      <Button onClick={() => onDone(next)}>Save</Button>
    </div>
  )
}
