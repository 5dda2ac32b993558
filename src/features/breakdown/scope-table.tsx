// The permissions that a call needs, per provider.
import type { ScopeNeed } from '../../core/model.ts'
import { Section } from '../../ui/section.tsx'

export function ScopeTable({ scopes }: { readonly scopes: readonly ScopeNeed[] }) {
  return (
    <Section title="Scopes that are needed">
      <ul className="grid gap-4">
        {scopes.map(({ task, google, microsoft }) => (
          <li key={task}>
            <h4 className="font-medium">{task}</h4>
            <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[5.5rem_minmax(0,1fr)]">
              <Needs provider="Google" sets={google} />
              <Needs provider="Microsoft" sets={microsoft} />
            </dl>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface NeedsProps {
  readonly provider: string
  readonly sets: ScopeNeed['google']
}

/** Any one of the sets is enough. */
function Needs({ provider, sets }: NeedsProps) {
  if (sets.length === 0) return null
  return (
    <>
      <dt className="text-muted">{provider}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        {sets.map((set, index) => (
          <span key={set.join(' ')}>
            {index > 0 && <span className="mr-2 text-muted">or</span>}
            {set.map((scope, place) => (
              // The second one goes to a line of its own before it is broken within.
              <span key={scope} className={place > 0 ? 'mt-1 mr-2 inline-block' : 'mr-2'}>
                {place > 0 && <span className="mr-2 text-muted">with</span>}
                <code className="rounded bg-neutral-soft px-1 py-px font-mono text-[0.9em] [overflow-wrap:anywhere]">
                  {scope}
                </code>
              </span>
            ))}
          </span>
        ))}
      </dd>
    </>
  )
}
