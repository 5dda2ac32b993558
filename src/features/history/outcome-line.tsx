// What was just done to the history, with a way back; over the foot of the dialog, where it is seen from any entry.
import { Undo2, X } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { isFocusLost } from '../../ui/is-focus-lost.ts'
import type { Outcome } from './changes/change.ts'

interface OutcomeLineProps {
  readonly outcome: Outcome | null
  onDismiss(): void
  /** There is nothing to go on with here. */
  onLeave(): void
}

/** The region is always there, so that screen readers hear what appears in it. */
export function OutcomeLine({ outcome, onDismiss, onLeave }: OutcomeLineProps) {
  const undo = useRef<HTMLButtonElement>(null)
  const goOn = useEffectEvent(() => (undo.current ? undo.current.focus() : onLeave()))
  useEffect(() => {
    // The control that was used may be gone with its entry: the focus goes on here, where that can be undone.
    if (outcome && isFocusLost()) goOn()
  }, [outcome])

  return (
    <div role="status" aria-label="History notice" className="sticky bottom-0 z-10 empty:hidden">
      {outcome && (
        <div className="flex items-center gap-2 rounded-lg border border-line-strong bg-surface py-1.5 pr-1.5 pl-3 shadow-lg">
          <span className="min-w-0 flex-1">{outcome.text}</span>
          {outcome.undo && (
            <Button ref={undo} icon={Undo2} onClick={outcome.undo}>
              Undo
            </Button>
          )}
          <Button icon={X} look="quiet" aria-label="Dismiss" onClick={onDismiss} className="px-1.5" />
        </div>
      )}
    </div>
  )
}
