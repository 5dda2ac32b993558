// What the list is searched and filtered by: words, the kind of entry, the category.
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, type Ref, useId } from 'react'
import { categoryLabels } from '../../core/labels.ts'
import { type Category, categories } from '../../core/model.ts'
import { kindLabels, records } from './records.ts'
import { type Filter, type Found, kindChoices } from './search.ts'

const known = new Set(records.map(({ category }) => category))
const categoryChoices: readonly Category[] = categories.filter((category) => known.has(category))

interface SearchBarProps {
  readonly ref: Ref<HTMLInputElement>
  readonly filter: Filter
  readonly counts: Found['counts']
  onChange(filter: Filter): void
  /** Enter: open the best result. */
  onOpenBest(): void
  /** Arrow down: go into the list. */
  onGoToList(): void
}

export function SearchBar({ ref, filter, counts, onChange, onOpenBest, onGoToList }: SearchBarProps) {
  const group = useId()

  function handleKey(event: KeyboardEvent) {
    // The Enter that ends the input of a Chinese or Japanese word opens nothing.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') onOpenBest()
    else if (event.key === 'ArrowDown') onGoToList()
    else if (event.key === 'Escape') onChange({ ...filter, text: '' })
    else return
    event.preventDefault()
  }

  return (
    <search aria-label="Reference" className="grid gap-2 border-b border-line px-3 py-3">
      <div className="relative">
        <Search size="0.9375rem" aria-hidden className="absolute top-2.5 left-2.5 text-muted" />
        <input
          ref={ref}
          type="search"
          aria-label="Search the reference"
          aria-keyshortcuts="/"
          value={filter.text}
          placeholder="Type, code, status or words"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="search"
          onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
          onKeyDown={handleKey}
          className="peer h-9 w-full rounded-md border border-line-strong bg-surface pr-9 pl-8.5 placeholder:text-muted pointer-coarse:h-10 pointer-coarse:text-field [&::-webkit-search-cancel-button]:hidden"
        />
        {filter.text === '' ? (
          <kbd
            aria-hidden
            className="pointer-events-none absolute top-2 right-2 rounded border border-line px-1.5 font-mono text-note leading-4.5 text-muted peer-focus:hidden pointer-coarse:hidden"
          >
            /
          </kbd>
        ) : (
          <button
            type="button"
            aria-label="Clear the search"
            onClick={() => onChange({ ...filter, text: '' })}
            className="absolute top-1 right-1 flex size-7 items-center justify-center rounded text-muted hover:bg-neutral-soft"
          >
            <X size="0.9375rem" aria-hidden />
          </button>
        )}
      </div>
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">Kind</legend>
        {kindChoices.map((kind) => (
          <label
            key={kind}
            className="relative flex h-7 items-center gap-1.5 rounded-md border border-line px-2 text-note font-medium hover:border-line-strong has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent pointer-coarse:h-9"
          >
            <input
              type="radio"
              name={group}
              value={kind}
              checked={filter.kind === kind}
              onChange={() => onChange({ ...filter, kind })}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
            />
            {kind === 'all' ? 'All' : kindLabels[kind].many}
            <span className="font-normal tabular-nums">{counts[kind]}</span>
          </label>
        ))}
      </fieldset>
      <label className="flex items-center gap-2 text-note text-muted">
        Category
        <select
          value={filter.category}
          onChange={(event) => {
            const chosen = categoryChoices.find((category) => category === event.currentTarget.value)
            onChange({ ...filter, category: chosen ?? 'all' })
          }}
          className="h-7 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-1.5 text-text pointer-coarse:h-9"
        >
          <option value="all">All categories</option>
          {categoryChoices.map((category) => (
            <option key={category} value={category}>
              {categoryLabels[category]}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}
