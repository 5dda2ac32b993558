// Puts opened files on screen, whichever way they came in.
import { useCallback } from 'react'
import { useFiles } from '../features/intake/use-files.ts'
import { lastText } from './last-text.ts'
import type { Workbench } from './use-workbench.ts'

/** @returns the one function through which all opened, dropped and handed-over files go */
export function useOpenFiles({ replace, open }: Workbench, say: (words: string) => void) {
  const showSeveral = useCallback(
    (text: string, words: string) => {
      const isAlone = lastText.get().trim() === ''
      open({ text, form: 'markdown', status: null, exchange: 0 }, true, words)
      if (isAlone) say(words)
    },
    [open, say],
  )
  return useFiles({ onText: replace, onTexts: showSeveral, onProblem: say })
}
