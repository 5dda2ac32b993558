// Takes files that are dropped anywhere on the page.
import { useEffect, useState } from 'react'
import { dropped, folderWords } from './dropped.ts'

interface DropEvents {
  readonly onFiles: (files: readonly File[]) => void
  readonly onProblem: (message: string) => void
}

/** @returns how many files are being dragged over the page right now */
export function useFileDrop({ onFiles, onProblem }: DropEvents): number {
  const [over, setOver] = useState(0)

  useEffect(() => {
    const filesIn = ({ dataTransfer }: DragEvent) =>
      dataTransfer?.types.includes('Files')
        ? Math.max(1, [...dataTransfer.items].filter(({ kind }) => kind === 'file').length)
        : 0
    const enter = (event: DragEvent) => {
      const count = filesIn(event)
      if (count === 0) return
      event.preventDefault()
      setOver(count)
    }
    // Only leaving the window counts: between two elements of the page the pointer has not left.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(0)
    }
    const drop = (event: DragEvent) => {
      setOver(0)
      if (!event.dataTransfer || filesIn(event) === 0) return
      event.preventDefault()
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

  return over
}
