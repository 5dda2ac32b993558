// Takes files that are dropped anywhere on the page.
import { useEffect, useState } from 'react'
import { onFileDrag } from '../../ui/on-file-drag.ts'
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

  useEffect(
    () =>
      onFileDrag(window, {
        over: (event, transfer) => {
          if (event.defaultPrevented) {
            setDragged(nothing)
            return
          }
          // Also where it is refused: else the browser would open the file in place of the page.
          event.preventDefault()
          const files = countOf(transfer)
          const isRefused = isDialogOpen()
          if (isRefused) transfer.dropEffect = 'none'
          setDragged((last) => (last.files === files && last.isRefused === isRefused ? last : { files, isRefused }))
        },
        end: () => setDragged(nothing),
        drop: (event, transfer) => {
          if (event.defaultPrevented) return
          event.preventDefault()
          if (isDialogOpen()) {
            onProblem('Close the dialog first. Nothing was opened.')
            return
          }
          const { files, folders } = dropped(transfer)
          const problem = folderWords(folders)
          if (problem !== null) onProblem(problem)
          else onFiles(files)
        },
      }),
    [onFiles, onProblem],
  )

  return dragged
}

/** How many they are; while they are dragged, not every browser tells. */
function countOf({ items }: DataTransfer): number {
  return Math.max(1, [...items].filter(({ kind }) => kind === 'file').length)
}

function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null
}
