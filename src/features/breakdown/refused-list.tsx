// The parts of the request that the response refuses, each with what is wrong with it and what it stands for.
import { troubleLabels } from '../../core/labels.ts'
import type { RefusedField } from '../../core/model.ts'
import { Prose } from '../../ui/prose.tsx'
import { Section } from '../../ui/section.tsx'
import { Place } from './place.tsx'

export function RefusedList({ refused }: { readonly refused: readonly RefusedField[] }) {
  return (
    <Section title="What is refused">
      <ul>
        {refused.map((field) => (
          <li key={field.field}>
            <RefusedRow {...field} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function RefusedRow({ field, trouble, said, meaning, range }: RefusedField) {
  return (
    <Place range={range}>
      <span className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5">
        <code className="min-w-0 font-mono text-[0.9em] font-medium [overflow-wrap:anywhere]">{field}</code>
        <span className="text-bad">{troubleLabels[trouble]}</span>
        {said && <span className="min-w-0 break-words">“{said}”</span>}
      </span>
      {meaning && (
        <span className="block text-small text-muted">
          <Prose text={meaning} />
        </span>
      )}
    </Place>
  )
}
