// Whether and when to send it again.
import { idempotencyKeyLabels } from '../../core/labels.ts'
import type { RetryAdvice } from '../../core/model.ts'
import { RetryText } from '../../ui/retry-text.tsx'
import { Section } from '../../ui/section.tsx'

export function RetrySection({ advice, idempotencyKey, mayHaveHappened }: RetryAdvice) {
  return (
    <Section title="Retry">
      <RetryText
        advice={advice}
        keyAdvice={idempotencyKey && idempotencyKeyLabels[idempotencyKey]}
        mayHaveHappened={mayHaveHappened}
      />
    </Section>
  )
}
