// The one door for files: opened, dropped, shared or handed over by the system. Several become one text.
import { useCallback, useRef } from 'react'
import type { OpenedFiles } from './read-files.ts'
import { useTextFile } from './use-text-file.ts'

interface FileEvents {
  /** The text of a single file. */
  readonly onText: (text: string) => void
  /** The texts of several files as one that is to be read as Markdown, with what to tell about them. */
  readonly onTexts: (text: string, words: string) => void
  readonly onProblem: (message: string) => void
}

/** @returns opens files; of what is opened while others are still being read, the newer wins */
export function useFiles({ onText, onTexts, onProblem }: FileEvents): (files: readonly File[]) => void {
  const latest = useRef<readonly File[]>([])
  const openFile = useTextFile({ onText, onProblem })

  const openSeveral = useCallback(
    async (files: readonly File[]) => {
      const { text, words } = await readSeveral(files)
      if (latest.current !== files) return
      if (text === null) onProblem(words)
      else onTexts(text, words)
    },
    [onTexts, onProblem],
  )

  return useCallback(
    (files) => {
      latest.current = files
      const [file, ...others] = files
      if (others.length > 0) void openSeveral(files)
      else if (file) openFile(file)
    },
    [openFile, openSeveral],
  )
}

async function readSeveral(files: readonly File[]): Promise<OpenedFiles> {
  try {
    const { readFiles } = await import('./read-files.ts')
    return await readFiles(files)
  } catch {
    return { text: null, words: 'A part of the page that opens several files could not be loaded. Try it once online.' }
  }
}
