// Links to what belongs to an entry.
import type { EntryAddress } from '../../core/catalogue/entry.ts'
import { plainWords } from '../../core/plain-words.ts'
import { Section } from '../../ui/section.tsx'
import type { ReferenceRecord } from './records.ts'
import { relatedTo } from './relations.ts'

interface RelatedProps {
  readonly record: ReferenceRecord
  hrefOf(entry: EntryAddress | null): string
}

export function Related({ record, hrefOf }: RelatedProps) {
  const relations = relatedTo(record)
  if (relations.length === 0) return null
  return (
    <Section title="Related">
      <dl className="grid gap-3 sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-x-4">
        {relations.map(({ title, records }) => (
          <div key={title} className="sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <dt className="text-muted">{title}</dt>
            <dd>
              <ul className="grid gap-1">
                {records.map((other) => (
                  <li key={other.id} className="flex flex-wrap items-baseline gap-x-2">
                    <a
                      href={hrefOf(other.address)}
                      className="font-mono text-code break-all text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
                    >
                      {other.code}
                    </a>
                    <span className="min-w-0 text-small text-muted">{plainWords(other.title)}</span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
