// Puts opened files on screen, whichever way they came in: as the text in the editor, or beside it where one is too large for that.
import { useCallback } from 'react'
import { maxWholeFileBytes } from '../core/limits.ts'
import { useFiles } from '../features/intake/use-files.ts'
import { lastText } from './last-text.ts'
import type { OpenedFile } from './use-opened-file.ts'
import type { Workbench } from './use-workbench.ts'

type OpenFiles = (files: readonly File[]) => void

/** @returns the one function through which all opened, dropped and handed-over files go */
export function useOpenFiles(
  { replace, open }: Workbench,
  { open: openLarge, close }: OpenedFile,
  say: (words: string) => void,
): OpenFiles {
  const showSeveral = useCallback(
    (text: string, words: string) => {
      const isAlone = lastText.get().trim() === ''
      open({ text, form: 'markdown', status: null, exchange: 0 }, true, words)
      if (isAlone) say(words)
    },
    [open, say],
  )
  const openTexts = useFiles({ onText: replace, onTexts: showSeveral, onProblem: say })
  return useCallback(
    (files) => {
      const [file, ...others] = files
      if (!file || others.length > 0 || file.size <= maxWholeFileBytes) {
        close()
        openTexts(files)
        return
      }
      openLarge(file).then(
        (opening) => {
          if (opening.kind === 'whole') openTexts(files)
          else if (opening.kind === 'part') replace(opening.text)
          else if (opening.kind === 'binary') say(`${file.name} is not a text file.`)
          return undefined
        },
        () => say(`${file.name} could not be read. Was it moved or changed meanwhile?`),
      )
    },
    [close, openLarge, openTexts, replace, say],
  )
}
