// The form that the text was read as, and the choice of another one.
import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { formLabels } from '../../core/read/form-labels.ts'
import { type Form, forms } from '../../core/model.ts'

export interface ReadAsProps {
  /** What was recognised or chosen, in words. */
  readonly label: string
  /** Null where the form was recognised. */
  readonly chosen: Form | null
  onChoose(form: Form | null): void
}

const automatic = 'automatic'
// Nobody reads a text as an empty one.
const choices = forms.filter((form) => form !== 'empty')

export function ReadAs({ label, chosen, onChoose }: ReadAsProps) {
  const id = useId()
  return (
    <p className="flex min-w-0 items-center gap-1">
      <label htmlFor={id} className="shrink-0">
        Read as:
      </label>
      <span className="relative min-w-0">
        <select
          id={id}
          value={chosen ?? automatic}
          onChange={({ currentTarget }) => onChoose(choices.find((form) => form === currentTarget.value) ?? null)}
          className="-ml-1 max-w-[calc(100%+4px)] cursor-pointer truncate appearance-none rounded field-sizing-content bg-page py-0.5 pr-6 pl-1 font-medium text-text underline decoration-line-strong decoration-dotted underline-offset-4 hover:bg-neutral-soft"
        >
          <option value={automatic}>{chosen === null ? `${label} (recognised)` : 'Recognise it'}</option>
          {choices.map((form) => (
            <option key={form} value={form}>
              {formLabels[form]}
            </option>
          ))}
        </select>
        <ChevronDown
          size="0.8125rem"
          aria-hidden
          className="pointer-events-none absolute top-1.5 right-1.5 text-muted"
        />
      </span>
    </p>
  )
}
