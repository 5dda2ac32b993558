// The filter above the list: status class, words, and how many responses are left. It is low, two lines on
// a phone: the rows need the room.
import type { ReactNode } from 'react'
import type { Filter } from '../../core/listing/filter.ts'
import { statusChoices } from '../../core/status-class.ts'
import { grouped } from '../../core/grouped.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { Segments } from '../../ui/segments.tsx'

interface FilterBarProps {
  readonly filter: Filter
  readonly left: number
  readonly total: number
  onChange(filter: Filter): void
  /** What else can be done with the list. */
  readonly children: ReactNode
}

export function FilterBar({ filter, left, total, onChange, children }: FilterBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 px-3 py-2 text-note @2xl:gap-3">
      <div className="min-w-0 @max-md:basis-full">
        <Segments
          legend="Status class"
          choices={statusChoices}
          chosen={filter.status}
          compact
          onChoose={(status) => onChange({ ...filter, status })}
        />
      </div>
      <SearchField
        label="Filter responses"
        placeholder="Filter"
        value={filter.text}
        compact
        onChange={(text) => onChange({ ...filter, text })}
        className="min-w-0 flex-1 basis-16"
      />
      <p
        role="status"
        // How many they are is no news by itself, and while a file is read it changes all the time.
        aria-live={left === total ? 'off' : 'polite'}
        // As wide as it is with all of them: the field beside it does not move while somebody types in it.
        style={{ minWidth: `${2 * grouped(total).length + 3}ch` }}
        className="shrink-0 text-right text-muted tabular-nums"
      >
        {grouped(left)} of {grouped(total)}
      </p>
      {children}
    </div>
  )
}
