// The filter above the list: status class, words, and how many responses are left.
import { Search } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { Filter } from '../../core/listing/filter.ts'
import { statusChoices } from '../../core/status-class.ts'
import { grouped } from '../../core/grouped.ts'

interface FilterBarProps {
  readonly filter: Filter
  readonly left: number
  readonly total: number
  onChange(filter: Filter): void
  /** What else can be done with the list. */
  readonly children: ReactNode
}

export function FilterBar({ filter, left, total, onChange, children }: FilterBarProps) {
  const group = useId()
  return (
    <div className="flex flex-wrap items-center gap-2 px-3 py-2 text-[12px] @2xl:gap-3">
      <fieldset className="flex shrink-0 overflow-hidden rounded-md border border-line-strong">
        <legend className="sr-only">Status class</legend>
        {statusChoices.map(({ value: status, label }) => (
          <label
            key={status}
            className="relative flex h-6.5 items-center border-line px-2 font-medium not-last:border-r hover:bg-neutral-soft has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-text"
          >
            <input
              type="radio"
              name={group}
              value={status}
              checked={filter.status === status}
              onChange={() => onChange({ ...filter, status })}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            {label}
          </label>
        ))}
      </fieldset>
      <label className="relative min-w-0 flex-1 @max-md:order-last @max-md:basis-full">
        <span className="sr-only">Filter responses</span>
        <Search size={13} aria-hidden className="absolute top-2 left-2 text-muted" />
        <input
          type="search"
          value={filter.text}
          placeholder="Filter"
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
          className="h-7 w-full rounded-md border border-line-strong bg-surface pr-1 pl-7 placeholder:text-muted"
        />
      </label>
      <p
        role="status"
        // As wide as it is with all of them: the field beside it does not move while somebody types in it.
        style={{ minWidth: `${2 * grouped(total).length + 3}ch` }}
        className="shrink-0 text-right text-muted tabular-nums @max-md:mr-auto"
      >
        {grouped(left)} of {grouped(total)}
      </p>
      {children}
    </div>
  )
}
