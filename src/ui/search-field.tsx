// A field whose words pick from the list below it.
import { Search } from 'lucide-react'
import { classNames } from './class-names.ts'

interface SearchFieldProps {
  /** Read aloud; the placeholder is what is seen. */
  readonly label: string
  readonly placeholder: string
  readonly value: string
  /** Not higher on a touch screen: for where the room is short. */
  readonly compact?: boolean
  /** How wide it is. */
  readonly className: string
  onChange(value: string): void
}

export function SearchField({ label, placeholder, value, compact = false, className, onChange }: SearchFieldProps) {
  return (
    <label className={classNames('relative', className)}>
      <span className="sr-only">{label}</span>
      <Search size="0.8125rem" aria-hidden className="absolute top-1/2 left-2 -translate-y-1/2 text-muted" />
      <input
        type="search"
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
        className={classNames(
          'h-7 w-full rounded-md border border-line-strong bg-surface pr-1 pl-7 placeholder:text-muted',
          !compact && 'pointer-coarse:h-9',
        )}
      />
    </label>
  )
}
