// Finds entries: words, the class of the status, and how many are left.
import { statusChoices } from '../../core/status-class.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { Segments } from '../../ui/segments.tsx'
import type { HistoryFilter } from './store/search.ts'

interface HistorySearchProps {
  readonly filter: HistoryFilter
  readonly left: number
  readonly total: number
  onChange(filter: HistoryFilter): void
}

export function HistorySearch({ filter, left, total, onChange }: HistorySearchProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchField
        label="Search the history"
        placeholder="Type, title, request ID or text"
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
        className="min-w-0 flex-1 basis-44 text-small"
      />
      <Segments
        legend="Status class"
        choices={statusChoices}
        chosen={filter.status}
        onChoose={(status) => onChange({ ...filter, status })}
      />
      <p role="status" className="shrink-0 text-note text-muted tabular-nums">
        {left} of {total}
      </p>
    </div>
  )
}
