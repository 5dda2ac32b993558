// What breaks the envelope or the JSON, each on its line.
import { CircleX, Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import { severityLabels } from '../../core/labels.ts'
import type { Finding, Severity } from '../../core/model.ts'
import { classNames } from '../../ui/class-names.ts'
import { Place } from './place.tsx'
import { Prose } from '../../ui/prose.tsx'
import { Section } from '../../ui/section.tsx'

const icons: Readonly<Record<Severity, LucideIcon>> = { error: CircleX, warning: TriangleAlert, info: Info }
const colours: Readonly<Record<Severity, string>> = { error: 'text-bad', warning: 'text-caution', info: 'text-accent' }

export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <Section title="Findings">
      <ul aria-label="Findings">
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.range.start} ${finding.pointer} ${finding.message}`}>
            <FindingRow {...finding} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function FindingRow({ severity, range, message, expected, found }: Finding) {
  const Icon = icons[severity]
  return (
    <Place range={range}>
      <span className="flex gap-2.5">
        <Icon size="1rem" aria-hidden className={classNames('mt-0.5 shrink-0', colours[severity])} />
        {/* The place on the right stands on the line of these words, not on the icon's. */}
        <span className="min-w-0 self-baseline break-words">
          <span className="sr-only">{severityLabels[severity]}: </span>
          <Prose text={message} />
          {expected && found && (
            <span className="block text-small text-muted">
              Expected {expected}, found {found}
            </span>
          )}
        </span>
      </span>
    </Place>
  )
}
