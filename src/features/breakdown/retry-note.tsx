// Whether and when to send the request again.
import { TriangleAlert } from 'lucide-react'
import type { RetryAdvice } from '../../core/model.ts'
import { Place } from './place.tsx'
import { Prose } from './prose.tsx'
import { Section } from './section.tsx'

export function RetryNote({ advice, retryAfter, mayHaveHappened }: RetryAdvice) {
  return (
    <Section title="Retry">
      <p>
        <Prose text={advice} />
      </p>
      {retryAfter && (
        <Place range={retryAfter.range}>
          <span className="text-muted">The response asks to wait </span>
          <strong className="font-semibold">
            {retryAfter.seconds === undefined
              ? `until ${instantWords(retryAfter.at)}`
              : durationWords(retryAfter.seconds)}
          </strong>
        </Place>
      )}
      {mayHaveHappened && (
        <p className="mt-3 flex gap-2 rounded-md bg-caution-soft px-3 py-2 text-caution">
          <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
          <span>
            <strong className="font-semibold">It may have happened already. </strong>
            <Prose text={mayHaveHappened} />
          </span>
        </p>
      )}
    </Section>
  )
}

function instantWords(at: string): string {
  return `${at.slice(0, 19).replace('T', ' ')} UTC (${new Date(at).toLocaleString()} here)`
}

function durationWords(seconds: number): string {
  if (seconds < 120) return seconds === 1 ? '1 second' : `${seconds} seconds`
  const minutes = Math.round(seconds / 60)
  return minutes < 120
    ? `${seconds} seconds (about ${minutes} minutes)`
    : `${seconds} seconds (about ${Math.round(minutes / 60)} hours)`
}
