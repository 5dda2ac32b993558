// The line above the responses of a file: what file it is, how far it is read, and what could not be read of it.
import { FileSearch, X } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { type FileReading, fileWords } from './file-words.ts'

interface FileProgressProps {
  readonly name: string
  readonly size: number
  readonly state: FileReading | null
  readonly failure: Error | null
  /** Which of its responses is in the editor, in words. */
  readonly place: string
  readonly onStop: () => void
  readonly onClose: () => void
}

export function FileProgress({ name, size, state, failure, place, onStop, onClose }: FileProgressProps) {
  const isReading = !failure && (state === null || state.end === 'reading')
  const words = failure
    ? `The file could not be read on: ${failure.message} Open it again.`
    : state && fileWords(state, size)
  return (
    <div className="px-3 pb-1 text-note leading-4">
      <div className="flex items-center gap-2">
        <FileSearch size="0.875rem" aria-hidden className="shrink-0 text-muted" />
        <p className="line-clamp-2 min-w-0 flex-1">
          <span title={name} className="inline-block max-w-3/5 truncate align-bottom font-medium">
            {name}
          </span>{' '}
          {/* Read aloud once it is done: each number on the way would only be noise. */}
          <span role="status" aria-label="File" aria-live={isReading ? 'off' : 'polite'} className="text-muted">
            {words}
          </span>{' '}
          <span className="text-muted">{place}</span>
        </p>
        {isReading && (
          <Button look="quiet" onClick={onStop} className="h-6.5 px-2 text-note">
            Stop reading
          </Button>
        )}
        <Button look="quiet" icon={X} aria-label="Close the file" onClick={onClose} className="h-6.5 px-1.5" />
      </div>
      <progress
        aria-label={`Reading ${name}`}
        value={state?.readBytes ?? 0}
        max={Math.max(1, size)}
        className={`mt-1 block h-1 w-full appearance-none bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent ${isReading ? '' : 'invisible'}`}
      />
    </div>
  )
}
