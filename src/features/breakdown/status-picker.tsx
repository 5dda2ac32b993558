// Completes the diagnosis where the paste states no status: a searchable list of all statuses that are known.
import { Combobox } from '@base-ui/react/combobox'
import { Check, ChevronDown, X } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import { statuses } from '../../core/catalogue/statuses.ts'

interface Choice {
  readonly value: number
  readonly label: string
}

const choices: readonly Choice[] = statuses.map(({ status, name }) => ({ value: status, label: `${status} ${name}` }))

export interface StatusPickerProps {
  readonly chosen: number | null
  onChoose(status: number | null): void
}

/** `chosen` is null where no status was chosen yet. */
export default function StatusPicker({ chosen, onChoose }: StatusPickerProps) {
  const id = useId()

  /** Tab takes the only status that fits what was typed, as Enter does. */
  function takeOnly({ key, currentTarget: { value } }: KeyboardEvent<HTMLInputElement>) {
    const typed = value.trim().toLowerCase()
    if (key !== 'Tab' || typed === '') return
    const [only, ...others] = choices.filter(({ label }) => label.toLowerCase().includes(typed))
    if (only && others.length === 0 && only.value !== chosen) onChoose(only.value)
  }

  return (
    <Combobox.Root
      autoHighlight
      items={choices}
      value={choices.find(({ value }) => value === chosen) ?? null}
      onValueChange={(choice) => onChoose(choice?.value ?? null)}
    >
      <label htmlFor={id} className="shrink-0">
        HTTP status
      </label>
      <Combobox.InputGroup className="relative h-8 w-64 rounded-md border border-line-strong bg-surface focus-within:outline-2 focus-within:outline-accent">
        <Combobox.Input
          id={id}
          onKeyDown={takeOnly}
          placeholder="for example 404"
          className="h-full w-full rounded-md bg-transparent pr-14 pl-2.5 outline-none placeholder:text-muted"
        />
        <span className="absolute inset-y-0 right-1 flex items-center text-muted">
          <Combobox.Clear aria-label="Clear the status" className="flex size-6 items-center justify-center">
            <X size="0.875rem" aria-hidden />
          </Combobox.Clear>
          <Combobox.Trigger aria-label="Show all statuses" className="flex size-6 items-center justify-center">
            <ChevronDown size="0.875rem" aria-hidden />
          </Combobox.Trigger>
        </span>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="z-10 outline-none">
          <Combobox.Popup className="w-(--anchor-width) rounded-md border border-line bg-surface text-text shadow-lg">
            <Combobox.Empty>
              <div className="px-2.5 py-2 text-muted">No status like this.</div>
            </Combobox.Empty>
            <Combobox.List className="max-h-[min(320px,var(--available-height))] overflow-y-auto overscroll-contain py-1 data-empty:p-0">
              {(choice: Choice) => (
                <Combobox.Item
                  key={choice.value}
                  value={choice}
                  className="flex cursor-default items-center gap-2 px-2.5 py-1 select-none data-highlighted:bg-accent-soft forced-colors:data-highlighted:outline"
                >
                  <span className="size-4 shrink-0">
                    <Combobox.ItemIndicator>
                      <Check size="0.875rem" aria-hidden />
                    </Combobox.ItemIndicator>
                  </span>
                  {choice.label}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
