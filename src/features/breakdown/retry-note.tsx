// Whether and when to send the request again.
import { idempotencyKeyLabels } from '../../core/labels.ts'
import type { RetryAdvice } from '../../core/model.ts'
import { RetryText } from '../../ui/retry-text.tsx'
import { Section } from '../../ui/section.tsx'
import { Schedule, StatedWait } from './wait.tsx'

export function RetryNote({ advice, retryAfter, schedule, idempotencyKey, mayHaveHappened }: RetryAdvice) {
  return (
    <Section title="Retry">
      <RetryText
        advice={advice}
        keyAdvice={idempotencyKey && idempotencyKeyLabels[idempotencyKey]}
        mayHaveHappened={mayHaveHappened}
      >
        {retryAfter && <StatedWait {...retryAfter} />}
        {schedule && <Schedule schedule={schedule} />}
      </RetryText>
    </Section>
  )
}
