// What stands above the breakdown while a large file is open: the list of its responses, or which part of it is in the editor.
import { lazy } from 'react'
import { FileList } from '../features/exchanges/file-list.tsx'
import { FilePartNote } from './file-part-note.tsx'
import { Lazily } from './lazily.tsx'
import type { OpenedFile } from './use-opened-file.ts'
import type { TextChanges } from './use-workbench.ts'
import { grouped } from '../core/grouped.ts'

const FileTraffic = lazy(() => import('./file-traffic.tsx'))

interface OpenedFileViewProps {
  readonly opened: OpenedFile
  /** The text in the editor. */
  readonly text: string
  readonly onOpen: TextChanges['open']
  readonly onProblem: (words: string) => void
}

export function OpenedFileView({ opened, text, onOpen, onProblem }: OpenedFileViewProps) {
  const { listed, part, record, choose, close } = opened
  const isShown = record !== null && record.text === text

  function show(index: number) {
    choose(index).then(
      (chosen) => {
        if (!chosen) return undefined
        // Going from one response of the file to the next loses nothing.
        const words = isShown ? null : 'Your text was replaced.'
        return onOpen({ text: chosen.text, status: null, form: null, exchange: 0 }, words !== null)
      },
      (error: Error) => onProblem(`This response could not be read from the file: ${error.message}`),
    )
  }

  if (part) return <FilePartNote part={part} isShown={part.text === text} onClose={close} />
  if (!listed) return null
  const { id, name, size, isArchive, ask, traffic } = listed
  return (
    <FileList
      key={id}
      id={id}
      name={name}
      size={size}
      ask={ask}
      chosen={isShown ? record.index : null}
      chosenWords={isShown ? placeWords(isArchive, record.number) : ''}
      onChoose={show}
      onClose={close}
      renderSummary={(count) => (
        <Lazily what="The charts">
          <FileTraffic id={id} listed={count} ask={traffic} />
        </Lazily>
      )}
    />
  )
}

function placeWords(isArchive: boolean, number: number): string {
  return `In the editor: ${isArchive ? 'entry' : 'line'} ${grouped(number)}.`
}
