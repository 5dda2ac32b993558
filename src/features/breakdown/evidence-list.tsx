// Why we say so: each observation leads to its place in the text.
import { confidenceLabels } from '../../core/labels.ts'
import type { Diagnosis } from '../../core/model.ts'
import { Place, PlaceMark } from './place.tsx'
import { Section } from './section.tsx'

export function EvidenceList({ evidence, confidence }: Pick<Diagnosis, 'evidence' | 'confidence'>) {
  const aside = <span className="text-[12px] text-muted">Confidence: {confidenceLabels[confidence].toLowerCase()}</span>
  return (
    <Section title="Why we say so" aside={aside}>
      <ul>
        {evidence.map(({ label, detail, range }) => (
          <li key={label}>
            <Place range={range}>
              <span className="flex gap-3">
                <span className="w-28 shrink-0 text-muted">{label}</span>
                <span className="min-w-0 break-words">{detail}</span>
                <PlaceMark range={range} />
              </span>
            </Place>
          </li>
        ))}
      </ul>
    </Section>
  )
}
