// A response's status in a row: sign, colour, number and name, or the verdict's word where there is no status.
import type { InspectedExchange } from '../../core/model.ts'
import { toneOf, toneWord } from '../../core/tone.ts'
import { classNames } from '../../ui/class-names.ts'
import { toneColours, toneIcons } from '../../ui/tone.ts'

export function StatusMark({ exchange: { status, diagnosis } }: { readonly exchange: InspectedExchange }) {
  const tone = toneOf(diagnosis)
  const Icon = toneIcons[tone]
  const name = diagnosis.status && diagnosis.status.code === status?.value ? diagnosis.status.name : ''
  return (
    <span
      className={classNames(
        'flex min-w-0 items-center gap-1.5 font-medium @max-2xl:order-4 @max-2xl:col-start-2',
        toneColours[tone],
      )}
    >
      <Icon size={14} aria-hidden className="shrink-0" />
      <span className="truncate">{status ? `${status.value} ${name}` : toneWord(diagnosis)}</span>
    </span>
  )
}
