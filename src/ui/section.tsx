// One titled part of an explanation.
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

interface SectionProps {
  readonly title: string
  /** Sets the title large: for the part that matters most after the verdict. */
  readonly prominent?: boolean
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** The heading gives the structure; a landmark for each part would only be noise. */
export function Section({ title, prominent = false, aside, children }: SectionProps) {
  return (
    <section className="border-t border-line pt-4">
      <div className="mb-2 flex items-center justify-between gap-3">
        <h3 className={classNames('font-semibold', prominent ? 'text-section leading-6' : 'text-small text-muted')}>
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  )
}
