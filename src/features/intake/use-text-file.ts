// Opens a file as the new text. When a newer file is opened meanwhile, the older one is dropped.
import { useCallback, useRef } from 'react'
import { readTextFile } from './read-file.ts'

interface TextFileEvents {
  readonly onText: (text: string) => void
  readonly onProblem: (message: string) => void
}

export function useTextFile({ onText, onProblem }: TextFileEvents): (file: File) => void {
  const latest = useRef<File | null>(null)
  return useCallback(
    (file) => {
      latest.current = file
      readTextFile(file).then(
        (text) => latest.current === file && onText(text),
        (problem: Error) => latest.current === file && onProblem(problem.message),
      )
    },
    [onText, onProblem],
  )
}
