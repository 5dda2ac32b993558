// Takes files that are dropped anywhere on the page.
import { useEffect, useState } from 'react'
import { dropped, folderWords } from './dropped.ts'

interface DropEvents {
  readonly onFiles: (files: readonly File[]) => void
  readonly onProblem: (message: string) => void
}

/** What is dragged over the page right now. */
export interface Dragged {
  /** None where nothing is. */
  readonly files: number
  /** A dialog is open: whoever looks at it does not see what a file would take the place of behind it. */
  readonly isRefused: boolean
}

const nothing: Dragged = { files: 0, isRefused: false }

/** Takes no file while a dialog is open; what the dialog has taken itself is left to it. */
export function useFileDrop({ onFiles, onProblem }: DropEvents): Dragged {
  const [dragged, setDragged] = useState(nothing)

  useEffect(() => {
    const filesIn = ({ dataTransfer }: DragEvent) =>
      dataTransfer?.types.includes('Files')
        ? Math.max(1, [...dataTransfer.items].filter(({ kind }) => kind === 'file').length)
        : 0
    const enter = (event: DragEvent) => {
      if (event.defaultPrevented) {
        setDragged(nothing)
        return
      }
      const files = filesIn(event)
      if (files === 0) return
      // Also where it is refused: else the browser would open the file in place of the page.
      event.preventDefault()
      const isRefused = isDialogOpen()
      if (isRefused && event.dataTransfer) event.dataTransfer.dropEffect = 'none'
      // Dragging over the page says so again and again.
      setDragged((last) => (last.files === files && last.isRefused === isRefused ? last : { files, isRefused }))
    }
    // Only leaving the window counts: between two elements of the page the pointer has not left.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragged(nothing)
    }
    const drop = (event: DragEvent) => {
      setDragged(nothing)
      if (!event.dataTransfer || filesIn(event) === 0 || event.defaultPrevented) return
      event.preventDefault()
      if (isDialogOpen()) {
        onProblem('What was dropped on a dialog is not opened. Close the dialog first.')
        return
      }
      const { files, folders } = dropped(event.dataTransfer)
      const problem = folderWords(folders)
      if (problem !== null) onProblem(problem)
      else onFiles(files)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragover', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragover', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [onFiles, onProblem])

  return dragged
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null
}
