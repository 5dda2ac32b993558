// Opens a file from the device: as the text in the editor, or beside it where it is too large for that.
import { useCallback } from 'react'
import { maxWholeFileBytes } from '../core/limits.ts'
import { useTextFile } from '../features/intake/use-text-file.ts'
import type { OpenedFile } from './use-opened-file.ts'

interface OpenFileEvents {
  readonly onText: (text: string) => void
  readonly onProblem: (words: string) => void
}

export function useOpenFile({ open, close }: OpenedFile, { onText, onProblem }: OpenFileEvents): (file: File) => void {
  const openText = useTextFile({ onText, onProblem })
  return useCallback(
    (file) => {
      const asText = () => {
        close()
        openText(file)
      }
      if (file.size <= maxWholeFileBytes) {
        asText()
        return
      }
      open(file).then(
        (opening) => {
          if (opening.kind === 'whole') asText()
          else if (opening.kind === 'part') onText(opening.text)
          else if (opening.kind === 'binary') onProblem(`${file.name} is not a text file.`)
          return undefined
        },
        () => onProblem(`${file.name} could not be read. Was it moved or changed meanwhile?`),
      )
    },
    [open, close, openText, onText, onProblem],
  )
}
