// One fact of a row of facts: an icon and a term above a short value.
import type { LucideIcon } from 'lucide-react'

interface FactProps {
  readonly icon: LucideIcon
  readonly term: string
  readonly value: string
}

/** Stands in a `<dl>` of up to three, which gives the frame: beside one another where there is room, else one per line. */
export function Fact({ icon: Icon, term, value }: FactProps) {
  return (
    <div className="flex items-center justify-between gap-3 border-line px-4 py-2 not-last:border-b sm:block sm:py-2.5 sm:not-last:border-r sm:not-last:border-b-0">
      <dt className="flex items-center gap-1.5 text-note leading-4 text-muted">
        <Icon size="0.8125rem" aria-hidden className="shrink-0" />
        {term}
      </dt>
      <dd className="font-medium sm:mt-0.5">{value}</dd>
    </div>
  )
}
