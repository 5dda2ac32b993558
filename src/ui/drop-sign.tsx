// Over the whole page while files are dragged across it: what comes of them where they are dropped.
import { classNames } from './class-names.ts'

interface DropSignProps {
  readonly words: string
  readonly isRefused?: boolean
}

export function DropSign({ words, isRefused = false }: DropSignProps) {
  return (
    <div
      // Above an open dialog there is no other place.
      key={String(isRefused)}
      ref={isRefused ? showAbove : undefined}
      popover={isRefused ? 'manual' : undefined}
      className={classNames(
        'pointer-events-none fixed inset-3 z-20 m-0 flex size-auto items-center justify-center rounded-xl border-2 border-dashed text-center text-heading font-semibold',
        isRefused ? 'border-caution bg-caution-soft/90 text-caution' : 'border-accent bg-accent-soft/90 text-accent',
      )}
    >
      {words}
    </div>
  )
}

function showAbove(hint: HTMLElement | null): void {
  hint?.showPopover()
}
