// Says which part of a large file is in the editor, and what the breakdown is about.
import { FileText } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { partWords } from './part-words.ts'
import type { FilePart } from './use-opened-file.ts'

interface FilePartNoteProps {
  readonly part: FilePart
  /** Whether the text in the editor is still the beginning of the file. */
  readonly isShown: boolean
  readonly onClose: () => void
}

export function FilePartNote({ part, isShown, onClose }: FilePartNoteProps) {
  // The file is open a moment before its beginning is in the editor.
  const [seen, setSeen] = useState<FilePart | null>(null)
  if (isShown && seen !== part) setSeen(part)
  const isGone = !isShown && seen === part
  return (
    <div
      role="status"
      aria-label="File"
      className="flex flex-wrap items-center justify-end gap-x-2 border-b border-line bg-surface py-1.5 pr-1.5 pl-3 text-small"
    >
      <FileText size="0.9375rem" aria-hidden className="shrink-0 text-muted" />
      <p className="min-w-0 flex-1 basis-60">
        <span className="font-medium break-all">{part.name}</span>{' '}
        {isGone ? 'is no longer in the editor. The breakdown is about the text that is.' : partWords(part)}
      </p>
      <Button look="quiet" onClick={onClose}>
        {isGone ? 'Close the file' : 'Inspect only the part'}
      </Button>
    </div>
  )
}
