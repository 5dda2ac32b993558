// A modal dialog on the browser's own <dialog>: focus stays inside, Escape and a press beside it close it.
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'

interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  /** Where Escape leads before it closes; true where there was something to go back from. */
  readonly onEscape?: () => boolean
  /** For what stands side by side. */
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The content exists only while the dialog is open. */
export function Dialog({ title, open, onClose, onEscape, wide = false, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const close = useEffectEvent(onClose)

  useEffect(() => {
    const dialog = ref.current
    if (open && !dialog?.open) dialog?.showModal()
    if (!open) dialog?.close()
  }, [open])

  // The press has to begin beside the dialog, on its backdrop: a text selection may well end there.
  useEffect(() => {
    const dialog = ref.current
    const closeBeside = (event: PointerEvent) => {
      if (event.target === dialog) close()
    }
    dialog?.addEventListener('pointerdown', closeBeside)
    return () => dialog?.removeEventListener('pointerdown', closeBeside)
  }, [])

  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      onCancel={(event) => {
        // A file picker that is left without a choice says the same, from its input.
        if (event.target === event.currentTarget && onEscape?.()) event.preventDefault()
      }}
      className={classNames(
        'm-auto rounded-xl border border-line bg-surface p-0 text-text shadow-2xl',
        wide ? 'w-[min(80rem,calc(100vw-24px))]' : 'w-[min(45rem,calc(100vw-24px))]',
      )}
    >
      {open && (
        <div className="flex max-h-[85dvh] flex-col">
          <div className="flex items-center justify-between gap-4 border-b border-line px-5 py-3">
            <h2 id={titleId} className="text-lead font-semibold">
              {title}
            </h2>
            <Button icon={X} look="quiet" aria-label="Close" onClick={onClose} className="px-1.5" />
          </div>
          <div className="relative overflow-auto p-5">{children}</div>
        </div>
      )}
    </dialog>
  )
}
