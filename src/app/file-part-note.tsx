// Says which part of a large file is in the editor, and what the breakdown is about.
import { FileText } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import type { FilePart } from './use-opened-file.ts'

interface FilePartNoteProps {
  readonly part: FilePart
  /** Whether the text in the editor is still the beginning of the file. */
  readonly isShown: boolean
  readonly onClose: () => void
}

export function FilePartNote({ part: { name, size, text }, isShown, onClose }: FilePartNoteProps) {
  const lines = text.split('\n').length - 1
  return (
    <div
      role="status"
      aria-label="File"
      className="flex items-center gap-2 border-b border-line bg-surface py-1.5 pr-1.5 pl-3 text-[13px]"
    >
      <FileText size={15} aria-hidden className="shrink-0 text-muted" />
      <p className="min-w-0 flex-1">
        <span className="font-medium break-all">{name}</span>{' '}
        {isShown
          ? `has ${megabytes(size)} MB, too much for the editor: it shows the first ${lines.toLocaleString('en')} lines. The breakdown is about the whole file, and names places further down by their line.`
          : 'is no longer in the editor. The breakdown is about the text that is.'}
      </p>
      <Button look="quiet" onClick={onClose}>
        {isShown ? 'Inspect only the part' : 'Close the file'}
      </Button>
    </div>
  )
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0)
}
