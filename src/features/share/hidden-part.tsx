// What is hidden, kind by kind, with its reasons; personal data can be shown, secrets never.
import { EyeOff, Lock } from 'lucide-react'
import { type MaskKind, type PersonalKind, maskKindLabels, personalKinds } from '../../core/redact/mask.ts'
import type { FoundKind } from './found-kinds.ts'

interface HiddenPartProps {
  readonly kinds: readonly FoundKind[]
  readonly shown: ReadonlySet<PersonalKind>
  onToggle(kind: PersonalKind): void
}

export function HiddenPart({ kinds, shown, onToggle }: HiddenPartProps) {
  if (kinds.length === 0) {
    return (
      <p className="flex gap-2 text-muted">
        <EyeOff size="1rem" aria-hidden className="mt-0.5 shrink-0" />
        No secrets and no personal data were recognised. Read what is shared all the same.
      </p>
    )
  }
  return (
    <ul aria-label="Hidden" className="divide-y divide-line rounded-lg border border-line">
      {kinds.map((found) => (
        <li key={found.kind} className="px-3 py-2">
          {isPersonal(found.kind) ? (
            <Choice {...found} kind={found.kind} hidden={!shown.has(found.kind)} onToggle={onToggle} />
          ) : (
            <div className="flex gap-2.5">
              <Lock size="0.9375rem" aria-hidden className="mt-0.5 shrink-0 text-muted" />
              <Words {...found} aside="always hidden" />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

interface ChoiceProps extends FoundKind {
  readonly kind: PersonalKind
  readonly hidden: boolean
  onToggle(kind: PersonalKind): void
}

function Choice({ hidden, onToggle, ...found }: ChoiceProps) {
  return (
    <label className="flex cursor-pointer gap-2.5">
      <input
        type="checkbox"
        checked={hidden}
        onChange={() => onToggle(found.kind)}
        className="mt-0.5 size-4 shrink-0 cursor-pointer accent-accent"
      />
      <Words {...found} aside={hidden ? 'hidden' : 'shown'} />
    </label>
  )
}

function Words({ kind, count, reasons, aside }: FoundKind & { readonly aside: string }) {
  return (
    <span className="min-w-0 flex-1">
      <span className="flex items-baseline justify-between gap-x-3">
        <span className="font-medium">
          {maskKindLabels[kind]} <span className="font-normal text-muted tabular-nums">({count})</span>
        </span>
        <span className="shrink-0 text-note text-muted">{aside}</span>
      </span>
      <span className="block text-note leading-4.5 text-muted">
        {reasons.map(([reason, times]) => (times > 1 ? `${reason} × ${times}` : reason)).join(' · ')}
      </span>
    </span>
  )
}

function isPersonal(kind: MaskKind): kind is PersonalKind {
  return personalKinds.some((personal) => personal === kind)
}
