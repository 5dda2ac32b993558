// Takes the history out as a file, and one in.
import { Download, Upload } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { download } from '../../ui/download.ts'
import { exported } from './store/portable.ts'
import type { HistoryEntry } from './store/records.ts'

interface HistoryFileProps {
  readonly entries: readonly HistoryEntry[]
  /** Nothing can be stored here. */
  readonly isBlocked: boolean
  onImport(files: readonly File[]): void
}

export function HistoryFile({ entries, isBlocked, onImport }: HistoryFileProps) {
  const input = useRef<HTMLInputElement>(null)
  const save = () =>
    download('nylas-inspector-history.json', new Blob([exported(entries)], { type: 'application/json' }))
  return (
    <>
      <Button icon={Download} disabled={entries.length === 0} onClick={save}>
        Export
      </Button>
      <Button icon={Upload} disabled={isBlocked} onClick={() => input.current?.click()}>
        Import
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="History file"
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          if (files.length > 0) onImport(files)
          // The same file can be chosen again after it changed.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
