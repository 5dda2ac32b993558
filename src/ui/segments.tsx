// A choice of one among a few, side by side.
import { useId } from 'react'
import { classNames } from './class-names.ts'

interface SegmentsProps<T extends string> {
  readonly legend: string
  readonly choices: readonly { readonly value: T; readonly label: string }[]
  readonly chosen: T
  /** Lower, also on a touch screen: for where the room is short. */
  readonly compact?: boolean
  onChoose(value: T): void
}

export function Segments<T extends string>({ legend, choices, chosen, compact = false, onChoose }: SegmentsProps<T>) {
  const group = useId()
  return (
    <fieldset className="flex w-fit max-w-full min-w-0 shrink-0 flex-wrap overflow-hidden rounded-md border border-line-strong text-note">
      <legend className="sr-only">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label
          key={value}
          className={classNames(
            'relative flex items-center border-line px-2 font-medium not-last:border-r hover:bg-neutral-soft has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-text',
            compact ? 'h-6.5' : 'h-7 pointer-coarse:h-9',
          )}
        >
          <input
            type="radio"
            name={group}
            value={value}
            checked={chosen === value}
            onChange={() => onChoose(value)}
            className="absolute inset-0 cursor-pointer appearance-none outline-none"
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
