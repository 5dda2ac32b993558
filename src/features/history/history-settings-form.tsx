// Whether a history is kept, for how long, and how.
import { useId, useState } from 'react'
import {
  type ForgetAfter,
  type HistorySettings,
  forgetChoices,
  oldestKept,
  readSettings,
  writeSettings,
} from './store/settings.ts'

const forgetLabels: Readonly<Record<ForgetAfter, string>> = {
  never: 'Never',
  '1': '1 day',
  '7': '7 days',
  '30': '30 days',
}

interface HistorySettingsFormProps {
  /** Nothing can be stored here: there is nothing to choose. */
  readonly disabled: boolean
  /** Entries from before `since`, in milliseconds since 1970, are not kept any more; `putBack` takes that choice back. */
  onForget(since: number, putBack: () => void): void
}

export function HistorySettingsForm({ disabled, onForget }: HistorySettingsFormProps) {
  const [settings, setSettings] = useState(readSettings)
  const [isStored, setIsStored] = useState(true)
  const forget = useId()

  function apply(next: HistorySettings) {
    setSettings(next)
    setIsStored(writeSettings(next))
  }

  function choose(choice: Partial<HistorySettings>) {
    apply({ ...readSettings(), ...choice })
  }

  function chooseForgetAfter(forgetAfter: ForgetAfter) {
    const before = settings.forgetAfter
    choose({ forgetAfter })
    // The arrow keys walk through the choices, each of which counts at once: what that costs can be taken back.
    onForget(oldestKept(readSettings(), Date.now()), () => choose({ forgetAfter: before }))
  }

  return (
    <fieldset disabled={disabled} className="grid gap-2 border-t border-line pt-4 disabled:opacity-50">
      <legend className="sr-only">Settings of the history</legend>
      <Check
        label="Keep history"
        hint="When off, nothing new is listed; what is here stays until you delete it."
        checked={settings.keep && !disabled}
        onChoose={(keep) => choose({ keep })}
      />
      <Check
        label="Store secrets as they are"
        hint="When off, keys, tokens and personal data in new entries are replaced before they are stored."
        checked={settings.secrets}
        onChoose={(secrets) => choose({ secrets })}
      />
      <p className="flex flex-wrap items-center gap-x-2">
        <label htmlFor={forget} className="font-medium">
          Forget after
        </label>
        <select
          id={forget}
          value={settings.forgetAfter}
          onChange={({ currentTarget }) =>
            chooseForgetAfter(forgetChoices.find((choice) => choice === currentTarget.value) ?? 'never')
          }
          className="h-8 rounded-md border border-line-strong bg-surface px-2"
        >
          {forgetChoices.map((choice) => (
            <option key={choice} value={choice}>
              {forgetLabels[choice]}
            </option>
          ))}
        </select>
        <span className="text-small text-muted">Pinned entries stay.</span>
      </p>
      {!isStored && (
        <p role="alert" className="text-caution">
          This browser does not let the page store your choice: it holds until you close this tab.
        </p>
      )}
    </fieldset>
  )
}

interface CheckProps {
  readonly label: string
  readonly hint: string
  readonly checked: boolean
  onChoose(checked: boolean): void
}

function Check({ label, hint, checked, onChoose }: CheckProps) {
  const hintId = useId()
  return (
    <div className="items-start gap-2 sm:flex">
      <label className="flex shrink-0 items-center gap-2 font-medium">
        <input
          type="checkbox"
          aria-describedby={hintId}
          checked={checked}
          onChange={(event) => onChoose(event.currentTarget.checked)}
          className="size-4 accent-accent"
        />
        {label}
      </label>
      <span id={hintId} className="block pl-6 text-small text-muted sm:pl-0">
        {hint}
      </span>
    </div>
  )
}
