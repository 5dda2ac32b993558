// The filter above the list: status class, path, text, errors only, and how many exchanges are left.
import { Search } from 'lucide-react'
import { statusChoices } from '../../../core/status-class.ts'
import { Segments } from '../../../ui/segments.tsx'
import type { CaptureFilter } from './filter.ts'

interface FilterBarProps {
  readonly filter: CaptureFilter
  readonly left: number
  readonly total: number
  onChange(filter: CaptureFilter): void
}

export function FilterBar({ filter, left, total, onChange }: FilterBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2 text-[12px]">
      <Segments
        legend="Status class"
        choices={statusChoices}
        chosen={filter.status}
        onChoose={(status) => onChange({ ...filter, status })}
      />
      <SearchBox label="Path" value={filter.path} onChange={(path) => onChange({ ...filter, path })} />
      <SearchBox label="Text" value={filter.text} onChange={(text) => onChange({ ...filter, text })} />
      <label className="flex h-7 shrink-0 items-center gap-1.5 font-medium">
        <input
          type="checkbox"
          checked={filter.errorsOnly}
          onChange={({ currentTarget }) => onChange({ ...filter, errorsOnly: currentTarget.checked })}
          className="size-4 accent-(--accent)"
        />
        Errors only
      </label>
      <p
        role="status"
        // As wide as it is with all of them: the fields beside it do not move while somebody types in one.
        style={{ minWidth: `${2 * String(total).length + 3}ch` }}
        className="ml-auto shrink-0 text-right text-muted tabular-nums"
      >
        {left} of {total}
      </p>
    </div>
  )
}

interface SearchBoxProps {
  readonly label: string
  readonly value: string
  onChange(value: string): void
}

function SearchBox({ label, value, onChange }: SearchBoxProps) {
  return (
    <label className="relative min-w-24 flex-1">
      <span className="sr-only">Filter by {label.toLowerCase()}</span>
      <Search size={13} aria-hidden className="absolute top-2 left-2 text-muted" />
      <input
        type="search"
        value={value}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        className="h-7 w-full rounded-md border border-line-strong bg-surface pr-1 pl-7 placeholder:text-muted"
      />
    </label>
  )
}
