// One titled part of the breakdown.
import { type ReactNode, useId } from 'react'

interface SectionProps {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

export function Section({ title, aside, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-t border-line pt-4">
      <div className="mb-2 flex items-center justify-between gap-3">
        <h3 id={id} className="text-[13px] font-semibold text-muted">
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  )
}
