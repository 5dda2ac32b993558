// The large file that is open beside the editor: a worker of its own reads it, and hands out what is asked for.
import { useCallback, useRef, useState } from 'react'
import { maxEditorFileBytes, maxShownPartBytes } from '../core/limits.ts'
import type { InspectOptions } from '../core/inspect.ts'
import { withLineFeeds } from '../core/line-ends.ts'
import type { Inspection } from '../core/model.ts'
import { textOfBytes } from '../core/text-of-bytes.ts'
import type { TrafficSummary } from '../core/traffic/summarise.ts'
import type { FileQuestions } from '../features/exchanges/file-list.tsx'
import { LatestRequest } from '../ui/latest-request.ts'
import type { WorkerClient } from '../worker/client.ts'
import { workerForFile } from './inspector.ts'

/** A file of which only the beginning is in the editor. */
export interface FilePart {
  readonly name: string
  /** Bytes of the whole file. */
  readonly size: number
  /** What of it is in the editor. */
  readonly text: string
  /** How many whole lines that is: none where the first one is longer. */
  readonly lines: number
  /** Inspects the whole file. */
  readonly inspect: (options: InspectOptions, signal: AbortSignal) => Promise<Inspection>
}

/** A file whose responses are listed, to be opened one by one. */
interface ListedFile {
  /** Another number for each file that is opened. */
  readonly id: number
  readonly name: string
  readonly size: number
  /** An archive has entries, anything else has lines. */
  readonly isArchive: boolean
  readonly ask: FileQuestions
  readonly traffic: (signal: AbortSignal) => Promise<TrafficSummary>
}

/** A response of a listed file, as it was put into the editor. */
interface FileRecord {
  readonly index: number
  readonly text: string
  /** Which entry or line of the file, from 1. */
  readonly number: number
}

/** What became of a file that was opened: `whole` is for whoever reads it as one text. */
type Opening =
  { readonly kind: 'listed' | 'whole' | 'binary' | 'superseded' } | { readonly kind: 'part'; readonly text: string }

/** The file that is open, of which there is one at a time: its responses are listed, or its beginning is in the editor. */
export interface OpenedFile {
  readonly listed: ListedFile | null
  readonly part: FilePart | null
  /** The response that was chosen last; null where none was. */
  readonly record: FileRecord | null
  /** The text of a listed response; null where something else was asked for meanwhile. */
  readonly choose: (index: number) => Promise<FileRecord | null>
  readonly close: () => void
}

/** Opens a file in place of the one that is open, which stays until there is something to take its place. */
export interface FileOpener {
  /** Rejects where the browser does not let the file be read. */
  readonly open: (file: File) => Promise<Opening>
  /** What is still being opened does not come any more. */
  readonly cancel: () => void
  readonly close: () => void
}

let lastId = 0

export function useOpenedFile(): OpenedFile & FileOpener {
  const [listed, setListed] = useState<ListedFile | null>(null)
  const [part, setPart] = useState<FilePart | null>(null)
  const [record, setRecord] = useState<FileRecord | null>(null)
  const worker = useRef<WorkerClient | null>(null)
  /** Looks at a file that is to take the place of the open one. */
  const opening = useRef<WorkerClient | null>(null)
  const [toOpen] = useState(() => new LatestRequest())
  const [toChoose] = useState(() => new LatestRequest())

  const cancel = useCallback(() => {
    toOpen.begin()
    opening.current?.end()
    opening.current = null
  }, [toOpen])

  const close = useCallback(() => {
    // What was asked of it until now does not count any more.
    toChoose.begin()
    worker.current?.end()
    worker.current = null
    setListed(null)
    setPart(null)
    setRecord(null)
  }, [toChoose])

  const open = useCallback(
    async (file: File): Promise<Opening> => {
      cancel()
      const latest = toOpen.begin()
      const fresh = workerForFile()
      opening.current = fresh
      const takeOver = () => {
        close()
        opening.current = null
        worker.current = fresh
      }
      try {
        const kind = await latest(fresh.call('openFile', [file], {}))
        if (kind === null) return { kind: 'superseded' }
        if (kind === 'archive' || kind === 'lines') {
          const { name, size } = file
          takeOver()
          setListed({
            id: ++lastId,
            name,
            size,
            isArchive: kind === 'archive',
            ask: questionsTo(fresh),
            traffic: (signal) => fresh.call('fileTraffic', [], { signal }),
          })
          return { kind: 'listed' }
        }
        if (kind === 'binary') return { kind }
        if (file.size <= maxEditorFileBytes) return { kind: 'whole' }
        const beginning = await latest(file.slice(0, maxShownPartBytes).arrayBuffer())
        if (beginning === null) return { kind: 'superseded' }
        const text = wholeLines(withLineFeeds(textOfBytes(new Uint8Array(beginning))))
        const inspect = (options: InspectOptions, signal: AbortSignal) =>
          fresh.call('inspectFile', [file, options], { signal, isLong: true })
        takeOver()
        setPart({ name: file.name, size: file.size, text, lines: text.split('\n').length - 1, inspect })
        return { kind: 'part', text }
      } finally {
        if (opening.current === fresh) cancel()
      }
    },
    [toOpen, cancel, close],
  )

  const choose = useCallback(
    async (index: number): Promise<FileRecord | null> => {
      const latest = toChoose.begin()
      const found = worker.current && (await latest(worker.current.call('fileRecord', [index], {})))
      if (found === null) return null
      const chosen = { index, ...found }
      setRecord(chosen)
      return chosen
    },
    [toChoose],
  )

  return { listed, part, record, open, cancel, close, choose }
}

function questionsTo(worker: WorkerClient): FileQuestions {
  return {
    progress: (milliseconds, signal) => worker.call('fileProgress', [milliseconds], { signal }),
    rows: (filter, from, to, signal) => worker.call('fileRows', [filter, from, to], { signal }),
    stop: () => worker.call('stopFile', [], {}),
  }
}

/** Without the line that the end of the part cuts through, unless there is no other. */
function wholeLines(text: string): string {
  const end = text.lastIndexOf('\n')
  return end > 0 ? text.slice(0, end + 1) : text
}
