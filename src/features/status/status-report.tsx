// What the status page says: the whole, what does not work, what is being done, and what it cannot tell.
import { CircleCheck, CircleX, type LucideIcon, TriangleAlert, Wrench } from 'lucide-react'
import { classNames } from '../../ui/class-names.ts'
import type { Indicator, OpenIncident, PlatformStatus } from './summary.ts'

interface StatusReportProps {
  readonly status: PlatformStatus
  /** When the answer came, in milliseconds since 1970. */
  readonly answered: number
}

const looks: Readonly<Record<Indicator, { readonly icon: LucideIcon; readonly colours: string }>> = {
  none: { icon: CircleCheck, colours: 'bg-good-soft text-good' },
  maintenance: { icon: Wrench, colours: 'bg-caution-soft text-caution' },
  minor: { icon: TriangleAlert, colours: 'bg-caution-soft text-caution' },
  major: { icon: CircleX, colours: 'bg-bad-soft text-bad' },
  critical: { icon: CircleX, colours: 'bg-bad-soft text-bad' },
}

export function StatusReport({ status, answered }: StatusReportProps) {
  const { indicator, description, affected, open, updated } = status
  const { icon: Icon, colours } = looks[indicator]
  return (
    <div className="grid gap-3">
      <p className={classNames('flex items-start gap-2 rounded-md px-3 py-2', colours)}>
        <Icon size="1rem" aria-hidden className="mt-0.5 shrink-0" />
        <span className="min-w-0 break-words">
          <strong className="font-semibold">{description}</strong>
          <span className="block text-small">
            Asked at <Moment time={answered} />
            {updated !== null && (
              <>
                , last changed <Moment time={updated} />
              </>
            )}
          </span>
        </span>
      </p>
      {affected.length > 0 && (
        <ul aria-label="Affected components" className="grid gap-1">
          {affected.map(({ id, name, state }) => (
            <li key={id} className="flex flex-wrap gap-x-2 break-words">
              <span className="font-medium">{name}</span>
              <span className="text-muted">{state}</span>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <ul aria-label="Open incidents" className="divide-y divide-line rounded-lg border border-line">
          {open.map((incident) => (
            <li key={incident.id} className="px-3 py-2">
              <Incident {...incident} />
            </li>
          ))}
        </ul>
      )}
      <p className="text-small text-muted">
        {indicator === 'none' && open.length === 0 && 'No incident is posted; a young one may not be yet. '}
        The page knows nothing of a single grant or application, and nothing of Google, Microsoft or another provider
        behind it.
      </p>
    </div>
  )
}

function Incident({ name, phase, started, latest }: OpenIncident) {
  return (
    <>
      <p className="font-medium break-words">{name}</p>
      <p className="text-small text-muted">
        {phase}
        {started !== null && (
          <>
            , since <Moment time={started} />
          </>
        )}
      </p>
      {latest && (
        <p className="mt-1 text-small break-words">
          {latest.time !== null && (
            <span className="text-muted">
              <Moment time={latest.time} />:{' '}
            </span>
          )}
          {latest.text}
        </p>
      )}
    </>
  )
}

const notation = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** In the person's own notation and time zone. */
function Moment({ time }: { readonly time: number }) {
  return <time dateTime={new Date(time).toISOString()}>{notation.format(time)}</time>
}
