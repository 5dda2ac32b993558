// The filter above the list: status class, path, text, errors only, and how many exchanges are left.
import { statusChoices } from '../../../core/status-class.ts'
import { SearchField } from '../../../ui/search-field.tsx'
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
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2 text-note">
      <Segments
        legend="Status class"
        choices={statusChoices}
        chosen={filter.status}
        onChoose={(status) => onChange({ ...filter, status })}
      />
      <SearchField
        label="Filter by path"
        placeholder="Path"
        value={filter.path}
        onChange={(path) => onChange({ ...filter, path })}
        className="min-w-24 flex-1"
      />
      <SearchField
        label="Filter by text"
        placeholder="Text"
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
        className="min-w-24 flex-1"
      />
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
