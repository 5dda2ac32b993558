// Why we say so: each observation leads to its place in the text.
import { confidenceLabels } from '../../core/labels.ts'
import type { Diagnosis } from '../../core/model.ts'
import { Place } from './place.tsx'
import { Section } from '../../ui/section.tsx'

export function EvidenceList({ evidence, confidence }: Pick<Diagnosis, 'evidence' | 'confidence'>) {
  const aside = <span className="text-note text-muted">Confidence: {confidenceLabels[confidence].toLowerCase()}</span>
  return (
    <Section title="Why we say so" aside={aside}>
      <ul>
        {evidence.map(({ label, detail, range }) => (
          <li key={label}>
            <Place range={range}>
              <span className="grid grid-cols-[minmax(0,1fr)] gap-x-4 sm:grid-cols-[12rem_minmax(0,1fr)]">
                <span className="text-muted">{label}</span>
                <span className="break-words">{detail}</span>
              </span>
            </Place>
          </li>
        ))}
      </ul>
    </Section>
  )
}
