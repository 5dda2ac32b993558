// Where to read on.
import { ExternalLink } from 'lucide-react'
import { Section } from './section.tsx'

interface ReferencesProps {
  readonly references: readonly { readonly label: string; readonly url: string }[]
}

export function References({ references }: ReferencesProps) {
  return (
    <Section title="Read on">
      <ul className="flex flex-wrap gap-x-5 gap-y-1.5">
        {references.map(({ label, url }) => (
          <li key={url}>
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              className="inline-flex items-center gap-1.5 text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
            >
              {label}
              <ExternalLink size="0.8125rem" aria-hidden className="shrink-0" />
              <span className="sr-only"> (opens in a new tab)</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
