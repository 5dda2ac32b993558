// Finds entries: words, the class of the status, and how many are left.
import { Search } from 'lucide-react'
import { statusChoices } from '../../core/status-class.ts'
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
      <label className="relative min-w-0 flex-1 basis-44">
        <span className="sr-only">Search the history</span>
        <Search size={14} aria-hidden className="absolute top-1/2 left-2 -translate-y-1/2 text-muted" />
        <input
          type="search"
          value={filter.words}
          placeholder="Type, title, request ID or text"
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange({ ...filter, words: event.currentTarget.value })}
          className="h-7 w-full rounded-md border border-line-strong bg-surface pr-1 pl-7 text-[13px] placeholder:text-muted pointer-coarse:h-9"
        />
      </label>
      <Segments
        legend="Status class"
        choices={statusChoices}
        chosen={filter.status}
        onChoose={(status) => onChange({ ...filter, status })}
      />
      <p role="status" className="shrink-0 text-[12px] text-muted tabular-nums">
        {left} of {total}
      </p>
    </div>
  )
}
