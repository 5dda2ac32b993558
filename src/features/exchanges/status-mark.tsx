// A response's status in a row: sign, colour, number and name, or the verdict's word where there is no status.
import type { ListedRow } from '../../core/listing/row.ts'
import { classNames } from '../../ui/class-names.ts'
import { toneColours, toneIcons } from '../../ui/tone.ts'

export function StatusMark({ row: { status, statusName, tone, word } }: { readonly row: ListedRow }) {
  const Icon = toneIcons[tone]
  return (
    <span
      className={classNames(
        'flex min-w-0 items-center gap-1.5 font-medium @max-2xl:order-4 @max-2xl:col-start-2',
        toneColours[tone],
      )}
    >
      <Icon size="0.875rem" aria-hidden className="shrink-0" />
      <span className="truncate">{status === null ? word : `${status} ${statusName}`}</span>
    </span>
  )
}
