// Whether and when to send the request again.
import { TriangleAlert } from 'lucide-react'
import { idempotencyKeyLabels } from '../../core/labels.ts'
import type { RetryAdvice } from '../../core/model.ts'
import { Prose } from '../../ui/prose.tsx'
import { Section } from '../../ui/section.tsx'
import { Schedule, StatedWait } from './wait.tsx'

export function RetryNote({ advice, retryAfter, schedule, idempotencyKey, mayHaveHappened }: RetryAdvice) {
  return (
    <Section title="Retry">
      <p>
        <Prose text={advice} />
      </p>
      {retryAfter && <StatedWait {...retryAfter} />}
      {schedule && <Schedule schedule={schedule} />}
      {idempotencyKey && (
        <p className="mt-2">
          <span className="text-muted">If it had an Idempotency-Key: </span>
          {idempotencyKeyLabels[idempotencyKey]}
        </p>
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
