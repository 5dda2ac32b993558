// The responses of a large file, listed while it is read. Only windows of rows come to the page; the file stays where it is.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useEffectEvent, useMemo, useState } from 'react'
import { type Filter, noFilter } from '../../core/listing/filter.ts'
import type { ListedRow } from '../../core/listing/row.ts'
import { FileProgress } from './file-progress.tsx'
import type { FileReading } from './file-words.ts'
import { RowList } from './row-list.tsx'
import type { Rows } from './rows.ts'

interface FileWindow {
  readonly left: number
  readonly total: number
  readonly rows: readonly { readonly index: number; readonly row: ListedRow }[]
}

/** What the list asks of whoever reads the file. */
export interface FileQuestions {
  /** How far reading has come; the answer waits for news, at most so many milliseconds. */
  readonly progress: (milliseconds: number, signal: AbortSignal) => Promise<FileReading>
  readonly rows: (filter: Filter, from: number, to: number, signal: AbortSignal) => Promise<FileWindow>
  readonly stop: () => Promise<unknown>
}

interface FileListProps {
  /** Another number for each file that is opened. */
  readonly id: number
  readonly name: string
  /** Bytes. */
  readonly size: number
  readonly ask: FileQuestions
  /** The response whose text is in the editor; null where it is none of this file. */
  readonly chosen: number | null
  /** Says which one that is; empty where it is none. */
  readonly chosenWords: string
  onChoose(index: number): void
  onClose(): void
  /** What all of them amount to; another one once more responses are listed. */
  renderSummary(listed: number): ReactNode
}

/** How often the page tells how far a file has been read, in milliseconds. */
const pace = 150
/** Milliseconds from one answer to the next question: the worker waits with its answer. */
const pause = 10
/** Rows are fetched in windows of so many, three at once: more than a screen's, for each of them costs the page time. */
const windowRows = 64

const nothing: FileWindow = { left: 0, total: 0, rows: [] }
const local = { networkMode: 'always', gcTime: 0, retry: false } as const

export function FileList({
  id,
  name,
  size,
  ask,
  chosen,
  chosenWords,
  onChoose,
  onClose,
  renderSummary,
}: FileListProps) {
  const [filter, setFilter] = useState(noFilter)
  const [block, setBlock] = useState(0)
  const state = useQuery({
    ...local,
    queryKey: ['file', id, 'state'],
    queryFn: ({ signal }) => ask.progress(pace, signal),
    refetchInterval: ({ state: { data, error } }) => (error || (data && data.end !== 'reading') ? false : pause),
  })
  const listed = state.data?.listed ?? 0
  const from = Math.max(0, block - 1) * windowRows
  const page = useQuery({
    ...local,
    queryKey: ['file', id, 'rows', filter, from, listed],
    queryFn: async ({ signal }) => ({ from, ...(await ask.rows(filter, from, from + 3 * windowRows, signal)) }),
    placeholderData: keepPreviousData,
    enabled: listed > 0,
  })
  const { from: start, left, total, rows: known } = page.data ?? { from: 0, ...nothing }
  const rows = useMemo<Rows>(
    () => ({ left, total, at: (position) => known[position - start] ?? null }),
    [left, total, known, start],
  )

  // A file is opened to be looked at: its first response is, as that of a paste is.
  const hasRows = listed > 0
  const chooseFirst = useEffectEvent(() => chosen === null && onChoose(0))
  useEffect(() => {
    if (hasRows) chooseFirst()
  }, [hasRows])

  const position = known.findIndex(({ index }) => index === chosen)
  return (
    <RowList
      rows={rows}
      filter={filter}
      chosen={position < 0 ? -1 : start + position}
      onFilter={setFilter}
      onChoose={onChoose}
      renderSummary={() => renderSummary(listed)}
      onView={(first) => setBlock(Math.floor(first / windowRows))}
    >
      <FileProgress
        name={name}
        size={size}
        state={state.data ?? null}
        failure={state.error ?? page.error}
        place={chosenWords}
        // A file that was closed at the same moment reads no further either.
        onStop={() => void ask.stop().catch(() => undefined)}
        onClose={onClose}
      />
    </RowList>
  )
}
