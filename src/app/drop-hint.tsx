// Over the whole page while files are dragged across it.
import type { Dragged } from '../features/intake/use-file-drop.ts'
import { classNames } from '../ui/class-names.ts'

export default function DropHint({ files, isRefused }: Dragged) {
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
      {words(files, isRefused)}
    </div>
  )
}

function words(files: number, isRefused: boolean): string {
  if (isRefused) return 'Close the dialog first, then drop what is to be inspected'
  return files > 1 ? `Drop the ${files} files to inspect them` : 'Drop the file to inspect it'
}

function showAbove(hint: HTMLElement | null): void {
  hint?.showPopover()
}
